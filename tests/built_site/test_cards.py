"""Every page has a picture for shared links."""

from PIL import Image

from macros.catalog.catalog import Catalog
from macros.site.urls import social_card_url
from tests.conftest import BuiltSite


def test_every_paper_has_a_card_and_the_site_has_one(site: BuiltSite, garden: Catalog) -> None:
    found = {path.relative_to(site.path).as_posix() for path in site.path.glob("assets/cards*/*")}
    assert found == {social_card_url(paper) for paper in garden.papers}
    assert (site.path / social_card_url()).exists()


def test_cards_have_the_size_that_sites_ask_for(site: BuiltSite) -> None:
    for path in (site.path / social_card_url(), *site.path.glob("assets/cards/*")):
        with Image.open(path) as picture:
            assert (picture.format, picture.size) == ("PNG", (1200, 630)), path.name
        assert path.stat().st_size < 32_000, path.name
