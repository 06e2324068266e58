import json
from typing import Any

import pytest

from macros.catalog.catalog import Catalog
from macros.exports.search_index import core, details


@pytest.fixture
def columns(catalog: Catalog) -> Any:
    return json.loads(core(catalog))


def test_every_column_has_every_paper_newest_first(columns: Any) -> None:
    assert columns["id"] == ["hostile", "crowd", "lone"]
    of_papers = ("title", "authors", "date", "venue", "venueName", "type", "category", "tag", "has")
    assert {len(columns[name]) for name in of_papers} == {3}


def test_terms_of_facets_are_numbers_into_lists(columns: Any) -> None:
    assert [columns["terms"]["venue"][place] for place in columns["venue"]] == [
        "toyconf",
        "arxiv",
        "toyconf-workshop",
    ]
    assert [[columns["terms"]["tag"][tag] for tag in tags] for tags in columns["tag"]] == [
        ["early", "safety"],
        ["late"],
        ["early"],
    ]
    assert columns["has"] == [1, 2, 0]


def test_the_order_by_title_ignores_case_and_signs(columns: Any) -> None:
    assert [columns["id"][place] for place in columns["byTitle"]] == ["hostile", "crowd", "lone"]


def test_slugs_that_the_browser_would_not_make_are_given(columns: Any) -> None:
    assert list(columns["slugs"]) == ["Zoë Straße", "王小明"]


def test_a_doi_that_follows_from_the_acl_anthology_is_not_repeated(real_catalog: Catalog) -> None:
    columns = json.loads(core(real_catalog))
    for paper, doi in zip(real_catalog.papers, columns["doi"], strict=True):
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
