from collections.abc import Iterable
from datetime import date

import pytest

from macros.catalog.catalog import Catalog, by_year, newest_first
from macros.catalog.model import Paper
from tests.builders import SECOND, Fields, read_catalog


def paper(id: str, month: str, number: int | None, **changes: str) -> Fields:
    """A paper with a title of its own; `number` makes the arXiv identifier of its month."""
    arxiv = None if number is None else f'"{month[2:4]}{month[5:]}.{number:05}"'
    url = f"https://example.org/{id}"
    return {"id": id, "title": f"On {id * 5}", "date": month, "arxiv": arxiv, "url": url, **changes}


def ids(papers: Iterable[Paper]) -> list[str]:
    return [paper.id for paper in papers]


@pytest.fixture
def catalog() -> Catalog:
    return read_catalog(
        paper("a", "2024-03", 7, categories="[kitchen]", added="2025-02-01"),
        paper("b", "2024-12", 1, categories="[kitchen, garden]", added="2025-03-01"),
        paper("c", "2025-01", 1, categories="[garden, kitchen]", added="2025-02-01"),
        paper("d", "2024-03", 9, categories="[kitchen]", venue="Botany Days 2024"),
    )


# Order


def test_papers_come_newest_first(catalog: Catalog) -> None:
    assert ids(catalog.papers) == ["c", "b", "d", "a"]


def test_papers_of_a_month_come_by_arxiv_identifier_then_by_id() -> None:
    catalog = read_catalog(
        paper("z", "2024-10", None),
        paper("a", "2024-10", None),
        paper("m", "2024-10", 1),
        paper("k", "2024-10", 20),
    )

    assert ids(catalog.papers) == ["k", "m", "a", "z"]


def test_the_order_does_not_depend_on_that_of_the_file(catalog: Catalog) -> None:
    assert newest_first(reversed(catalog.papers)) == catalog.papers


# Groups


def test_papers_are_found_by_id(catalog: Catalog) -> None:
    assert list(catalog.by_id) == ["c", "b", "d", "a"]
    assert catalog.by_id["b"].id == "b"


def test_papers_are_grouped_by_each_of_their_categories(catalog: Catalog) -> None:
    assert ids(catalog.by_category["garden"]) == ["c", "b"]
    assert ids(catalog.by_category["kitchen"]) == ["c", "b", "d", "a"]


def test_terms_keep_the_order_of_the_file() -> None:
    catalog = read_catalog({"tags": "[clay, spring]", "categories": "[kitchen]", "type": "survey"})

    assert list(catalog.by_category) == list(catalog.categories) == ["garden", "kitchen"]
    assert list(catalog.by_type) == list(catalog.types) == ["method", "survey"]
    assert list(catalog.by_tag) == list(catalog.tags) == ["spring", "autumn", "clay"]
    assert list(catalog.by_series) == list(catalog.series)
    assert list(catalog.series) == ["arXiv", "Botany Days", "Botany Days Seeds", "Garden Letters"]


def test_terms_without_papers_hold_none() -> None:
    catalog = read_catalog()

    assert catalog.by_category["kitchen"] == ()
    assert catalog.by_type["survey"] == ()
    assert catalog.by_tag["clay"] == ()
    assert catalog.by_series["Garden Letters"] == ()


def test_papers_are_grouped_by_venue_across_its_years() -> None:
    catalog = read_catalog(
        paper("a", "2024-03", None, venue="Botany Days 2024"),
        paper("b", "2024-03", None, venue="Botany Days 2025"),
        paper("c", "2024-03", None, venue="Botany Days 2025 Seeds"),
    )

    assert ids(catalog.by_series["Botany Days"]) == ["a", "b"]
    assert ids(catalog.by_series["Botany Days Seeds"]) == ["c"]


def test_papers_are_grouped_by_year_the_latest_first(catalog: Catalog) -> None:
    assert [(year, ids(papers)) for year, papers in catalog.by_year.items()] == [
        (2025, ["c"]),
        (2024, ["b", "d", "a"]),
    ]


def test_years_are_in_order_whatever_that_of_the_papers(catalog: Catalog) -> None:
    assert list(by_year(reversed(catalog.papers))) == [2025, 2024]


def test_papers_are_grouped_by_the_day_on_which_they_joined_the_latest_first(
    catalog: Catalog,
) -> None:
    assert [(day, ids(papers)) for day, papers in catalog.by_day_added.items()] == [
        (date(2025, 3, 1), ["b", "d"]),
        (date(2025, 2, 1), ["c", "a"]),
    ]


