"""Every link, fragment and asset of the built site, followed from the home page."""

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from lxml import html

from tests.conftest import BuiltSite

BY_NAME = {"404.html", "sitemap.xml.gz"}
"""Files that are found by their name, not by a link."""
BY_SCRIPT = re.compile(r"assets/search/.*\.json|assets/javascripts/.*\.js")
LINKS = "//@href | //@src | //meta[@property='og:image']/@content"
BY_STYLESHEET = {"assets/images/mark-lines.svg"}


@dataclass(frozen=True)
class Crawl:
    """What is in the pages of a site, by address from the root of the host."""

    links: dict[str, list[str]]
    """Absolute addresses that each page links to or loads, but for those of other sites."""
    ids: dict[str, Counter[str]]
    """Fragments of each page, with how often they occur."""


def file_of(site: BuiltSite, url: str) -> Path:
    """The file that a web server would send for an address of the site."""
    path = site.path / unquote(urlsplit(url).path.removeprefix(urlsplit(site.url).path))
    return path / "index.html" if path.is_dir() else path


@pytest.fixture(scope="module")
def crawl(each_site: BuiltSite) -> Crawl:
    links, ids = {}, {}
    host = urlsplit(each_site.url).netloc
    missing = html.fromstring((each_site.path / "404.html").read_bytes())
    for page, tree in {**each_site.pages, "404.html": missing}.items():
        url = urljoin(each_site.url, page)
        found = [(str(link), urljoin(url, str(link))) for link in tree.xpath(LINKS)]
        links[url] = [
            absolute
            for link, absolute in found
            if urlsplit(absolute).netloc == host
            and (not urlsplit(link).netloc or absolute.startswith(each_site.url))
        ]
        ids[url] = Counter(map(str, tree.xpath("//@id")))
    return Crawl(links, ids)


def test_every_link_leads_to_a_file_of_the_site(each_site: BuiltSite, crawl: Crawl) -> None:
    broken = {
        (page, link)
        for page, links in crawl.links.items()
        for link in links
        if not link.startswith(each_site.url) or not file_of(each_site, link).is_file()
    }
    assert broken == set()


def test_every_fragment_is_on_its_page(crawl: Crawl) -> None:
    broken = {
        (page, link)
        for page, links in crawl.links.items()
        for link in links
        if (fragment := urldefrag(link).fragment) and fragment not in crawl.ids[urldefrag(link).url]
    }
    assert broken == set()


def test_every_page_and_file_is_reached_from_the_home_page(
    each_site: BuiltSite, crawl: Crawl
) -> None:
    reached, ahead = set(), [each_site.url]
    while ahead:
        url = urldefrag(ahead.pop()).url
        path = file_of(each_site, url)
        if path not in reached:
            reached.add(path)
            ahead += crawl.links.get(url, [])
    everything = {path for path in each_site.path.rglob("*") if path.is_file()}
    unlinked = {str(path.relative_to(each_site.path)) for path in everything - reached}
    by_script = {path for path in unlinked if BY_SCRIPT.fullmatch(path)}
    assert unlinked - by_script == BY_NAME | BY_STYLESHEET


def test_no_id_is_twice_on_a_page(crawl: Crawl) -> None:
    twice = {
        (page, id) for page, ids in crawl.ids.items() for id, count in ids.items() if count > 1
    }
    assert twice == set()
