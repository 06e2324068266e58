"""How to cite a paper: the box on its page."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, Route, expect

from macros.catalog.catalog import Catalog
from macros.catalog.model import Paper
from macros.citations.references import references
from macros.citations.styles import STYLES
from macros.exports.formats import BIBTEX
from macros.site.urls import page_url
from tests.browser.conftest import CLIPBOARD, SHIFTS, Visit
from tests.browser.test_every_kind_of_page import RULES
from tests.serving import BASE

NAMES = [BIBTEX.name, *(style.name for style in STYLES)]
KEY = "cite-format"
BLOCKED = """void Object.defineProperty(window, "localStorage", {
  get() { throw new Error("blocked"); },
})"""
NO_CLIPBOARD = """
Object.defineProperty(navigator, "clipboard", { value: undefined });
document.execCommand = () => {
  window.copied = document.activeElement.value;
  return window.allowed ?? true;
};
"""


@pytest.fixture
def paper(garden: Catalog) -> Paper:
    """The one with the most authors."""
    return max(garden.papers, key=lambda paper: len(paper.authors))


@pytest.fixture
def texts(garden: Catalog, paper: Paper) -> dict[str, str]:
    """What each form of its citation says, by name."""
    one = Catalog(
        categories=garden.categories.values(),
        types=garden.types.values(),
        facets=garden.facets.values(),
        tags=garden.tags.values(),
        venues=garden.series.values(),
        papers=[paper],
        lines={},
    )
    [found] = references(one).values()
    styled = {it.style.name: it.text for it in found}
    return {BIBTEX.name: BIBTEX.record(paper, garden), **styled}


def chosen(page: Page) -> str:
    """The name of the tab that is chosen, which alone is in the order of the Tab key."""
    box = page.locator("cite-box")
    tab = box.locator("[role=tab][aria-selected=true]")
    expect(tab).to_have_count(1)
    assert box.locator("[role=tab][tabindex='0']").all_inner_texts() == [tab.inner_text()]
    panel = box.locator("[role=tabpanel]:visible")
    expect(panel).to_have_count(1)
    assert tab.get_attribute("aria-controls") == panel.get_attribute("id")
    assert panel.get_attribute("aria-labelledby") == tab.get_attribute("id")
    return tab.inner_text()


def button(page: Page) -> Locator:
    return page.locator(".cite-foot button")


def test_without_javascript_every_form_is_text(
    visit: Visit, paper: Paper, texts: dict[str, str]
) -> None:
    page = visit.open(page_url(paper), java_script_enabled=False)
    box = page.locator("cite-box")
    assert box.locator("h3").all_inner_texts() == NAMES
    assert box.locator("pre, p").all_text_contents() == list(texts.values())
    for text in box.locator("h3, pre, p").all():
        expect(text).to_be_visible()
    expect(box.get_by_role("button")).to_have_count(0)
    expect(box.get_by_role("region", name=BIBTEX.name)).to_be_visible()


def test_each_form_is_a_tab_and_the_first_is_shown(visit: Visit, paper: Paper) -> None:
    page = visit.open(page_url(paper))
    assert page.get_by_role("tab").all_inner_texts() == NAMES
    assert chosen(page) == NAMES[0]
    for name in NAMES[::-1]:
        page.get_by_role("tab", name=name, exact=True).click()
        assert chosen(page) == name
        expect(page.get_by_role("tabpanel", name=name, exact=True)).to_be_visible()
        expect(button(page)).to_have_text(f"Copy {name}")


def test_what_is_copied_is_what_python_writes(
    visit: Visit, paper: Paper, texts: dict[str, str]
) -> None:
    page = visit.open(page_url(paper), **CLIPBOARD)
    for name, text in texts.items():
        page.get_by_role("tab", name=name, exact=True).click()
        button(page).click()
        expect(button(page)).to_have_text("Copied")
        expect(page.locator("cite-box [role=status]")).to_have_text(f"Copied {name}.")
        assert page.evaluate("navigator.clipboard.readText()") == text
    expect(button(page)).to_have_text(f"Copy {NAMES[-1]}")  # after a while
    expect(page.locator("cite-box [role=status]")).to_be_empty()


def test_another_form_is_not_said_to_be_copied(visit: Visit, paper: Paper) -> None:
    page = visit.open(page_url(paper), **CLIPBOARD)
    button(page).click()
    expect(button(page)).to_have_text("Copied")
    page.get_by_role("tab", name=NAMES[1]).click()
    expect(button(page)).to_have_text(f"Copy {NAMES[1]}")
    expect(page.locator("cite-box [role=status]")).to_be_empty()


def test_a_text_that_the_browser_copies_late_is_not_taken_for_another(
    visit: Visit, paper: Paper
) -> None:
    page = visit.open(page_url(paper), **CLIPBOARD)
    page.evaluate(
        """() => {
          const written = new Promise((resolve) => { window.allow = resolve; });
          navigator.clipboard.writeText = () => written;
        }"""
    )
    button(page).click()
    page.get_by_role("tab", name=NAMES[1]).click()
    page.evaluate(
        """() => {
          window.allow();
          return new Promise((resolve) => { setTimeout(resolve); });
        }"""
    )
    assert button(page).inner_text() == f"Copy {NAMES[1]}"  # at once, not only after a while
    assert page.locator("cite-box [role=status]").inner_text() == ""


def test_keys_alone_choose_and_copy(visit: Visit, paper: Paper, texts: dict[str, str]) -> None:
    page = visit.open(page_url(paper), **CLIPBOARD)
    page.get_by_role("link", name="Cite", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Cite", exact=True)).to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(page.get_by_role("tab", name=NAMES[0])).to_be_focused()
    steps = [
        ("ArrowRight", 1), ("ArrowRight", 2), ("ArrowLeft", 1), ("End", 3), ("ArrowRight", 0),
        ("ArrowLeft", 3), ("Home", 0), ("ArrowRight", 1), ("ArrowDown", 1), ("x", 1),
        ("Alt+Home", 1), ("Control+End", 1),
    ]  # fmt: skip
    for key, place in steps:
        page.keyboard.press(key)
        assert chosen(page) == NAMES[place], key
        expect(page.get_by_role("tab", name=NAMES[place])).to_be_focused()
        style = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert style == "solid"
    page.keyboard.press("Tab")
    expect(page.get_by_role("tabpanel")).to_be_focused()
    page.keyboard.press("Tab")
    expect(button(page)).to_be_focused()
    page.keyboard.press("Enter")
    expect(button(page)).to_have_text("Copied")
    expect(button(page)).to_be_focused()
    assert page.evaluate("navigator.clipboard.readText()") == texts[NAMES[1]]
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("tab", name=NAMES[1])).to_be_focused()


def test_where_scripts_have_no_clipboard_an_older_way_copies(
    visit: Visit, paper: Paper, texts: dict[str, str]
) -> None:
    page = visit.open(page_url(paper))
    page.add_init_script(NO_CLIPBOARD)
    page.reload()
    button(page).click()
    expect(button(page)).to_have_text("Copied")
    expect(button(page)).to_be_focused()
    assert page.evaluate("window.copied") == texts[NAMES[0]]


def test_where_nothing_copies_the_text_is_selected(
    visit: Visit, paper: Paper, texts: dict[str, str]
) -> None:
    page = visit.open(page_url(paper))
    page.add_init_script(f"{NO_CLIPBOARD}; window.allowed = false;")
    page.reload()
    page.get_by_role("tab", name=NAMES[1]).click()
    button(page).click()
    expect(page.locator("cite-box [role=status]")).to_contain_text("The text is selected")
    expect(page.locator("cite-box [role=status]")).to_be_visible()
    expect(button(page)).to_have_text(f"Copy {NAMES[1]}")
    assert page.evaluate("getSelection().toString()") == texts[NAMES[1]]


def test_the_form_chosen_last_is_shown_on_the_next_page(
    visit: Visit, garden: Catalog, paper: Paper
) -> None:
    page = visit.open(page_url(paper))
    page.get_by_role("tab", name=NAMES[2]).click()
    page.goto(f"{visit.address}{page_url(garden.papers[0])}")
    assert chosen(page) == NAMES[2]
    page.goto(f"{visit.address}{page_url(paper)}#cite-{STYLES[0].id}")
    assert chosen(page) == STYLES[0].name  # the one to which a link leads
    expect(page.locator("cite-box")).to_be_in_viewport()


def test_a_link_to_a_form_is_followed_on_an_open_page(visit: Visit, paper: Paper) -> None:
    page = visit.open(page_url(paper))
    page.evaluate(f"location.hash = 'cite-{STYLES[1].id}'")
    expect(page.get_by_role("tab", selected=True)).to_have_text(STYLES[1].name)
    expect(page.locator("cite-box")).to_be_in_viewport()


@pytest.mark.parametrize("value", ["", "cite-chicago", "__proto__", "cite"])
def test_a_choice_that_is_none_is_left_alone(visit: Visit, paper: Paper, value: str) -> None:
    kept = {
        "origin": visit.address.removesuffix(BASE),
        "localStorage": [{"name": KEY, "value": value}],
    }
    page = visit.open(page_url(paper), storage_state={"cookies": [], "origins": [kept]})
    assert chosen(page) == NAMES[0]


def test_forms_can_be_chosen_where_storage_is_blocked(visit: Visit, paper: Paper) -> None:
    page = visit.open(page_url(paper))
    page.add_init_script(BLOCKED)
    page.reload()
    assert chosen(page) == NAMES[0]
    page.get_by_role("tab", name=NAMES[3]).click()
    assert chosen(page) == NAMES[3]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_no_form_has_an_accessibility_violation_or_widens_the_page(
    visit: Visit, paper: Paper, width: int, scheme: str
) -> None:
    size = {"width": width, "height": 800}
    page = visit.open(page_url(paper), color_scheme=scheme, viewport=size)
    for name in NAMES:
        page.get_by_role("tab", name=name, exact=True).click()
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        found = Axe().run(page, options={"runOnly": RULES, "resultTypes": ["violations"]})
        assert found.violations_count == 0, found.generate_report()
    plain = visit.open(page_url(paper), viewport=size, java_script_enabled=False)
    assert plain.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_tabs_stay_within_the_box_where_text_is_twice_as_large(visit: Visit, paper: Paper) -> None:
    page = visit.open(page_url(paper), viewport={"width": 390, "height": 800})
    page.add_style_tag(content="html { font-size: 200% }")
    tabs = page.get_by_role("tablist")
    assert tabs.evaluate("(it) => it.scrollWidth - it.clientWidth") <= 0
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_one_tab_alone_looks_chosen_in_forced_colors(visit: Visit, paper: Paper) -> None:
    page = visit.open(page_url(paper), forced_colors="active")
    lines = page.get_by_role("tab").evaluate_all(
        "(tabs) => tabs.map((tab) => getComputedStyle(tab).borderBottomColor)"
    )
    assert len(set(lines[1:])) == 1
    assert lines[0] != lines[1]


def empty(route: Route) -> None:
    """A script that came to nothing."""
    route.fulfill(body="", content_type="text/javascript")


def test_where_the_script_fails_every_form_can_be_reached(visit: Visit, paper: Paper) -> None:
    page = visit.open("about/")
    page.route(
        "**/cite-box.js", lambda route: route.fulfill(body="", content_type="text/javascript")
    )
    page.goto(f"{visit.address}{page_url(paper)}")
    expect(page.get_by_role("tab")).to_have_count(0)
    for text in page.locator("cite-box p").all():
        text.scroll_into_view_if_needed()
        expect(text).to_be_in_viewport()


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_when_the_script_comes_late(visit: Visit, paper: Paper, width: int) -> None:
    page = visit.open("about/", viewport={"width": width, "height": 2_000})
    held: list[Route] = []
    page.route("**/cite-box.js", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks what it is given
    with page.expect_request("**/cite-box.js"):
        page.goto(f"{visit.address}{page_url(paper)}", wait_until="commit")
    page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
    [route] = held
    route.continue_()
    expect(page.get_by_role("tab")).to_have_count(len(NAMES))
    assert sum(page.evaluate(SHIFTS)) < 0.001


def test_print_shows_bibtex_and_apa_whatever_was_chosen(
    visit: Visit, paper: Paper, texts: dict[str, str]
) -> None:
    page = visit.open(page_url(paper))
    page.get_by_role("tab", name=NAMES[3]).click()
    page.emulate_media(media="print")
    box = page.locator("cite-box")
    shown = [text for text in box.locator("h3, pre, p:not(.note)").all() if text.is_visible()]
    assert [text.text_content() for text in shown] == [
        BIBTEX.name,
        texts[BIBTEX.name],
        STYLES[0].name,
        texts[STYLES[0].name],
    ]
    for control in ("[role=tablist]", ".cite-foot button"):
        expect(page.locator(control)).to_be_hidden()
    expect(page.locator(".cite-files")).to_be_hidden()


def test_print_without_the_script_shows_apa_as_a_whole(visit: Visit, paper: Paper) -> None:
    page = visit.open("about/")
    page.route(
        "**/cite-box.js", lambda route: route.fulfill(body="", content_type="text/javascript")
    )
    page.goto(f"{visit.address}{page_url(paper)}")
    page.emulate_media(media="print")
    hidden = page.locator(".cite-more").evaluate("(it) => it.scrollHeight - it.clientHeight")
    assert hidden <= 0
