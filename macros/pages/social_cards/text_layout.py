"""Text in even lines, at the largest size at which it fits a box.

Widths are in ems, so that they hold at every size. `em` tells that of a text.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

ELLIPSIS = "…"
Em = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines of text, and the size at which they fit."""

    lines: tuple[str, ...]
    size: int
    """Pixels an em."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A word, or a part of one."""

    text: str
    width: float
    gap: float
    """Width of the space before it; none within a word."""


def fit(
    text: str, em: Em, *, width: float, height: float, sizes: Sequence[int], leading: float
) -> Fitted:
    """The text at the first of the sizes at which it fits a box of pixels, with even lines.

    Only at the last size a word that is longer than a line is broken, and a text that is longer
    than the box ends with an ellipsis. The distance of lines is `leading` ems.
    """
    pieces = [_Piece(word, em(word), em(" ")) for word in text.split(" ")]
    longest = max(piece.width for piece in pieces)
    for size in sizes:
        measure = width / size
        lines = _wrap(pieces, measure)
        if longest <= measure and len(lines) <= _room(height, size, leading):
            even = _balance(pieces, measure, len(lines))
            return Fitted(tuple(map(_text, even)), size)
    size = sizes[-1]
    measure, room = width / size, _room(height, size, leading)
    parts = [part for piece in pieces for part in _broken(piece, em, measure)]
    lines = _wrap(parts, measure)
    whole = [_text(line) for line in lines[:room]]
    if len(lines) > room:
        rest = [piece for line in lines[room - 1 :] for piece in line]
        whole[-1] = shorten(_text(rest), em, measure)
    return Fitted(tuple(whole), size)


def shorten(text: str, em: Em, width: float) -> str:
    """The text, or as much of it as fits so many ems together with an ellipsis.

    It ends with a whole word, where that does not cost half of it.
    """
    if em(text) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if em(text[:middle] + ELLIPSIS) <= width:
            low = middle
        else:
            high = middle - 1
    word_end = text[: low + 1].rfind(" ")
    end = word_end if word_end >= low / 2 else low
    return text[:end].rstrip(" ,;:·") + ELLIPSIS


def _broken(piece: _Piece, em: Em, measure: float) -> Iterator[_Piece]:
    """The piece, in parts where it is longer than a line."""
    text, gap = piece.text, piece.gap
    while text:
        end = len(text)
        while end > 1 and em(text[:end]) > measure:
            end -= 1
        yield _Piece(text[:end], em(text[:end]), gap)
        text, gap = text[end:], 0


def _wrap(pieces: Sequence[_Piece], measure: float) -> list[list[_Piece]]:
    lines: list[list[_Piece]] = []
    used = 0.0
    for piece in pieces:
        if lines and used + piece.gap + piece.width <= measure:
            lines[-1].append(piece)
            used += piece.gap + piece.width
        else:
            lines.append([piece])
            used = piece.width
    return lines


def _balance(pieces: Sequence[_Piece], measure: float, count: int) -> list[list[_Piece]]:
    """As many lines as before, the longest of them as short as can be."""
    low, high = max(piece.width for piece in pieces), measure
    for _ in range(12):
        middle = (low + high) / 2
        if len(_wrap(pieces, middle)) <= count:
            high = middle
        else:
            low = middle
    return _wrap(pieces, high)


def _text(line: Sequence[_Piece]) -> str:
    return "".join(f" {piece.text}" if piece.gap else piece.text for piece in line).lstrip(" ")


def _room(height: float, size: int, leading: float) -> int:
    return max(1, int(height / (size * leading)))
