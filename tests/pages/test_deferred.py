from collections.abc import Callable

from markdown import markdown

from macros.pages.deferred import DeferredMacros, anchors


def papers_page() -> str:
    return "papers/"


def writing(html: str) -> Callable[[str], str]:
    """A macro that writes the same for every page."""

    def macro(page: str) -> str:
        del page
        return html

    return macro


def test_a_macro_writes_when_its_mark_is_rendered() -> None:
    deferred, written = DeferredMacros(), []

    def macro(page: str, title: str) -> str:
        written.append((page, title))
        return f"<div>\n\n*{title}*</div>"

    mark = deferred.defer(macro, papers_page)
    text = f"<p>one</p>\n{mark('two')}\n{mark('three')}"
    assert written == []
    assert [deferred.is_in(text), deferred.is_in("<p>one</p>")] == [True, False]
    assert deferred.render(text) == "<p>one</p>\n<div>\n\n*two*</div>\n<div>\n\n*three*</div>"
    assert written == [("papers/", "two"), ("papers/", "three")]


def test_a_macro_writes_for_the_page_that_called_it() -> None:
    deferred = DeferredMacros()
    pages = iter(["papers/", "tags/"])
    mark = deferred.defer(lambda page: f"<div>{page}</div>", lambda: next(pages))
    first, second = mark(), mark()
    assert deferred.render(second) == "<div>tags/</div>"
    assert deferred.render(first) == "<div>papers/</div>"


def test_a_deferred_macro_keeps_its_name() -> None:
    def home_page(page: str) -> str:
        return page

    assert DeferredMacros().defer(home_page, papers_page).__name__ == "home_page"


def test_marks_are_blocks_that_markdown_leaves_alone() -> None:
    deferred = DeferredMacros()
    mark = deferred.defer(writing("<div>two</div>"), papers_page)
    html = markdown(f"One.\n\n{mark()}\n\nThree.")
    assert deferred.render(html) == "<p>One.</p>\n<div>two</div>\n\n<p>Three.</p>"


def test_a_mark_that_catalog_text_imitates_stays_escaped() -> None:
    escaped = '<p>&lt;div data-deferred="0"&gt;&lt;/div&gt;</p>'
    deferred = DeferredMacros()
    mark = deferred.defer(writing(escaped), papers_page)
    assert deferred.render(mark()) == escaped


def test_anchors_are_the_ids_of_html() -> None:
    assert anchors('<h2 id="a">x</h2><p data-id="b" class="c" id="d">y</p>') == {"a", "d"}
