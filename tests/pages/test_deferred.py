from markdown import markdown

from macros.pages.deferred import DeferredMacros, anchors


def page() -> str:
    return "papers/"


def test_html_comes_in_the_place_of_its_mark_when_that_is_restored() -> None:
    deferred, written = DeferredMacros(), []

    def macro(title: str) -> str:
        written.append(title)
        return f"<div>\n\n*{title}*</div>"

    mark = deferred.defer(macro, page)
    text = f"<p>one</p>\n{mark('two')}\n{mark('three')}"
    assert written == []
    assert [deferred.is_deferred_in(text), deferred.is_deferred_in("<p>one</p>")] == [True, False]
    assert deferred.render(text) == "<p>one</p>\n<div>\n\n*two*</div>\n<div>\n\n*three*</div>"
    assert written == ["two", "three"]


def test_a_macro_writes_for_the_page_that_called_it() -> None:
    deferred = DeferredMacros()
    pages = iter(["papers/", "tags/"])
    mark = deferred.defer(lambda: f"<div>{deferred.here}</div>", lambda: next(pages))
    first, second = mark(), mark()
    assert deferred.render(second) == "<div>tags/</div>"
    assert deferred.render(first) == "<div>papers/</div>"


def test_marks_are_blocks_that_markdown_leaves_alone() -> None:
    deferred = DeferredMacros()
    mark = deferred.defer(lambda: "<div>two</div>", page)
    html = markdown(f"One.\n\n{mark()}\n\nThree.")
    assert deferred.render(html) == "<p>One.</p>\n<div>two</div>\n\n<p>Three.</p>"


def test_a_mark_that_catalog_text_imitates_stays_escaped() -> None:
    deferred = DeferredMacros()
    mark = deferred.defer(lambda: '<p>&lt;div data-deferred="0"&gt;&lt;/div&gt;</p>', page)
    html = deferred.render(mark())
    assert html == '<p>&lt;div data-deferred="0"&gt;&lt;/div&gt;</p>'


def test_anchors_are_the_ids_of_html() -> None:
    assert anchors('<h2 id="a">x</h2><p data-id="b" class="c" id="d">y</p>') == {"a", "d"}
