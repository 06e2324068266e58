"""The newest additions as a feed: of the whole list, of each category and of each tag.

A feed holds the 100 papers that joined the list last. The exports hold the whole list; as a feed it
would be fetched every hour.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ...catalog.catalog import Catalog, Papers, updated
from ...catalog.model import Category, Paper, Tag
from ...site.info import SiteInfo
from ...site.urls import file_url, page_url

LENGTH = 100
"""Papers that a feed holds at most."""
SITE_FEED = "feed"
"""The feed of the whole list, without a suffix."""
NEVER = date(1970, 1, 1)
"""When a feed without papers was last updated: formats want a date; this is before any paper."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed, whatever its format."""

    file: str
    """Its address from the site's root, without a suffix: `feed` or `tags/memory`."""
    page: str
    """Address of the page with the same papers, `tags/memory/`; empty for the home page."""
    title: str
    description: str
    """A sentence, or empty."""
    papers: Papers
    """By the day on which they were added, the latest first, then in the catalog's order."""

    @property
    def updated(self) -> date:
        """The latest day of its papers."""
        return updated(self.papers) or NEVER


def site_feed(catalog: Catalog, site: SiteInfo) -> Feed:
    """The feed of the whole list."""
    return Feed(SITE_FEED, "", site.name, site.description, _newest(catalog.papers))


def term_feeds(catalog: Catalog, site: SiteInfo) -> Iterator[Feed]:
    """The feeds of all categories and tags, also of those without papers."""
    for term, papers in catalog.terms():
        file, page, title = file_url(term, ""), page_url(term), term_title(term, site)
        yield Feed(file, page, title, term.description, _newest(papers))


def term_title(term: Category | Tag, site: SiteInfo) -> str:
    """The title of the feed of a category or tag."""
    return f"{term.title} · {site.name}"


def moment(day: date) -> str:
    """The beginning of a day, as RFC 3339 writes it."""
    return f"{day.isoformat()}T00:00:00Z"


def _newest(papers: Papers) -> Papers:
    return tuple(sorted(papers, key=_added, reverse=True)[:LENGTH])  # keeps the order within a day


def _added(paper: Paper) -> date:
    return paper.added
