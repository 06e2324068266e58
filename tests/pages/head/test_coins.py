from urllib.parse import parse_qsl

import pytest

from macros.pages.head.coins import context_object
from tests.builders import Fields, read_catalog
from tests.exports import nasty


def made_up(changes: Fields) -> str:
    catalog = read_catalog(changes)
    return context_object(catalog.papers[0], catalog)


def test_a_preprint_is_of_zotero_s_type_in_dublin_core() -> None:
    assert made_up({}) == (
        "ctx_ver=Z39.88-2004&rft_val_fmt=info:ofi/fmt:kev:mtx:dc&rft.type=preprint"
        "&rft.title=How%20Roots%20Listen&rft.publisher=arXiv"
        "&rft.creator=Ada%20Ash&rft.creator=Bo%20Birch&rft.date=2024-10"
        "&rft_id=https://arxiv.org/abs/2410.00001"
    )


@pytest.mark.parametrize(
    ("venue", "expected"),
    [
        (
            "Botany Days 2025 Seeds",
            "book&rft.genre=proceeding&rft.atitle=How%20Roots%20Listen"
            "&rft.btitle=Workshop%20on%20Seeds",
        ),
        (
            "Garden Letters 2025",
            "journal&rft.genre=article&rft.atitle=How%20Roots%20Listen"
            "&rft.jtitle=Letters%20of%20the%20Garden",
        ),
    ],
)
def test_a_published_paper_is_in_its_proceedings_or_journal(venue: str, expected: str) -> None:
    assert made_up({"venue": venue, "doi": "10.1000/x"}) == (
        f"ctx_ver=Z39.88-2004&rft_val_fmt=info:ofi/fmt:kev:mtx:{expected}"
        "&rft.au=Ada%20Ash&rft.au=Bo%20Birch&rft.date=2025"
        "&rft_id=info:doi/10.1000/x&rft_id=https://doi.org/10.1000/x"
    )


def test_any_text_comes_back_as_it_was() -> None:
    catalog = nasty.catalog(50)
    for paper in catalog.papers:
        read = parse_qsl(context_object(paper, catalog), strict_parsing=True)
        titles = [value for key, value in read if key in {"rft.title", "rft.atitle"}]
        authors = [value for key, value in read if key in {"rft.creator", "rft.au"}]
        assert titles == [paper.title]
        assert authors == list(paper.authors)
