"""The sitemap names every page, and dates it by the papers that it shows."""

import gzip
import re
from pathlib import Path

import pytest
from lxml import etree

from macros.catalog.catalog import Catalog
from macros.pages.plan import plan
from macros.site.urls import page_url
from tests.conftest import SITE_URL, BuiltSite

SCHEMA = Path(__file__).parent / "sitemap-schema" / "sitemap.xsd"
NAMESPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


@pytest.fixture(scope="module")
def dates(site: BuiltSite) -> dict[str, str | None]:
    """The date of each page, by its address from the site's root."""
    tree = etree.parse(site.path / "sitemap.xml")
    found = {}
    for url in tree.iterfind("s:url", NAMESPACE):
        page = str(url.findtext("s:loc", namespaces=NAMESPACE))
        assert page.startswith(SITE_URL)
        assert page not in found
        found[page.removeprefix(SITE_URL)] = url.findtext("s:lastmod", namespaces=NAMESPACE)
    return found


def test_the_sitemap_is_valid_and_zipped_as_it_is(site: BuiltSite) -> None:
    schema = etree.XMLSchema(etree.parse(SCHEMA))
    schema.assertValid(etree.parse(site.path / "sitemap.xml"))
    zipped = gzip.decompress((site.path / "sitemap.xml.gz").read_bytes())
    assert zipped == (site.path / "sitemap.xml").read_bytes()


def test_it_has_as_many_pages_of_papers_as_the_catalog_has_entries(
    dates: dict[str, str | None], garden: Catalog
) -> None:
    papers = {page for page in dates if page.startswith("papers/") and page != "papers/"}
    assert papers == {page_url(paper) for paper in garden.papers}


def test_a_page_is_as_new_as_its_latest_paper(
    dates: dict[str, str | None], garden: Catalog
) -> None:
    for page in plan(garden):
        latest = max((paper.checked for paper in page.papers), default=None)
        assert dates[page.url] == (latest and latest.isoformat()), page.url


def test_written_pages_are_dated_only_where_they_show_what_a_macro_made_of_the_catalog(
    site: BuiltSite, dates: dict[str, str | None], garden: Catalog
) -> None:
    latest = max((paper.checked for paper in garden.papers), default=None)
    for page, text in site.prose_pages.items():
        expected = latest and latest.isoformat() if re.search(r"(?m)^\{\{", text) else None
        assert dates[page] == expected, page
