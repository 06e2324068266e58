"""What a reader does with keys, and with the switch of the color scheme."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit, is_light

DARK, LIGHT = False, True


def test_the_first_tab_reaches_a_link_past_the_header(visit: Visit) -> None:
    page = visit.open("papers/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_focus_is_visible_on_links_and_buttons(visit: Visit) -> None:
    page = visit.open("")
    for _ in range(14):
        page.keyboard.press("Tab")
        style = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert style == "solid", page.evaluate("document.activeElement.outerHTML")


def test_the_switch_goes_from_system_to_light_to_dark_and_back(visit: Visit) -> None:
    page = visit.open("", color_scheme="dark")
    assert is_light(page) == DARK
    for name, color in (("light", LIGHT), ("dark", DARK), ("system", DARK)):
        page.get_by_role("button", name="Color scheme").click()
        expect(page.get_by_role("button", name=f"Color scheme: {name}")).to_be_visible()
        assert is_light(page) == color


def test_the_choice_of_scheme_lasts_on_the_next_page(visit: Visit) -> None:
    page = visit.open("", color_scheme="light")
    button = page.get_by_role("button", name="Color scheme")
    button.click()
    button.click()
    page.get_by_role("link", name="Categories", exact=True).first.click()
    expect(page.locator("h1")).to_have_text("Categories")
    assert is_light(page) == DARK


def test_a_scheme_that_is_none_is_taken_as_the_system_s(visit: Visit) -> None:
    page = visit.open("", color_scheme="light")
    page.evaluate("localStorage.setItem('color-scheme', 'sepia')")
    page.reload()
    expect(page.get_by_role("button", name="Color scheme: system")).to_be_visible()
    assert is_light(page) == LIGHT


def test_the_switch_works_where_storage_is_blocked(visit: Visit) -> None:
    page = visit.open("about/", color_scheme="light")
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked'); } })"
    )
    page.reload()
    page.get_by_role("button", name="Color scheme").click()
    page.get_by_role("button", name="Color scheme").click()
    assert is_light(page) == DARK


def test_without_javascript_there_is_no_switch_and_the_system_s_scheme(visit: Visit) -> None:
    page = visit.open("", color_scheme="dark", java_script_enabled=False)
    expect(page.get_by_role("button")).to_have_count(0)
    assert page.locator("color-scheme-switch").is_hidden()


@pytest.mark.parametrize("width", [390, 1280])
def test_a_jump_link_leads_to_its_heading(visit: Visit, width: int) -> None:
    page = visit.open("authors/", viewport={"width": width, "height": 800})
    page.get_by_role("navigation", name="Letters").get_by_role("link").last.click()
    expect(page.locator(page.evaluate("location.hash"))).to_be_in_viewport()


def test_print_shows_a_page_without_controls(visit: Visit) -> None:
    page = visit.open("papers/", color_scheme="dark")
    page.emulate_media(media="print")
    expect(page.locator(".site-nav")).to_be_hidden()
    expect(page.locator("h1")).to_be_visible()
    assert is_light(page)


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_print_is_light_whatever_scheme_was_chosen(visit: Visit, choice: str) -> None:
    page = visit.open("", color_scheme=choice)
    page.evaluate(f"localStorage.setItem('color-scheme', '{choice}')")
    page.reload()
    expect(page.get_by_role("button", name=f"Color scheme: {choice}")).to_be_visible()
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"
