"""What each card says."""

from collections.abc import Iterator
from dataclasses import dataclass

from ...catalog.catalog import Catalog
from ...catalog.model import Paper
from ...site.info import SiteInfo
from ...site.urls import social_card_url
from ..filters import count


@dataclass(frozen=True, slots=True)
class PaperCard:
    """The words of a paper's card, from top to bottom."""

    kind: tuple[str, str]
    """Type and home category."""
    title: str
    id: str
    """Shown where no shipped typeface has the title's letters."""
    authors: tuple[str, ...]
    published: tuple[str, str]
    """Venue, and month of first publication."""
    site: str
    """The site's name."""


@dataclass(frozen=True, slots=True)
class SiteCard:
    """The words of the card of all other pages."""

    name: str
    description: str
    """Empty where there is none."""
    papers: str
    """How many, in words; empty for a list without any."""
    host: str
    """The site's address as people write it, `example.org/papers`."""


Card = PaperCard | SiteCard


def cards(catalog: Catalog, site: SiteInfo) -> Iterator[tuple[str, Card]]:
    """Every card with its address from the site's root: the site's own, then the papers'."""
    yield (
        social_card_url(),
        SiteCard(
            name=site.name,
            description=site.description,
            papers=count(catalog.papers) if catalog.papers else "",
            host=site.url.partition("://")[2].rstrip("/"),
        ),
    )
    for paper in catalog.papers:
        yield social_card_url(paper), _of_paper(paper, catalog, site)


def _of_paper(paper: Paper, catalog: Catalog, site: SiteInfo) -> PaperCard:
    return PaperCard(
        kind=(catalog.types[paper.type].title, catalog.categories[paper.home].title),
        title=paper.title,
        id=paper.id,
        authors=paper.authors,
        published=(paper.venue.name, paper.date.name),
        site=site.name,
    )
