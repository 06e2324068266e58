import re

import pytest

from macros.catalog.slugs import fold, slug


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ada Ash", "ada-ash"),
        ("  Ada   B. Ash-Birch ", "ada-b-ash-birch"),
        ("Zoë Ångström", "zoe-angstrom"),
        ("Zoe\u0308 A\u030angstro\u0308m", "zoe-angstrom"),
        ("Łukasz Żółć", "lukasz-zolc"),
        ("Søren Weiß", "soren-weiss"),
        ("Ægir Þórðr Đorđe", "aegir-thordr-dorde"),
        ("Iş\u0131l İnan", "isil-inan"),
        ("Cœur O'Ness", "coeur-o-ness"),
        ("ﬁr \uff12", "fir-2"),
        ("R2-D2", "r2-d2"),
    ],
)
def test_a_slug_has_the_words_of_a_name_without_case_and_accents(name: str, expected: str) -> None:
    assert slug(name) == expected


def test_names_without_ascii_letters_stay_apart() -> None:
    slugs = {slug(name) for name in ("白石", "黑石", "Белый", "!!!", "")}

    assert len(slugs) == 5
    assert all(re.fullmatch(r"0[0-9a-f]{7}", name) for name in slugs)


def test_names_that_differ_only_in_other_letters_stay_apart() -> None:
    one, other = slug("Li 白石"), slug("Li 黑石")

    assert one != other
    assert re.fullmatch(r"li-0[0-9a-f]{7}", one)


def test_no_slug_is_the_address_of_a_folder() -> None:
    assert slug("Index") == "index-page"


def test_a_long_name_is_cut_and_stays_apart_from_others() -> None:
    one, other = slug("a" * 300), slug("a" * 301)
    assert len(one) == 80 + 1 + 8
    assert one != other


def test_folding_keeps_what_has_no_ascii_form_and_all_between_letters() -> None:
    assert fold("Łódź—½ Ångström's 白石") == "lodz—1\u20442 angstrom's 白石"
