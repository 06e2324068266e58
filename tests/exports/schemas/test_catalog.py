import json
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import jsonschema
import pytest
import yaml

from macros.catalog.loader import SECTIONS
from macros.exports.schemas.catalog import URL, render
from tests import garden
from tests.builders import Fields, catalog_text, problems
from tests.conftest import MADE_UP
from tests.projects import PROJECT

SCHEMA = json.loads(render())
Typing = Callable[[str], Any]
"""What an editor reads the YAML of a catalog as."""


def as_an_editor_types_it(text: str) -> Any:
    """The YAML of a catalog with numbers, dates and truth values, as YAML 1.1 has them."""
    return plain(yaml.load(text, Loader=yaml.CSafeLoader))


def as_text(text: str) -> Any:
    """The YAML of a catalog with text alone."""
    return yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - a safe one


def plain(value: Any) -> Any:
    """As JSON: it knows no dates."""
    if isinstance(value, dict):
        return {str(key): plain(child) for key, child in value.items()}
    if isinstance(value, list):
        return [plain(child) for child in value]
    return value.isoformat() if isinstance(value, date) else value


def refused(document: Any) -> list[str]:
    """The places, `papers.0.date`, where an editor underlines something."""
    errors = jsonschema.Draft7Validator(SCHEMA).iter_errors(document)
    return sorted({".".join(map(str, error.absolute_path)) for error in errors})


in_each_typing = pytest.mark.parametrize("typed", [as_an_editor_types_it, as_text])


def described(schema: Any) -> Iterator[tuple[str, Any]]:
    """Every field with its schema."""
    if isinstance(schema, dict):
        properties = schema.get("properties", {})
        yield from properties.items() if isinstance(properties, dict) else ()
        for child in schema.values():
            yield from described(child)


def test_the_schema_is_one_of_draft_7() -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_the_file_beside_the_catalog_is_up_to_date() -> None:
    told = "write it anew: make schema"
    assert (PROJECT / URL).read_text(encoding="utf-8") == render(), told


def test_the_schema_has_the_sections_of_a_catalog() -> None:
    assert list(SCHEMA["properties"]) == list(SECTIONS)
    for section, record in SECTIONS.items():
        assert SCHEMA["properties"][section]["items"] == {
            "$ref": f"#/definitions/{record.__name__}"
        }


def test_an_editor_has_a_sentence_for_every_field() -> None:
    fields = list(described(SCHEMA))
    assert {name for name, _ in fields} >= {"papers", "arxiv", "method", "kind"}
    for name, schema in fields:
        assert schema["description"].endswith("."), name
        assert "\n" not in schema["description"], name


@in_each_typing
def test_catalogs_are_valid_as_text_and_as_an_editor_types_them(typed: Typing) -> None:
    for text in (MADE_UP.read_text(encoding="utf-8"), garden.text()):
        assert refused(typed(text)) == []


@pytest.mark.list
@in_each_typing
def test_the_list_itself_is_valid_by_the_schema(typed: Typing) -> None:
    assert refused(typed((PROJECT / "papers.yaml").read_text(encoding="utf-8"))) == []


@in_each_typing
def test_a_list_without_papers_is_valid(typed: Typing) -> None:
    assert refused(typed(catalog_text().partition("papers:\n")[0] + "papers: []\n")) == []


@in_each_typing
@pytest.mark.parametrize(
    "changes",
    [
        {"arxiv": "2410.00001"},
        {"id": "2024"},
        {"id": "yes"},
        {"id": "2025-03-01"},
        {"title": "1984"},
        {"title": "No"},
        {"authors": "[Ada Ash, 42]"},
        {"openreview": "12345678"},
        {"arxiv": None, "doi": "10.1000/x_(1)"},
        {"arxiv": "cs.CL/0112017", "date": "2001-12"},
        {"venue": "Botany Days 2024 Seeds"},
        {"code": "HTTPS://example.org:80/ä?b=c#d"},
        {"method": "{unseen_users: yes}"},
        {"method": '{unseen_users: "no", base_models: [1]}'},
        {"summary": "Is it?"},
        {"added": '"2025-03-01"'},
    ],
)
def test_what_the_loader_takes_is_valid_quoted_or_not(changes: Fields, typed: Typing) -> None:
    assert problems(changes) == []
    assert refused(typed(catalog_text(changes))) == []


