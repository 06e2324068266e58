"""How tests read a card."""

from io import BytesIO

from PIL import Image

from macros.pages.social_cards.content import PaperCard
from macros.pages.social_cards.palette import Palette

COLORS = Palette()
MARK = (
    '<svg viewBox="0 0 32 32"><g fill="none" stroke="currentColor" stroke-width="2.5">'
    '<path d="M6 26V14a10 10 0 0 1 20 0v12"/><path d="M16 14v14"/></g></svg>'
)
"""A made-up mark of lines and an arc, which fills most of its square."""
PAPER = PaperCard(
    kind=("Method", "Garden"),
    title="How Roots Listen",
    id="ash-2024-roots",
    authors=("Ada Ash", "Bo Birch"),
    published=("Botany Days 2025", "October 2024"),
    site="Garden Papers",
)
"""A made-up paper's card."""


def pixels(png: bytes) -> Image.Image:
    """The picture in red, green and blue."""
    with Image.open(BytesIO(png)) as picture:
        return picture.convert("RGB")


def inked(png: bytes, box: tuple[int, int, int, int]) -> bool:
    """Whether anything but the page's color is in a box."""
    return pixels(png).crop(box).getcolors() != [
        ((box[2] - box[0]) * (box[3] - box[1]), COLORS.page)
    ]
