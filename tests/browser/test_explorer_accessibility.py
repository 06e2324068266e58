"""No accessibility violation in any state of the explorer, the header's search and the list."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from macros.catalog.catalog import Catalog
from tests.browser.conftest import Visit
from tests.browser.explorer import Oracle, View, go, settled
from tests.browser.test_every_kind_of_page import RULES
from tests.browser.test_explorer_results import frequent_words, rare_words
from tests.browser.test_reading_list import at_rest, entries, keeping

SCHEMES = ("light", "dark")
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 800}


def check(page: Page) -> None:
    """Runs axe on the page as it is, in both color schemes."""
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type] # one of its literals
        page.evaluate("Promise.allSettled(document.getAnimations().map((it) => it.finished))")
        found = Axe().run(page, options={"runOnly": RULES, "resultTypes": ["violations"]})
        assert found.violations_count == 0, f"{scheme}: {found.generate_report()}"


def filters(catalog: Catalog) -> View:
    """A query with a value chosen and one left out, of one paper, as axe takes long for many."""
    word, paper = next(iter(rare_words(catalog).items()))
    kind = next(kind for kind in catalog.types if kind != paper.type)
    year = str(paper.date.year)
    return View((("category", paper.home), ("type", f"-{kind}"), ("year", year)), q=word)


def test_with_a_query_filters_and_a_notice(visit: Visit, garden: Catalog) -> None:
    page = visit.open(f"papers/{filters(garden).query}&tag=no-such-tag", viewport=WIDE)
    settled(page)
    page.evaluate("for (const it of document.querySelectorAll('details.facet')) it.open = true")
    page.locator("[data-results] .select-paper input").first.check()
    check(page)


def test_without_results_and_with_the_help_open(visit: Visit, garden: Catalog) -> None:
    page = visit.open("papers/", viewport=WIDE)
    settled(page)
    go(page, Oracle(garden).empty_view().query)
    expect(page.locator(".nothing")).to_be_visible()
    check(page)
    page.locator("[data-help]").click()
    expect(page.locator("dialog.help")).to_be_visible()
    check(page)


def test_with_compact_rows(visit: Visit, garden: Catalog) -> None:
    page = visit.open(f"papers/{filters(garden).query}", viewport=PHONE)
    settled(page)
    page.locator("[data-density]").click()
    check(page)


def test_with_the_filters_open_on_a_phone(visit: Visit, garden: Catalog) -> None:
    page = visit.open(f"papers/{filters(garden).query}", viewport=PHONE)
    settled(page)
    page.locator("[data-open-filters]").click()
    expect(page.locator("dialog.filters")).to_be_visible()
    page.evaluate("document.querySelector('dialog.filters').scrollTo(0, 1e6)")
    check(page)


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["wide", "phone"])
def test_with_suggestions_open(visit: Visit, garden: Catalog, viewport: dict[str, int]) -> None:
    page = visit.open("about/", viewport=viewport)
    page.locator("site-search input").fill(frequent_words(garden)[0])
    expect(page.locator("site-search [role=option]").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    check(page)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_the_reading_list_with_entries_and_a_notice(visit: Visit, garden: Catalog) -> None:
    kept = entries(*(paper.id for paper in garden.papers[:3]), "no-such-paper")
    page = visit.open("reading-list/", viewport=PHONE, storage_state=keeping(visit, kept))
    assert len(at_rest(page)) == 3
    check(page)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
