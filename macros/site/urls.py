"""URLs of pages and files, relative to the site's root."""

from functools import singledispatch

from ..catalog.catalog import Author
from ..catalog.model import Category, Paper, Series, Tag

PAPERS = "papers/"
TAGS = "tags/"
VENUES = "venues/"
"""Below these are the pages to which a paper in a list leads, a page an id."""

AUTHOR_PAGE_FROM = 2
"""Papers from which an author has a page of their own; the index leads to those of others."""


@singledispatch
def page_url(thing: object) -> str:
    """The page of a paper, term or person, with a slash at the end: `papers/pad/`."""
    raise TypeError(f"no page for {thing!r}")


@page_url.register
def _(paper: Paper) -> str:
    return f"{PAPERS}{paper.id}/"


@page_url.register
def _(category: Category) -> str:
    return f"categories/{category.id}/"


@page_url.register
def _(tag: Tag) -> str:
    return f"{TAGS}{tag.id}/"


@page_url.register
def _(year: int) -> str:
    return f"years/{year}/"


@page_url.register
def _(series: Series) -> str:
    return f"{VENUES}{series.id}/"


@page_url.register
def _(author: Author) -> str:
    return f"authors/{author.slug}/"


def has_page(author: Author) -> bool:
    """Whether an author has a page of their own; `page_url` gives the URL that it would have."""
    return len(author.papers) >= AUTHOR_PAGE_FROM


def file_url(thing: object, suffix: str) -> str:
    """A file about a thing that has a page, such as `papers/pad.bib` or `tags/memory.xml`."""
    return f"{page_url(thing).rstrip('/')}{suffix}"


def social_card_url(paper: Paper | None = None) -> str:
    """The picture that a shared link to a paper shows; without a paper, to any other page."""
    return f"assets/cards/{paper.id}.png" if paper else "assets/cards.png"


def relative_root(page: str) -> str:
    """The relative URL of the site's root from a page: `papers/pad/` -> `../../`, `` -> `./`."""
    depth = len([step for step in page.split("/") if step not in {"", "."}])
    return "../" * depth or "./"
