"""Atom feeds: of the whole list, and of every category and tag.

Source: RFC 4287, and RFC 4946 for the license
"""

from collections.abc import Iterable, Iterator
from functools import cache, partial
from xml.etree.ElementTree import Element, SubElement, tostring

from ...catalog.catalog import Catalog
from ...catalog.model import Category, Paper, Tag
from ...site.info import SiteInfo
from ...site.license import LICENSE_STATEMENT, LICENSE_URL
from ...site.urls import page_url
from ..export_file import ExportFile
from .feed import SITE_FEED, Feed, moment, site_feed, term_feeds

SUFFIX = ".xml"
URL = f"{SITE_FEED}{SUFFIX}"
"""Of the feed of the whole list. A category's is `categories/<id>.xml`."""
MEDIA_TYPE = "application/atom+xml"
_NAMESPACE = "http://www.w3.org/2005/Atom"


def files(catalog: Catalog, site: SiteInfo) -> Iterator[ExportFile]:
    """All feeds."""

    @cache  # a paper is in the feeds of all its terms
    def entry(id: str) -> str:
        return _text(_entry(catalog.by_id[id], catalog, site))

    def render(feed: Feed) -> str:
        return _render(feed, site, (entry(paper.id) for paper in feed.papers))

    for feed in (site_feed(catalog, site), *term_feeds(catalog, site)):
        yield ExportFile(f"{feed.file}{SUFFIX}", partial(render, feed))


def _render(feed: Feed, site: SiteInfo, entries: Iterable[str]) -> str:
    """The text of a feed: its head, then its entries."""
    head = "".join(map(_text, _head(feed, site)))
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="{_NAMESPACE}">\n'
        f"{head}{''.join(entries)}</feed>\n"
    )


def _head(feed: Feed, site: SiteInfo) -> Iterator[Element]:
    own = site.absolute_url(f"{feed.file}{SUFFIX}")
    yield _element("id", own)
    yield _element("title", feed.title)
    if feed.description:
        yield _element("subtitle", feed.description)
    yield _element("link", rel="self", type=MEDIA_TYPE, href=own)
    yield _element("link", rel="alternate", type="text/html", href=site.absolute_url(feed.page))
    yield _element("link", rel="license", href=LICENSE_URL)
    yield _element("updated", moment(feed.updated))
    yield _element("generator", "MkDocs", uri="https://www.mkdocs.org/")
    yield _element("rights", LICENSE_STATEMENT)


def _entry(paper: Paper, catalog: Catalog, site: SiteInfo) -> Element:
    """The entry of a paper; its id is the address of its page, which never changes."""
    entry = Element("entry")
    page = site.absolute_url(page_url(paper))
    entry.append(_element("id", page))
    entry.append(_element("title", paper.title))
    entry.append(_element("link", rel="alternate", type="text/html", href=page))
    if paper.landing_page:
        entry.append(_element("link", rel="related", href=paper.landing_page))
    for name in paper.authors:
        SubElement(entry, "author").append(_element("name", name))
    for id in paper.categories:
        entry.append(_category(catalog.categories[id], "categories/", site))
    for id in paper.tags:
        entry.append(_category(catalog.tags[id], "tags/", site))
    entry.append(_element("published", moment(paper.added)))
    entry.append(_element("updated", moment(paper.updated)))
    entry.append(_element("summary", paper.summary))
    return entry


def _category(term: Category | Tag, scheme: str, site: SiteInfo) -> Element:
    return _element("category", term=term.id, scheme=site.absolute_url(scheme), label=term.title)


def _element(name: str, text: str | None = None, **attributes: str) -> Element:
    element = Element(name, attributes)
    element.text = text
    return element


def _text(element: Element) -> str:
    return f"{tostring(element, encoding='unicode')}\n"
