"""Typed links from a page to what belongs to it, for programs that follow them.

Source: https://signposting.org/FAIR/, level 1; https://www.rfc-editor.org/rfc/rfc8574 for `cite-as`
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ...catalog.identifiers import DOI
from ...catalog.model import Category, Paper, Tag
from ...exports import opensearch, paper_markdown
from ...exports.feeds import atom, feed, json_feed
from ...exports.formats import BIBTEX, MARKDOWN, PAPER_FORMATS
from ...site.info import SiteInfo
from ...site.urls import file_url


@dataclass(frozen=True, slots=True)
class Link:
    """A `<link>` of a page's head."""

    rel: str
    href: str
    type: str = ""
    """A media type, or empty."""
    title: str = ""
    """What a reader is offered, or empty."""


def site_links(site: SiteInfo) -> Iterator[Link]:
    """Those on every page: the search, and the feeds of all papers."""
    yield Link("search", site.absolute_url(opensearch.URL), opensearch.MEDIA_TYPE, site.name)
    yield Link("alternate", site.absolute_url(atom.URL), atom.MEDIA_TYPE, site.name)
    yield Link("alternate", site.absolute_url(json_feed.URL), json_feed.MEDIA_TYPE, site.name)


def paper_links(paper: Paper, site: SiteInfo) -> Iterator[Link]:
    """Those of a paper's page: how to cite it, what describes it, what it is, its PDF."""
    if persistent := cite_as(paper):
        yield Link("cite-as", persistent)
    for format in PAPER_FORMATS:
        yield Link("describedby", site.absolute_url(format.url(paper)), format.media_type)
    markdown = site.absolute_url(paper_markdown.url(paper))
    yield Link("describedby", markdown, MARKDOWN.media_type)
    yield Link("alternate", markdown, MARKDOWN.media_type)
    yield Link("type", "https://schema.org/ScholarlyArticle")
    yield Link("type", "https://schema.org/AboutPage")
    if paper.pdf:
        yield Link("item", paper.pdf, "application/pdf")


def term_links(term: Category | Tag, site: SiteInfo) -> Iterator[Link]:
    """Those of a category's or tag's page: its feed and its BibTeX file."""
    address = site.absolute_url(file_url(term, atom.SUFFIX))
    yield Link("alternate", address, atom.MEDIA_TYPE, feed.term_title(term, site))
    yield Link("alternate", site.absolute_url(file_url(term, BIBTEX.suffix)), BIBTEX.media_type)


def cite_as(paper: Paper) -> str | None:
    """The address under which a paper is cited for good: that of its DOI, else of an identifier.

    `None` where it has neither: another address may change. This is not the profile's own use, in
    which it is an identifier of the page that links: whoever cites shall cite the paper.
    """
    if paper.doi:
        return DOI.url(paper.doi)
    return next((scheme.url(identifier) for scheme, identifier in paper.identifiers), None)
