"""Filters of the explorer: what choosing does to papers, counts, chips and the address."""

from collections.abc import Iterator

from playwright.sync_api import Locator, Page, expect

from macros.catalog.catalog import Catalog
from tests.browser.conftest import Visit
from tests.browser.explorer import FIRST, Oracle, View, settled, total

PHONE = {"width": 390, "height": 800}


def boxes(page: Page, parameter: str) -> Locator:
    """The checkboxes of a facet that are to be seen."""
    return page.locator(f".facets .term:visible input[name={parameter}]")


def check(page: Page, oracle: Oracle, view: View) -> None:
    """Whether the page, at rest, shows a view: papers, total, address, chips and counts."""
    assert settled(page) == oracle.ids(view)[:FIRST]
    expect(page.locator(".total")).to_have_text(total(len(oracle.ids(view))))
    assert page.url.partition("?")[2] == view.query[1:]
    chips = page.locator(".chips button")
    expect(chips).to_have_count(len(view.chosen) + bool(view.chosen))
    counts = oracle.counts(view)
    for facet in ("category", "type", "year"):
        for value, count in counts[facet].items():
            shown = page.locator(f"li:has(> label [name={facet}][value='{value}']) [data-count]")
            expect(shown).to_have_text(f"{count:,}")


def years(catalog: Catalog) -> list[int]:
    """As the histogram has them, the first one first."""
    return sorted(catalog.by_year)


def test_a_filter_narrows_the_papers_and_is_taken_back_by_its_chip(
    visit: Visit, garden: Catalog
) -> None:
    oracle = Oracle(garden)
    page = visit.open("papers/")
    check(page, oracle, View())
    category = boxes(page, "category").first
    category.check()
    kept = ("category", str(category.get_attribute("value")))
    check(page, oracle, View((kept,)))

    second = boxes(page, "category").nth(1)
    second.check()  # an alternative
    also = ("category", str(second.get_attribute("value")))
    check(page, oracle, View((kept, also)))

    kind = page.locator(".facets [data-facet=type] .term").first
    name = str(kind.locator("input").get_attribute("value"))
    kind.get_by_role("button", name="Leave out").click()
    expect(kind.get_by_role("button")).to_have_attribute("aria-pressed", "true")
    check(page, oracle, View((kept, also, ("type", f"-{name}"))))
    expect(page.locator(".chips")).to_contain_text("not Type")

    kind.locator("input").check()  # instead of leaving it out
    expect(kind.get_by_role("button")).to_have_attribute("aria-pressed", "false")
    check(page, oracle, View((kept, also, ("type", name))))

    page.locator(".chips").get_by_role("button", name="Remove").first.click()
    check(page, oracle, View((also, ("type", name))))
    expect(category).not_to_be_checked()
    expect(page.locator(".chips button").first).to_be_focused()

    page.get_by_role("button", name="Clear all").press("Enter")
    check(page, oracle, View())
    expect(page.locator("#explorer-query")).to_be_focused()


def test_clear_all_keeps_the_order_and_drops_the_query(visit: Visit, garden: Catalog) -> None:
    year = str(years(garden)[-1])
    page = visit.open(f"papers/{View((('year', year),), 'title', 'user').query}")
    settled(page)
    page.get_by_role("button", name="Clear all").click()
    check(page, Oracle(garden), View(sort="title"))
    expect(page.locator("#explorer-query")).to_have_value("")


def long_facets(page: Page) -> Iterator[Locator]:
    """Those that have a filter of their own, opened."""
    for facet in page.locator(".facet:has(.facet-filter)").all():
        if facet.get_attribute("open") is None:
            facet.locator("summary").click()
        yield facet


def test_long_facets_fold_and_are_filtered(visit: Visit) -> None:
    page = visit.open("papers/")
    settled(page)
    for facet in long_facets(page):
        terms, more = facet.locator(".term"), facet.locator(".facet-more")
        every, few = terms.count(), facet.locator(".term:visible").count()
        assert few < every
        expect(more).to_have_text(f"All {every}")
        more.click()
        expect(facet.locator(".term:visible")).to_have_count(every)
        expect(more).to_have_text("Fewer")
        expect(more).to_have_attribute("aria-expanded", "true")
        more.click()
        expect(facet.locator(".term:visible")).to_have_count(few)

        titles = [str(term.get_attribute("data-title")) for term in terms.all()]
        last = terms.last
        expect(last).to_be_hidden()
        facet.get_by_role("searchbox").fill(titles[-1].upper())
        found = sum(titles[-1] in title for title in titles)
        expect(facet.locator(".term:visible")).to_have_count(found)
        last.locator("input").check()
        settled(page)
        facet.get_by_role("searchbox").fill("")
        expect(last).to_be_visible()  # as it is chosen, folded or not
        last.locator("input").uncheck()
        settled(page)
        expect(last.locator("input")).to_be_focused()


