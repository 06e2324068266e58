"""CSV, for spreadsheets and data frames.

Source: RFC 4180 (lines end with CRLF, a header line), https://owasp.org/www-community/attacks/CSV_Injection
"""

import re
from collections.abc import Iterable, Iterator

from ..catalog.catalog import Catalog
from ..catalog.fields import FactValue
from ..catalog.model import Paper
from ..citations.keys import citation_key

_COLUMNS_BEFORE_FACTS = (
    "id", "citation_key", "title", "authors", "date", "year", "venue", "venue_year", "venue_full",
    "venue_kind", "categories", "type", "tags", "summary", "url", "pdf", "arxiv", "doi",
    "openreview", "acl", "code", "data", "project",
)  # fmt: skip
"""Stable: new ones are added at the end. `date` and `year` are of first publication."""
_COLUMNS_AFTER_FACTS = ("added", "checked")

_FORMULA = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]")
_QUOTED = re.compile(r'[",;\t]')


def columns(catalog: Catalog) -> tuple[str, ...]:
    """The names of the columns. The facts that the catalog asks for of methods have one each."""
    return (*_COLUMNS_BEFORE_FACTS, *catalog.method_facts, *_COLUMNS_AFTER_FACTS)


def head(catalog: Catalog) -> str:
    """The first line of a table."""
    return ",".join(columns(catalog)) + "\r\n"


def record(paper: Paper, catalog: Catalog) -> str:
    """The row of a paper of a catalog with its line end. Fields that are not known are empty.

    Lists are joined by `; `, and a semicolon within one of their values becomes a comma. arXiv
    identifiers have their prefix, as `2410.14000` would be read as a number.
    """
    return ",".join(map(_cell, _values(paper, catalog))) + "\r\n"


def text(value: str) -> str:
    """The value so that no spreadsheet runs it as a formula.

    Before a value that begins like a formula goes a tab: spreadsheets then take it for text. Since
    no text of a catalog holds a tab, a script gets the value back by stripping tabs, which the
    usual apostrophe does not allow: titles may begin with one, and spreadsheets show it.
    """
    return f"\t{value}" if _FORMULA.match(value) else value


def _values(paper: Paper, catalog: Catalog) -> Iterator[str | None]:
    series = catalog.series[paper.venue.series]
    yield from (paper.id, citation_key(paper, catalog), text(paper.title), _list(paper.authors))
    yield from (str(paper.date), str(paper.date.year))
    yield from (text(paper.venue.name), str(paper.venue.year or ""), text(series.full), series.kind)
    yield from (_list(paper.categories), paper.type, _list(paper.tags), text(paper.summary))
    yield from (paper.landing_page, paper.pdf, paper.arxiv and f"arXiv:{paper.arxiv}", paper.doi)
    yield from (paper.openreview and text(paper.openreview), paper.acl)
    yield from (paper.code, paper.data, paper.project)
    stated = paper.method or {}
    yield from (_fact(stated.get(id, "")) for id in catalog.method_facts)
    yield from (paper.added.isoformat(), paper.checked.isoformat())


def _fact(value: FactValue) -> str:
    return text(value) if isinstance(value, str) else _list(value)


def _list(values: Iterable[str]) -> str:
    """Each value is made safe, as some spreadsheets take semicolons for the ends of cells."""
    return "; ".join(text(value.replace(";", ",")) for value in values)


def _cell(value: str | None) -> str:
    if not value:
        return ""
    return '"' + value.replace('"', '""') + '"' if _QUOTED.search(value) else value
