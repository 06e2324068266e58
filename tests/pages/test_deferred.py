from markdown import markdown

from macros.pages.deferred import Stash, anchors


def page() -> str:
    return "papers/"


def test_html_comes_in_the_place_of_its_mark_when_that_is_restored() -> None:
    stash, written = Stash(), []

    def macro(title: str) -> str:
        written.append(title)
        return f"<div>\n\n*{title}*</div>"

    mark = stash.keeping(macro, page)
    text = f"<p>one</p>\n{mark('two')}\n{mark('three')}"
    assert written == []
    assert [stash.is_marked(text), stash.is_marked("<p>one</p>")] == [True, False]
    assert stash.restore(text) == "<p>one</p>\n<div>\n\n*two*</div>\n<div>\n\n*three*</div>"
    assert written == ["two", "three"]


def test_a_macro_writes_for_the_page_that_called_it() -> None:
    stash = Stash()
    pages = iter(["papers/", "tags/"])
    mark = stash.keeping(lambda: f"<div>{stash.here}</div>", lambda: next(pages))
    first, second = mark(), mark()
    assert stash.restore(second) == "<div>tags/</div>"
    assert stash.restore(first) == "<div>papers/</div>"


def test_marks_are_blocks_that_markdown_leaves_alone() -> None:
    stash = Stash()
    mark = stash.keeping(lambda: "<div>two</div>", page)
    html = markdown(f"One.\n\n{mark()}\n\nThree.")
    assert stash.restore(html) == "<p>One.</p>\n<div>two</div>\n\n<p>Three.</p>"


def test_a_mark_that_catalog_text_imitates_stays_escaped() -> None:
    stash = Stash()
    mark = stash.keeping(lambda: '<p>&lt;div data-stash="0"&gt;&lt;/div&gt;</p>', page)
    html = stash.restore(mark())
    assert html == '<p>&lt;div data-stash="0"&gt;&lt;/div&gt;</p>'


def test_anchors_are_the_ids_of_html() -> None:
    assert anchors('<h2 id="a">x</h2><p data-id="b" class="c" id="d">y</p>') == {"a", "d"}
