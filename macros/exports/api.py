"""JSON: all that the catalog says of a paper, and the addresses that follow from it."""

import json
from typing import Any

from ..catalog.identifiers import SCHEMES
from ..catalog.model import Method, Paper
from ..catalog.query import Catalog
from .keys import citation_key

VERSION = 1
"""Goes up when a key is taken away or changes its meaning, not when one is added."""

HEAD = f'{{"version":{VERSION},"papers":[\n'
"""What comes before the records of a document, which is closed by `]}`."""


def record(paper: Paper, catalog: Catalog) -> str:
    """The JSON of `facts`, on one line."""
    return json.dumps(facts(paper, catalog), ensure_ascii=False, separators=(",", ":"))


def facts(paper: Paper, catalog: Catalog) -> dict[str, Any]:
    """Everything about a paper of a catalog. The keys are always the same.

    What is not known is null, or an empty list. Months are `YYYY-MM` and days `YYYY-MM-DD`;
    categories, type and tags are ids; names are as printed.
    """
    series = catalog.series[paper.venue.series]
    links = {scheme.field: scheme.url(identifier) for scheme, identifier in paper.identifiers}
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
        "identifiers": {scheme.field: getattr(paper, scheme.field) for scheme in SCHEMES},
        "links": {
            "paper": paper.address,
            "pdf": paper.pdf,
            **{scheme.field: links.get(scheme.field) for scheme in SCHEMES},
            "code": paper.code,
            "data": paper.data,
            "project": paper.project,
        },
        "method": _method(paper.method) if paper.method else None,
        "corrections": list(paper.corrections or ()),
        "added": paper.added.isoformat(),
        "checked": paper.checked.isoformat(),
    }


def _method(method: Method) -> dict[str, Any]:
    return {
        "training": method.training,
        "user_input": method.user_input,
        "base_models": list(method.base_models or ()),
        "evaluated_on": list(method.evaluated_on or ()),
        "unseen_users": method.unseen_users,
    }
