import pytest

from macros.catalog.catalog import Catalog
from macros.site.urls import file_url, page_url, relative_root, social_card_url


@pytest.mark.parametrize(
    ("page", "root"), [("", "./"), ("./", "./"), ("new/", "../"), ("papers/pad/", "../../")]
)
def test_the_way_to_the_root_is_as_long_as_the_address(page: str, root: str) -> None:
    assert relative_root(page) == root


def test_what_has_no_page_has_no_address() -> None:
    with pytest.raises(TypeError, match="no page for 'text'"):
        page_url("text")


def test_the_files_of_a_paper_stand_beside_its_page(catalog: Catalog) -> None:
    paper = catalog.papers[0]
    assert file_url(paper, ".bib") == f"papers/{paper.id}.bib"
    assert page_url(paper) == f"papers/{paper.id}/"


def test_a_paper_and_the_site_have_a_card_each(catalog: Catalog) -> None:
    paper = catalog.papers[0]
    assert social_card_url(paper) == f"assets/cards/{paper.id}.png"
    assert social_card_url() == "assets/cards.png"
