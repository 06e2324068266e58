"""Typefaces: which letters the shipped fonts have, how wide they are, and drawing them.

Letters are set one by one at the fonts' own widths. A layout engine would need a library that not
every machine has, and the same catalog must give the same picture everywhere. So what has to be
shaped or runs from right to left cannot be drawn.
"""

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

FONTS = Path(__file__).parent / "fonts"
FALLBACK = "DejaVuSansCondensed.ttf"
"""Has mathematical signs, arrows and rarer letters that the others lack."""

_KERNED = (
    ("T", "aceoq", -55), ("VWY", "aeo", -72), ("VWY", "ruy", -48), ("F", "aeo", -48),
    ("A", "TVWY", -95), ("TVWYFP", "A", -95), ("A", "UVvwy", -65), ("L", "TVWY", -100),
    ("L", "vy", -47), ("DR", "VWY", -53), ("VWYTFP", ".,", -105), ("rvwy", ".,", -95),
    ("TVWY", "-", -58), ("-", "TVWY", -52), ("vw", "aeo", -22), ("U", "as", -40),
)  # fmt: skip
KERNING = {
    left + right: units / 1000
    for lefts, rights, units in _KERNED
    for left in lefts
    for right in rights
}
"""By how many ems pairs of letters that leave a gap move together in a headline."""

_MEASURED = 1000
"""Pixels an em where widths are measured: so many that rounding does not matter."""
_PROBED = 32
"""Pixels an em where letters are looked for."""
_ABSENT = "\uffff"
"""No character, so that fonts draw it as they draw what they lack."""
_INVISIBLE = frozenset({"Cc", "Cf"})
_DECORATION = frozenset({"So", "Sk", "Me"})
"""What a text can do without: emoji, their modifiers, frames."""
_MARKS = range(0x300, 0x370)
"""The accents that stand above or below a letter without being shaped."""
_VARIANTS = "\ufe0e\ufe0f"
"""Choose between two looks of an emoji."""


class Typeface:
    """A font, with the fallback for letters that it lacks."""

    def __init__(self, font: str, kerning: Mapping[str, float] | None = None) -> None:
        self._fonts = [str(FONTS / name) for name in (font, FALLBACK)]
        self._kerning = kerning or {}
        self._letters: dict[str, str | None] = {}
        self._places: dict[str, tuple[str, float]] = {}

    def legible(self, text: str) -> str | None:
        """The text in letters that can be drawn, less emoji that cannot; `None` where one lacks."""
        found = ""
        for char in unicodedata.normalize("NFC", text):
            if char not in self._letters:
                self._letters[char] = self._letter(char)
            letter = self._letters[char]
            if letter is None:
                return None
            found += letter
        return " ".join(filter(None, found.split(" "))) or None

    def em(self, text: str) -> float:
        """The width of a legible text in ems."""
        kerned = sum(self._kerning.get(left + right, 0) for left, right in pairwise(text))
        return sum(self._place(char)[1] for char in text) + kerned

    def draw(self, pen: ImageDraw.ImageDraw, x: float, y: float, text: str, size: int) -> None:
        """Draws a legible text. The left end of its baseline is at a point; an em has `size`."""
        middle = x
        for at, char in enumerate(text):
            font, width = self._place(char)
            left, top, picture = _picture(font, size, char)
            if _is_mark(char):
                left = round(middle - picture.width / 2 - x)  # above the letter before it
            else:
                middle = x + size * width / 2
            pen.bitmap((round(x) + left, round(y) + top), picture, fill=255)
            x += size * (width + self._kerning.get(text[at : at + 2], 0))

    def _letter(self, char: str) -> str | None:
        """What is drawn for a character; empty for nothing, `None` where it cannot be drawn."""
        category = unicodedata.category(char)
        if char.isspace():
            return char if char == "\u00a0" else " "
        if category in _INVISIBLE or char in _VARIANTS:
            return ""
        if self._is_simple(char):
            for letter in (char, unicodedata.normalize("NFKC", char)):
                if all(map(self._font, letter)):
                    return letter
        return "" if category in _DECORATION else None

    @staticmethod
    def _is_simple(char: str) -> bool:
        """Whether a character is drawn as it is, from left to right."""
        if unicodedata.category(char) in {"Mn", "Mc"}:
            return _is_mark(char)
        return unicodedata.bidirectional(char) not in {"R", "AL", "AN"}

    def _font(self, char: str) -> str | None:
        """The first font that has a letter."""
        return next(
            (font for font in self._fonts if _probe(font, char) != _probe(font, _ABSENT)), None
        )

    def _place(self, char: str) -> tuple[str, float]:
        """The font of a letter, and its width in ems."""
        if char not in self._places:
            font = self._font(char) or self._fonts[0]
            width = _open(font, _MEASURED).getlength(char) / _MEASURED
            self._places[char] = font, 0 if _is_mark(char) else width
        return self._places[char]


def _is_mark(char: str) -> bool:
    return ord(char) in _MARKS


@lru_cache(maxsize=128)
def _open(font: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(font, size, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=4096)
def _picture(font: str, size: int, char: str) -> tuple[int, int, Image.Image]:
    """A letter, and where the picture begins from a point on the baseline."""
    opened = _open(font, size)
    left, top, right, bottom = map(round, opened.getbbox(char, anchor="ls"))
    picture = Image.new("L", (max(1, right - left), max(1, bottom - top)))
    ImageDraw.Draw(picture).text((-left, -top), char, fill=255, font=opened, anchor="ls")
    return left, top, picture


@lru_cache(maxsize=1024)
def _probe(font: str, char: str) -> tuple[tuple[int, int], bytes]:
    """What a font draws for a character."""
    mask = _open(font, _PROBED).getmask(char)
    return mask.size, bytes(mask)
