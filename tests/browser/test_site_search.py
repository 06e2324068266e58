"""The search box in the header of every page."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from macros.catalog.catalog import Catalog
from tests.browser.conftest import Visit
from tests.browser.explorer import View, ask, settled, total, type_at_once
from tests.browser.test_explorer_results import frequent_words, rare_words

MOST, PAUSE = 8, 500
PLACES = ["", "about/", "categories/", "no-such-page/"]


def box(page: Page) -> Locator:
    return page.locator("site-search input")


def options(page: Page) -> Locator:
    return page.locator("site-search [role=option]")


@pytest.mark.parametrize("place", PLACES)
def test_keys_lead_to_it_on_every_kind_of_page(visit: Visit, place: str) -> None:
    page = visit.open(place)
    for key in ("/", "Control+k", "Meta+k"):
        page.evaluate("document.activeElement.blur()")
        page.keyboard.press(key)
        expect(box(page)).to_be_focused()
        expect(box(page)).to_have_value("")
    page.keyboard.press("/")  # a letter, where one types
    expect(box(page)).to_have_value("/")


def test_nothing_of_the_search_is_loaded_before_the_box_is_used(visit: Visit) -> None:
    page = visit.open("about/")
    page.wait_for_load_state("networkidle")
    loaded: list[str] = page.evaluate(
        "performance.getEntriesByType('resource').map((it) => it.name)"
    )
    assert [url for url in loaded if "/search/" in url or "minisearch" in url] == []
    later: list[str] = []
    page.on("request", lambda request: later.append(request.url))
    with page.expect_request(re.compile(r"/assets/search/core-\w+\.json")):
        box(page).focus()
    assert any("/search/worker.js" in url for url in later)


def test_it_offers_papers_as_a_combobox_with_a_list_box(visit: Visit, garden: Catalog) -> None:
    word = frequent_words(garden)[0]
    page = visit.open("about/")
    listbox = page.locator(f"#{box(page).get_attribute('aria-controls')}")
    expect(box(page)).to_have_role("combobox")
    expect(box(page)).to_have_attribute("aria-autocomplete", "list")
    expect(box(page)).to_have_attribute("aria-expanded", "false")
    expect(listbox).to_have_attribute("role", "listbox")
    expect(listbox).to_be_hidden()

    box(page).press_sequentially(word)
    expect(listbox).to_be_visible()
    expect(box(page)).to_have_attribute("aria-expanded", "true")
    [answer] = ask(page, [View(q=word)])
    found = len(answer["ids"])
    count = min(MOST, found)
    expect(options(page)).to_have_count(count)
    assert count > 1
    marked = re.compile(word[:4], re.IGNORECASE)
    expect(options(page).first.locator("mark").first).to_have_text(marked)
    assert not box(page).get_attribute("aria-activedescendant")

    order = [*range(count), None, 0]
    for place in order:
        page.keyboard.press("ArrowDown")
        is_active(page, place)
    for place in (None, count - 1, count - 2):
        page.keyboard.press("ArrowUp")
        is_active(page, place)
    expect(box(page)).to_be_focused()
    expect(box(page)).to_have_value(word)

    page.keyboard.press("Escape")
    expect(listbox).to_be_hidden()
    expect(box(page)).to_have_attribute("aria-expanded", "false")
    assert not box(page).get_attribute("aria-activedescendant")
    expect(box(page)).to_have_value(word)
    expect(box(page)).to_be_focused()


def is_active(page: Page, place: int | None) -> None:
    """Whether the option at a place is the active one, or the box itself."""
    chosen = page.locator("site-search [role=option][aria-selected=true]")
    if place is None:
        expect(chosen).to_have_count(0)
        assert not box(page).get_attribute("aria-activedescendant")
    else:
        expect(chosen).to_have_count(1)
        active = str(box(page).get_attribute("aria-activedescendant"))
        expect(options(page).nth(place)).to_have_attribute("id", active)
        expect(options(page).nth(place)).to_have_attribute("aria-selected", "true")
        expect(options(page).nth(place)).to_be_in_viewport()


def test_the_count_is_told_after_a_pause(visit: Visit, garden: Catalog) -> None:
    word, nonsense = frequent_words(garden)[0], "xyxyxyxyxyx"
    page = visit.open("about/")
    status = page.locator("site-search [role=status]")
    box(page).focus()
    type_at_once(page, "site-search input", word, "site-search [role=status]")
    [answer] = ask(page, [View(q=word)])
    found = len(answer["ids"])
    text = f"{MOST} of {total(found)} shown" if found > MOST else total(found)
    expect(status).to_have_text(text)
    [pause] = page.evaluate("pauses")
    assert pause >= PAUSE
    box(page).fill(nonsense)
    expect(status).to_have_text("0 papers")
    expect(page.locator("site-search [role=listbox]")).to_be_hidden()
    expect(box(page)).to_have_attribute("aria-expanded", "false")


def test_an_option_leads_to_its_paper_by_key_and_by_click(visit: Visit, garden: Catalog) -> None:
    words = iter(rare_words(garden).items())
    page = visit.open("about/")
    word, paper = next(words)
    box(page).fill(word)
    expect(options(page).first).to_contain_text(paper.title)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/papers/{paper.id}/")

    word, paper = next(words)
    box(page).fill(word)
    expect(options(page).first).to_contain_text(paper.title)
    options(page).first.click()
    page.wait_for_url(f"**/papers/{paper.id}/")


def test_enter_alone_opens_the_explorer_with_the_query(visit: Visit, garden: Catalog) -> None:
    word, paper = next(iter(rare_words(garden).items()))
    page = visit.open(f"papers/{garden.papers[-1].id}/")
    box(page).fill(f'"{word}" & <b>')
    page.keyboard.press("Enter")
    page.wait_for_url(f"{visit.address}papers/?q=%22{word}%22+%26+%3Cb%3E")
    expect(page.locator("#explorer-query")).to_have_value(f'"{word}" & <b>')
    expect(box(page)).to_be_hidden()  # the explorer has one of its own
    page.locator("#explorer-query").fill(f'"{word}"')
    assert settled(page) == [paper.id]


def test_the_list_closes_when_the_focus_leaves(visit: Visit, garden: Catalog) -> None:
    page = visit.open("about/")
    box(page).fill(frequent_words(garden)[0])
    expect(options(page).first).to_be_visible()
    page.keyboard.press("Tab")
    expect(options(page).first).to_be_hidden()
    expect(box(page)).to_have_attribute("aria-expanded", "false")


def test_without_javascript_it_leads_to_a_page_that_tells_of_the_need(visit: Visit) -> None:
    page = visit.open("", java_script_enabled=False)
    box(page).fill("user")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{visit.address}papers/?q=user")
    notice = page.locator("main .notice").first
    expect(notice).to_be_visible()
    expect(notice).to_contain_text("need JavaScript")
    expect(page.locator("main").get_by_role("link", name="By category")).to_be_visible()
