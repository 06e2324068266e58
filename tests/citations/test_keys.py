import pytest

from macros.catalog.catalog import Catalog
from macros.citations.keys import citation_key
from tests.builders import Fields, read_catalog


def keys(*papers: Fields) -> dict[str, str]:
    """Citation keys by id."""
    catalog = read_catalog(*papers)
    return {paper.id: citation_key(paper, catalog) for paper in catalog.papers}


def key(**changes: str) -> str:
    [key] = keys(changes).values()
    return key


def alike(id: str, added: str = "2025-03-01") -> Fields:
    """A paper whose key would be `ash2024roots` if it were alone."""
    number = sum(id.encode())
    return {
        "id": id,
        "title": f"Roots {id * 9}",
        "arxiv": f'"2410.{number:05}"',
        "added": added,
        "checked": "2025-06-01",
    }


def test_a_key_is_author_year_and_word() -> None:
    assert key() == "ash2024roots"


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("'PAD: Ferns at Night'", "pad"),
        ("'P-RLHF: Ferns'", "prlhf"),
        ("Night-Time Ferns", "nighttime"),
        ("On the Use of Ferns", "use"),
        ("'\"Ferns\" and More'", "ferns"),
        ("Ferns/Mosses Compared", "ferns"),
        ("Ferns—Mosses Compared", "ferns"),
        ("Ålesund Night", "alesund"),
        ("Can You", "can"),
        ("学习 Ferns", "ferns"),
        ("½ a Fern", "12"),
    ],
)
def test_the_word_is_the_first_significant_one(title: str, word: str) -> None:
    assert key(title=title) == f"ash2024{word}"


@pytest.mark.parametrize(
    ("author", "folded"),
    [
        ("Mira van der Cedar", "vandercedar"),
        ("Zoë Ångström", "angstrom"),
        ("Łukasz Żółć", "zolc"),
        ("Ana O'Ash", "oash"),
        ("Ada Ash-Birch", "ashbirch"),
        ("Jan Straße", "strasse"),
    ],
)
def test_the_author_is_the_first_family_name_in_ascii(author: str, folded: str) -> None:
    assert key(authors=f'["{author}", Bo Birch]') == f"{folded}2024roots"


def test_what_has_no_ascii_form_is_taken_from_the_id() -> None:
    assert key(id="wang-2024-roots", authors="[王小明]", title="根") == "wang2024roots"


def test_the_year_is_that_of_the_cited_form() -> None:
    assert key(venue="Botany Days 2025") == "ash2025roots"


def test_papers_with_the_same_key_get_letters_by_the_day_they_were_added_then_by_id() -> None:
    assert keys(alike("c"), alike("b"), alike("a", "2025-04-01")) == {
        "b": "ash2024roots",
        "c": "ash2024rootsb",
        "a": "ash2024rootsc",
    }


def test_keys_do_not_depend_on_the_order_of_the_file() -> None:
    papers = [alike("c"), alike("b"), alike("a", "2025-04-01")]

    assert keys(*papers) == keys(*reversed(papers))


def test_a_paper_that_is_added_later_changes_no_key() -> None:
    before = keys(alike("c"), alike("b"))
    after = keys(alike("a", "2025-04-01"), alike("c"), alike("b"))

    assert {id: after[id] for id in before} == before


def test_a_letter_never_makes_a_key_that_another_paper_has() -> None:
    other = {**alike("a"), "title": "Rootsb Explained"}

    assert keys(other, alike("b"), alike("c")) == {
        "a": "ash2024rootsb",
        "b": "ash2024roots",
        "c": "ash2024rootsc",
    }


def test_there_are_keys_for_any_number_of_papers_alike() -> None:
    found = keys(*(alike(f"p{number:02}x{'y' * number}") for number in range(30)))

    assert len(set(found.values())) == 30
    assert found["p25x" + "y" * 25] == "ash2024rootsz"
    assert found["p26x" + "y" * 26] == "ash2024rootsz2"


def test_keys_of_a_whole_list_are_unique_and_plain(garden: Catalog) -> None:
    found = [citation_key(paper, garden) for paper in garden.papers]

    assert len(set(map(str.casefold, found))) == len(garden.papers)
    assert all(key.isascii() and key.isalnum() and key.islower() for key in found)
