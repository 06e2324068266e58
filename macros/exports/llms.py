"""`llms.txt`: what the site offers to language models and their tools.

Source: https://llmstxt.org
"""

from collections.abc import Iterable, Iterator

from ..catalog.catalog import Catalog
from ..site.info import SiteInfo
from ..site.license import LICENSE_STATEMENT
from ..site.urls import file_url, page_url
from .feeds import atom, json_feed
from .formats import BIBTEX, FORMATS, MARKDOWN, PAPER_FORMATS
from .markdown import escape, line, link
from .paper_markdown import url as markdown_url
from .schemas import api as api_schema
from .schemas import catalog as catalog_schema

URL = "llms.txt"


def render(catalog: Catalog, site: SiteInfo) -> str:
    """Name, description, and the sections: files, categories, feeds, and papers by their home."""
    return "\n".join(f"{block}\n" for block in _blocks(catalog, site))


def _blocks(catalog: Catalog, site: SiteInfo) -> Iterator[str]:
    yield f"# {line(site.name)}"
    if site.description:
        yield f"> {line(site.description)}"
    suffixes = ", ".join(f"`{format.suffix}`" for format in PAPER_FORMATS)
    yield (
        f"The page of a paper is `papers/<id>/`. With `{MARKDOWN.suffix}` instead of the last slash"
        f" it is Markdown, and with {suffixes} it is data. {LICENSE_STATEMENT}"
    )
    yield _section("Files", _files(site))
    yield _section("Categories", _categories(catalog, site))
    yield _section("Feeds", _feeds(catalog, site))
    for category in catalog.categories.values():
        papers = (paper for paper in catalog.by_category[category.id] if paper.home == category.id)
        lines = [
            f"{link(paper.title, site.absolute_url(markdown_url(paper)))}: {escape(paper.summary)}"
            for paper in papers
        ]
        if lines:
            yield _section(f"Papers: {category.title}", lines)


def _files(site: SiteInfo) -> Iterator[str]:
    for format in FORMATS:
        file = link(format.filename, site.absolute_url(format.filename))
        yield f"{file}: all papers as {format.name}"
    schemas = {
        api_schema.URL: "the JSON Schema of the JSON files",
        catalog_schema.URL: "the JSON Schema of the catalog's source",
    }
    for file, content in schemas.items():
        yield f"{link(file, site.absolute_url(file))}: {content}"


def _categories(catalog: Catalog, site: SiteInfo) -> Iterator[str]:
    for category in catalog.categories.values():
        description = escape(category.description)
        yield f"{link(category.title, site.absolute_url(page_url(category)))}: {description}"
        bibtex = file_url(category, BIBTEX.suffix)
        yield f"{link(bibtex, site.absolute_url(bibtex))}: its papers as BibTeX"


def _feeds(catalog: Catalog, site: SiteInfo) -> Iterator[str]:
    whole = {atom.URL: "Atom", json_feed.URL: "JSON Feed"}
    for file, name in whole.items():
        yield f"{link(file, site.absolute_url(file))}: the newest additions, {name}"
    for category in catalog.categories.values():
        file = file_url(category, atom.SUFFIX)
        yield f"{link(file, site.absolute_url(file))}: the newest of {escape(category.title)}, Atom"


def _section(title: str, items: Iterable[str]) -> str:
    return f"## {line(title)}\n\n" + "\n".join(f"- {item}" for item in items)
