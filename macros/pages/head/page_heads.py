"""The heads of pages, but for what the theme itself writes.

The page's `<title>`, stylesheets and scripts are the theme's, in `theme/main.html`.
"""

from dataclasses import dataclass, field
from functools import cached_property

from ...catalog.catalog import Catalog
from ...catalog.model import Category, Paper, Tag
from ...site.byline import byline
from ...site.info import SiteInfo
from ...site.urls import page_url, social_card_url
from ..plan import PlannedPage
from ..render import Renderer
from . import coins, highwire, signposting, structured_data
from .signposting import Link


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of a page says. All of it is plain text but `structured`."""

    url: str
    """From the site's root."""
    title: str
    """Of the page, without the site's name."""
    description: str
    card: str
    """Address of the picture that a shared link shows, where the site has such pictures."""
    card_text: str
    """The picture in words."""
    links: tuple[Link, ...]
    og_type: str = "website"
    zotero_type: str = ""
    """What Zotero saves the page as; empty where it shall find out."""
    metas: tuple[tuple[str, str], ...] = ()
    """Names and contents of further `<meta>` tags."""
    structured: str = field(default="", repr=False)
    """JSON-LD, safe within `<script>`."""


class PageHeads:
    """What the pages of a site say in their heads, as HTML for the theme to print."""

    def __init__(self, catalog: Catalog, site: SiteInfo, renderer: Renderer) -> None:
        self._catalog = catalog
        self._site = site
        self._renderer = renderer
        self._site_links = tuple(signposting.site_links(site))
        self._card_text = ": ".join(filter(None, (site.name, site.description)))

    def generated_page(self, page: PlannedPage) -> str:
        """The head of a page that is made from the catalog."""
        if isinstance(page.subject, Paper):
            return self._html(self._paper(page.subject))
        return self._html(self._listing(page))

    def prose_page(self, url: str, title: str, description: str) -> str:
        """The head of a page that is written by hand. Title and description are plain text."""
        structured = ""
        if not url:
            dataset = structured_data.dataset(self._catalog, self._site)
            structured = structured_data.script(structured_data.website(self._site), dataset)
        return self._html(
            Head(
                url,
                title,
                description or self._site.description,
                social_card_url(),
                self._card_text,
                self._site_links,
                structured=structured,
            )
        )

    def coins(self, page: PlannedPage) -> str:
        """The papers of a list page for reference managers to offer; nothing on a paper's page.

        No part of the page's content, which MkDocs keeps in memory for all pages.
        """
        if isinstance(page.subject, Paper) or not page.papers:
            return ""
        context_objects = [self._context_objects[paper.id] for paper in page.papers]
        return self._renderer.render("coins", page.url, context_objects=context_objects)

    @cached_property
    def _context_objects(self) -> dict[str, str]:
        """By the paper's id; most papers are on ten list pages."""
        catalog = self._catalog
        return {paper.id: coins.context_object(paper, catalog) for paper in catalog.papers}

    def _paper(self, paper: Paper) -> Head:
        catalog, site = self._catalog, self._site
        article = structured_data.article(paper, catalog, site)
        return Head(
            page_url(paper),
            paper.title,
            paper.summary,
            social_card_url(paper),
            f"“{paper.title}” by {byline(paper)}, {paper.venue.name}",
            (*self._site_links, *signposting.paper_links(paper, site)),
            og_type="article",
            zotero_type=highwire.zotero_type(paper, catalog),
            metas=tuple(highwire.metas(paper, catalog, site)),
            structured=structured_data.script(article),
        )

    def _listing(self, page: PlannedPage) -> Head:
        links = self._site_links
        if isinstance(page.subject, Category | Tag):
            links += tuple(signposting.term_links(page.subject, self._site))
        listing = structured_data.listing(page.title, page.papers, self._site)
        return Head(
            page.url,
            page.title,
            page.description,
            social_card_url(),
            self._card_text,
            links,
            structured=structured_data.script(listing),
        )

    def _html(self, head: Head) -> str:
        return self._renderer.render("head", head.url, head=head)