@in_each_typing
@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"titel": "Roots"}, ""),
        ({"title": None}, ""),
        ({"title": ""}, "title"),
        ({"title": '" Roots"'}, "title"),
        ({"title": "x" * 501}, "title"),
        ({"title": "[Roots]"}, "title"),
        ({"id": "Ash_2024"}, "id"),
        ({"id": "index"}, "id"),
        ({"id": "-1"}, "id"),
        ({"id": "1.5"}, "id"),
        ({"id": "a" * 101}, "id"),
        ({"authors": "Ada Ash"}, "authors"),
        ({"authors": "[]"}, "authors"),
        ({"authors": '[Ada Ash, ""]'}, "authors.1"),
        ({"date": "2024-13"}, "date"),
        ({"date": "2024"}, "date"),
        ({"date": "2024-10-01"}, "date"),
        ({"categories": "garden"}, "categories"),
        ({"categories": "[garden, garden]"}, "categories"),
        ({"venue": "Botany Days 2024 2025"}, "venue"),
        ({"arxiv": '"2410.0001"'}, "arxiv"),
        ({"arxiv": "24100.00001"}, "arxiv"),
        ({"arxiv": "2410.00001v2"}, "arxiv"),
        ({"doi": "https://doi.org/10.1000/x"}, "doi"),
        ({"openreview": "forum?id=abc"}, "openreview"),
        ({"acl": "2024.days"}, "acl"),
        ({"code": "example.org/a"}, "code"),
        ({"data": "ftp://example.org/a"}, "data"),
        ({"url": "https://ada@example.org/a"}, "url"),
        ({"url": ""}, "url"),
        ({"project": "https://example.org/a b"}, "project"),
        ({"summary": "It grows"}, "summary"),
        ({"summary": "yes"}, "summary"),
        ({"summary": "x" * 240 + "."}, "summary"),
        ({"method": "{}"}, "method"),
        ({"method": "none"}, "method"),
        ({"method": "{training: {a: b}}"}, "method.training"),
        ({"corrections": "None."}, "corrections"),
        ({"added": "2025-3-1"}, "added"),
        ({"checked": '"2025-03-32"'}, "checked"),
        ({"checked": None}, ""),
    ],
)
def test_what_the_loader_refuses_is_underlined(changes: Fields, place: str, typed: Typing) -> None:
    assert problems(changes)
    assert refused(typed(catalog_text(changes))) == [f"papers.0.{place}".rstrip(".")]


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        pytest.param({"arxiv": "2410.0001"}, "arxiv", id="as a number it is 2410.00010"),
        pytest.param({"summary": "1.5"}, "summary", id="as a number, 1. is one, too"),
        pytest.param({"id": "No"}, "id", id="false, as no is"),
    ],
)
def test_what_typing_hides_is_underlined_as_text_alone(changes: Fields, place: str) -> None:
    text = catalog_text(changes)
    assert problems(changes)
    assert refused(as_text(text)) == [f"papers.0.{place}"]
    assert refused(as_an_editor_types_it(text)) == []


@in_each_typing
@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("kind: preprint", "kind: preprints", "venues.0.kind"),
        ("facet: soil, ", "", "tags.2"),
        ("types:", "typs:", ""),
        ("types:", "kinds: []\ntypes:", ""),
        ("title: Garden,", "title: Garden, color: green,", "categories.0"),
    ],
)
def test_mistakes_in_the_vocabulary_are_underlined(
    old: str, new: str, place: str, typed: Typing
) -> None:
    text = catalog_text()
    assert old in text
    assert refused(typed(text.replace(old, new, 1))) == [place]
