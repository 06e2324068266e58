"""What the search in the browser reads: the catalog by column, in two files.

Columns compress better than records. Papers stand in the catalog's order, newest first, and the
order by title is given, so that no rule of sorting is written twice.
"""

import json
import unicodedata

from ..catalog.catalog import Catalog
from ..catalog.duplicates import fold
from ..catalog.fields import MONTHS
from ..catalog.model import Paper
from ..catalog.slugs import slug

VERSION = 1


def core(catalog: Catalog) -> str:
    """Titles, names, identifiers and facets, as JSON: enough for a first result.

    A paper's authors are one text with a line for each, which is shorter than a list.
    """
    papers = catalog.papers
    position = {paper.id: index for index, paper in enumerate(papers)}
    terms = {
        "category": list(catalog.categories),
        "type": list(catalog.types),
        "tag": list(catalog.tags),
        "venue": [series.id for series in catalog.series.values()],
    }
    place = {facet: {id: index for index, id in enumerate(ids)} for facet, ids in terms.items()}
    titles = {
        "type": [type.title for type in catalog.types.values()],
        "tag": [tag.title for tag in catalog.tags.values()],
    }
    names = {name for paper in papers for name in paper.authors}
    return _json(
        {
            "version": VERSION,
            "months": [month[:3] for month in MONTHS],
            "terms": terms,
            "titles": titles,
            "facetOfTag": [tag.facet for tag in catalog.tags.values()],
            "slugs": {name: slug(name) for name in sorted(names) if slug(name) != _plain(name)},
            "id": [paper.id for paper in papers],
            "title": [paper.title for paper in papers],
            "authors": ["\n".join(paper.authors) for paper in papers],
            "date": [str(paper.date) for paper in papers],
            "venueName": [paper.venue.name for paper in papers],
            "venue": [place["venue"][catalog.series[paper.venue.series].id] for paper in papers],
            "type": [place["type"][paper.type] for paper in papers],
            "category": [[place["category"][id] for id in paper.categories] for paper in papers],
            "tag": [[place["tag"][id] for id in paper.tags] for paper in papers],
            "has": [bool(paper.code) + 2 * bool(paper.data) for paper in papers],
            "arxiv": [paper.arxiv or 0 for paper in papers],
            "openreview": [paper.openreview or 0 for paper in papers],
            "acl": [paper.acl or 0 for paper in papers],
            "doi": [_doi(paper) for paper in papers],
            "byTitle": [
                position[paper.id]
                for paper in sorted(papers, key=lambda paper: (fold(paper.title), paper.id))
            ],
        }
    )


def details(catalog: Catalog) -> str:
    """Summaries and links, as JSON: what a result shows in addition to the core."""
    names = ("Paper", "PDF", "Code", "Data", "Project")
    return _json(
        {
            "version": VERSION,
            "summary": [paper.summary for paper in catalog.papers],
            "links": {
                name: [dict(paper.links).get(name, 0) for paper in catalog.papers] for name in names
            },
        }
    )


def _doi(paper: Paper) -> str | int:
    """The DOI; 1 where it follows from the id in the ACL Anthology, 0 where there is none."""
    if paper.acl and paper.doi and paper.doi.casefold() == f"10.18653/v1/{paper.acl}".casefold():
        return 1
    return paper.doi or 0


def _plain(name: str) -> str:
    """The slug that the browser makes: words of the name without accents."""
    folded = unicodedata.normalize("NFKD", name.lower())
    bare = "".join(char for char in folded if not unicodedata.combining(char))
    words = "".join(char if char.isascii() and char.isalnum() else " " for char in bare).split()
    return "-".join(words)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
