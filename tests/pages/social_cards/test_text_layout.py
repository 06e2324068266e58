from macros.pages.social_cards.text_layout import Fitted, fit, shorten


def em(text: str) -> float:
    """Every letter is half as wide as high."""
    return len(text) / 2


def box(text: str, width: float, height: float, *sizes: int) -> Fitted:
    return fit(text, em, width=width, height=height, sizes=sizes, leading=1)


def test_a_text_has_the_first_size_at_which_it_fits() -> None:
    assert box("roots listen", 60, 20, 20, 10) == Fitted(("roots listen",), 10)
    assert box("roots listen", 60, 40, 20, 10) == Fitted(("roots", "listen"), 20)


def test_lines_are_about_as_long_as_each_other() -> None:
    text = "how the roots of the ash listen at night"
    assert box(text, 190, 40, 10).lines == ("how the roots of the", "ash listen at night")


def test_a_word_is_broken_only_at_the_last_size() -> None:
    assert box("rhizomorphology", 80, 100, 20, 10) == Fitted(("rhizomorphology",), 10)
    assert box("rhizomorphology", 40, 100, 20, 10) == Fitted(("rhizomor", "phology"), 10)


def test_a_text_that_is_too_long_ends_with_an_ellipsis() -> None:
    assert box("how the roots, at night, listen", 50, 20, 10).lines == ("how the", "roots, at…")


def test_a_text_is_shortened_only_where_it_does_not_fit() -> None:
    assert shorten("roots listen", em, 6) == "roots listen"
    assert shorten("roots listen", em, 5.5) == "roots…"
    assert shorten("roots listen", em, 3) == "roots…"
    assert shorten("roots, listen", em, 5.5) == "roots…"
    assert shorten("a rhizomorphology", em, 5) == "a rhizomo…"
    assert shorten("roots listen", em, 0) == "…"
