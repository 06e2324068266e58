"""What every page of the built site has, and what it must not have."""

import gzip
from itertools import pairwise

import pytest
from lxml import html

from macros.catalog.catalog import Catalog
from macros.catalog.fields import listed
from macros.pages.plan import plan
from macros.site.urls import page_url
from tests.conftest import SITE_URL, BuiltSite


def test_the_strict_build_warns_of_nothing(each_site: BuiltSite) -> None:
    assert "WARNING" not in each_site.output
    assert "ERROR" not in each_site.output


def test_every_page_has_one_heading_a_title_and_where_it_stands(site: BuiltSite) -> None:
    for page, tree in site.pages.items():
        assert len(tree.xpath("//h1")) == 1, page
        assert len(tree.xpath("//head/title[text()]")) == 1, page
        assert tree.xpath("//link[@rel='canonical']/@href") == [SITE_URL + page]


def test_generated_pages_have_their_planned_title_and_description(
    site: BuiltSite, garden: Catalog
) -> None:
    for page in plan(garden):
        tree = site.pages[page.url]
        assert tree.xpath("//head/title/text()")[0].startswith(f"{page.title} · ")
        assert tree.xpath("//meta[@name='description']/@content") == [page.description]
        section = page.url.partition("/")[0]
        assert tree.xpath("//*[@aria-current]/@href") == [f"../../{section}/"]


def test_headings_leave_no_level_out(site: BuiltSite) -> None:
    for page, tree in site.pages.items():
        headings = tree.xpath("//h1 | //h2 | //h3 | //h4")
        levels = [int(heading.tag[1]) for heading in headings]
        assert levels[0] == 1, page
        assert all(lower - upper <= 1 for upper, lower in pairwise(levels)), page


def test_no_page_shows_a_failed_macro_or_its_front_matter(site: BuiltSite) -> None:
    for page, tree in site.pages.items():
        text = str(tree.xpath("string(//main)"))
        assert "Macro Rendering Error" not in text, page
        assert not text.lstrip().startswith(("description:", "template:", "title:")), page


def test_pages_load_only_what_the_site_itself_has(site: BuiltSite) -> None:
    links = "//link[@rel='stylesheet' or @rel='icon' or starts-with(@rel, 'pre')]/@href"
    loads = f"//script/@src | {links} | //img/@src | //iframe/@src"
    for page, tree in site.pages.items():
        foreign = [url for url in tree.xpath(loads) if "//" in url]
        assert foreign == [], page


def test_a_page_links_one_stylesheet_and_prose_one_of_its_own(site: BuiltSite) -> None:
    folder = site.path / "assets" / "stylesheets"
    prose, catalog = (f"assets/stylesheets/{path.name}" for path in sorted(folder.iterdir()))
    for page, tree in site.pages.items():
        expected = prose if tree.xpath("//*[@class='md-typeset']") else catalog
        root = "../" * page.count("/") or "./"
        assert tree.xpath("//link[@rel='stylesheet']/@href") == [root + expected], page
    missing = html.fromstring((site.path / "404.html").read_text("utf-8"))
    [url] = missing.xpath("//link[@rel='stylesheet']/@href")
    assert url.endswith(f"/{catalog}")


@pytest.mark.parametrize("part", ["title", "authors", "dates", "links", "tags", "method", "rest"])
def test_a_paper_page_shows_everything_known(site: BuiltSite, garden: Catalog, part: str) -> None:
    for paper in garden.papers:
        tree = site.pages[page_url(paper)]
        text = " ".join(str(tree.xpath("string(//main)")).split())
        hrefs = tree.xpath("//main//a/@href")
        match part:
            case "title":
                assert tree.xpath("string(//h1)") == paper.title
                assert paper.summary in text
            case "authors":
                names = tree.xpath("//ul[@id='authors']/li")
                assert [name.text_content() for name in names] == list(paper.authors)
            case "dates":
                assert paper.date.name in text
                assert paper.venue.name in text
            case "links":
                urls = [scheme.url(identifier) for scheme, identifier in paper.identifiers]
                assert {*urls, *(url for _, url in paper.links)} <= set(hrefs)
            case "tags":
                assert {f"../../{page_url(garden.tags[id])}" for id in paper.tags} <= set(hrefs)
            case "method":
                facts = garden.facts(paper)
                assert bool(facts) == bool(tree.xpath("//table[@class='method']"))
                assert all(fact.title in text and listed(value) in text for fact, value in facts)
            case _:
                assert all(correction in text for correction in paper.corrections or ())
                line = f"/papers.yaml#L{garden.lines[paper.id]}"
                assert any(href.endswith(line) for href in hrefs)


def test_improve_this_entry_leads_to_the_entry(site: BuiltSite, garden: Catalog) -> None:
    lines = (site.project / "papers.yaml").read_text(encoding="utf-8").splitlines()
    for paper in garden.papers:
        assert paper.id in lines[garden.lines[paper.id] - 1]


def test_a_paper_page_is_at_most_8_kb_and_the_home_page_60_kb_in_all(
    site: BuiltSite, garden: Catalog
) -> None:
    def size(page: str) -> int:
        return len(gzip.compress(site.read(page).encode(), mtime=0))

    assert all(size(page_url(paper)) <= 8_000 for paper in garden.papers)
    loads = "//link[@rel='stylesheet' or @rel='icon']/@href | //script/@src"
    loaded = {site.path / str(url) for url in site.pages[""].xpath(loads)}
    home = size("") + sum(len(gzip.compress(path.read_bytes(), mtime=0)) for path in loaded)
    assert home <= 60_000
