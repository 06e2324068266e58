import json
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest

from macros.catalog.catalog import Catalog
from macros.catalog.identifiers import SCHEMES
from macros.exports.formats import JSON
from macros.exports.json_api import VERSION, facts
from macros.exports.schemas.api import render
from tests.builders import SITE, read_catalog
from tests.exports import nasty

SCHEMA = json.loads(render(SITE))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def definitions() -> Iterator[tuple[str, dict[str, Any]]]:
    yield from SCHEMA["$defs"].items()


def refused(change: Any, *place: str) -> bool:
    """Whether the file of a paper is refused once a value of it is another."""
    catalog = read_catalog({"method": "{training: none}"})
    value = json.loads(JSON.paper_file(JSON.record(catalog.papers[0], catalog), catalog))
    assert VALIDATOR.is_valid(value)
    inner = value
    for step in place[:-1]:
        inner = inner[step]
    inner[place[-1]] = change
    return not VALIDATOR.is_valid(value)


def test_the_schema_is_one_of_2020_12_with_its_address_and_version() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMA["$id"] == "https://example.org/garden-papers/api.schema.json"
    for name in ("ListFile", "PaperFile"):
        assert SCHEMA["$defs"][name]["properties"]["version"]["const"] == VERSION


def test_every_key_has_a_sentence_and_is_always_there() -> None:
    for name, definition in definitions():
        assert definition["required"] == list(definition["properties"]) or name == "PaperFile"
        assert set(definition["required"]) == set(definition["properties"]), name
        for key, schema in definition["properties"].items():
            assert schema["description"].endswith("."), f"{name}: {key}"


def test_the_schema_has_the_keys_of_the_facts_and_no_others() -> None:
    catalog = read_catalog({"method": "{training: none}"})
    found: dict[str, Any] = {**facts(catalog.papers[0], catalog)}
    properties = {name: set(definition["properties"]) for name, definition in definitions()}
    assert properties["Facts"] == set(found)
    assert properties["PaperFile"] == {*found, "version"}
    assert properties["VenueFacts"] == set(found["venue"])
    assert properties["Identifiers"] == set(found["identifiers"])
    assert properties["Links"] == set(found["links"])
    assert set(found["method"]) == set(catalog.method_facts)


def test_every_scheme_of_identifiers_has_its_identifier_and_its_link() -> None:
    fields = {scheme.field for scheme in SCHEMES}
    assert set(SCHEMA["$defs"]["Identifiers"]["properties"]) == fields
    assert set(SCHEMA["$defs"]["Links"]["properties"]) > fields


@pytest.mark.parametrize("which", ["made-up", "garden", "nasty", "empty"])
def test_every_file_is_valid(which: str, catalog: Catalog, garden: Catalog) -> None:
    empty = nasty.catalog(0)
    catalogs = {
        "made-up": catalog,
        "garden": garden,
        "nasty": nasty.catalog(400),
        "empty": empty,
    }
    chosen = catalogs[which]
    VALIDATOR.validate(json.loads(JSON.render(chosen.papers, chosen)))
    for paper in chosen.papers:
        VALIDATOR.validate(json.loads(JSON.paper_file(JSON.record(paper, chosen), chosen)))


@pytest.mark.parametrize(
    ("value", "place"),
    [
        (2, ["version"]),
        ("Roots!", ["id"]),
        ([], ["authors"]),
        ("2024-13", ["date"]),
        ("2024", ["venue", "year"]),
        ("conferences", ["venue", "kind"]),
        ("2410.1", ["identifiers", "arxiv"]),
        ("javascript:alert(1)", ["links", "code"]),
        ({}, ["method", "unseen_users"]),
        (None, ["summary"]),
        ("2025-03-01T00:00:00Z", ["added"]),
    ],
)
def test_anything_else_is_refused(value: object, place: list[str]) -> None:
    assert refused(value, *place)


@pytest.mark.parametrize("place", [["other"], ["venue", "other"]])
def test_a_key_that_comes_later_in_the_same_version_passes(place: list[str]) -> None:
    assert not refused("new", *place)


def test_a_list_without_its_version_is_refused() -> None:
    assert not VALIDATOR.is_valid({"papers": []})
    assert VALIDATOR.is_valid({"version": VERSION, "papers": []})
