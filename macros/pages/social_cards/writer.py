"""The cards of a site as files."""

from collections.abc import Iterator
from functools import cache, partial
from hashlib import sha256
from pathlib import Path

import PIL

from ...catalog.catalog import Catalog
from ...site.info import SiteInfo
from .content import Card, cards
from .mark import parse
from .painter import Painter
from .palette import palette
from .store import Store

_PACKAGE = Path(__file__).parent


def write(
    catalog: Catalog, site: SiteInfo, *, stylesheet: str, mark: str, kept: Path, target: Path
) -> int:
    """Writes all cards below the folder `target`; how many of them had to be painted.

    `stylesheet` is CSS with the site's colors and `mark` is SVG; either may be empty. The folder
    `kept` holds the cards of the latest build for the next one.
    """
    colors = palette(stylesheet)
    style = sha256(f"{PIL.__version__} {colors} {mark}".encode())
    for source in _sources():
        style.update(source.read_bytes())

    @cache
    def painter() -> Painter:
        return Painter(colors, parse(mark))

    def paint(card: Card) -> bytes:
        return painter().paint(card)

    store, painted = Store(kept), 0
    for url, card in cards(catalog, site):
        key = style.copy()
        key.update(repr(card).encode())
        path = target / url
        path.parent.mkdir(parents=True, exist_ok=True)
        painted += store.write(key.hexdigest()[:32], path, partial(paint, card))
    store.remove_unused()
    return painted


def _sources() -> Iterator[Path]:
    """What pictures depend on apart from words, colors, mark and Pillow's version."""
    yield from sorted(_PACKAGE.glob("*.py"))
    yield from sorted(_PACKAGE.glob("fonts/*.ttf"))
