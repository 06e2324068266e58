import pytest

from macros.pages.head.highwire import metas, zotero_type
from tests.builders import SITE, Fields, read_catalog


def made_up(changes: Fields) -> list[tuple[str, str]]:
    catalog = read_catalog(changes)
    return list(metas(catalog.papers[0], catalog, SITE))


def test_a_preprint_has_its_server_and_number_and_is_no_report() -> None:
    assert made_up({}) == [
        ("citation_title", "How Roots Listen"),
        ("citation_author", "Ada Ash"),
        ("citation_author", "Bo Birch"),
        ("citation_publication_date", "2024/10"),
        ("citation_publisher", "arXiv"),
        ("citation_technical_report_number", "arXiv:2410.00001"),
        ("citation_arxiv_id", "2410.00001"),
        ("citation_abstract_html_url", "https://arxiv.org/abs/2410.00001"),
        ("citation_public_url", "https://arxiv.org/abs/2410.00001"),
        ("citation_pdf_url", "https://arxiv.org/pdf/2410.00001"),
        ("citation_keywords", "Spring"),
        ("prism.teaser", "Summary by Garden Papers: Roots grow toward the sound of water."),
    ]


def test_a_published_paper_has_its_proceedings_and_both_dates() -> None:
    found = made_up({"venue": "Botany Days 2025", "doi": "10.1000/x", "tags": "[spring, clay]"})
    assert found[3:11] == [
        ("citation_publication_date", "2025"),
        ("citation_online_date", "2024/10"),
        ("citation_conference_title", "Proceedings of Botany Days"),
        ("prism.publicationName", "Proceedings of Botany Days"),
        ("citation_doi", "10.1000/x"),
        ("citation_arxiv_id", "2410.00001"),
        ("citation_abstract_html_url", "https://doi.org/10.1000/x"),
        ("citation_public_url", "https://doi.org/10.1000/x"),
    ]
    assert ("citation_keywords", "Spring; Clay") in found


def test_a_journal_article_without_preprint_has_one_date_and_what_is_known() -> None:
    assert made_up({"venue": "Garden Letters 2024", "arxiv": None, "doi": "10.1000/x"})[3:] == [
        ("citation_publication_date", "2024/10"),
        ("citation_journal_title", "Letters of the Garden"),
        ("citation_doi", "10.1000/x"),
        ("citation_abstract_html_url", "https://doi.org/10.1000/x"),
        ("citation_public_url", "https://doi.org/10.1000/x"),
        ("citation_keywords", "Spring"),
        ("prism.teaser", "Summary by Garden Papers: Roots grow toward the sound of water."),
    ]


@pytest.mark.parametrize(
    ("venue", "expected"),
    [
        ("arXiv", "preprint"),
        ("Botany Days 2025", "conferencePaper"),
        ("Botany Days 2025 Seeds", "conferencePaper"),
        ("Garden Letters 2025", "journalArticle"),
    ],
)
def test_zotero_has_a_type_for_each_kind_of_venue(venue: str, expected: str) -> None:
    catalog = read_catalog({"venue": venue})
    assert zotero_type(catalog.papers[0], catalog) == expected
