"""The list itself, by rules that hold whatever is added to it."""

from macros.catalog.catalog import Catalog
from macros.catalog.patterns import SUMMARY_LENGTH


def test_every_paper_is_counted_once_in_each_grouping_by_one_value(real_catalog: Catalog) -> None:
    for groups in (
        real_catalog.by_year,
        real_catalog.by_series,
        real_catalog.by_type,
        real_catalog.by_day_added,
    ):
        assert sum(map(len, groups.values())) == len(real_catalog.papers)


def test_every_paper_is_counted_in_each_of_its_categories_and_tags(real_catalog: Catalog) -> None:
    papers = real_catalog.papers

    assert sum(map(len, real_catalog.by_category.values())) == sum(
        len(paper.categories) for paper in papers
    )
    assert sum(map(len, real_catalog.by_tag.values())) == sum(len(paper.tags) for paper in papers)


def test_every_author_of_a_paper_has_it_among_theirs(real_catalog: Catalog) -> None:
    for paper in real_catalog.papers:
        assert all(paper in real_catalog.author(name).papers for name in paper.authors)


def test_every_summary_fits_its_card(real_catalog: Catalog) -> None:
    assert all(len(paper.summary) <= SUMMARY_LENGTH for paper in real_catalog.papers)


def test_every_paper_leads_somewhere(real_catalog: Catalog) -> None:
    assert [paper.id for paper in real_catalog.papers if paper.landing_page is None] == []


def test_every_paper_begins_on_a_line_of_its_own(real_catalog: Catalog) -> None:
    assert set(real_catalog.lines) == set(real_catalog.by_id)
    assert len(set(real_catalog.lines.values())) == len(real_catalog.papers)
