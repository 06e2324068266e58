"""The terms of each facet of the explorer: value in the address, title, papers."""

from collections.abc import Iterable

from ..catalog.catalog import Catalog, Papers
from ..catalog.model import Facet

Term = tuple[str, str, Papers]


def categories(catalog: Catalog) -> list[Term]:
    """In the catalog's order."""
    return [(it.id, it.title, catalog.by_category[it.id]) for it in catalog.categories.values()]


def types(catalog: Catalog) -> list[Term]:
    """Those that papers have, the most frequent first."""
    return _frequent((it.id, it.title, catalog.by_type[it.id]) for it in catalog.types.values())


def tags(catalog: Catalog, facet: Facet) -> list[Term]:
    """Those of a facet that papers have, the most frequent first."""
    return _frequent((it.id, it.title, catalog.by_tag[it.id]) for it in catalog.tags_of(facet))


def series(catalog: Catalog) -> list[Term]:
    """Venues that papers have, the most frequent first."""
    return _frequent((it.id, it.name, catalog.by_series[it.name]) for it in catalog.series.values())


def having(catalog: Catalog) -> list[Term]:
    """What papers come with."""
    code = tuple(paper for paper in catalog.papers if paper.code)
    data = tuple(paper for paper in catalog.papers if paper.data)
    return [("code", "Code", code), ("data", "Data", data)]


def _frequent(terms: Iterable[Term]) -> list[Term]:
    return sorted((term for term in terms if term[2]), key=lambda term: -len(term[2]))
