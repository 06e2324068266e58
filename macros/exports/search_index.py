"""What the search in the browser reads: the catalog by column, in two files.

Columns compress better than records. Papers stand in the catalog's order, newest first, and the
order by title is given, so that no rule of sorting is written twice.
"""

import json
import re
from collections.abc import Iterable

from ..catalog import duplicates
from ..catalog.catalog import Catalog
from ..catalog.fields import MONTHS
from ..catalog.identifiers import ACL_DOI_PREFIX
from ..catalog.model import LINKS, Paper
from ..catalog.slugs import fold, slug
from ..site.byline import AUTHORS_SHOWN
from ..site.facets import AUTHORS, Facet, facets
from ..site.urls import PAPERS, TAGS, VENUES


def core(catalog: Catalog) -> str:
    """Titles, names, identifiers and facets, as JSON: enough for a first result.

    A paper's authors are one text with a line for each, which is shorter than a list. A facet's
    column has places in the column's vocabulary: a number a paper, or a list of them.
    """
    papers = catalog.papers
    position = {paper.id: index for index, paper in enumerate(papers)}
    found = facets(catalog)
    vocabularies = _vocabularies(found)
    names = {name for paper in papers for name in paper.authors}
    return _json(
        {
            "months": [month[:3] for month in MONTHS],
            "authorsShown": AUTHORS_SHOWN,
            "folders": {"paper": PAPERS, "tag": TAGS, "venue": VENUES},
            "aclDoiPrefix": ACL_DOI_PREFIX,
            "facets": [_facet(facet, vocabularies) for facet in found],
            "vocabularies": vocabularies,
            "titles": {
                "type": [catalog.types[id].title for id in vocabularies["type"]],
                "tag": [catalog.tags[id].title for id in vocabularies["tag"]],
            },
            "slugs": {name: slug(name) for name in sorted(names) if slug(name) != _plain(name)},
            "id": [paper.id for paper in papers],
            "title": [paper.title for paper in papers],
            AUTHORS: ["\n".join(paper.authors) for paper in papers],
            "date": [str(paper.date) for paper in papers],
            "venueName": [paper.venue.name for paper in papers],
            "columns": _columns(found, vocabularies, papers),
            "arxiv": [paper.arxiv or 0 for paper in papers],
            "openreview": [paper.openreview or 0 for paper in papers],
            "acl": [paper.acl or 0 for paper in papers],
            "doi": [_doi(paper) for paper in papers],
            "byTitle": [
                position[paper.id]
                for paper in sorted(papers, key=lambda it: (duplicates.fold(it.title), it.id))
            ],
        }
    )


def details(catalog: Catalog) -> str:
    """Summaries and links, as JSON: what a result shows in addition to the core."""
    links = [dict(paper.links) for paper in catalog.papers]
    return _json(
        {
            "summary": [paper.summary for paper in catalog.papers],
            "links": {name: [urls.get(name, 0) for urls in links] for name in LINKS},
        }
    )


def _vocabularies(found: Iterable[Facet]) -> dict[str, list[str]]:
    """The values in each column, in the order of the terms of its facets."""
    values: dict[str, dict[str, None]] = {}
    for facet in found:
        if facet.column != AUTHORS:
            own = values.setdefault(facet.column, {})
            own.update(dict.fromkeys(term.value for term in facet.terms))
    return {column: list(own) for column, own in values.items()}


def _columns(
    found: Iterable[Facet], vocabularies: dict[str, list[str]], papers: Iterable[Paper]
) -> dict[str, list[int] | list[list[int]]]:
    columns: dict[str, list[int] | list[list[int]]] = {}
    for facet in found:
        if facet.column in vocabularies and facet.column not in columns:
            place = {value: index for index, value in enumerate(vocabularies[facet.column])}
            rows = [[place[value] for value in facet.values(paper)] for paper in papers]
            is_single = all(len(row) == 1 for row in rows)
            columns[facet.column] = [row[0] for row in rows] if is_single else rows
    return columns


def _facet(facet: Facet, vocabularies: dict[str, list[str]]) -> dict[str, object]:
    """What the search is to know of a facet.

    Where it has not all of its column's vocabulary, `terms` says from which place to which.
    """
    known: dict[str, object] = {
        "id": facet.id,
        "title": facet.title,
        "parameter": facet.parameter,
        "column": facet.column,
        "counted": facet.is_counted,
    }
    vocabulary = vocabularies.get(facet.column, [])
    if len(facet.terms) < len(vocabulary):
        start = vocabulary.index(facet.terms[0].value) if facet.terms else 0
        known["terms"] = [start, start + len(facet.terms)]
    return known


def _doi(paper: Paper) -> str | int:
    """The DOI; 1 where it follows from the id in the ACL Anthology, 0 where there is none."""
    if (
        paper.acl
        and paper.doi
        and paper.doi.casefold() == f"{ACL_DOI_PREFIX}{paper.acl}".casefold()
    ):
        return 1
    return paper.doi or 0


def _plain(name: str) -> str:
    """The slug that the browser makes of a name: its ASCII words, however long."""
    return "-".join(re.findall(r"[a-z0-9]+", fold(name)))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
