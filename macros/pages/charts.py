"""Charts as geometry: numbers in, coordinates out. Templates draw them as SVG."""

from collections import Counter
from dataclasses import dataclass

from ..catalog.catalog import Papers

BAR, GAP, HEIGHT = 20, 6, 140
"""Units of the drawing, which scales to the page's width."""


@dataclass(frozen=True, slots=True)
class Bar:
    """The papers of a quarter."""

    label: str
    """`2025, April to June`."""
    count: int
    x: int
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A year below the bars, where its first quarter begins."""

    label: str
    x: int


@dataclass(frozen=True, slots=True)
class BarChart:
    """Papers over time, from the first year's first quarter to the quarter of the newest paper."""

    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    width: int
    height: int
    bar_width: int
    peak: Bar
    """The quarter with the most papers, the latest of equals."""


QUARTERS = ("January to March", "April to June", "July to September", "October to December")


def papers_over_time(papers: Papers) -> BarChart | None:
    """Counts by quarter of first publication, or `None` without papers."""
    if not papers:
        return None
    counts = Counter(paper.date.year * 4 + (paper.date.month - 1) // 3 for paper in papers)
    start, end = min(counts) // 4 * 4, max(counts)
    most = max(counts.values())
    bars = []
    for quarter in range(start, end + 1):
        height = round(HEIGHT * counts[quarter] / most, 1)
        label = f"{quarter // 4}, {QUARTERS[quarter % 4]}"
        x = (quarter - start) * (BAR + GAP)
        bars.append(Bar(label, counts[quarter], x, round(HEIGHT - height, 1), height))
    ticks = tuple(
        Tick(str(quarter // 4), (quarter - start) * (BAR + GAP))
        for quarter in range(start, end + 1, 4)
    )
    width = len(bars) * (BAR + GAP) - GAP
    peak = max(reversed(bars), key=lambda bar: bar.count)
    return BarChart(tuple(bars), ticks, width, HEIGHT, BAR, peak)
