"""Every kind of page, as a reader meets it."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from macros.catalog.query import Catalog
from tests.browser.conftest import Visit
from tests.kinds import KINDS, kinds_of_page

SCREENS = [
    (320, "light"),
    (390, "light"),
    (390, "dark"),
    (1280, "light"),
    (1280, "dark"),
    (1920, "dark"),
]
"""Widths in pixels, and color schemes."""


def test_the_kinds_have_the_names_that_the_tests_go_through(real_catalog: Catalog) -> None:
    assert tuple(kinds_of_page(real_catalog)) == KINDS


@pytest.mark.parametrize(("width", "scheme"), SCREENS)
@pytest.mark.parametrize("kind", KINDS)
def test_it_loads_without_fault_and_fits_the_screen(
    visit: Visit, real_catalog: Catalog, kind: str, width: int, scheme: str
) -> None:
    page = visit.open(
        kinds_of_page(real_catalog)[kind],
        color_scheme=scheme,
        viewport={"width": width, "height": 800},
    )
    assert page.locator("h1").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert background == {"light": "rgb(253, 252, 249)", "dark": "rgb(21, 24, 27)"}[scheme]


@pytest.mark.parametrize("kind", KINDS)
def test_it_says_the_same_without_javascript(
    visit: Visit, real_catalog: Catalog, kind: str
) -> None:
    address = kinds_of_page(real_catalog)[kind]
    texts = [
        visit.open(address, java_script_enabled=enabled).locator("main").inner_text()
        for enabled in (True, False)
    ]
    assert texts[0]
    assert texts[0] == texts[1]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("kind", KINDS)
def test_it_has_no_accessibility_violation(
    visit: Visit, real_catalog: Catalog, kind: str, width: int, scheme: str
) -> None:
    page = visit.open(
        kinds_of_page(real_catalog)[kind],
        color_scheme=scheme,
        viewport={"width": width, "height": 800},
    )
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
