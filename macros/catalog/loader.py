"""`papers.yaml` -> `Catalog`: reads, checks everything, and reports all problems at once."""

from collections.abc import Collection
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from . import yaml_tree
from .catalog import Catalog
from .errors import CatalogError, Problem
from .model import Category, Entry, MethodFact, Paper, PaperType, Series, Tag, TagFacet
from .raw import RawEntry, read_entries
from .rules import RULES, WARNINGS

SECTIONS: dict[str, type[Entry]] = {
    "categories": Category,
    "types": PaperType,
    "facets": TagFacet,
    "tags": Tag,
    "venues": Series,
    "method_facts": MethodFact,
    "papers": Paper,
}
MOST_PROBLEMS = 1_000
"""Problems that are looked for in the fields of entries, and by each rule."""
OPTIONAL = {"method_facts"}
"""Sections that a list may leave out."""


def load(path: Path) -> Catalog:
    """The catalog in a file; read again only when the file or the day has changed.

    Raises: `CatalogError` with every problem of the file.
    """
    try:
        stat = path.stat()
        return _load(path, (stat.st_mtime_ns, stat.st_size), _today())
    except OSError as error:
        problem = Problem(path.name, 0, "", "", f"cannot be read: {error.strerror}")
        raise CatalogError([problem]) from None


def _today() -> date:
    """The latest date anywhere, so that an entry made today is in nobody's future."""
    return datetime.now(timezone(timedelta(hours=14))).date()


@lru_cache(maxsize=1)
def _load(path: Path, _stamp: tuple[int, int], today: date) -> Catalog:
    return read(path.read_bytes(), path.name, today)


def read(data: bytes, name: str, today: date) -> Catalog:
    """The catalog in the bytes of a YAML file that problems call `name`.

    Raises: `CatalogError` with every problem (of thousands, with the first), and nothing but it
    whatever the bytes are.
    """
    problems: list[Problem] = []

    def report(line: int, message: str) -> None:
        problems.append(Problem(name, line, "", "", message))

    text = yaml_tree.decode(data, report)
    root = yaml_tree.parse(text, report) if text is not None else None
    if root is None:
        raise CatalogError(problems or [Problem(name, 0, "", "", "is empty")])

    raw, outline_problems = read_entries(root, name, SECTIONS, today, optional=OPTIONAL)
    problems += outline_problems
    records: dict[str, list[Any]] = {}
    for section, model in SECTIONS.items():
        records[section] = []
        for entry in raw.sections[section]:
            if len(problems) > MOST_PROBLEMS:
                break  # to name more would help nobody, and take long
            try:
                records[section].append(model.model_validate(entry.node.plain()))
            except ValidationError as error:
                problems += (_explain(entry, model, details) for details in error.errors())
    for rule in RULES:
        problems += islice(rule(raw), MOST_PROBLEMS)
    if problems:
        raise CatalogError(problems)

    warnings = tuple(sorted(problem for rule in WARNINGS for problem in rule(raw)))
    lines = {entry.label: entry.node.line for entry in raw.papers}
    return Catalog(**records, lines=lines, warnings=warnings)


def _explain(entry: RawEntry, model: type[Entry], details: ErrorDetails) -> Problem:
    """A field's error in our words, on the line of the innermost value that has one."""
    location = details["loc"]
    field = ".".join(step for step in location if isinstance(step, str))
    node = entry.node.innermost(location)
    near: tuple[str, Collection[str]] | None = None
    match details["type"]:
        case "missing":
            message = "is missing"
        case "extra_forbidden":
            message, near = "unknown field", (str(location[-1]), model.model_fields)
        case "value_error":
            message = str(details["ctx"]["error"])
        case "string_type":
            message = f"expected text, got {node.kind}"
        case "tuple_type":
            message = f"expected a list, got {node.kind}"
        case "literal_error":
            expected = details["ctx"]["expected"].replace("'", "")
            message = f"expected {expected}, got {node.kind}"
        case "too_short":
            message = "is empty; leave the field out or give a fact"
        case "dict_type":
            message = f"expected fields of the form 'name: value', got {node.kind}"
        case _:
            message = details["msg"]
    return entry.problem(field, message, node.line, near=near)