def test_the_tags_of_a_facet_are_its_own() -> None:
    catalog = read_catalog()

    tags = {
        facet.id: [tag.id for tag in catalog.tags_of(facet)] for facet in catalog.facets.values()
    }

    assert tags == {"season": ["spring", "autumn"], "soil": ["clay"]}


# Neighbors


@pytest.mark.parametrize(
    ("id", "newer", "older"),
    [("b", None, "d"), ("d", "b", "a"), ("a", "d", None), ("c", None, None)],
)
def test_neighbors_are_the_next_papers_with_the_same_home(
    id: str, newer: str | None, older: str | None
) -> None:
    catalog = read_catalog(
        paper("a", "2024-03", 7, categories="[kitchen]"),
        paper("b", "2024-12", 1, categories="[kitchen, garden]"),
        paper("c", "2024-03", 8, categories="[garden, kitchen]"),
        paper("d", "2024-03", 9, categories="[kitchen]"),
    )

    found = catalog.neighbors(catalog.by_id[id])

    assert tuple(found and found.id for found in found) == (newer, older)


def test_a_paper_alone_has_no_neighbors() -> None:
    catalog = read_catalog()

    assert catalog.neighbors(catalog.papers[0]) == (None, None)


# Authors


def test_an_author_has_all_of_their_papers_newest_first() -> None:
    catalog = read_catalog(
        paper("a", "2024-03", 1, authors="[Bo Birch, Ada Ash]"),
        paper("b", "2024-05", 1, authors="[Ada Ash]"),
    )

    assert ids(catalog.author("Ada Ash").papers) == ["b", "a"]
    assert ids(catalog.author("Bo Birch").papers) == ["a"]


def test_spellings_of_a_name_are_one_author_under_the_most_frequent() -> None:
    catalog = read_catalog(
        paper("a", "2024-03", 1, authors="[Zoë Ångström]"),
        paper("b", "2024-04", 1, authors="[Zoë Ångström]"),
        paper("c", "2024-05", 1, authors="[Zoe Angstrom]"),
        paper("d", "2024-06", 1, authors="[zoe-angstrom]"),
    )

    [author] = catalog.authors
    assert (author.slug, author.name) == ("zoe-angstrom", "Zoë Ångström")
    assert ids(author.papers) == ["d", "c", "b", "a"]
    assert catalog.author("Zoe Angstrom") is catalog.author("Zoë Ångström") is author


def test_of_equally_frequent_spellings_the_newest_is_shown() -> None:
    catalog = read_catalog(
        paper("a", "2024-03", 1, authors="[Zoe Angstrom]"),
        paper("b", "2024-04", 1, authors="[Zoë Ångström]"),
    )

    assert catalog.author("Zoe Angstrom").name == "Zoë Ångström"


def test_an_author_who_is_named_twice_has_the_paper_once() -> None:
    catalog = read_catalog({"authors": "[Ada Ash, Ada Ash]"})

    assert ids(catalog.author("Ada Ash").papers) == ["ash-2024-roots"]


def test_authors_are_sorted_by_last_name_then_by_the_rest() -> None:
    catalog = read_catalog(
        {"authors": "[Cy Birch, Émile Ash, Zed, Bo van Cedar, Ada Birch, Ada B. Birch, Ødger Ash]"}
    )

    assert [author.name for author in catalog.authors] == [
        "Émile Ash",
        "Ødger Ash",
        "Ada Birch",
        "Ada B. Birch",
        "Cy Birch",
        "Bo van Cedar",
        "Zed",
    ]


def test_an_unknown_author_is_an_error() -> None:
    with pytest.raises(KeyError, match="nobody"):
        read_catalog().author("Nobody")


def test_facts_of_a_method_come_in_the_order_of_the_questions() -> None:
    method = "{unseen_users: no, base_models: [T-1, T-2], training: none}"
    catalog = read_catalog({"method": method}, SECOND)
    stated = {paper.id: catalog.facts(paper) for paper in catalog.papers}

    assert [(fact.title, value) for fact, value in stated["ash-2024-roots"]] == [
        ("Training", "none"),
        ("Base models", ("T-1", "T-2")),
        ("Unseen users", "no"),
    ]
    assert stated["birch-2024-ferns"] == ()
