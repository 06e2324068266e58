"""A page of every kind, chosen from the catalog by rule, so that papers may come and go."""

from macros.catalog.query import Catalog
from macros.pages.addresses import address
from macros.pages.plan import has_page

MISSING = "no-such-page/"
"""An address that has no page."""


def kinds_of_page(catalog: Catalog) -> dict[str, str]:
    """Addresses from the site's root by kind; the hardest page of its kind where one is."""
    papers = catalog.papers
    smallest = min(catalog.categories.values(), key=lambda each: len(catalog.by_category[each.id]))
    authors = [author for author in catalog.authors if has_page(author)]
    return {
        "home": "",
        "papers": "papers/",
        "paper with many authors": address(max(papers, key=lambda p: len(p.authors))),
        "paper with a long title": address(max(papers, key=lambda p: len(p.title))),
        "paper with method facts": address(next(p for p in papers if p.method)),
        "paper with corrections": address(max(papers, key=lambda p: len(p.corrections or ()))),
        "categories": "categories/",
        "category": address(smallest),
        "tags": "tags/",
        "tag": address(min(catalog.tags.values(), key=lambda tag: len(catalog.by_tag[tag.id]))),
        "years": "years/",
        "year": address(min(catalog.by_year)),
        "venues": "venues/",
        "venue": address(max(catalog.series.values(), key=lambda series: len(series.name))),
        "authors": "authors/",
        "author": address(max(authors, key=lambda author: len(author.papers))),
        "new": "new/",
        "about": "about/",
        "contribute": "contribute/",
        "missing": MISSING,
    }


KINDS = tuple(
    """home; papers; paper with many authors; paper with a long title; paper with method facts;
    paper with corrections; categories; category; tags; tag; years; year; venues; venue; authors;
    author; new; about; contribute; missing""".replace("\n    ", " ").split("; ")
)
"""Their names, for `parametrize`, which runs before there is a catalog."""
