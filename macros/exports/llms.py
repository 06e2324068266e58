"""`llms.txt`: what language models and their tools find on the site.

Source: https://llmstxt.org
"""

from collections.abc import Iterable, Iterator

from ..catalog.catalog import Catalog
from ..site import license
from ..site.info import Site
from ..site.urls import address, beside
from .feeds import atom, json_feed
from .formats import BIBTEX, FORMATS, MARKDOWN, PAPER_FORMATS
from .markdown import escape, line, link
from .paper_markdown import twin
from .schemas import api as api_schema
from .schemas import catalog as catalog_schema

ADDRESS = "llms.txt"


def document(catalog: Catalog, site: Site) -> str:
    """Name, description, and the sections: files, categories, feeds, and papers by their home."""
    return "\n".join(f"{block}\n" for block in _blocks(catalog, site))


def _blocks(catalog: Catalog, site: Site) -> Iterator[str]:
    yield f"# {line(site.name)}"
    if site.description:
        yield f"> {line(site.description)}"
    suffixes = ", ".join(f"`{format.suffix}`" for format in PAPER_FORMATS)
    yield (
        f"The page of a paper is `papers/<id>/`. With `{MARKDOWN.suffix}` instead of the last slash"
        f" it is Markdown, and with {suffixes} it is data. {license.STATEMENT}"
    )
    yield _section("Files", _files(site))
    yield _section("Categories", _categories(catalog, site))
    yield _section("Feeds", _feeds(catalog, site))
    for category in catalog.categories.values():
        papers = (paper for paper in catalog.by_category[category.id] if paper.home == category.id)
        lines = [
            f"{link(paper.title, site.at(twin(paper)))}: {escape(paper.summary)}"
            for paper in papers
        ]
        if lines:
            yield _section(f"Papers: {category.title}", lines)


def _files(site: Site) -> Iterator[str]:
    for format in FORMATS:
        yield f"{link(format.filename, site.at(format.filename))}: all papers as {format.name}"
    schemas = {
        api_schema.ADDRESS: "the JSON Schema of the JSON files",
        catalog_schema.ADDRESS: "the JSON Schema of the catalog's source",
    }
    for file, content in schemas.items():
        yield f"{link(file, site.at(file))}: {content}"


def _categories(catalog: Catalog, site: Site) -> Iterator[str]:
    for category in catalog.categories.values():
        description = escape(category.description)
        yield f"{link(category.title, site.at(address(category)))}: {description}"
        bibtex = beside(category, BIBTEX.suffix)
        yield f"{link(bibtex, site.at(bibtex))}: its papers as BibTeX"


def _feeds(catalog: Catalog, site: Site) -> Iterator[str]:
    whole = {atom.ADDRESS: "Atom", json_feed.ADDRESS: "JSON Feed"}
    for file, name in whole.items():
        yield f"{link(file, site.at(file))}: the newest additions, {name}"
    for category in catalog.categories.values():
        file = beside(category, atom.SUFFIX)
        yield f"{link(file, site.at(file))}: the newest of {escape(category.title)}, Atom"


def _section(title: str, items: Iterable[str]) -> str:
    return f"## {line(title)}\n\n" + "\n".join(f"- {item}" for item in items)
