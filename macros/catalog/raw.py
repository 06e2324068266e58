"""The entries of a catalog as written: texts, and the lines they are on."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from .errors import Problem
from .yaml_tree import Node

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class RawEntry:
    """An entry of a section as written: a mapping, and where it stands."""

    path: str
    label: str
    """As a problem names it; see `_label`."""
    node: Node

    def child(self, field: str) -> Node | None:
        """The field's node, or `None`."""
        return self.node.value.get(field) if isinstance(self.node.value, dict) else None

    def text(self, field: str) -> str | None:
        """The field's text, or `None` where it is missing or not text."""
        child = self.child(field)
        return child.value if child and isinstance(child.value, str) else None

    def texts(self, field: str) -> list[tuple[int, str]]:
        """The texts of a list, each with its line."""
        child = self.child(field)
        values = child.value if child and isinstance(child.value, list) else []
        return [(node.line, node.value) for node in values if isinstance(node.value, str)]

    def parsed(self, field: str, parse: Callable[[str], T]) -> T | None:
        """The field's value, or `None` where it is missing or has not the right form."""
        text = self.text(field)
        try:
            return None if text is None else parse(text)
        except ValueError:
            return None

    def problem(
        self,
        field: str,
        message: str,
        line: int | None = None,
        *,
        near: tuple[str, Collection[str]] | None = None,
    ) -> Problem:
        """A problem of this entry, on the field's line unless another is given."""
        if line is None:
            line = (self.child(field) or self.node).line
        return Problem(self.path, line, self.label, field, message, near)


@dataclass(frozen=True, slots=True)
class RawCatalog:
    """All entries of a catalog by section, as written."""

    sections: dict[str, list[RawEntry]]
    today: date

    @property
    def papers(self) -> list[RawEntry]:
        """The entries of the section `papers`."""
        return self.sections["papers"]

    def known(self, section: str, field: str = "id") -> dict[str, RawEntry]:
        """A section's entries by the text of a field."""
        return {text: entry for entry in self.sections[section] if (text := entry.text(field))}


def read_entries(
    root: Node,
    path: str,
    sections: Collection[str],
    today: date,
    *,
    optional: Collection[str] = (),
) -> tuple[RawCatalog, list[Problem]]:
    """The entries of a document by section, and what is wrong with its outline."""
    required = [section for section in sections if section not in optional]
    raw: dict[str, list[RawEntry]] = {section: [] for section in sections}
    if not isinstance(root.value, dict):
        message = f"expected the sections {', '.join(required)}, got {root.kind}"
        return RawCatalog(raw, today), [Problem(path, root.line, "", "", message)]

    problems = [
        Problem(path, 0, "", "", f"section {section!r} is missing")
        for section in required
        if section not in root.value
    ]
    for section, node in root.value.items():
        if section not in raw:
            message = f"unknown section {section!r}"
            problems.append(Problem(path, node.line, "", "", message, (section, sections)))
        elif not isinstance(node.value, list):
            message = f"expected a list of entries, got {node.kind}"
            problems.append(Problem(path, node.line, section, "", message))
        else:
            for index, child in enumerate(node.value):
                entry = RawEntry(path, _label(section, index, child), child)
                if isinstance(child.value, dict):
                    raw[section].append(entry)
                else:
                    message = f"expected fields of the form 'name: value', got {child.kind}"
                    problems.append(entry.problem("", message))
    return RawCatalog(raw, today), problems


def _label(section: str, index: int, node: Node) -> str:
    """A paper's id, `tags/rlhf` for another entry's, or `papers[3]` where there is no id."""
    id = RawEntry("", "", node).text("id")
    if not id:
        return f"{section}[{index}]"
    return id if section == "papers" else f"{section}/{id}"
