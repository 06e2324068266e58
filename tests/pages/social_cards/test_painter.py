import os
import subprocess
import sys
from dataclasses import replace

import pytest

from macros.pages.social_cards import mark
from macros.pages.social_cards.content import Card, SiteCard, cards
from macros.pages.social_cards.painter import BAND, HEIGHT, SIZE, WIDTH, Painter
from macros.pages.social_cards.palette import Palette
from tests.builders import SITE
from tests.exports import nasty
from tests.pages.social_cards.pictures import COLORS, MARK, PAPER, inked, pixels
from tests.projects import PROJECT

EDGE = 64
"""Pixels on either side in which nothing is ever drawn."""

SITE_CARD = SiteCard("Garden Papers", "A made-up list of papers on gardens.", "12 papers", "a.test")
LONG = "The fine art of listening at night to what the roots of old trees say. " * 8
HARD: dict[str, Card] = {
    "the shortest": replace(PAPER, title="X", authors=("王小明",)),
    "a long title": replace(PAPER, title=LONG[:500].strip()),
    "a long word": replace(PAPER, title="W" * 500, authors=("W" * 500,)),
    "a long id": replace(PAPER, title="個性", id="-".join(["wide"] * 20)),
    "300 authors": replace(PAPER, authors=("Cy Crowd",) * 300),
    "a long venue": replace(PAPER, published=("Days " * 60, "October 2024")),
    "a long site": replace(PAPER, site="W" * 60),
    "accents": replace(PAPER, title="Q" + "\u0303" * 400),
    "a site": SITE_CARD,
    "a long name": replace(SITE_CARD, name="W" * 60, description=LONG, host="w" * 200),
    "a bare site": replace(SITE_CARD, description="", papers=""),
    "a name that cannot be drawn": replace(SITE_CARD, name="個性", description="個性"),
    "a site that cannot be drawn": replace(SITE_CARD, name="個性", host="個性.test"),
}  # fmt: skip


@pytest.fixture(scope="module")
def painter() -> Painter:
    return Painter(COLORS, mark.parse(MARK))


@pytest.mark.parametrize("card", HARD.values(), ids=HARD)
def test_nothing_is_drawn_outside_the_margins(painter: Painter, card: Card) -> None:
    picture = painter.paint(card)
    assert not inked(picture, (0, 0, EDGE, BAND))
    assert not inked(picture, (WIDTH - EDGE, 0, WIDTH, BAND))
    assert not inked(picture, (0, 0, WIDTH, 44))
    assert not inked(picture, (0, BAND - 24, WIDTH, BAND))
    band = pixels(picture).crop((0, BAND, WIDTH, HEIGHT))
    for side in ((0, 0, EDGE, HEIGHT - BAND), (WIDTH - EDGE, 0, WIDTH, HEIGHT - BAND)):
        assert band.crop(side).getcolors() == [(EDGE * (HEIGHT - BAND), COLORS.accent)]


def test_a_site_of_which_nothing_can_be_drawn_has_no_headline(painter: Painter) -> None:
    bare = replace(SITE_CARD, description="", papers="")
    picture = painter.paint(replace(bare, name="個性", host="個性.test"))
    assert not inked(picture, (0, 0, 760, BAND))  # beside the mark
    assert inked(painter.paint(bare), (0, 0, 760, BAND))


def test_nasty_papers_stay_within_the_margins(painter: Painter) -> None:
    for address, card in cards(nasty.catalog(60), SITE):
        picture = painter.paint(card)
        assert not inked(picture, (0, 0, EDGE, BAND)), address
        assert not inked(picture, (WIDTH - EDGE, 0, WIDTH, BAND)), address


@pytest.mark.parametrize("card", HARD.values(), ids=HARD)
def test_a_card_is_a_small_png_of_the_size_that_sites_ask_for(painter: Painter, card: Card) -> None:
    picture = painter.paint(card)
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    assert pixels(picture).size == SIZE == (1200, 630)
    assert len(picture) < 32_000


