"""CSL-JSON, for pandoc, Zotero and whatever formats references by CSL styles.

Source: https://github.com/citation-style-language/schema, schemas/input/csl-data.json
"""

import json
from typing import Any

from ..catalog.catalog import Catalog
from ..catalog.model import Paper, SeriesKind
from ..catalog.names import split
from .citation import citation
from .keys import citation_key

_TYPES: dict[SeriesKind, str] = {
    "conference": "paper-conference",
    "workshop": "paper-conference",
    "journal": "article-journal",
    "preprint": "article",
}


def record(paper: Paper, catalog: Catalog) -> str:
    """The JSON of `reference`, on one line."""
    return json.dumps(reference(paper, catalog), ensure_ascii=False, separators=(",", ":"))


def reference(paper: Paper, catalog: Catalog) -> dict[str, Any]:
    """A paper of a catalog in the form in which it is cited; its `id` is the citation key.

    A preprint has its arXiv identifier as `number` and the server as `publisher`, as Zotero does
    it, so that APA and others print both. A published paper has it in `note`.
    """
    cited = citation(paper, catalog)
    preprint = cited.kind == "preprint"
    arxiv = f"arXiv:{paper.arxiv}" if paper.arxiv else None
    fields = {
        "id": citation_key(paper, catalog),
        "type": _TYPES[cited.kind],
        "title": paper.title,
        "author": [author(name) for name in paper.authors],
        "issued": {"date-parts": [[cited.year, cited.month] if cited.month else [cited.year]]},
        "publisher" if preprint else "container-title": cited.container,
        "number" if preprint else "note": arxiv,
        "DOI": paper.doi,
        "URL": paper.landing_page,
    }
    return {name: value for name, value in fields.items() if value is not None}


def author(printed: str) -> dict[str, str]:
    """A printed name in parts, or whole as `literal` where it has none."""
    name = split(printed)
    if name.is_whole:
        return {"literal": name.family}
    parts = {"family": name.family, "given": name.given, "suffix": name.suffix}
    return {part: value for part, value in parts.items() if value}
