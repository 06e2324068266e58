"""A page of every kind, chosen from a catalog by rule, so that papers may come and go."""

from collections.abc import Iterable

from macros.catalog.query import Catalog
from macros.pages.addresses import address
from macros.pages.plan import has_page
from tests.conftest import prose_pages

MISSING = "no-such-page/"
"""An address that has no page."""


def kinds_of_page(catalog: Catalog) -> dict[str, str]:
    """Addresses from the site's root by kind; the hardest page of its kind where one is.

    A catalog may lack a kind: a list without papers has no page of a paper.
    """
    papers = catalog.papers
    authors = [author for author in catalog.authors if has_page(author)]
    chosen: dict[str, Iterable[object]] = {
        "paper with many authors": sorted(papers, key=lambda paper: -len(paper.authors)),
        "paper with a long title": sorted(papers, key=lambda paper: -len(paper.title)),
        "paper with method facts": (paper for paper in papers if paper.method),
        "paper with corrections": sorted(papers, key=lambda it: -len(it.corrections or ())),
        "category": sorted(
            catalog.categories.values(), key=lambda it: len(catalog.by_category[it.id])
        ),
        "tag": sorted(catalog.tags.values(), key=lambda tag: len(catalog.by_tag[tag.id])),
        "year": sorted(catalog.by_year),
        "venue": sorted(catalog.series.values(), key=lambda series: -len(series.name)),
        "author": sorted(authors, key=lambda author: -len(author.papers)),
    }
    first = {kind: next(iter(things), None) for kind, things in chosen.items()}
    return {
        **{page.strip("/") or "home": page for page in prose_pages()},
        **{kind: address(thing) for kind, thing in first.items() if thing is not None},
        "missing": MISSING,
    }
