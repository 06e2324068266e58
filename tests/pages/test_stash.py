from markdown import markdown

from macros.pages.stash import Stash, anchors


def test_html_comes_back_in_the_place_of_its_mark() -> None:
    stash = Stash()
    mark = stash.keeping(lambda title: f"<div>\n\n*{title}*</div>")
    text = f"<p>one</p>\n{mark('two')}\n{mark('three')}"
    assert "*" not in text
    assert [stash.is_marked(text), stash.is_marked("<p>one</p>")] == [True, False]
    assert stash.restore(text) == "<p>one</p>\n<div>\n\n*two*</div>\n<div>\n\n*three*</div>"


def test_marks_are_blocks_that_markdown_leaves_alone() -> None:
    stash = Stash()
    mark = stash.keeping(lambda: "<div>two</div>")
    html = markdown(f"One.\n\n{mark()}\n\nThree.")
    assert stash.restore(html) == "<p>One.</p>\n<div>two</div>\n\n<p>Three.</p>"


def test_a_mark_that_catalog_text_imitates_stays_escaped() -> None:
    stash = Stash()
    mark = stash.keeping(lambda: '<p>&lt;div data-stash="0"&gt;&lt;/div&gt;</p>')
    html = stash.restore(mark())
    assert html == '<p>&lt;div data-stash="0"&gt;&lt;/div&gt;</p>'


def test_anchors_are_the_ids_of_html() -> None:
    assert anchors('<h2 id="a">x</h2><p data-id="b" class="c" id="d">y</p>') == {"a", "d"}
