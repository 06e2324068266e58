import pytest

from macros.citations.citation import Citation, citation
from tests.builders import Fields, read_catalog


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, Citation("preprint", "arXiv", 2024, 10)),
        (
            {"venue": "Botany Days 2025"},
            Citation("conference", "Proceedings of Botany Days", 2025, None),
        ),
        (
            {"venue": "Botany Days 2024 Seeds"},
            Citation("workshop", "Workshop on Seeds", 2024, None),
        ),
        (
            {"venue": "Garden Letters 2024", "arxiv": None, "openreview": "abcdefgh"},
            Citation("journal", "Letters of the Garden", 2024, None),
        ),
        (
            {"venue": "Garden Letters 2024", "arxiv": None, "doi": "10.1000/x"},
            Citation("journal", "Letters of the Garden", 2024, 10),
        ),
        (
            {"venue": "Garden Letters 2025", "arxiv": None, "doi": "10.1000/x"},
            Citation("journal", "Letters of the Garden", 2025, None),
        ),
    ],
)
def test_the_published_form_is_cited_with_a_month_only_where_it_came_first(
    changes: Fields, expected: Citation
) -> None:
    catalog = read_catalog(changes)

    assert citation(catalog.papers[0], catalog) == expected
