"""Copying code from the prose, as from the examples of the data page."""

from playwright.sync_api import expect

from tests.browser.conftest import CLIPBOARD, SHIFTS, Visit

PAGE = "data/"


def test_each_block_of_code_is_copied_as_it_stands(visit: Visit) -> None:
    page = visit.open(PAGE, **CLIPBOARD)
    codes = page.locator(".prose pre code").all_text_contents()
    buttons = page.locator(".prose").get_by_role("button", name="Copy code")
    expect(buttons).to_have_count(len(codes))
    for number, code in enumerate(codes):
        foot = page.locator(".copy-foot").nth(number)
        foot.get_by_role("button").press("Enter")
        expect(foot.get_by_role("button")).to_have_text("Copied")
        expect(foot.get_by_role("status")).to_have_text("Copied code.")
        assert page.evaluate("navigator.clipboard.readText()") == code
    expect(buttons).to_have_count(len(codes))  # after a while


def test_a_refused_copy_selects_the_code(visit: Visit) -> None:
    page = visit.open(PAGE)
    page.evaluate("void (navigator.clipboard.writeText = () => Promise.reject())")
    page.evaluate("void (document.execCommand = () => false)")
    foot = page.locator(".copy-foot").first
    foot.get_by_role("button").click()
    expect(foot.get_by_role("status")).to_contain_text("The text is selected")
    code = page.locator(".prose pre code").first.text_content()
    assert page.evaluate("getSelection().toString()").strip() == (code or "").strip()


def test_the_buttons_move_nothing(visit: Visit) -> None:
    assert sum(visit.open(PAGE).evaluate(SHIFTS)) < 0.001


def test_without_javascript_there_are_no_buttons(visit: Visit) -> None:
    page = visit.open(PAGE, java_script_enabled=False)
    expect(page.locator(".prose").get_by_role("button")).to_have_count(0)
    expect(page.locator(".prose pre").first).to_be_visible()


def test_a_page_without_code_loads_no_script_for_it(visit: Visit) -> None:
    page = visit.open("about/")
    assert page.locator("script[src*='copy-code']").count() == 0


def test_print_has_no_buttons(visit: Visit) -> None:
    page = visit.open(PAGE)
    page.emulate_media(media="print")
    expect(page.locator(".copy-foot").first).to_be_hidden()
    expect(page.locator(".prose pre").first).to_be_visible()
