"""JSON: all that the catalog says of a paper, and the addresses that follow from it.

The sentences under the keys are those of the schema; see `api_schema`.
"""

import json
from typing import Annotated, Final, Literal

from pydantic import ConfigDict, Field, with_config
from typing_extensions import TypedDict

from ..catalog import patterns
from ..catalog.catalog import Catalog
from ..catalog.fields import FactValue, Slug, Summary, Text
from ..catalog.identifiers import ACL, ARXIV, DOI, OPENREVIEW
from ..catalog.model import FactKind, Paper, SeriesKind
from ..catalog.patterns import TextPattern
from ..citations.keys import citation_key

VERSION: Final = 1

HEAD = f'{{"version":{VERSION},"papers":[\n'
"""What comes before the records of a document, which is closed by `]}`."""

_described = with_config(ConfigDict(use_attribute_docstrings=True))
_Month = Annotated[str, patterns.MONTH]
_Day = Annotated[str, patterns.DAY]
_Address = Annotated[str, TextPattern(patterns.URL.pattern, keywords=patterns.URL.keywords)]
"""Of any length: an identifier may be long, and longer when it is encoded."""
_Version = Annotated[
    Literal[1],
    Field(description="Goes up when a key is removed or changes its meaning."),
]
"""Of the format. It stays when a key is added: programs must ignore keys that they do not know."""


@_described
class VenueFacts(TypedDict):
    """Where a paper was published."""

    name: Text
    """As the catalog gives it, with its year."""
    year: int | None
    """The year of publication there; null for a preprint server."""
    series: Text
    """The name without its year."""
    series_id: Slug
    """The id of the series, which is that of its page."""
    full: Text
    """As a bibliography prints the series."""
    kind: SeriesKind
    """What the series is."""


@_described
class Identifiers(TypedDict):
    """The paper's identifiers in other systems."""

    acl: Annotated[str, ACL.pattern] | None
    """The id in the ACL Anthology."""
    openreview: Annotated[str, OPENREVIEW.pattern] | None
    """The id of the OpenReview forum."""
    doi: Annotated[str, DOI.pattern] | None
    """The DOI of the publication; not the one that arXiv itself gives."""
    arxiv: Annotated[str, ARXIV.pattern] | None
    """The arXiv identifier without a version."""


@_described
class Links(TypedDict):
    """Web addresses of the paper and of what belongs to it."""

    paper: _Address | None
    """The paper's own page: as published where it was, else as a preprint."""
    pdf: _Address | None
    """A PDF that anyone may read."""
    acl: _Address | None
    """Its page in the ACL Anthology."""
    openreview: _Address | None
    """Its page on OpenReview."""
    doi: _Address | None
    """What its DOI leads to."""
    arxiv: _Address | None
    """Its page on arXiv."""
    code: _Address | None
    """Its code."""
    data: _Address | None
    """The data that it releases."""
    project: _Address | None
    """The page that its authors made for it."""


@_described
class Facts(TypedDict):
    """All that is known of a paper."""

    id: Slug
    """Stable for ever: the page of the paper is `papers/<id>/`."""
    citation_key: Annotated[str, Field(pattern="^[a-z0-9]+$")]
    """The key of the paper in BibTeX and CSL-JSON; unique in the catalog."""
    title: Text
    """As published."""
    authors: Annotated[list[Text], Field(min_length=1)]
    """All of them, as printed and in the paper's order."""
    date: _Month
    """Month of first publication, `YYYY-MM`."""
    venue: VenueFacts
    """Where it was published, or the preprint server that has it."""
    categories: Annotated[list[Slug], Field(min_length=1)]
    """Ids of the sections of the list that it belongs to; the first is its home."""
    type: Slug
    """The id of what kind of work it is."""
    tags: Annotated[list[Slug], Field(min_length=1)]
    """Ids of its tags."""
    summary: Summary
    """What it does, in one plain sentence; not from the paper."""
    identifiers: Identifiers
    """Its identifiers in other systems; null where it has none."""
    links: Links
    """Web addresses; null where there is none."""
    method: dict[str, Text | list[Text] | bool | None] | None
    """What the paper states of its method, by the id of each fact that the catalog asks for: a
    text, a list of texts, or true or false. Null, or an empty list, where the paper does not say;
    null as a whole where nothing is recorded."""
    corrections: list[Text]
    """What was corrected, against an earlier list or source."""
    added: _Day
    """The day on which the paper joined the catalog, `YYYY-MM-DD`."""
    checked: _Day
    """The day on which its facts were last verified, `YYYY-MM-DD`."""


@_described
class PaperFile(Facts):
    """A paper's own file, `papers/<id>.json`: all that is known of it."""

    version: _Version


@_described
class ListFile(TypedDict):
    """The file of the whole list, `papers.json`, and what the site's explorer makes of a part."""

    version: _Version
    papers: list[Facts]
    """The papers; in the file of the whole list newest first."""


def record(paper: Paper, catalog: Catalog) -> str:
    """The JSON of `facts`, on one line."""
    return json.dumps(facts(paper, catalog), ensure_ascii=False, separators=(",", ":"))


def single(record: str) -> str:
    """A file with one record: its facts, after the version."""
    return f'{{"version":{VERSION},{record.removeprefix("{")}\n'


def facts(paper: Paper, catalog: Catalog) -> Facts:
    """Everything about a paper of a catalog. The keys are always the same.

    What is not known is null, or an empty list. Months are `YYYY-MM` and days `YYYY-MM-DD`;
    categories, type and tags are ids; names are as printed.
    """
    series = catalog.series[paper.venue.series]
    return {
        "id": paper.id,
        "citation_key": citation_key(paper, catalog),
        "title": paper.title,
        "authors": list(paper.authors),
        "date": str(paper.date),
        "venue": {
            "name": paper.venue.name,
            "year": paper.venue.year,
            "series": series.name,
            "series_id": series.id,
            "full": series.full,
            "kind": series.kind,
        },
        "categories": list(paper.categories),
        "type": paper.type,
        "tags": list(paper.tags),
        "summary": paper.summary,
        "identifiers": {
            "acl": paper.acl,
            "openreview": paper.openreview,
            "doi": paper.doi,
            "arxiv": paper.arxiv,
        },
        "links": {
            "paper": paper.landing_page,
            "pdf": paper.pdf,
            "acl": paper.acl and ACL.url(paper.acl),
            "openreview": paper.openreview and OPENREVIEW.url(paper.openreview),
            "doi": paper.doi and DOI.url(paper.doi),
            "arxiv": paper.arxiv and ARXIV.url(paper.arxiv),
            "code": paper.code,
            "data": paper.data,
            "project": paper.project,
        },
        "method": _method(paper, catalog),
        "corrections": list(paper.corrections or ()),
        "added": paper.added.isoformat(),
        "checked": paper.checked.isoformat(),
    }


def _method(paper: Paper, catalog: Catalog) -> dict[str, str | list[str] | bool | None] | None:
    if not paper.method:
        return None
    return {
        id: _answer(fact.kind, paper.method.get(id)) for id, fact in catalog.method_facts.items()
    }


def _answer(kind: FactKind, value: FactValue | None) -> str | list[str] | bool | None:
    match kind, value:
        case "list", _:
            return list(value or ())
        case "yes-no", str():
            return value == "yes"
        case _, str():
            return value
        case _:
            return None
