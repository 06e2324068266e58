"""Cards as pictures: PNG files of 1200 by 630 pixels.

Above are the facts, on the page's color. At the foot is a band of the accent with the mark.
"""

from collections.abc import Iterable
from itertools import takewhile

from PIL import ImageDraw

from .canvas import Canvas
from .content import Card, PaperCard, SiteCard
from .mark import Mark
from .palette import Palette
from .text_layout import Fitted, fit, shorten
from .typeface import KERNING, Typeface

SIZE = WIDTH, HEIGHT = 1200, 630
MARGIN = 76
BAND = 534
"""Where the band begins."""

_MEASURE = WIDTH - 2 * MARGIN
_TITLE_LEADING = 1.16
_LEAD_LEADING = 1.35
"""Distances of lines, in ems."""
_CAPITALS = 0.67
"""Height of capitals, in ems."""
_MOST_NAMES = 20
"""More authors than fit a line."""

_Pen = ImageDraw.ImageDraw


class Painter:
    """Paints cards in the colors and with the mark of a site."""

    def __init__(self, palette: Palette, mark: Mark | None) -> None:
        self._palette = palette
        self._mark = mark
        self._serif = Typeface("SourceSerif4_600SemiBold.ttf", KERNING)
        self._sans = Typeface("SourceSans3_500Medium.ttf")
        self._grounds: dict[str, Canvas] = {}

    def paint(self, card: Card) -> bytes:
        """The PNG file of a card: the same bytes for the same words."""
        canvas = self._paper(card) if isinstance(card, PaperCard) else self._site(card)
        return canvas.png()

    def _paper(self, card: PaperCard) -> Canvas:
        colors, canvas = self._palette, self._ground(card.site)
        with canvas.pen(colors.accent, colors.page) as pen:
            self._line(pen, 96, 32, self._facts(card.kind))
        with canvas.pen(colors.ink, colors.page) as pen:
            title = self._serif.legible(card.title) or card.id
            self._headline(pen, self._title(title, _MEASURE, 250))
            self._line(pen, 436, 34, self._authors(card.authors, _MEASURE / 34))
        with canvas.pen(colors.muted, colors.page) as pen:
            self._line(pen, 482, 32, self._published(card.published, _MEASURE / 32))
        return canvas

    def _site(self, card: SiteCard) -> Canvas:
        colors, canvas, width = self._palette, self._ground(card.host), _MEASURE
        if self._mark:
            canvas.stamp(self._mark.coverage(380), (788, 64), colors.accent, colors.page)
            width = 700
        with canvas.pen(colors.accent, colors.page) as pen:
            self._line(pen, 96, 32, card.papers)
        with canvas.pen(colors.ink, colors.page) as pen:
            name = self._serif.legible(card.name) or self._serif.legible(card.host) or ""
            bottom = self._headline(pen, self._title(name, width, 216))
        if description := self._sans.legible(card.description):
            with canvas.pen(colors.muted, colors.page) as pen:
                self._lead(pen, description, top=bottom + 32, width=width)
        return canvas

    def _ground(self, foot: str) -> Canvas:
        """A canvas with the band and words on it, which many cards share."""
        if foot not in self._grounds:
            self._grounds[foot] = self._band(foot)
        return self._grounds[foot].copy()

    def _band(self, foot: str) -> Canvas:
        colors, canvas = self._palette, Canvas(SIZE, self._palette)
        canvas.fill((0, BAND, WIDTH, HEIGHT), colors.accent)
        left, right, middle = MARGIN, WIDTH - MARGIN, (BAND + HEIGHT) // 2
        if self._mark:
            rising = self._mark.coverage(264).crop((0, 12, 264, 12 + HEIGHT - BAND))
            canvas.stamp(rising, (right - 233, BAND), colors.accent_strong, colors.accent)
            canvas.stamp(
                self._mark.coverage(56), (left - 7, middle - 28), colors.page, colors.accent
            )
            left, right = left + 64, right - 230
        if words := self._serif.legible(foot):
            size = min(34, max(20, int((right - left) / self._serif.em(words))))
            words = shorten(words, self._serif.em, (right - left) / size)
            with canvas.pen(colors.page, colors.accent) as pen:
                self._serif.draw(pen, left, middle + _CAPITALS / 2 * size, words, size)
        return canvas

    def _title(self, text: str, width: int, height: int) -> Fitted:
        return fit(
            text,
            self._serif.em,
            width=width,
            height=height,
            sizes=range(78, 26, -2),
            leading=_TITLE_LEADING,
        )

    def _headline(self, pen: _Pen, title: Fitted) -> float:
        """Draws the title at its place; the baseline of its last line."""
        baseline = 124 + title.size * (_TITLE_LEADING + _CAPITALS) / 2
        for line in title.lines:
            self._serif.draw(pen, MARGIN, baseline, line, title.size)
            baseline += title.size * _TITLE_LEADING
        return baseline - title.size * _TITLE_LEADING

    def _lead(self, pen: _Pen, text: str, *, top: float, width: int) -> None:
        lead = fit(
            text,
            self._sans.em,
            width=width,
            height=BAND - 30 - top,
            sizes=range(38, 20, -2),
            leading=_LEAD_LEADING,
        )
        for place, line in enumerate(lead.lines, 1):
            self._sans.draw(pen, MARGIN, top + place * lead.size * _LEAD_LEADING, line, lead.size)

    def _line(self, pen: _Pen, baseline: int, size: int, text: str) -> None:
        line = shorten(text, self._sans.em, _MEASURE / size)
        self._sans.draw(pen, MARGIN, baseline, line, size)

    def _facts(self, texts: Iterable[str]) -> str:
        """Those that can be drawn, in a row."""
        return "  ·  ".join(filter(None, map(self._sans.legible, texts)))

    def _published(self, facts: tuple[str, str], width: float) -> str:
        """Venue and month. The month is shown in full, however long the venue's name is."""
        venue, month = facts
        room = width - self._sans.em(self._facts(("…", month)))
        named = shorten(self._sans.legible(venue) or "", self._sans.em, room)
        return self._facts((named, month))

    def _authors(self, names: tuple[str, ...], width: float) -> str:
        """As many authors as can be drawn on a line, from the first on, and how many follow."""
        legible = map(self._sans.legible, names[:_MOST_NAMES])
        named = [name for name in takewhile(bool, legible) if name]
        lines = [_byline(named[: last + 1], len(names)) for last in range(len(named))]
        fitting = [line for line in lines if self._sans.em(line) <= width]
        if fitting:
            return fitting[-1]
        if lines:
            return lines[0]
        return f"{len(names)} authors" if len(names) > 1 else ""


def _byline(named: list[str], count: int) -> str:
    """`Ana Ash, Bo Birch and 3 others`."""
    others = count - len(named)
    rest = f" and {others:,} other{'s' * (others > 1)}" if others else ""
    return f"{', '.join(named)}{rest}"
