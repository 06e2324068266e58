"""The colors of cards: the site's own, in its light scheme."""

import re
from dataclasses import dataclass

from PIL import ImageColor

Color = tuple[int, int, int]
"""Red, green and blue, 0 to 255."""

_VARIABLE = re.compile(r"--(page|ink|muted|accent|accent-strong):\s*light-dark\(([^,]+),")


@dataclass(frozen=True, slots=True)
class Palette:
    """Each color by its name in the stylesheet."""

    page: Color = (0xFD, 0xFC, 0xF9)
    ink: Color = (0x1D, 0x21, 0x26)
    muted: Color = (0x59, 0x60, 0x6A)
    accent: Color = (0x0B, 0x6B, 0x66)
    accent_strong: Color = (0x08, 0x4F, 0x4B)


def palette(css: str) -> Palette:
    """The colors that a stylesheet gives to its variables; the design's own in place of others.

    Read are colors by number or name: `#0b6b66`, `navy`.
    """
    found: dict[str, Color] = {}
    for name, value in _VARIABLE.findall(css):
        try:
            red, green, blue, *_ = ImageColor.getrgb(value.strip())
        except ValueError:
            continue
        found[name.replace("-", "_")] = red, green, blue
    return Palette(**found)
