"""Every link, fragment and asset of the built site, followed from the home page."""

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from lxml import html

from tests.conftest import SITE_URL, BuiltSite

HOST = urlsplit(SITE_URL).netloc
BY_NAME = {"404.html", "sitemap.xml.gz"}
"""Files that are found by their name, not by a link."""
BY_SCRIPT = re.compile(r"assets/search/.*\.json|assets/javascripts/.*\.js")
LINKS = "//@href | //@src | //meta[@property='og:image']/@content"
BY_STYLESHEET = {"assets/images/mark-lines.svg"}


@dataclass(frozen=True)
class Crawl:
    """What is in the pages of a site, by address from the root of the host."""

    links: dict[str, list[str]]
    """Absolute addresses within the site that each page links to or loads."""
    ids: dict[str, Counter[str]]
    """Fragments of each page, with how often they occur."""


def file_of(site: BuiltSite, url: str) -> Path:
    """The file that a web server would send for an address of the site."""
    path = site.path / unquote(urlsplit(url).path.removeprefix(urlsplit(SITE_URL).path))
    return path / "index.html" if path.is_dir() else path


@pytest.fixture(scope="module")
def crawl(site: BuiltSite) -> Crawl:
    links, ids = {}, {}
    for page in [*site.pages, "404.html"]:
        url = urljoin(SITE_URL, page)
        tree = html.fromstring(file_of(site, url).read_bytes())
        found = [str(value) for value in tree.xpath(LINKS)]
        absolute = [urljoin(url, link) for link in found]
        links[url] = [link for link in absolute if urlsplit(link).netloc == HOST]
        ids[url] = Counter(map(str, tree.xpath("//@id")))
    return Crawl(links, ids)


def test_every_link_leads_to_a_file_of_the_site(site: BuiltSite, crawl: Crawl) -> None:
    broken = {
        (page, link)
        for page, links in crawl.links.items()
        for link in links
        if not link.startswith(SITE_URL) or not file_of(site, link).is_file()
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


def test_every_page_and_file_is_reached_from_the_home_page(site: BuiltSite, crawl: Crawl) -> None:
    reached, ahead = set(), [SITE_URL]
    while ahead:
        url = urldefrag(ahead.pop()).url
        path = file_of(site, url)
        if path not in reached:
            reached.add(path)
            ahead += crawl.links.get(url, [])
    everything = {path for path in site.path.rglob("*") if path.is_file()}
    unlinked = {str(path.relative_to(site.path)) for path in everything - reached}
    by_script = {path for path in unlinked if BY_SCRIPT.fullmatch(path)}
    assert unlinked - by_script == BY_NAME | BY_STYLESHEET


def test_no_id_is_twice_on_a_page(crawl: Crawl) -> None:
    twice = {
        (page, id) for page, ids in crawl.ids.items() for id, count in ids.items() if count > 1
    }
    assert twice == set()
