"""The explorer shows what plain filtering of the catalog gives, in the same order."""

from macros.catalog.catalog import Catalog
from tests.browser.conftest import Visit
from tests.browser.explorer import FIRST, Oracle, ask, go, settled, total

VIEWS, SEED = 1_000, 20261125
ON_PAGE = 12


def test_a_thousand_views_have_the_papers_order_and_counts_of_plain_filtering(
    visit: Visit, garden: Catalog
) -> None:
    oracle = Oracle(garden)
    views = list(oracle.random_views(VIEWS, SEED))
    page = visit.open("papers/")
    answers = ask(page, views)
    for view, answer in zip(views, answers, strict=True):
        assert answer["ids"] == oracle.ids(view), view.query
        counts = oracle.counts(view) | {"author": {}}  # who are too many to be counted
        assert answer["counts"] == {name: counts[name] for name in answer["counts"]}, view.query
        assert {name for name in counts if counts[name]} <= answer["counts"].keys()
    assert VIEWS / 2 < sum(bool(answer["ids"]) for answer in answers) < VIEWS


def test_the_page_shows_what_plain_filtering_gives(visit: Visit, garden: Catalog) -> None:
    oracle = Oracle(garden)
    page = visit.open("papers/")
    settled(page)
    for view in oracle.random_views(ON_PAGE, SEED + 1):
        expected = oracle.ids(view)
        assert go(page, view.query) == expected[:FIRST], view.query
        assert page.locator(".total").inner_text() == total(len(expected))
        counts = oracle.counts(view)
        for facet, name, value, count in page.evaluate(
            """[...document.querySelectorAll("[data-facet] input[type=checkbox]")].map((term) => [
              term.closest("[data-facet]").dataset.facet, term.name, term.value,
              Number(term.closest("li").querySelector("[data-count]").textContent),
            ])"""
        ):
            assert count == counts[facet].get(value, 0), (view.query, name, value)
