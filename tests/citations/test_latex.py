# ruff: noqa: RUF001 - letters and symbols that look like others are what this is about

import pytest

from macros.citations.latex import encode


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        ("Plain text, 100 words: (yes)?", "Plain text, 100 words: (yes)?"),
        ("100% of A&B_#1 $5", r"100\% of A\&B\_\#1 \$5"),
        ("a~b^c", r"a{\textasciitilde}b{\textasciicircum}c"),
        ("\\alpha", r"{\textbackslash}alpha"),
        ("<b> | `c`", r"{\textless}b{\textgreater} {\textbar} {\textasciigrave}c{\textasciigrave}"),
        ('"straight"', '"straight"'),
    ],
)
def test_what_means_something_to_latex_is_escaped(text: str, latex: str) -> None:
    assert encode(text) == latex


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        ("{a} {b{c}}", r"\{a\} \{b\{c\}\}"),
        ("{a", r"{\textbraceleft}a"),
        ("}a{", r"{\textbraceright}a{\textbraceleft}"),
    ],
)
def test_braces_are_always_in_balance(text: str, latex: str) -> None:
    assert encode(text) == latex


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        ("a--b", "a-{}-b"),
        ("a---b", "a-{}-{}-b"),
        ("–-", "--{}-"),
        ("a''b", "a'{}'b"),
        ("'”", "'{}''"),
        (",,", ",{},"),
    ],
)
def test_what_fonts_would_join_is_kept_apart(text: str, latex: str) -> None:
    assert encode(text) == latex


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        ("a – b — c…", r"a -- b --- c{\ldots}"),
        ("“a” ‘b’", r"``a'' {\textquoteleft}b{\textquoteright}"),
        ("a\u00a0b", "a~b"),
        ("€5 ©", r"{\texteuro}5 {\textcopyright}"),
    ],
)
def test_typographic_characters_become_what_prints_them(text: str, latex: str) -> None:
    assert encode(text) == latex


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        ("é", r"{\'e}"),
        ("Ü", r"{\"U}"),
        ("č", r"{\v{c}}"),
        ("ő", r"{\H{o}}"),
        ("ę", r"{\k{e}}"),
        ("í", r"{\'\i}"),
        ("ǰ", r"{\v\j}"),
        ("ị", r"{\d{i}}"),
        ("İ", r"{\.I}"),
        ("ế", r"{\'{\^e}}"),
        ("ậ", r"{\^{\d{a}}}"),
        ("ǿ", r"{\'{\o}}"),
        ("q\u0303\u0304", r"{\={\~q}}"),
        ("ßæŒøŁåđÞ", r"{\ss}{\ae}{\OE}{\o}{\L}{\aa}{\dj}{\TH}"),
    ],
)
def test_a_letter_with_accents_is_one_command_in_braces(text: str, latex: str) -> None:
    assert encode(text) == latex


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        ("α-Δ", r"{$\alpha$}-{$\Delta$}"),
        ("ε φ ς", r"{$\varepsilon$} {$\varphi$} {$\varsigma$}"),
        ("a → b ≤ ∞", r"a {$\rightarrow$} b {$\leq$} {$\infty$}"),
    ],
)
def test_greek_letters_and_symbols_are_math_in_braces(text: str, latex: str) -> None:
    assert encode(text) == latex


@pytest.mark.parametrize(
    "text", ["王小明", "한국어", "עברית", "Иван", "ά", "😀", "👩\u200d🔬", "≮", "x\u20d7"]
)
def test_what_no_command_prints_stays_as_it_is(text: str) -> None:
    assert encode(text) == text
