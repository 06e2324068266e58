"""Every kind of page, as a reader meets it."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests import garden
from tests.browser.conftest import Visit, is_light
from tests.kinds import kinds_of_page

PAGES = kinds_of_page(garden.catalog(), garden.prose_pages())
SCREENS = [
    (320, "light"),
    (390, "light"),
    (390, "dark"),
    (1280, "light"),
    (1280, "dark"),
    (1920, "dark"),
]
"""Widths in pixels, and color schemes."""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
"""Those of axe that every page keeps; without `wcag22aa` named, it leaves out target sizes."""

every_kind = pytest.mark.parametrize("place", PAGES.values(), ids=PAGES.keys())


@pytest.mark.parametrize(("width", "scheme"), SCREENS)
@every_kind
def test_it_loads_without_fault_and_fits_the_screen(
    visit: Visit, place: str, width: int, scheme: str
) -> None:
    size = {"width": width, "height": 800}
    page = visit.open(place, color_scheme=scheme, viewport=size)
    assert page.locator("h1").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert is_light(page) == (scheme == "light")


@pytest.mark.parametrize("place", sorted(set(PAGES.values()) - {"papers/", "reading-list/"}))
def test_it_says_the_same_without_javascript(visit: Visit, place: str) -> None:
    scripted = visit.open(place)
    plain = visit.open(place, java_script_enabled=False)
    apart = "save-paper, cite-box, .copy-foot"  # have tests of their own
    for page in (scripted, plain):
        page.evaluate(f"document.querySelectorAll('{apart}').forEach((it) => it.remove())")
    texts = [page.locator("main").inner_text() for page in (scripted, plain)]
    assert texts[0]
    assert texts[0] == texts[1]


@pytest.mark.parametrize("place", ["papers/", "reading-list/"])
def test_where_javascript_is_needed_its_absence_is_told(visit: Visit, place: str) -> None:
    page = visit.open(place, java_script_enabled=False)
    assert "JavaScript" in page.locator("main .notice").first.inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
@every_kind
def test_it_has_no_accessibility_violation(
    visit: Visit, place: str, width: int, scheme: str
) -> None:
    size = {"width": width, "height": 800}
    page = visit.open(place, color_scheme=scheme, viewport=size)
    found = Axe().run(page, options={"runOnly": RULES, "resultTypes": ["violations"]})
    assert found.violations_count == 0, found.generate_report()
