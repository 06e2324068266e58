"""Which characters a catalog may hold: those that a reader sees, and those that join them.

What is not assigned to a character yet is let through: it may be in a newer version of Unicode than
the one that Python knows.
"""

import re
import unicodedata

_UNPRINTABLE = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})
_JOINERS = "\u200c\u200d"
"""Zero-width characters between letters of some scripts, and between emoji."""
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Characters that Unicode has among letters, marks and symbols, and that show nothing."""
_JOINED = re.compile(rf"(?<=[^\x00-\u024f\s])[{_JOINERS}](?=[^\x00-\u024f\s{_JOINERS}])")
"""A joiner at its place: between two characters that are no Latin letters."""


def is_printable(char: str) -> bool:
    """Whether a character may be in a catalog: no control, format or private-use character."""
    if char in _JOINERS:
        return True
    return unicodedata.category(char) not in _UNPRINTABLE and not _is_noncharacter(ord(char))


def is_visible(text: str) -> bool:
    """Whether a text shows anything."""
    return any(_is_letter_or_sign(char) for char in text)


def misplaced_joiner(text: str) -> str | None:
    """The first zero-width joiner that joins nothing, or `None`."""
    rest = _JOINED.sub("", text)
    return next((char for char in rest if char in _JOINERS), None)


def odd_space(text: str) -> str | None:
    """The first space within a line that is not the usual one, or `None`."""
    return next((char for char in text if char.isspace() and char not in " \n"), None)


def code_point(char: str) -> str:
    """As Unicode writes it, `U+00A0`."""
    return f"U+{ord(char):04X}"


def _is_letter_or_sign(char: str) -> bool:
    category = unicodedata.category(char)
    return (category[0] in "LNPS" or category == "Cn") and char not in _BLANK


def _is_noncharacter(number: int) -> bool:
    return 0xFDD0 <= number <= 0xFDEF or number & 0xFFFE == 0xFFFE
