"""A page of every kind, chosen from a catalog by rule, so that papers may come and go."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from macros.catalog.catalog import Catalog
from macros.site.urls import has_page, page_url

MISSING = "no-such-page/"
"""An address that has no page."""

T = TypeVar("T")


def kinds_of_page(catalog: Catalog, prose_pages: Iterable[str]) -> dict[str, str]:
    """Addresses from the site's root by kind; the hardest page of its kind where one is.

    A catalog may lack a kind: a list without papers has no page of a paper.
    """
    papers = catalog.papers
    categories, tags, series = (
        catalog.categories.values(),
        catalog.tags.values(),
        catalog.series.values(),
    )
    authors = filter(has_page, catalog.authors)
    chosen = {
        "paper with many authors": _first(papers, lambda paper: -len(paper.authors)),
        "paper with a long title": _first(papers, lambda paper: -len(paper.title)),
        "paper with method facts": _first(papers, lambda paper: paper.method is None),
        "paper with corrections": _first(papers, lambda paper: -len(paper.corrections or ())),
        "category": _first(categories, lambda each: len(catalog.by_category[each.id])),
        "tag": _first(tags, lambda tag: len(catalog.by_tag[tag.id])),
        "year": _first(catalog.by_year, lambda year: year),
        "venue": _first(series, lambda each: -len(each.name)),
        "author": _first(authors, lambda author: -len(author.papers)),
    }
    return {
        **{page.strip("/") or "home": page for page in prose_pages},
        **{kind: place for kind, place in chosen.items() if place},
        "missing": MISSING,
    }


def _first(things: Iterable[T], order: Callable[[T], int]) -> str | None:
    """The address of the thing that comes first in an order, or `None` where there is none."""
    first = min(things, key=order, default=None)
    return None if first is None else page_url(first)
