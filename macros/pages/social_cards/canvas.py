"""A picture of a dozen colors, which make a small file: those of the site and shades between them.

Letters need shades at their edges. Those from the page to muted ink, and on to full ink, serve all
gray text; those between page and accent serve text in either on the other.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from PIL import Image, ImageDraw

from .palette import Color, Palette

_CRISP = 1.25
"""How much steeper than the letters' own their edges are: fewer pixels have shades."""
_PADDING = 17
"""Colors at least. With sixteen or fewer two pixels share a byte, which compresses worse."""


class Canvas:
    """The number of each pixel's color. It begins as an empty page."""

    def __init__(self, size: tuple[int, int], palette: Palette) -> None:
        self._numbers = Image.new("L", size)
        self._colors = [
            palette.page,
            *_shades(palette.page, palette.muted, 4),
            *_shades(palette.muted, palette.ink, 1),
            *_shades(palette.page, palette.accent, 4),
            *_shades(palette.accent, palette.accent_strong, 2),
        ]
        self._ramps: dict[tuple[Color, Color], list[int]] = {}

    def copy(self) -> "Canvas":
        """A canvas with the same picture."""
        other = Canvas.__new__(Canvas)
        other._numbers = self._numbers.copy()
        other._colors, other._ramps = self._colors, self._ramps
        return other

    def fill(self, box: tuple[int, int, int, int], color: Color) -> None:
        """Fills a box: left, top, right and bottom."""
        self._numbers.paste(self._colors.index(color), box)

    @contextmanager
    def pen(self, ink: Color, ground: Color) -> Iterator[ImageDraw.ImageDraw]:
        """A pen that draws in an ink on a ground; the value 255 covers the ground wholly."""
        layer = Image.new("L", self._numbers.size)
        yield ImageDraw.Draw(layer)
        if box := layer.getbbox():
            self.stamp(layer.crop(box), box[:2], ink, ground)

    def stamp(
        self, coverage: Image.Image, place: tuple[int, int], ink: Color, ground: Color
    ) -> None:
        """Lays an ink on a ground as far as each pixel is covered, 0 to 255."""
        ramp = self._ramp(ink, ground)
        covered = [255 * (number != ramp[0]) for number in ramp]
        self._numbers.paste(coverage.point(ramp), place, coverage.point(covered))

    def png(self) -> bytes:
        """The picture as a PNG file."""
        picture = Image.frombytes("P", self._numbers.size, self._numbers.tobytes())
        unused = [(0, 0, 0)] * (_PADDING - len(self._colors))
        picture.putpalette([part for color in (*self._colors, *unused) for part in color])
        file = BytesIO()
        picture.save(file, "PNG", compress_level=7)  # 8 takes three times as long for 6 % less
        return file.getvalue()

    def _ramp(self, ink: Color, ground: Color) -> list[int]:
        """The number of the color for each coverage."""
        if (ink, ground) not in self._ramps:
            shares = ((coverage / 255 - 0.5) * _CRISP + 0.5 for coverage in range(256))
            blends = (_between(ground, ink, min(1, max(0, share))) for share in shares)
            self._ramps[ink, ground] = [self._nearest(color) for color in blends]
        return self._ramps[ink, ground]

    def _nearest(self, color: Color) -> int:
        return min(range(len(self._colors)), key=lambda at: _distance(self._colors[at], color))


def _shades(start: Color, end: Color, steps: int) -> list[Color]:
    """Even steps from one color to another, without the first."""
    return [_between(start, end, step / steps) for step in range(1, steps + 1)]


def _between(start: Color, end: Color, share: float) -> Color:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(start, end, strict=True))
    return red, green, blue


def _distance(one: Color, other: Color) -> int:
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))
