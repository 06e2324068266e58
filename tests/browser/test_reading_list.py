"""The list of papers that a reader saves in the browser."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import FilePayload, Page, expect

from macros.catalog.catalog import Catalog
from macros.exports.formats import BIBTEX
from tests.browser.conftest import Visit
from tests.browser.explorer import go, settled, shown
from tests.serving import BASE

KEY = "reading-list"
BLOCKED = """void Object.defineProperty(window, "localStorage", {
  get() { throw new Error("blocked"); },
})"""
FULL = """void (Storage.prototype.setItem = () => {
  throw new DOMException("no more", "QuotaExceededError");
})"""


def saved(page: Page) -> Any:
    """What the browser keeps."""
    return json.loads(page.evaluate(f"localStorage.getItem('{KEY}')"))


def keeping(visit: Visit, value: object) -> Any:
    """Settings of a browser that keeps a value where the list is; a text is kept as it is."""
    text = value if isinstance(value, str) else json.dumps(value)
    origin = visit.address.removesuffix(BASE)
    kept = {"origin": origin, "localStorage": [{"name": KEY, "value": text}]}
    return {"cookies": [], "origins": [kept]}


def give(page: Page, name: str, content: bytes) -> None:
    """Imports a file."""
    file: FilePayload = {"name": name, "mimeType": "application/json", "buffer": content}
    page.locator("input[type=file]").set_input_files(file)


def entries(*ids: str, status: str = "to read", note: str = "") -> dict[str, object]:
    """An exported list."""
    return {"version": 1, "papers": {id: {"status": status, "note": note} for id in ids}}


def at_rest(page: Page) -> list[str]:
    """Ids of the papers shown, once the list is at rest."""
    page.wait_for_function(
        """() => {
          const results = document.querySelector("[data-results]");
          return results.ariaBusy === "false" && document.querySelector(".total").textContent
            && [...results.children].every((it) => it.querySelector(".card-summary").textContent);
        }"""
    )
    return shown(page)


def test_a_paper_is_saved_from_a_card_and_from_its_page_and_taken_off_again(
    visit: Visit, garden: Catalog
) -> None:
    first, second = garden.papers[0].id, garden.papers[-1].id
    page = visit.open("papers/")
    settled(page)
    button = page.locator(f"[data-paper='{first}'] save-paper button")
    expect(button).to_have_text(f"Save: {garden.papers[0].title}")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(button).to_contain_text("Saved")
    page.goto(f"{visit.address}papers/{second}/")
    page.locator("save-paper button").click()
    expect(page.locator("save-paper button")).to_contain_text("Saved")
    page.goto(f"{visit.address}reading-list/")
    assert at_rest(page) == [second, first]  # the latest first
    expect(page.locator(".total")).to_have_text("2 papers")

    page.locator(f"[data-paper='{second}'] save-paper button").click()
    expect(page.locator(".total")).to_have_text("1 paper")
    assert at_rest(page) == [first]
    expect(page.locator("[data-results] .card-title a")).to_be_focused()  # not lost
    page.goto(f"{visit.address}papers/{first}/")
    expect(page.locator("save-paper button")).to_have_attribute("aria-pressed", "true")
    page.locator("save-paper button").click()
    page.goto(f"{visit.address}reading-list/")
    expect(page.locator("[data-empty]")).to_be_visible()
    expect(page.locator("citation-export [data-copy]")).to_be_disabled()


def test_a_card_that_is_filled_with_another_paper_shows_whether_that_one_is_saved(
    visit: Visit, garden: Catalog
) -> None:
    id = garden.papers[0].id
    page = visit.open("papers/", storage_state=keeping(visit, entries(id)))
    pressed = """() => [...document.querySelectorAll("[data-results] [data-paper]")]
      .filter((card) => card.querySelector("save-paper button").ariaPressed === "true")
      .map((card) => card.dataset.paper)"""
    for query in ("", "?sort=oldest", ""):
        ids = go(page, query)
        assert page.evaluate(pressed) == [it for it in ids if it == id]


def test_a_failed_attempt_to_save_is_told_of_on_no_other_paper_s_card(visit: Visit) -> None:
    page = visit.open("papers/")
    first, *_ = settled(page)
    page.evaluate(FULL)
    page.locator(f"[data-paper='{first}'] save-paper button").click()
    trouble = page.locator("save-paper.trouble")
    expect(trouble.get_by_role("alert")).to_have_count(1)
    if go(page, "?sort=oldest")[0] != first:
        expect(trouble).to_have_count(0)
        expect(page.locator("save-paper [role=alert]")).to_have_count(0)


def test_status_and_note_last_and_the_status_filters(visit: Visit, garden: Catalog) -> None:
    ids = [paper.id for paper in garden.papers[:3]]
    page = visit.open("reading-list/", storage_state=keeping(visit, entries(*ids)))
    assert at_rest(page) == ids[::-1]
    card = page.locator(f"[data-paper='{ids[1]}']")
    card.get_by_role("combobox").select_option("reading")
    card.get_by_role("textbox").fill('<b>bold</b> & "quoted" 😀')  # and the page is left at once
    page.reload()
    assert at_rest(page) == ids[::-1]
    expect(card.get_by_role("combobox")).to_have_value("reading")
    expect(card.get_by_role("textbox")).to_have_value('<b>bold</b> & "quoted" 😀')
    for status, left in (("reading", [ids[1]]), ("to read", [ids[2], ids[0]]), ("read", [])):
        page.locator("[name=status]").select_option(status)
        expect(page.locator("[data-results] > *")).to_have_count(len(left))
        assert at_rest(page) == left
    page.locator("[name=status]").select_option("")
    expect(page.locator("[data-results] > *")).to_have_count(3)


def test_citations_of_the_list_are_exported_in_its_order(visit: Visit, garden: Catalog) -> None:
    papers = garden.papers[:3]
    page = visit.open(
        "reading-list/", storage_state=keeping(visit, entries(*(paper.id for paper in papers)))
    )
    at_rest(page)
    with page.expect_download() as download:
        page.locator("citation-export [data-download]").click()
    document = BIBTEX.render(papers[::-1], garden)
    assert Path(download.value.path()).read_bytes() == document.encode()


def test_a_shared_list_is_shown_to_others_and_added_to_their_own(
    visit: Visit, garden: Catalog
) -> None:
    ids = [paper.id for paper in garden.papers[:4]]
    page = visit.open(
        "reading-list/",
        storage_state=keeping(visit, entries(*ids[:3], note="mine alone")),
        permissions=["clipboard-read", "clipboard-write"],
    )
    at_rest(page)
    page.locator("[data-share]").click()
    expect(page.locator("[data-share]")).to_have_text("Copied")
    link: str = page.evaluate("navigator.clipboard.readText()")
    assert "mine" not in link

    other = visit.open(
        "reading-list/",
        storage_state=keeping(visit, entries(ids[3], ids[0], status="read", note="kept")),
    )
    other.goto(link)
    assert at_rest(other) == ids[:3]
    expect(other.locator("[data-notice]")).to_contain_text("shared: 3 papers.")
    expect(other.locator(".entry")).to_have_count(0)
    other.get_by_role("button", name="Add all to my list").click()
    expect(other.locator(".total")).to_have_text("4 papers")
    assert at_rest(other) == [ids[2], ids[1], ids[0], ids[3]]
    assert "?" not in other.url
    assert saved(other)["papers"][ids[0]] == {"status": "read", "note": "kept"}
    other.go_back()
    expect(other.locator(".total")).to_have_text("3 papers")
    other.get_by_role("link", name="See my own list").click()
    expect(other.locator(".total")).to_have_text("4 papers")


def test_an_exported_list_is_imported_as_it_was(visit: Visit, garden: Catalog) -> None:
    ids = [paper.id for paper in garden.papers[:3]]
    mine = entries(*ids, status="reading", note="a note, “quoted”\u2028")
    page = visit.open("reading-list/", storage_state=keeping(visit, mine))
    at_rest(page)
    with page.expect_download() as download:
        page.locator("[data-export]").click()
    assert download.value.suggested_filename == "reading-list.json"
    exported = Path(download.value.path())
    assert json.loads(exported.read_text(encoding="utf-8")) == mine

    other = visit.open("reading-list/")
    expect(other.locator("[data-empty]")).to_be_visible()
    give(other, "list.json", exported.read_bytes())
    expect(other.locator(".total")).to_have_text("3 papers")
    assert saved(other) == mine
    assert at_rest(other) == ids[::-1]


def test_what_is_no_exported_list_is_refused_and_changes_nothing(
    visit: Visit, garden: Catalog
) -> None:
    mine = entries(garden.papers[0].id, status="read", note="kept")
    page = visit.open("reading-list/", storage_state=keeping(visit, mine))
    at_rest(page)
    garbage = [
        b"", b"no JSON", b"\xff\xfe\x00", b"null", b"[]", b"{}", b'"text"', b'{"version": 1}',
        b'{"version": 2, "papers": {}}', b'{"version": 1, "papers": null}',
        b'{"version": 1, "papers": ["a", "b"]}', b'{"version": 1, "papers": "pad"}',
    ]  # fmt: skip
    notice = page.locator("[data-notice]")
    for number, content in enumerate(garbage):
        name = f"garbage-{number}.json"
        give(page, name, content)
        expect(notice).to_have_text(f"{name} is not an exported reading list; nothing was changed.")
        expect(notice).to_be_visible()
        assert saved(page) == mine
    assert at_rest(page) == [*mine["papers"]]  # type: ignore[misc] # a dict


def test_of_an_imported_list_only_what_makes_sense_is_taken(visit: Visit, garden: Catalog) -> None:
    id = garden.papers[0].id
    odd = {
        "version": 1,
        "papers": {
            id: {"status": "eaten", "note": 7, "more": "x"},
            "<img src=x onerror=alert(1)>": {"status": "read"},
            "__proto__": {"status": "read"},
            garden.papers[1].id: None,
            garden.papers[2].id: {"status": "read", "note": "x" * 1_000},
        },
    }
    page = visit.open("reading-list/")
    expect(page.locator("[data-empty]")).to_be_visible()
    give(page, "odd.json", json.dumps(odd).encode())
    expect(page.locator(".total")).to_have_text("2 papers")
    third = garden.papers[2].id
    assert saved(page)["papers"] == {
        id: {"status": "to read", "note": "7"},
        third: {"status": "read", "note": "x" * 500},
    }


def test_a_spoiled_list_is_told_of_and_put_aside(visit: Visit) -> None:
    for text in ("{no json", '{"version": 9}'):
        page = visit.open("reading-list/", storage_state=keeping(visit, text))
        expect(page.locator("[data-notice]")).to_contain_text("could not be read. It was put aside")
        assert page.evaluate(f"localStorage.getItem('{KEY}-spoiled')") == text
        assert page.evaluate(f"localStorage.getItem('{KEY}')") is None


def test_beside_a_spoiled_list_a_new_one_is_begun(visit: Visit, garden: Catalog) -> None:
    id = garden.papers[0].id
    page = visit.open(f"papers/{id}/", storage_state=keeping(visit, "spoiled"))
    expect(page.locator("save-paper")).to_be_visible()
    expect(page.locator("save-paper.trouble")).to_have_count(0)  # nothing was tried yet
    page.locator("save-paper button").click()
    expect(page.locator("save-paper button")).to_have_attribute("aria-pressed", "true")
    assert list(saved(page)["papers"]) == [id]


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        pytest.param(FULL, "storage is full or blocked; this change was not saved.", id="full"),
        pytest.param(
            BLOCKED, "blocks storage for this site, so nothing can be saved", id="blocked"
        ),
    ],
)
def test_what_cannot_be_stored_is_told_of(visit: Visit, script: str, reason: str) -> None:
    page = visit.open("papers/")
    page.add_init_script(script)
    page.reload()
    ids = settled(page)
    button = page.locator(f"[data-paper='{ids[0]}'] save-paper button")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    trouble = page.locator("save-paper.trouble")
    expect(trouble).to_have_count(1)  # the one that was pressed
    expect(trouble).to_have_attribute("data-save", ids[0])
    assert reason in str(trouble.get_attribute("title"))
    expect(trouble.get_by_role("alert")).to_contain_text(reason)

    page.goto(f"{visit.address}reading-list/?papers={','.join(ids[:2])}")
    assert at_rest(page) == ids[:2]
    page.get_by_role("button", name="Add all to my list").click()
    expect(page.locator("[data-notice]")).to_contain_text(reason)
    assert at_rest(page) == ids[:2]


def test_a_change_that_cannot_be_stored_is_told_of_on_the_list(
    visit: Visit, garden: Catalog
) -> None:
    id = garden.papers[0].id
    page = visit.open("reading-list/", storage_state=keeping(visit, entries(id)))
    at_rest(page)
    page.evaluate(FULL)
    page.locator(f"[data-paper='{id}']").get_by_role("combobox").select_option("read")
    expect(page.locator("[data-notice]")).to_contain_text("this change was not saved")
    assert saved(page) == entries(id)


def test_papers_that_left_the_catalog_are_told_of_and_kept(visit: Visit, garden: Catalog) -> None:
    id, gone = garden.papers[0].id, ["no-such-paper", "nor-this-one"]
    page = visit.open("reading-list/", storage_state=keeping(visit, entries(id, *gone)))
    assert at_rest(page) == [id]
    expect(page.locator("[data-notice]")).to_contain_text(
        "2 papers saved here are no longer in the catalog."
    )
    page.locator("[data-results]").get_by_role("textbox").fill("a note")
    page.reload()
    at_rest(page)
    assert list(saved(page)["papers"]) == [id, *gone]


def test_a_list_changed_in_another_tab_follows(visit: Visit, garden: Catalog) -> None:
    id = garden.papers[0].id
    page = visit.open("reading-list/")
    expect(page.locator("[data-empty]")).to_be_visible()
    other = page.context.new_page()
    other.goto(f"{visit.address}papers/{id}/")
    other.locator("save-paper button").click()
    expect(page.locator(".total")).to_have_text("1 paper")
    assert at_rest(page) == [id]
