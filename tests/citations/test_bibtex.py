import pytest

from macros.citations.bibtex import author, record
from tests.builders import Fields, read_catalog


def entry(changes: Fields) -> str:
    catalog = read_catalog(changes)
    return record(catalog.papers[0], catalog)


def test_a_preprint_is_misc_with_its_month_and_eprint() -> None:
    assert entry({}) == (
        "@misc{ash2024roots,\n"
        "  title = {How Roots Listen},\n"
        "  author = {Ash, Ada and Birch, Bo},\n"
        "  year = {2024},\n"
        "  month = oct,\n"
        "  eprint = {2410.00001},\n"
        "  archivePrefix = {arXiv},\n"
        "  url = {https://arxiv.org/abs/2410.00001}\n"
        "}\n"
    )


def test_a_conference_paper_is_cited_as_published_with_its_preprint_in_eprint() -> None:
    assert entry({"venue": "Botany Days 2025", "doi": "10.1000/x_y(1)"}) == (
        "@inproceedings{ash2025roots,\n"
        "  title = {How Roots Listen},\n"
        "  author = {Ash, Ada and Birch, Bo},\n"
        "  booktitle = {Proceedings of Botany Days},\n"
        "  year = {2025},\n"
        "  eprint = {2410.00001},\n"
        "  archivePrefix = {arXiv},\n"
        "  doi = {10.1000/x_y(1)},\n"
        "  url = {https://doi.org/10.1000/x_y(1)}\n"
        "}\n"
    )


@pytest.mark.parametrize(
    ("venue", "begins", "holds"),
    [
        ("Garden Letters 2024", "@article{", "\n  journal = {Letters of the Garden},\n"),
        ("Botany Days 2024 Seeds", "@inproceedings{", "\n  booktitle = {Workshop on Seeds},\n"),
    ],
)
def test_the_kind_of_series_makes_the_type_and_names_the_container(
    venue: str, begins: str, holds: str
) -> None:
    assert entry({"venue": venue}).startswith(begins)
    assert holds in entry({"venue": venue})


def test_a_preprint_without_an_arxiv_identifier_names_its_server() -> None:
    text = entry({"arxiv": None, "doi": "10.1000/x"})

    assert "\n  howpublished = {arXiv},\n" in text
    assert "eprint" not in text


def test_the_class_is_that_of_an_old_identifier() -> None:
    text = entry({"arxiv": "cs.CL/0112017", "date": "2001-12", "added": "2025-03-01"})

    assert "\n  eprint = {cs.CL/0112017},\n" in text
    assert "\n  primaryClass = {cs.CL},\n" in text


def test_an_address_is_verbatim_and_ascii() -> None:
    text = entry({"url": "https://example.org/~x_y/é?a=%20&b=#c", "arxiv": None})

    assert "\n  url = {https://example.org/~x_y/%C3%A9?a=%20&b=#c}\n" in text


def test_title_and_container_are_escaped_and_the_title_keeps_its_capitals() -> None:
    text = entry({"title": "LoRA for 100% of Café Trees"})

    assert r"title = {{LoRA} for 100\% of Caf{\'e} Trees}," in text


@pytest.mark.parametrize(
    ("printed", "written"),
    [
        ("Ada Ash", "Ash, Ada"),
        ("Mira van der Cedar", "van der Cedar, Mira"),
        ("Ada Ash III", "Ash, III, Ada"),
        ("Zoë Ångström", r"{\AA}ngstr{\"o}m, Zo{\"e}"),
        ("Aya", "Aya"),
        ("王小明", "王小明"),
        ("王 小明", "{王 小明}"),
        ("Garden, Inc.", "{Garden, Inc.}"),
        ("Ash and Birch", "{Ash and Birch}"),
        ("others", "{others}"),
    ],
)
def test_a_name_is_family_first_or_whole_in_braces(printed: str, written: str) -> None:
    assert author(printed) == written
