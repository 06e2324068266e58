import json
from pathlib import Path

import jsonschema
import pytest

from macros.catalog.catalog import Catalog
from macros.citations.csl import author, record, reference
from macros.exports.formats import CSL_JSON
from tests.builders import Fields, read_catalog
from tests.exports import nasty

SCHEMA = Path(__file__).parent / "csl-schema" / "csl-data.json"


def made_up(changes: Fields) -> dict[str, object]:
    catalog = read_catalog(changes)
    return reference(catalog.papers[0], catalog)


def test_a_preprint_is_an_article_with_its_server_and_number() -> None:
    assert made_up({}) == {
        "id": "ash2024roots",
        "type": "article",
        "title": "How Roots Listen",
        "author": [{"family": "Ash", "given": "Ada"}, {"family": "Birch", "given": "Bo"}],
        "issued": {"date-parts": [[2024, 10]]},
        "publisher": "arXiv",
        "number": "arXiv:2410.00001",
        "URL": "https://arxiv.org/abs/2410.00001",
    }


def test_a_conference_paper_is_cited_as_published_with_its_preprint_in_note() -> None:
    assert made_up({"venue": "Botany Days 2025", "doi": "10.1000/x"}) == {
        "id": "ash2025roots",
        "type": "paper-conference",
        "title": "How Roots Listen",
        "author": [{"family": "Ash", "given": "Ada"}, {"family": "Birch", "given": "Bo"}],
        "issued": {"date-parts": [[2025]]},
        "container-title": "Proceedings of Botany Days",
        "note": "arXiv:2410.00001",
        "DOI": "10.1000/x",
        "URL": "https://doi.org/10.1000/x",
    }


@pytest.mark.parametrize(
    ("venue", "type"),
    [("Garden Letters 2024", "article-journal"), ("Botany Days 2024 Seeds", "paper-conference")],
)
def test_the_kind_of_series_makes_the_type(venue: str, type: str) -> None:
    assert made_up({"venue": venue})["type"] == type


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Mira van der Cedar", {"family": "van der Cedar", "given": "Mira"}),
        ("Ada Ash Jr.", {"family": "Ash", "given": "Ada", "suffix": "Jr."}),
        ("王小明", {"literal": "王小明"}),
    ],
)
def test_a_name_has_parts_or_is_literal(printed: str, name: dict[str, str]) -> None:
    assert author(printed) == name


def test_a_record_is_one_line_of_utf_8() -> None:
    catalog = read_catalog({"title": "Café 根", "authors": "[王小明]"})

    assert record(catalog.papers[0], catalog) == (
        '{"id":"ash2024cafe","type":"article","title":"Café 根","author":[{"literal":"王小明"}],'
        '"issued":{"date-parts":[[2024,10]]},"publisher":"arXiv","number":"arXiv:2410.00001",'
        '"URL":"https://arxiv.org/abs/2410.00001"}'
    )


def test_documents_are_valid_by_the_schema_of_csl(garden: Catalog) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    validator = jsonschema.Draft7Validator(schema)
    for catalog in (garden, nasty.catalog(100)):
        validator.validate(json.loads(CSL_JSON.render(catalog.papers, catalog)))
