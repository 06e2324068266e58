# ruff: noqa: RUF001 - letters that look like others are wanted here
import struct
import unicodedata
from functools import cache

import pytest

from macros.pages.social_cards.typeface import FALLBACK, FONTS, KERNING, Typeface
from tests.exports.nasty import FRAGMENTS, NAMES

SERIF, SANS = "SourceSerif4_600SemiBold.ttf", "SourceSans3_500Medium.ttf"


@cache
def characters(font: str) -> frozenset[int]:
    """Code points that a font says it has. Source: OpenType, `cmap`, formats 4 and 12."""
    data = (FONTS / font).read_bytes()
    (tables,) = struct.unpack_from(">H", data, 4)
    records = (struct.unpack_from(">4sIII", data, 12 + 16 * index) for index in range(tables))
    start = next(offset for tag, _, offset, _ in records if tag == b"cmap")
    (count,) = struct.unpack_from(">H", data, start + 2)
    found: set[int] = set()
    for index in range(count):
        (offset,) = struct.unpack_from(">I", data, start + 8 + 8 * index)
        found |= _subtable(data, start + offset)
    return frozenset(found)


def _subtable(data: bytes, start: int) -> set[int]:
    (form,) = struct.unpack_from(">H", data, start)
    if form == 12:
        (groups,) = struct.unpack_from(">I", data, start + 12)
        spans = [
            struct.unpack_from(">II", data, start + 16 + 12 * group) for group in range(groups)
        ]
        return {code for first, last in spans for code in range(first, last + 1)}
    if form != 4:
        return set()
    (double,) = struct.unpack_from(">H", data, start + 6)
    found = set()
    for segment in range(0, double, 2):
        (last,) = struct.unpack_from(">H", data, start + 14 + segment)
        first, delta, away = (
            struct.unpack_from(">H", data, start + 16 + part * double + segment)[0]
            for part in (1, 2, 3)
        )
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code + delta
            if away:
                place = start + 16 + 3 * double + segment + away + 2 * (code - first)
                (glyph,) = struct.unpack_from(">H", data, place)
            if glyph & 0xFFFF:
                found.add(code)
    return found


@pytest.mark.parametrize("font", [SERIF, SANS])
def test_no_letter_is_drawn_that_the_fonts_lack(font: str) -> None:
    typeface = Typeface(font)
    have = characters(font) | characters(FALLBACK)
    texts = [*FRAGMENTS, *NAMES, *map(chr, range(0x20, 0xD800, 23)), *map(chr, range(0xA0, 0x530))]
    drawn = {char for text in texts for char in typeface.legible(text) or ""}
    assert len(drawn) > 1000
    assert {char for char in drawn if ord(char) not in have} == set()


@pytest.mark.parametrize("font", [SERIF, SANS])
def test_letters_that_the_fonts_have_are_drawn(font: str) -> None:
    typeface = Typeface(font)
    letters = {
        char
        for char in map(chr, characters(font) | characters(FALLBACK))
        if unicodedata.bidirectional(char) == "L" and unicodedata.category(char).startswith("L")
    }
    assert len(letters) > 1000
    assert {char for char in letters if not typeface.legible(char)} == set()


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Zoë Straße", "Zoë Straße"),
        ("Łukasz Ślusarczyk, Đặng Văn Lâm", "Łukasz Ślusarczyk, Đặng Văn Lâm"),
        ("Иван Петров", "Иван Петров"),
        ("α ≤ β → ∞ ∈ ℝ", "α ≤ β → ∞ ∈ ℝ"),
        ("＝1 𝛼 Ⅷ", "=1 α Ⅷ"),
        ("Robots 🤖 and\u00a0🦄 I", "Robots and\u00a0 I"),
        ("👩\u200d🔬 Work", "Work"),
        ("a \n b\t c", "a b c"),
        ("q\u0303", "q\u0303"),
        ("個性", None),
        ("Plain 日本語", None),
        ("हिन्दी", None),
        ("ไทย", None),
        ("עברית", None),
        ("التخصيص", None),
        ("🦄", None),
        ("", None),
    ],
)
def test_a_text_is_drawn_whole_or_not_at_all_but_for_emoji(text: str, drawn: str | None) -> None:
    assert Typeface(SERIF).legible(text) == drawn


def test_pairs_that_leave_a_gap_move_together() -> None:
    loose, kerned = Typeface(SERIF), Typeface(SERIF, KERNING)
    assert kerned.em("AV") == pytest.approx(loose.em("AV") + KERNING["AV"])
    assert kerned.em("HI") == loose.em("HI")


def test_an_accent_takes_no_room() -> None:
    typeface = Typeface(SERIF)
    assert typeface.em("q\u0303") == typeface.em("q")
