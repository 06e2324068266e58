import json
from typing import Any

import pytest

from macros.catalog.catalog import Catalog
from macros.exports.search_index import core, details
from tests.builders import read_catalog


@pytest.fixture
def columns(catalog: Catalog) -> Any:
    return json.loads(core(catalog))


def test_every_column_has_every_paper_newest_first(columns: Any) -> None:
    assert columns["id"] == ["hostile", "crowd", "lone"]
    assert {len(columns[name]) for name in ("title", "authors", "date", "venueName", "doi")} == {3}
    assert {name: len(rows) for name, rows in columns["columns"].items()} == dict.fromkeys(
        ("category", "year", "type", "tag", "venue", "has"), 3
    )


def test_values_of_facets_are_numbers_into_vocabularies(columns: Any) -> None:
    def values(column: str) -> list[list[str]]:
        vocabulary = columns["vocabularies"][column]
        rows = columns["columns"][column]
        return [
            [vocabulary[at] for at in (row if isinstance(row, list) else [row])] for row in rows
        ]

    assert values("venue") == [["toyconf"], ["arxiv"], ["toyconf-workshop"]]
    assert values("tag") == [["early", "safety"], ["late"], ["early"]]
    assert values("has") == [["code"], ["data"], []]


def test_facets_that_share_a_column_have_their_own_part_of_its_vocabulary(columns: Any) -> None:
    parts = {
        facet["id"]: columns["vocabularies"]["tag"][slice(*facet["terms"])]
        for facet in columns["facets"]
        if facet["column"] == "tag"
    }
    assert parts == {"tag-stage": ["early", "late"], "tag-theme": ["safety"]}


def test_the_order_by_title_ignores_case_and_signs() -> None:
    titles = ["ferns", "'Éclair'", "Ants", "«Bees»"]
    catalog = read_catalog(
        *(
            {"id": f"p{at}", "title": f'"{title}"', "arxiv": f'"2410.0000{at}"'}
            for at, title in enumerate(titles, 1)
        )
    )
    columns = json.loads(core(catalog))
    ordered = [columns["title"][at] for at in columns["byTitle"]]
    assert ordered == ["Ants", "«Bees»", "'Éclair'", "ferns"]
    assert columns["byTitle"] != [0, 1, 2, 3]


def test_slugs_that_the_browser_would_not_make_are_given(columns: Any) -> None:
    assert list(columns["slugs"]) == ["王小明"]


def test_a_doi_that_follows_from_the_acl_anthology_is_not_repeated(garden: Catalog) -> None:
    columns = json.loads(core(garden))
    for paper, doi in zip(garden.papers, columns["doi"], strict=True):
        assert (f"10.18653/v1/{paper.acl}" if doi == 1 else doi or None) == paper.doi


def test_details_have_summaries_and_links(catalog: Catalog) -> None:
    columns = json.loads(details(catalog))
    assert columns["summary"] == [paper.summary for paper in catalog.papers]
    assert columns["links"]["Paper"] == [
        "https://doi.org/10.1234/toy.(1)",
        "https://arxiv.org/abs/2401.00002",
        "https://example.org/alone",
    ]
    assert columns["links"]["Data"] == [0, "https://example.org/crowd/data", 0]
