"""A paper's page as Markdown, for programs that read text."""

from collections.abc import Iterable, Iterator

from ..catalog.catalog import Catalog
from ..catalog.fields import listed
from ..catalog.model import Category, Paper, Tag
from ..site.info import SiteInfo
from ..site.urls import file_url, page_url
from .formats import MARKDOWN
from .markdown import escape, fence, line, link


def render(paper: Paper, catalog: Catalog, site: SiteInfo, bibtex: str) -> str:
    """The page of a paper, whose BibTeX entry is given."""
    blocks = (
        f"# {line(paper.title)}\n",
        f"{line(paper.summary)}\n",
        _items(_details(paper, catalog, site)),
        _section("Links", _items(link(name, url) for name, url in paper.links)),
        _section("Method", _items(_facts(paper, catalog))),
        _section("Corrections", _items(map(line, paper.corrections or ()))),
        _section("BibTeX", fence(bibtex, "bibtex")),
    )
    return "\n".join(filter(None, blocks))


def url(paper: Paper) -> str:
    """`papers/pad.md`."""
    return file_url(paper, MARKDOWN.suffix)


def _details(paper: Paper, catalog: Catalog, site: SiteInfo) -> Iterator[str]:
    series = catalog.series[paper.venue.series]
    venue = escape(paper.venue.name)
    if series.full != series.name:
        venue = f"{venue} ({escape(series.full)})"
    yield f"Authors: {escape(', '.join(paper.authors))}"
    yield f"First posted: {paper.date.name}"
    yield f"{'Published' if paper.venue.year else 'Preprint on'}: {venue}"
    yield f"Type: {escape(catalog.types[paper.type].title)}"
    yield f"Categories: {_terms((catalog.categories[id] for id in paper.categories), site)}"
    yield f"Tags: {_terms((catalog.tags[id] for id in paper.tags), site)}"
    for scheme, identifier in paper.identifiers:
        yield f"{scheme.name}: {link(identifier, scheme.url(identifier))}"
    yield f"Added: {paper.added}; facts checked: {paper.checked}"
    yield f"Page: <{site.absolute_url(page_url(paper))}>"


def _facts(paper: Paper, catalog: Catalog) -> Iterator[str]:
    for fact, value in catalog.facts(paper):
        yield f"{escape(fact.title)}: {escape(listed(value))}"


def _terms(terms: Iterable[Category | Tag], site: SiteInfo) -> str:
    return ", ".join(link(term.title, site.absolute_url(page_url(term))) for term in terms)


def _items(items: Iterable[str]) -> str:
    return "".join(f"- {item}\n" for item in items)


def _section(title: str, body: str) -> str:
    """A section, or nothing where nothing is in it."""
    return f"## {title}\n\n{body}" if body else ""
