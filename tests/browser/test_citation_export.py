"""Citations of what is shown or selected, byte for byte as Python writes them."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bibtexparser.entrypoint import parse_string as parse_bibtex
from playwright.sync_api import Page, Route, expect
from pybtex.database import parse_string

from macros.catalog.catalog import Catalog
from macros.catalog.model import Paper
from macros.citations.keys import citation_key
from macros.exports.formats import BIBTEX, FORMATS, Format
from tests.browser.conftest import Visit
from tests.browser.explorer import FIRST, Oracle, View, ask, go, settled, total

CLIPBOARD: dict[str, Any] = {"permissions": ["clipboard-read", "clipboard-write"]}


def copied(page: Page, format: Format) -> str:
    """What the button puts on the clipboard."""
    page.locator("[name=format]").select_option(format.id)
    page.locator("[data-copy]").click()
    expect(page.locator("[data-outcome]")).to_contain_text(f"as {format.name}.")
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


def downloaded(page: Page, format: Format) -> bytes:
    """What the button writes to a file, which has the name of the format's."""
    page.locator("[name=format]").select_option(format.id)
    with page.expect_download() as download:
        page.locator("[data-download]").click()
    assert download.value.suggested_filename == format.filename
    return Path(download.value.path()).read_bytes()


def filtered(catalog: Catalog) -> View:
    """A view of more papers than are shown at first, where the catalog has so many, by title."""
    oracle = Oracle(catalog)
    kinds = oracle.counts(View())["type"]
    rarest = min(kinds, key=lambda kind: (kinds[kind], kind))
    return View((("type", f"-{rarest}"),), "title")


def papers_with(catalog: Catalog, ids: Iterable[str]) -> list[Paper]:
    """The papers with these ids, in this order."""
    return [catalog.by_id[id] for id in ids]


def test_every_format_of_a_filtered_view_is_as_python_writes_it(
    visit: Visit, garden: Catalog
) -> None:
    view = filtered(garden)
    papers = Oracle(garden).papers(view)
    page = visit.open(f"papers/{view.query}", **CLIPBOARD)
    settled(page)
    scope = f"All {total(len(papers))} shown. Select papers to export only those."
    expect(page.locator("[data-scope]")).to_have_text(scope)
    offered = page.locator("[name=format] option")
    assert offered.all_inner_texts() == [format.name for format in FORMATS]
    for format in FORMATS:
        document = format.render(papers, garden)
        assert downloaded(page, format) == document.encode(), format.name
        assert copied(page, format) == document, format.name


def test_bibtex_of_a_query_parses_and_has_the_keys_of_the_papers_found(
    visit: Visit, garden: Catalog
) -> None:
    word = garden.papers[0].title.split()[-1]
    page = visit.open("papers/")
    settled(page)
    page.locator("#explorer-query").fill(word)
    first = settled(page)
    [answer] = ask(page, [View(q=word)])
    assert answer["ids"][:FIRST] == first
    text = downloaded(page, BIBTEX).decode()
    keys = [citation_key(it, garden) for it in papers_with(garden, answer["ids"])]
    library = parse_bibtex(text)
    assert library.failed_blocks == []
    assert [entry.key for entry in library.entries] == keys
    assert list(parse_string(text, "bibtex").entries) == keys


def test_selected_papers_alone_are_exported_even_when_others_are_shown(
    visit: Visit, garden: Catalog
) -> None:
    page = visit.open("papers/", **CLIPBOARD)
    ids = settled(page)
    wanted = [ids[3], ids[0]]
    for id in wanted:
        page.locator(f"[data-paper='{id}'] .select-paper input").check()
    scope = page.locator("[data-scope]")
    expect(scope).to_have_text("The 2 papers that you selected.")
    go(page, "?sort=title")
    expect(scope).to_have_text("The 2 papers that you selected.")
    document = BIBTEX.render(papers_with(garden, wanted), garden)
    assert copied(page, BIBTEX) == document
    assert downloaded(page, BIBTEX) == document.encode()
    go(page, "")
    expect(page.locator(f"[data-paper='{ids[0]}'] .select-paper input")).to_be_checked()
    page.get_by_role("button", name="Clear selection").click()
    expect(page.locator("[data-results] .select-paper input:checked")).to_have_count(0)
    expect(scope).to_contain_text(f"All {total(len(garden.papers))} shown.")


def test_without_results_there_is_nothing_to_export_and_the_page_says_why(
    visit: Visit, garden: Catalog
) -> None:
    page = visit.open("papers/")
    ids = settled(page)
    go(page, Oracle(garden).empty_view().query)
    buttons = page.locator("[data-copy], [data-download]")
    for button in buttons.all():
        expect(button).to_be_disabled()
    reason = "No paper to export."
    expect(page.locator("[data-scope]")).to_have_text(reason)
    expect(page.locator("[data-scope]")).to_be_visible()
    go(page, "")
    page.locator(f"[data-paper='{ids[0]}'] .select-paper input").check()
    go(page, Oracle(garden).empty_view().query)
    for button in buttons.all():
        expect(button).to_be_enabled()  # for what is selected


def test_what_did_not_load_is_told_of_and_loads_at_the_next_attempt(
    visit: Visit, garden: Catalog
) -> None:
    page = visit.open("papers/")
    settled(page)
    asked: list[str] = []

    def refuse(route: Route) -> None:
        asked.append(route.request.url)
        route.abort("aborted")

    page.route(f"**/{BIBTEX.filename}", refuse)
    page.locator("[data-download]").click()
    expect(page.locator("[data-outcome]")).to_contain_text("This did not work")
    assert len(asked) == 1
    page.unroute(f"**/{BIBTEX.filename}")
    document = BIBTEX.render(garden.papers, garden)
    assert downloaded(page, BIBTEX) == document.encode()
    visit.faults[:] = [it for it in visit.faults if "net::ERR_ABORTED" not in it]  # as provoked


def test_records_of_a_list_that_was_published_anew_are_not_cut_at_wrong_places(
    visit: Visit, garden: Catalog
) -> None:
    page = visit.open("papers/")
    settled(page)
    newer = BIBTEX.render(garden.papers, garden) + "\n@misc{newer, title = {Newer}}\n"
    page.route(f"**/{BIBTEX.filename}", lambda route: route.fulfill(body=newer))
    page.locator("[name=format]").select_option(BIBTEX.id)
    page.locator("[data-copy]").click()
    expect(page.locator("[data-outcome]")).to_have_text(
        "This did not work: the list has changed since this page was loaded; load it anew."
    )
