"""The facets by which readers filter papers: their titles, values, and how they are shown.

The explorer's filters, its address and the search's data all come from here. A facet more is one
entry more in `facets`.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from ..catalog.catalog import Catalog, Papers
from ..catalog.model import Category, Paper, PaperType, Tag
from ..catalog.slugs import slug

AUTHORS = "authors"
"""The column whose values are slugs of names; the search makes them from the names itself."""

Display = Literal["list", "histogram", "hidden"]
Values = Callable[[Paper], Iterable[str]]


class Term(NamedTuple):
    """A value of a facet."""

    value: str
    """As in an address."""
    title: str
    """As readers see it."""
    papers: Papers
    """Those that have it, newest first."""


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to divide the papers. A paper may have several of its values, or none."""

    id: str
    title: str
    """Above its terms."""
    parameter: str
    """In an address. Facets may share one where no value is of two of them; not `q` or `sort`."""
    label: str
    """Before a chosen value: `Tag` in `Tag: Memory`."""
    column: str
    """Where the search's data has the values of papers. Facets may share one."""
    values: Values
    """Those of a paper, in its order; also values of the facets that share the column."""
    terms: tuple[Term, ...]
    """In the order of display; empty where they are too many to be listed."""
    display: Display = "list"
    is_open: bool = False
    """Whether its terms are to be seen at first."""

    @property
    def is_counted(self) -> bool:
        """Whether readers see how many papers each term would leave."""
        return self.display != "hidden"


def facets(catalog: Catalog) -> tuple[Facet, ...]:
    """All of them, in the order of display and of an address."""

    def series(paper: Paper) -> Iterable[str]:
        return (catalog.series[paper.venue.series].id,)

    categories = _titles(catalog.categories.values())
    types = _titles(catalog.types.values())
    venues = {each.id: each.name for each in catalog.series.values()}
    years = {str(year): str(year) for year in sorted(catalog.by_year)}
    return (
        _facet(
            catalog,
            "category",
            "Category",
            lambda paper: paper.categories,
            categories,
            is_open=True,
        ),
        _facet(
            catalog,
            "year",
            "Year",
            lambda paper: (str(paper.date.year),),
            years,
            display="histogram",
        ),
        _facet(
            catalog, "type", "Type", lambda paper: (paper.type,), types, by_size=True, is_open=True
        ),
        *_tag_facets(catalog),
        _facet(catalog, "venue", "Venue", series, venues, by_size=True),
        Facet(
            "author",
            "Author",
            "author",
            "Author",
            AUTHORS,
            lambda paper: map(slug, paper.authors),
            terms=(),
            display="hidden",
        ),
        _facet(catalog, "has", "Has", _attachments, {"code": "Code", "data": "Data"}, is_open=True),
    )


def _facet(
    catalog: Catalog,
    id: str,
    title: str,
    values: Values,
    titles: Mapping[str, str],
    *,
    by_size: bool = False,
    display: Display = "list",
    is_open: bool = False,
) -> Facet:
    """A facet with a parameter and a column of its own. `titles` has its terms, by value."""
    terms = _terms(catalog.papers, values, titles, by_size=by_size)
    return Facet(id, title, id, title, id, values, terms, display, is_open)


def _tag_facets(catalog: Catalog) -> Iterable[Facet]:
    """One for each section of tags. The prefix tells their ids from those of other facets."""

    def tags(paper: Paper) -> Iterable[str]:
        return paper.tags

    for position, facet in enumerate(catalog.facets.values()):
        titles = _titles(catalog.tags_of(facet))
        terms = _terms(catalog.papers, tags, titles, by_size=True)
        yield Facet(
            f"tag-{facet.id}", facet.title, "tag", "Tag", "tag", tags, terms, is_open=position == 0
        )


def _terms(
    papers: Papers, values: Values, titles: Mapping[str, str], *, by_size: bool
) -> tuple[Term, ...]:
    """Terms in the order of their titles; or those that papers have, the most frequent first."""
    having: defaultdict[str, list[Paper]] = defaultdict(list)
    for paper in papers:
        for value in values(paper):
            having[value].append(paper)
    terms = [Term(value, title, tuple(having[value])) for value, title in titles.items()]
    if by_size:
        terms = sorted((term for term in terms if term.papers), key=lambda term: -len(term.papers))
    return tuple(terms)


def _titles(terms: Iterable[Category | PaperType | Tag]) -> dict[str, str]:
    return {term.id: term.title for term in terms}


def _attachments(paper: Paper) -> Iterable[str]:
    """What a paper comes with."""
    return (name for name in ("code", "data") if getattr(paper, name))
