"""Every number on the site is that of the catalog."""

import re

from lxml import etree, html

from macros.catalog.query import Catalog
from macros.exports.addresses import address
from macros.pages.plan import has_page, plan
from tests.conftest import SITE_URL, BuiltSite, prose_pages

SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def cards(site: BuiltSite, page: str) -> list[str]:
    """Ids of the papers on a page, in its order."""
    return [str(id) for id in html.fromstring(site.read(page)).xpath("//@data-paper")]


def total(site: BuiltSite, page: str) -> int:
    """The number beside a list page's title."""
    text = html.fromstring(site.read(page)).xpath("string(//h1/*[@class='count'])")
    return int(re.sub(r"\D", "", str(text)))


def test_every_paper_has_a_page_of_its_own(site: BuiltSite, real_catalog: Catalog) -> None:
    pages = {page for page in site.pages if re.fullmatch(r"papers/[^/]+/", page)}
    assert pages == {address(paper) for paper in real_catalog.papers}
    assert all(cards(site, address(paper)) == [paper.id] for paper in real_catalog.papers)


def test_the_site_has_the_planned_pages_and_those_of_the_nav(
    site: BuiltSite, real_catalog: Catalog
) -> None:
    generated = {page.address for page in plan(real_catalog)}
    assert set(site.pages) == generated | set(prose_pages())


def test_list_pages_show_their_papers_newest_first(site: BuiltSite, real_catalog: Catalog) -> None:
    catalog = real_catalog
    lists = [
        *((address(catalog.categories[id]), papers) for id, papers in catalog.by_category.items()),
        *((address(catalog.tags[id]), papers) for id, papers in catalog.by_tag.items()),
        *((address(year), papers) for year, papers in catalog.by_year.items()),
        *((address(author), author.papers) for author in catalog.authors if has_page(author)),
    ]
    for page, papers in lists:
        assert cards(site, page) == [paper.id for paper in papers]
        assert total(site, page) == len(papers)


def test_venue_pages_show_all_papers_of_the_series(site: BuiltSite, real_catalog: Catalog) -> None:
    for name, papers in real_catalog.by_series.items():
        page = address(real_catalog.series[name])
        assert sorted(cards(site, page)) == sorted(paper.id for paper in papers)
        assert total(site, page) == len(papers)


def test_the_page_of_all_papers_shows_the_newest_fifty(
    site: BuiltSite, real_catalog: Catalog
) -> None:
    tree = html.fromstring(site.read("papers/"))
    shown = tree.xpath("//*[@data-results]//@data-paper")
    assert shown == [paper.id for paper in real_catalog.papers[:50]]


def test_the_sitemap_names_every_page_once(site: BuiltSite) -> None:
    tree = etree.parse(site.path / "sitemap.xml")
    found = [str(url.text) for url in tree.findall(".//s:loc", SITEMAP)]
    assert sorted(found) == sorted(SITE_URL + page for page in site.pages)


def test_the_author_index_names_everyone_once(site: BuiltSite, real_catalog: Catalog) -> None:
    people = html.fromstring(site.read("authors/")).xpath("//ul[@class='people']/li/a/text()")
    assert people == [author.name for author in real_catalog.authors]


def test_the_page_of_new_papers_shows_every_paper(site: BuiltSite, real_catalog: Catalog) -> None:
    rows = html.fromstring(site.read("new/")).xpath("//ul[@class='rows']/li")
    assert len(rows) == len(real_catalog.papers)
