"""Every page that is made from the catalog: its address, title, description and macro call."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from ..catalog.fields import parse_slug
from ..catalog.query import Author, Catalog
from ..exports.addresses import address
from .labels import count

AUTHOR_PAGE_FROM = 2
"""Papers from which an author has a page; others are led to from the author index."""


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """A page to be made."""

    address: str
    """From the site's root, with a slash at the end."""
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
    def src_uri(self) -> str:
        """The Markdown file that MkDocs would read the page from."""
        return f"{self.address.rstrip('/')}.md"

    @property
    def body(self) -> str:
        """The page's source. MkDocs runs it as a template, so no text of the catalog is in it."""
        return f'{{{{ {self.macro}("{self.argument}") }}}}'


def plan(catalog: Catalog) -> tuple[PlannedPage, ...]:
    """The pages of a catalog, each once."""
    parts = (_papers, _categories, _tags, _years, _venues, _authors)
    return tuple(chain.from_iterable(part(catalog) for part in parts))


def has_page(author: Author) -> bool:
    """Whether an author has a page of their own."""
    return len(author.papers) >= AUTHOR_PAGE_FROM


def _papers(catalog: Catalog) -> Iterator[PlannedPage]:
    for paper in catalog.papers:
        yield PlannedPage(address(paper), paper.title, paper.summary, "paper_page", paper.id)


def _categories(catalog: Catalog) -> Iterator[PlannedPage]:
    for category in catalog.categories.values():
        papers = count(catalog.by_category[category.id])
        description = f"{papers}. {category.description}"
        yield PlannedPage(
            address(category), category.title, description, "category_page", category.id
        )


def _tags(catalog: Catalog) -> Iterator[PlannedPage]:
    for tag in catalog.tags.values():
        facet = catalog.facets[tag.facet].title
        description = f"{count(catalog.by_tag[tag.id])}. {facet}: {tag.description}"
        yield PlannedPage(address(tag), tag.title, description, "tag_page", tag.id)


def _years(catalog: Catalog) -> Iterator[PlannedPage]:
    for year, papers in catalog.by_year.items():
        title = f"Papers of {year}"
        description = f"{count(papers)} first published in {year}, by month."
        yield PlannedPage(address(year), title, description, "year_page", str(year))


def _venues(catalog: Catalog) -> Iterator[PlannedPage]:
    for series in catalog.series.values():
        papers = count(catalog.by_series[series.name])
        description = f"{papers} published at {series.name}: {series.full}."
        yield PlannedPage(address(series), series.name, description, "venue_page", series.id)


def _authors(catalog: Catalog) -> Iterator[PlannedPage]:
    for author in filter(has_page, catalog.authors):
        description = f"{count(author.papers)} by {author.name} in this list."
        yield PlannedPage(address(author), author.name, description, "author_page", author.slug)
