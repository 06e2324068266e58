import pytest

from macros.citations.ris import author, record
from tests.builders import Fields, read_catalog


def lines(changes: Fields) -> list[str]:
    catalog = read_catalog(changes)
    text = record(catalog.papers[0], catalog)
    assert text.endswith("\r\n")
    return text.removesuffix("\r\n").split("\r\n")


def test_a_preprint_is_a_manuscript_in_the_database_arxiv() -> None:
    assert lines({}) == [
        "TY  - MANSCPT",
        "ID  - ash2024roots",
        "TI  - How Roots Listen",
        "AU  - Ash, Ada",
        "AU  - Birch, Bo",
        "M3  - Preprint",
        "PY  - 2024",
        "DA  - 2024/10//",
        "DB  - arXiv",
        "AN  - 2410.00001",
        "UR  - https://arxiv.org/abs/2410.00001",
        "ER  - ",
    ]


def test_a_conference_paper_is_cited_as_published() -> None:
    assert lines({"venue": "Botany Days 2025", "doi": "10.1000/x"}) == [
        "TY  - CONF",
        "ID  - ash2025roots",
        "TI  - How Roots Listen",
        "AU  - Ash, Ada",
        "AU  - Birch, Bo",
        "T2  - Proceedings of Botany Days",
        "C3  - Proceedings of Botany Days",
        "PY  - 2025",
        "DB  - arXiv",
        "AN  - 2410.00001",
        "DO  - 10.1000/x",
        "UR  - https://doi.org/10.1000/x",
        "ER  - ",
    ]


def test_a_journal_article_names_its_journal() -> None:
    found = lines({"venue": "Garden Letters 2024", "arxiv": None, "doi": "10.1000/x"})

    assert found[0] == "TY  - JOUR"
    assert found[5:8] == ["T2  - Letters of the Garden", "PY  - 2024", "DA  - 2024/10//"]


def test_a_preprint_without_an_arxiv_identifier_names_its_server() -> None:
    assert lines({"arxiv": None, "doi": "10.1000/x"})[6] == "PB  - arXiv"


@pytest.mark.parametrize(
    ("printed", "written"),
    [
        ("Mira van der Cedar", "van der Cedar, Mira"),
        ("Ada Ash, Jr.", "Ash, Ada, Jr."),
        ("Zoë Ångström", "Ångström, Zoë"),
        ("王 小明", "王 小明"),
        ("Garden, Inc.", "Garden Inc."),
    ],
)
def test_a_name_is_family_first_and_a_whole_one_has_no_comma(printed: str, written: str) -> None:
    assert author(printed) == written
