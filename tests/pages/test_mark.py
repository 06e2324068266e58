from pathlib import Path

from macros.pages import mark


def test_a_mark_is_a_part_of_the_page_that_is_no_content() -> None:
    svg = '<?xml version="1.0"?>\n<svg viewBox="0 0 8 8"><path d="M0 0h8"/></svg>\n'
    assert mark.inline(svg) == (
        '<svg class="mark" width="28" height="28" aria-hidden="true" viewBox="0 0 8 8">'
        '<path d="M0 0h8"/></svg>'
    )


def test_without_a_mark_there_is_none() -> None:
    assert mark.inline("") == ""


def test_a_mark_has_its_place_in_docs() -> None:
    assert mark.file(Path("docs")) == Path("docs/assets/images/mark.svg")
