r"""Text as LaTeX that prints it, in a form that BibTeX, biber and reference managers read alike.

- What means something to LaTeX is escaped, and what it would join (`--`, `''`) is kept apart.
- A Latin letter with accents becomes the accent's command in braces, `{\'e}`: BibTeX takes that
  for one letter when it sorts, abbreviates and changes case.
- Greek and some symbols become commands.
- Everything else (other scripts, emoji, rare symbols) has no command that every LaTeX knows, and
  stays as it is in UTF-8: biber reads that, BibTeX passes it on, and a document with a font for it
  prints it. Nothing is dropped.

The commands are those of LaTeX's default encodings, but for ogonek, eth, thorn and d with stroke,
which ask for `\usepackage[T1]{fontenc}`.
Source: https://ctan.org/pkg/encguide, https://mirrors.ctan.org/biblio/bibtex/base/btxhak.pdf
"""

# ruff: noqa: RUF001 - letters and symbols that look like others are what this is about

import re
import unicodedata
from functools import lru_cache

_COMMANDS = {
    "\\": r"{\textbackslash}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"{\textasciicircum}",
    "~": r"{\textasciitilde}",
    "<": r"{\textless}",
    ">": r"{\textgreater}",
    "|": r"{\textbar}",
    "`": r"{\textasciigrave}",
    "\u00a0": "~",
    "\u2013": "--",
    "\u2014": "---",
    "\u2018": r"{\textquoteleft}",
    "\u2019": r"{\textquoteright}",
    "\u201c": "``",
    "\u201d": "''",
    "…": r"{\ldots}",
    "ß": r"{\ss}",
    "æ": r"{\ae}",
    "Æ": r"{\AE}",
    "œ": r"{\oe}",
    "Œ": r"{\OE}",
    "ø": r"{\o}",
    "Ø": r"{\O}",
    "ł": r"{\l}",
    "Ł": r"{\L}",
    "å": r"{\aa}",
    "Å": r"{\AA}",
    "đ": r"{\dj}",
    "Đ": r"{\DJ}",
    "ð": r"{\dh}",
    "Ð": r"{\DH}",
    "þ": r"{\th}",
    "Þ": r"{\TH}",
    "\u0131": r"{\i}",
    "¡": r"{\textexclamdown}",
    "¿": r"{\textquestiondown}",
    "©": r"{\textcopyright}",
    "®": r"{\textregistered}",
    "™": r"{\texttrademark}",
    "°": r"{\textdegree}",
    "£": r"{\textsterling}",
    "€": r"{\texteuro}",
    "•": r"{\textbullet}",
}
"""Of single characters. Braces have their own rule; a straight double quote stays as it is."""

_ACCENTS = {
    "\u0300": r"\`",
    "\u0301": r"\'",
    "\u0302": r"\^",
    "\u0303": r"\~",
    "\u0304": r"\=",
    "\u0306": r"\u",
    "\u0307": r"\.",
    "\u0308": r"\"",
    "\u030a": r"\r",
    "\u030b": r"\H",
    "\u030c": r"\v",
    "\u0323": r"\d",
    "\u0327": r"\c",
    "\u0328": r"\k",
    "\u0331": r"\b",
}
"""Combining marks, and the commands that put them on a letter."""
_BELOW = frozenset({r"\d", r"\c", r"\k", r"\b"})

_MATH = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "varepsilon", "ζ": "zeta",
    "η": "eta", "θ": "theta", "ι": "iota", "κ": "kappa", "λ": "lambda", "μ": "mu", "ν": "nu",
    "ξ": "xi", "π": "pi", "ρ": "rho", "ς": "varsigma", "σ": "sigma", "τ": "tau", "υ": "upsilon",
    "φ": "varphi", "χ": "chi", "ψ": "psi", "ω": "omega", "Γ": "Gamma", "Δ": "Delta", "Θ": "Theta",
    "Λ": "Lambda", "Ξ": "Xi", "Π": "Pi", "Σ": "Sigma", "Φ": "Phi", "Ψ": "Psi", "Ω": "Omega",
    "±": "pm", "×": "times", "÷": "div", "·": "cdot", "→": "rightarrow", "←": "leftarrow",
    "↔": "leftrightarrow", "⇒": "Rightarrow", "≤": "leq", "≥": "geq", "≠": "neq", "≈": "approx",
    "∞": "infty", "∈": "in", "∑": "sum", "√": "surd", "∂": "partial", "∇": "nabla",
}  # fmt: skip
"""Symbols, and the commands of math mode for them."""

_NOTABLE = re.compile(
    r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff][\u0300-\u036f]+"  # a letter and its marks
    r"|[-\u2013\u2014]{2,}|['\u201d]{2,}|,{2,}"  # what fonts would join
    r"|[\\$&#%_^~<>|`{}]|[^\x00-\x7f]"
)
_LOOKS_JOINED = frozenset("-\u2013\u2014'\u201d,")


_BRACES_IN_PAIRS = {"{": r"\{", "}": r"\}"}
_BRACES_BY_NAME = {"{": r"{\textbraceleft}", "}": r"{\textbraceright}"}


def encode(text: str) -> str:
    """The text as LaTeX prints it. Braces are in balance, as BibTeX counts even escaped ones."""
    if text.isalnum() and text.isascii():
        return text
    braces = _BRACES_IN_PAIRS if _are_paired(text) else _BRACES_BY_NAME

    def command(match: re.Match[str]) -> str:
        return braces.get(match[0]) or _command(match[0])

    return _NOTABLE.sub(command, text)


def _are_paired(text: str) -> bool:
    """Whether every brace has its partner, so that escaped ones are in balance."""
    depth = 0
    for char in re.findall("[{}]", text):
        depth += (char == "{") - (char == "}")
        if depth < 0:
            return False
    return depth == 0


@lru_cache(maxsize=4_096)
def _command(piece: str) -> str:
    """The LaTeX of a character, of a letter with its marks, or of a run of joining characters."""
    if piece in _COMMANDS:
        return _COMMANDS[piece]
    if piece in _MATH:
        return f"{{$\\{_MATH[piece]}$}}"
    if _LOOKS_JOINED.issuperset(piece):
        return "{}".join(_COMMANDS.get(char, char) for char in piece)
    decomposed = unicodedata.normalize("NFD", piece)
    letter, accents = decomposed[0], [_ACCENTS.get(mark, "") for mark in decomposed[1:]]
    if not all(accents) or not accents or not (letter.isascii() or letter in _COMMANDS):
        return piece
    written = _COMMANDS.get(letter, letter).strip("{}")
    for accent in accents:
        if written in {"i", "j"} and accent not in _BELOW:
            written = f"\\{written}"  # without its dot
        is_direct = written in {r"\i", r"\j"} or (len(written) == 1 and not accent[1].isalpha())
        written = f"{accent}{written}" if is_direct else f"{accent}{{{written}}}"
    return f"{{{written}}}"