def year_bar(page: Page, year: int) -> Locator:
    """The part of the histogram that a mouse meets."""
    return page.locator(f".histogram li:has([value='{year}']) .bar")


def drag(page: Page, start: int, end: int) -> None:
    """Drags the mouse over the histogram, from a year to another."""
    from_, to = year_bar(page, start).bounding_box(), year_bar(page, end).bounding_box()
    assert from_
    assert to
    page.mouse.move(from_["x"] + from_["width"] / 2, from_["y"] + 10)
    page.mouse.down()
    page.mouse.move(to["x"] + to["width"] / 2, to["y"] + 10, steps=8)
    page.mouse.up()


def test_years_are_chosen_by_click_drag_keyboard_and_list(visit: Visit, garden: Catalog) -> None:
    oracle, every = Oracle(garden), years(garden)
    first, last = every[-3], every[-1]
    span = View(tuple(("year", str(year)) for year in every[-3:]))
    page = visit.open("papers/")
    settled(page)

    def shows(view: View, start: object, end: object) -> None:
        check(page, oracle, view)
        for name, value in (("from", start), ("to", end)):
            expect(page.locator(f"[data-range={name}]")).to_have_value(str(value))

    year_bar(page, last).click()
    shows(View((("year", str(last)),)), last, last)
    year_bar(page, last).click()
    shows(View(), "", "")

    drag(page, first, last)
    shows(span, first, last)
    page.go_back()
    shows(View(), "", "")  # a drag is one step
    drag(page, last, first)
    shows(span, first, last)
    year_bar(page, last).click()  # what follows a drag is a click again
    shows(View(span.chosen[:2]), first, every[-2])
    page.get_by_role("button", name="Clear all").click()

    page.locator(f".histogram [value='{first}']").press("Space")
    page.locator(f".histogram [value='{last}']").press("Shift+Space")
    shows(span, first, last)
    page.get_by_role("button", name="Clear all").click()

    page.locator("[data-range=from]").select_option(str(first))
    shows(span, first, last)
    page.locator("[data-range=to]").select_option(str(every[-2]))
    shows(View(span.chosen[:2]), first, every[-2])


def test_a_drag_that_ends_outside_swallows_no_later_click(visit: Visit, garden: Catalog) -> None:
    every = years(garden)
    page = visit.open("papers/")
    settled(page)
    page.evaluate(
        """([start, end]) => {
          const bar = (year) => document.querySelector(`.histogram li:has([value="${year}"]) .bar`);
          const { x, y } = bar(end).getBoundingClientRect();
          const pointer = { bubbles: true, pointerId: 1, clientX: x + 2, clientY: y + 2 };
          bar(start).dispatchEvent(new PointerEvent("pointerdown", pointer));
          window.dispatchEvent(new PointerEvent("pointermove", pointer));
          window.dispatchEvent(new PointerEvent("pointercancel", pointer));
        }""",
        every[-2:],
    )
    settled(page)
    page.locator("[data-results] .card-title a").first.click()
    page.wait_for_url("**/papers/*/")


def test_on_a_phone_the_filters_are_a_dialog_that_keeps_the_focus(
    visit: Visit, garden: Catalog
) -> None:
    oracle = Oracle(garden)
    page = visit.open("papers/", viewport=PHONE)
    settled(page)
    opener, dialog = page.locator("[data-open-filters]"), page.locator("dialog.filters")
    expect(dialog).to_be_hidden()
    opener.focus()
    page.keyboard.press("Enter")
    expect(dialog).to_be_visible()
    assert page.evaluate("document.querySelector('dialog.filters').matches(':modal')")
    for key in ["Tab"] * 60 + ["Shift+Tab"] * 10:
        page.keyboard.press(key)
        # Between the last and the first, the focus is with the browser, not with the page.
        assert page.evaluate("document.activeElement.closest('dialog.filters, body') !== null")
        assert page.evaluate(
            "document.activeElement === document.body || !!document.activeElement.closest('dialog')"
        )
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(opener).to_be_focused()

    opener.click()
    for width in (320, 390):
        page.set_viewport_size({"width": width, "height": 700})
        filters = "document.querySelector('dialog.filters')"
        assert page.evaluate(f"{filters}.scrollWidth - {filters}.clientWidth") <= 0
    box = boxes(page, "category").first
    box.check()
    view = View((("category", str(box.get_attribute("value"))),))
    close = dialog.get_by_role("button", name=f"Show {total(len(oracle.ids(view)))}")
    expect(close).to_be_in_viewport()
    close.click()
    expect(dialog).to_be_hidden()
    expect(opener).to_be_focused()
    check(page, oracle, view)
