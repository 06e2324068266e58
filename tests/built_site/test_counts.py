"""Every number on the site is that of the catalog."""

import csv
import io
import json
import re

import pytest
from lxml import etree

from macros.catalog.catalog import Papers
from macros.exports.feeds.feed import LENGTH
from macros.exports.formats import MARKDOWN, PAPER_FORMATS
from macros.pages.plan import plan
from macros.site.urls import has_page, page_url
from tests.conftest import BuiltSite

SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def cards(site: BuiltSite, page: str) -> list[str]:
    """Ids of the papers on a page, in its order."""
    return [str(id) for id in site.pages[page].xpath("//@data-paper")]


def total(site: BuiltSite, page: str) -> int:
    """The number beside a list page's title."""
    text = site.pages[page].xpath("string(//h1/*[@class='count'])")
    return int(re.sub(r"\D", "", str(text)))


def test_every_paper_has_a_page_of_its_own(each_site: BuiltSite) -> None:
    pages = {page for page in each_site.pages if re.fullmatch(r"papers/[^/]+/", page)}
    assert pages == {page_url(paper) for paper in each_site.catalog.papers}
    assert all(
        cards(each_site, page_url(paper)) == [paper.id] for paper in each_site.catalog.papers
    )


def test_the_site_has_the_planned_pages_and_those_of_the_nav(each_site: BuiltSite) -> None:
    generated = {page.url for page in plan(each_site.catalog)}
    assert set(each_site.pages) == generated | set(each_site.prose_pages)


def test_list_pages_show_their_papers_newest_first(each_site: BuiltSite) -> None:
    catalog = each_site.catalog
    lists = [
        *((page_url(catalog.categories[id]), papers) for id, papers in catalog.by_category.items()),
        *((page_url(catalog.tags[id]), papers) for id, papers in catalog.by_tag.items()),
        *((page_url(year), papers) for year, papers in catalog.by_year.items()),
        *((page_url(author), author.papers) for author in catalog.authors if has_page(author)),
    ]
    for page, papers in lists:
        assert cards(each_site, page) == [paper.id for paper in papers]
        assert total(each_site, page) == len(papers)


def test_venue_pages_show_all_papers_of_the_series(each_site: BuiltSite) -> None:
    for name, papers in each_site.catalog.by_series.items():
        page = page_url(each_site.catalog.series[name])
        assert sorted(cards(each_site, page)) == sorted(paper.id for paper in papers)
        assert total(each_site, page) == len(papers)


def test_the_page_of_all_papers_shows_the_newest_fifty(each_site: BuiltSite) -> None:
    tree = each_site.pages["papers/"]
    shown = tree.xpath("//*[@data-results]//@data-paper")
    assert shown == [paper.id for paper in each_site.catalog.papers[:50]]


def test_the_sitemap_names_every_page_once(each_site: BuiltSite) -> None:
    tree = etree.parse(each_site.path / "sitemap.xml")
    found = [str(url.text) for url in tree.findall(".//s:loc", SITEMAP)]
    assert sorted(found) == sorted(each_site.url + page for page in each_site.pages)


def test_the_author_index_names_everyone_once(each_site: BuiltSite) -> None:
    people = each_site.pages["authors/"].xpath("//ul[@class='people']/li/a/text()")
    assert people == [author.name for author in each_site.catalog.authors]


def test_the_page_of_new_papers_shows_every_paper(each_site: BuiltSite) -> None:
    rows = each_site.pages["new/"].xpath("//ul[@class='rows']/li")
    assert len(rows) == len(each_site.catalog.papers)


def file(site: BuiltSite, name: str) -> str:
    """A file of the site, with the line ends that it has."""
    return (site.path / name).read_bytes().decode()


@pytest.mark.parametrize("suffix", [*(format.suffix for format in PAPER_FORMATS), MARKDOWN.suffix])
def test_every_paper_has_a_file_of_its_own_of_each_kind(each_site: BuiltSite, suffix: str) -> None:
    files = (path.name for path in (each_site.path / "papers").iterdir() if path.is_file())
    names = [re.fullmatch(r"([a-z0-9-]+)(\..+)", name) for name in files]
    found = [name[1] for name in names if name and name[2] == suffix]
    assert sorted(found) == sorted(paper.id for paper in each_site.catalog.papers)


def test_every_file_of_the_whole_list_has_every_paper_once(each_site: BuiltSite) -> None:
    table = csv.DictReader(io.StringIO(file(each_site, "papers.csv"), newline=""))
    twins = re.findall(
        r"^- \[.*?\]\(\S+?/papers/([^/]+)\.md\)", file(each_site, "llms.txt"), re.MULTILINE
    )
    wanted = sorted(paper.id for paper in each_site.catalog.papers)
    assert sorted(row["id"] for row in table) == wanted
    assert (
        sorted(paper["id"] for paper in json.loads(file(each_site, "papers.json"))["papers"])
        == wanted
    )
    assert sorted(twins) == wanted
    counts = {
        "bib": len(re.findall("^@", file(each_site, "papers.bib"), re.MULTILINE)),
        "ris": file(each_site, "papers.ris").count("ER  - \r\n"),
        "csl": len(json.loads(file(each_site, "papers.csl.json"))),
        "md": len(re.findall(r"^- \[", file(each_site, "papers.md"), re.MULTILINE)),
    }
    assert counts == dict.fromkeys(counts, len(wanted))


def latest(papers: Papers) -> list[str]:
    """Ids of the papers of a feed, in its order."""
    return [paper.id for paper in sorted(papers, key=lambda it: it.added, reverse=True)[:LENGTH]]


def entries(site: BuiltSite, name: str) -> list[str]:
    """Ids of the papers in an Atom feed, in its order."""
    return re.findall(r"<entry><id>\S+/papers/([^/]+)/</id>", file(site, name))


def test_a_category_s_or_tag_s_bibtex_has_all_its_papers_and_its_feed_the_latest(
    each_site: BuiltSite,
) -> None:
    groups = [
        *((f"categories/{id}", papers) for id, papers in each_site.catalog.by_category.items()),
        *((f"tags/{id}", papers) for id, papers in each_site.catalog.by_tag.items()),
    ]
    for name, papers in groups:
        assert len(re.findall("^@", file(each_site, f"{name}.bib"), re.MULTILINE)) == len(papers)
        assert entries(each_site, f"{name}.xml") == latest(papers)


def test_feeds_of_the_whole_list_have_the_latest_papers(each_site: BuiltSite) -> None:
    wanted = latest(each_site.catalog.papers)
    assert entries(each_site, "feed.xml") == wanted
    items = json.loads(file(each_site, "feed.json"))["items"]
    assert [item["id"] for item in items] == [f"{each_site.url}papers/{id}/" for id in wanted]
