"""The list itself, by rules that hold whatever is added to it."""

from macros.catalog.catalog import Catalog
from macros.catalog.patterns import SUMMARY_LENGTH


def test_every_paper_is_counted_once_in_each_grouping_by_one_value(garden: Catalog) -> None:
    for groups in (
        garden.by_year,
        garden.by_series,
        garden.by_type,
        garden.by_day_added,
    ):
        assert sum(map(len, groups.values())) == len(garden.papers)


def test_every_paper_is_counted_in_each_of_its_categories_and_tags(garden: Catalog) -> None:
    papers = garden.papers

    assert sum(map(len, garden.by_category.values())) == sum(
        len(paper.categories) for paper in papers
    )
    assert sum(map(len, garden.by_tag.values())) == sum(len(paper.tags) for paper in papers)


def test_every_author_of_a_paper_has_it_among_theirs(garden: Catalog) -> None:
    for paper in garden.papers:
        assert all(paper in garden.author(name).papers for name in paper.authors)


def test_every_summary_fits_its_card(garden: Catalog) -> None:
    assert all(len(paper.summary) <= SUMMARY_LENGTH for paper in garden.papers)


def test_every_paper_leads_somewhere(garden: Catalog) -> None:
    assert [paper.id for paper in garden.papers if paper.landing_page is None] == []


def test_every_paper_begins_on_a_line_of_its_own(garden: Catalog) -> None:
    assert set(garden.lines) == set(garden.by_id)
    assert len(set(garden.lines.values())) == len(garden.papers)
