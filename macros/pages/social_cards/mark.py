"""The site's mark, drawn from the file of the one in the header of its pages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import atan2, cos, hypot, pi, sin, sqrt

from PIL import Image, ImageDraw

Point = tuple[float, float]

_BOX = re.compile(r'viewBox="0 0 ([\d.]+) \1"')
_STROKE = re.compile(r'stroke-width="([\d.]+)"')
_PATH = re.compile(r'<path d="([^"]+)"')
_STEP = re.compile(r"([a-zA-Z])([^a-zA-Z]*)")
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
_FINE = 4
"""How many times larger than its picture the mark is drawn, to have smooth edges."""
_ARC_POINTS = 64


@dataclass(frozen=True, slots=True)
class Mark:
    """Round strokes in a square."""

    side: float
    stroke: float
    paths: tuple[tuple[Point, ...], ...]

    def coverage(self, size: int) -> Image.Image:
        """How much of each pixel of a square the mark covers, 0 to 255."""
        large = Image.new("L", (size * _FINE, size * _FINE))
        pen = ImageDraw.Draw(large)
        scale = size * _FINE / self.side
        radius = self.stroke * scale / 2
        for path in self.paths:
            points = [(x * scale, y * scale) for x, y in path]
            pen.line(points, fill=255, width=round(2 * radius))
            reach = radius - 0.5  # as the outline of an ellipse is within it
            for x, y in points:  # round ends, and no gaps where lines meet
                pen.ellipse((x - reach, y - reach, x + reach, y + reach), fill=255)
        return large.reduce(_FINE)


def parse(svg: str) -> Mark | None:
    """The mark of an SVG whose paths are strokes of lines and circular arcs; else `None`."""
    box, stroke = _BOX.search(svg), _STROKE.search(svg)
    try:
        paths = tuple(tuple(_points(path)) for path in _PATH.findall(svg))
    except ValueError:
        return None
    if not (box and stroke and paths):
        return None
    return Mark(float(box[1]), float(stroke[1]), paths)


def _points(path: str) -> Iterator[Point]:
    """The corners of a path, its arcs in many short lines. `ValueError` where it has others."""
    x = y = 0.0
    for command, text in _STEP.findall(path):
        numbers = [float(number) for number in _NUMBER.findall(text)]
        from_here = (x, y) if command.islower() else (0.0, 0.0)
        match command.lower(), numbers:
            case "m" | "l", [dx, dy]:
                x, y = from_here[0] + dx, from_here[1] + dy
            case "h", [dx]:
                x = from_here[0] + dx
            case "v", [dy]:
                y = from_here[1] + dy
            case "a", [rx, ry, _, large, sweep, dx, dy] if rx == ry:
                end = from_here[0] + dx, from_here[1] + dy
                yield from _arc((x, y), end, rx, bool(large), bool(sweep))
                x, y = end
            case _:
                raise ValueError(f"cannot draw {command}{text}")
        yield x, y


def _arc(start: Point, end: Point, radius: float, large: bool, sweep: bool) -> Iterator[Point]:
    """Points on a circular arc. Source: SVG 1.1, appendix F.6."""
    (x1, y1), (x2, y2) = start, end
    chord = hypot(x2 - x1, y2 - y1)
    radius = max(radius, chord / 2)
    rise = sqrt(radius**2 - chord**2 / 4) * (1 if large != sweep else -1)
    x = (x1 + x2) / 2 - rise * (y2 - y1) / chord
    y = (y1 + y2) / 2 + rise * (x2 - x1) / chord
    begin, stop = atan2(y1 - y, x1 - x), atan2(y2 - y, x2 - x)
    turn = (stop - begin) % (2 * pi) if sweep else -((begin - stop) % (2 * pi))
    for step in range(_ARC_POINTS + 1):
        angle = begin + turn * step / _ARC_POINTS
        yield x + radius * cos(angle), y + radius * sin(angle)
