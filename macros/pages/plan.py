"""Every page that is made from the catalog: its address, title, description and macro call."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from ..catalog.catalog import Author, Catalog, Papers, updated
from ..catalog.fields import parse_slug
from ..catalog.model import Category, Paper, Series, Tag
from ..site.urls import has_page, page_url
from .filters import count

Subject = Paper | Category | Tag | int | Series | Author
"""What a page may be about; a number is a year."""


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """A page to be made."""

    subject: Subject
    papers: Papers
    """Those that the page shows."""
    title: str
    """Plain text, to be escaped."""
    description: str
    """Plain text, to be escaped; what search engines show."""
    macro: str
    argument: str
    """A slug: the one thing of the catalog that stands in the page's source."""

    def __post_init__(self) -> None:
        parse_slug(self.argument)

    @property
    def url(self) -> str:
        """From the site's root, with a slash at the end."""
        return page_url(self.subject)

    @property
    def updated(self) -> date | None:
        """When a paper of the page last changed, or `None` where it has none."""
        return updated(self.papers)

    @property
    def src_uri(self) -> str:
        """The Markdown file that MkDocs would read the page from."""
        return f"{self.url.rstrip('/')}.md"

    @property
    def body(self) -> str:
        """The page's source. MkDocs runs it as a template, so no text of the catalog is in it."""
        return f'{{{{ {self.macro}("{self.argument}") }}}}'


def plan(catalog: Catalog) -> tuple[PlannedPage, ...]:
    """The pages of a catalog, each once."""
    parts = (_papers, _categories, _tags, _years, _venues, _authors)
    return tuple(chain.from_iterable(part(catalog) for part in parts))


def _papers(catalog: Catalog) -> Iterator[PlannedPage]:
    for paper in catalog.papers:
        yield PlannedPage(paper, (paper,), paper.title, paper.summary, "paper_page", paper.id)


def _categories(catalog: Catalog) -> Iterator[PlannedPage]:
    for category in catalog.categories.values():
        papers = catalog.by_category[category.id]
        description = f"{count(papers)}. {category.description}"
        yield PlannedPage(
            category, papers, category.title, description, "category_page", category.id
        )


def _tags(catalog: Catalog) -> Iterator[PlannedPage]:
    for tag in catalog.tags.values():
        papers = catalog.by_tag[tag.id]
        facet = catalog.facets[tag.facet].title
        description = f"{count(papers)}. {facet}: {tag.description}"
        yield PlannedPage(tag, papers, tag.title, description, "tag_page", tag.id)


def _years(catalog: Catalog) -> Iterator[PlannedPage]:
    for year, papers in catalog.by_year.items():
        title = f"Papers of {year}"
        description = f"{count(papers)} first published in {year}, by month."
        yield PlannedPage(year, papers, title, description, "year_page", str(year))


def _venues(catalog: Catalog) -> Iterator[PlannedPage]:
    for series in catalog.series.values():
        papers = catalog.by_series[series.name]
        description = f"{count(papers)} published at {series.name}: {series.full}."
        yield PlannedPage(series, papers, series.name, description, "venue_page", series.id)


def _authors(catalog: Catalog) -> Iterator[PlannedPage]:
    for author in filter(has_page, catalog.authors):
        papers = author.papers
        description = f"{count(papers)} by {author.name} in this list."
        yield PlannedPage(author, papers, author.name, description, "author_page", author.slug)
