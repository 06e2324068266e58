"""Selections of a whole list: nothing is lost or counted twice."""

import pytest

from macros.catalog.__main__ import main
from macros.catalog.catalog import Catalog
from tests.garden import text
from tests.projects import PROJECT


def test_every_paper_is_counted_once_in_each_grouping_by_one_value(garden: Catalog) -> None:
    for groups in (garden.by_year, garden.by_series, garden.by_type, garden.by_day_added):
        ids = [paper.id for papers in groups.values() for paper in papers]
        assert sorted(ids) == sorted(garden.by_id)


def test_every_paper_is_counted_in_each_of_its_categories_and_tags(garden: Catalog) -> None:
    for paper in garden.papers:
        assert {id for id, papers in garden.by_category.items() if paper in papers} == {
            *paper.categories
        }
        assert {id for id, papers in garden.by_tag.items() if paper in papers} == {*paper.tags}


def test_every_author_of_a_paper_has_it_among_theirs(garden: Catalog) -> None:
    for paper in garden.papers:
        assert all(paper in garden.author(name).papers for name in paper.authors)


def test_a_paper_s_line_is_the_one_on_which_its_entry_begins(garden: Catalog) -> None:
    lines = text().splitlines()
    for id, line in garden.lines.items():
        assert lines[line - 1].replace('"', "") == f"  - id: {id}"
    assert sorted(garden.lines) == sorted(garden.by_id)


@pytest.mark.list
def test_the_list_itself_has_no_problem() -> None:
    assert main([str(PROJECT / "papers.yaml")]) == 0
