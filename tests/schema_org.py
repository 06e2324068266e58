"""JSON-LD as a program reads it that knows schema.org's vocabulary: see schema-org/LICENSE.txt."""

import json
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from pyld import jsonld

TERMS = json.loads((Path(__file__).parent / "schema-org" / "terms.json").read_text("utf-8"))
PREFIX = "https://schema.org/"
URL = re.compile(r"https?://[^\s/?#@]+([/?#]\S*)?")
DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")


def expand(document: dict[str, Any]) -> list[dict[str, Any]]:
    """The document with every name as an address, by schema.org's context without the network."""
    return list(jsonld.expand(document, {"documentLoader": _context}))


def problems(document: dict[str, Any]) -> list[str]:
    """What in a document is not of the vocabulary; nothing where all of it is."""
    return [problem for thing in expand(document) for problem in _problems(thing)]


def _context(url: str, _options: dict[str, Any]) -> dict[str, Any]:
    assert url == "https://schema.org", f"{url} would be fetched"
    context = {"@context": {"@vocab": PREFIX}}
    return {"contextUrl": None, "documentUrl": url, "document": context}


def _problems(thing: dict[str, Any]) -> Iterator[str]:
    [kind] = map(_term, thing.get("@type", ["nothing"]))
    if kind not in TERMS["types"]:
        yield f"unknown type {kind}"
        return
    for address, values in thing.items():
        if address.startswith("@"):
            continue
        name = _term(address)
        if name.endswith("-input"):  # says of an action's property how it is given
            name = name.removesuffix("-input")
        if name not in TERMS["properties"]:
            yield f"{kind}: unknown property {name}"
            continue
        allowed = TERMS["properties"][name]
        if _above(kind).isdisjoint(allowed["domain"]):
            yield f"{kind}: may have no {name}"
        for value in values:
            if "@value" in value:
                types = frozenset(_types(value["@value"]))
            else:
                types = _above(_term(value["@type"][0]))
                yield from _problems(value)
            if types.isdisjoint(allowed["range"]):
                yield f"{kind}: {name} may not be {value}"


def _types(literal: bool | int | str) -> Iterator[str]:
    """The types of values that a literal may stand for; the site gives no time of day."""
    match literal:
        case bool():
            yield "Boolean"
        case int():
            yield from ("Integer", "Number")
        case str():
            yield "Text"
            if URL.fullmatch(literal):
                yield "URL"
            if _is_date(literal):
                yield "Date"


def _is_date(text: str) -> bool:
    """Whether a text is a day, a month or a year as ISO 8601 writes it, and there is one."""
    try:
        return bool(DATE.fullmatch(text) and date.fromisoformat(f"{text}-01-01"[:10]))
    except ValueError:
        return False


@cache
def _above(kind: str) -> frozenset[str]:
    """A type and all types above it."""
    return frozenset({kind}).union(*map(_above, TERMS["types"].get(kind, ())))


def _term(address: str) -> str:
    return address.removeprefix(PREFIX)