def test_the_title_the_authors_and_the_venue_each_have_their_place(painter: Painter) -> None:
    picture = painter.paint(PAPER)
    without = {
        (124, 384): replace(PAPER, title="..."),
        (405, 445): replace(PAPER, authors=("王小明",)),
        (455, 490): replace(PAPER, published=("", "")),
        (70, 105): replace(PAPER, kind=("", "")),
        (BAND, HEIGHT): replace(PAPER, site="Seeds"),
    }
    for (top, bottom), card in without.items():
        other = pixels(painter.paint(card))
        box = (0, top, WIDTH, bottom)
        assert other.crop(box).tobytes() != pixels(picture).crop(box).tobytes()
        for rest in ((0, 0, WIDTH, top), (0, bottom, WIDTH, HEIGHT)):
            assert other.crop(rest).tobytes() == pixels(picture).crop(rest).tobytes()


def test_a_title_that_cannot_be_drawn_gives_way_to_the_paper_s_id(painter: Painter) -> None:
    by_id = painter.paint(replace(PAPER, title="ash-2024-roots"))
    assert painter.paint(replace(PAPER, title="日本語タイトル")) == by_id
    assert painter.paint(replace(PAPER, title="עברית and Plain Words")) == by_id


@pytest.mark.parametrize(
    ("authors", "line"),
    [
        (("Ada Ash",), "Ada Ash"),
        (("Ada Ash", "Bo Birch"), "Ada Ash, Bo Birch"),
        (("Ada Ash", "王小明"), "Ada Ash and 1 other"),
        (("Ada Ash", "王小明", "Bo Birch"), "Ada Ash and 2 others"),
        (("王小明", "Ada Ash"), "2 authors"),
        (("王小明",), ""),
        (("Cy Crowd",) * 1300, "Cy Crowd, " * 4 + "Cy Crowd and 1,295 others"),
    ],
)
def test_authors_are_named_in_order_and_the_others_counted(
    painter: Painter, authors: tuple[str, ...], line: str
) -> None:
    picture = painter.paint(replace(PAPER, authors=authors))
    if line:
        assert picture == painter.paint(replace(PAPER, authors=(line,)))
    else:
        assert not inked(picture, (0, 405, WIDTH, 445))


def test_a_long_venue_leaves_room_for_the_month(painter: Painter) -> None:
    days = "Days of Listening to Roots"
    long = painter.paint(replace(PAPER, published=(f"{days} {days} {days} {days}", "May 2024")))
    short = f"{days} {days} Days of…"
    assert long == painter.paint(replace(PAPER, published=(short, "May 2024")))


def test_colors_are_those_of_the_site() -> None:
    colors = Palette(page=(255, 255, 255), accent=(200, 0, 0), ink=(0, 0, 0))
    picture = pixels(Painter(colors, None).paint(PAPER))
    assert picture.getpixel((0, 0)) == colors.page
    assert picture.getpixel((0, HEIGHT - 1)) == colors.accent
    assert colors.ink in {color for _, color in picture.getcolors() or []}


def test_a_site_without_a_mark_has_cards_all_the_same() -> None:
    bare = Painter(COLORS, None)
    for card in (PAPER, SITE_CARD):
        assert not inked(bare.paint(card), (WIDTH - EDGE, 0, WIDTH, BAND))


def test_the_same_words_give_the_same_bytes_in_any_order_and_anywhere() -> None:
    code = (
        "from hashlib import sha256\n"
        "from macros.pages.social_cards import mark\n"
        "from macros.pages.social_cards.painter import Painter\n"
        "from tests.pages.social_cards.pictures import COLORS, MARK\n"
        "from tests.pages.social_cards.test_painter import HARD\n"
        "painter = Painter(COLORS, mark.parse(MARK))\n"
        "digests = {name: sha256(painter.paint(HARD[name])).hexdigest() for name in set(HARD)}\n"
        "print(sorted(digests.items()))\n"
    )
    printed = set()
    for seed in ("1", "2"):
        done = subprocess.run(  # noqa: S603 - our own interpreter and arguments
            [sys.executable, "-c", code],
            cwd=PROJECT,
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(PROJECT)},
            capture_output=True,
            text=True,
            check=True,
        )
        printed.add(done.stdout)
    assert len(printed) == 1
