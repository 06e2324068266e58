"""Papers as OpenURL context objects, by which Zotero and others save a whole page of papers.

Each stands in the `title` of an empty `<span class="Z3988">`, which is called a COinS.
Source: ANSI/NISO Z39.88-2004, its key/value formats `book`, `journal` and `dc`; for what Zotero
reads https://github.com/zotero/utilities, openurl.js
"""

from urllib.parse import quote

from ...catalog.catalog import Catalog
from ...catalog.model import Paper, SeriesKind
from ...citations.citation import citation

_FORMATS: dict[SeriesKind, tuple[str, str, str, str]] = {
    "conference": ("book", "genre=proceeding", "atitle", "btitle"),
    "workshop": ("book", "genre=proceeding", "atitle", "btitle"),
    "journal": ("journal", "genre=article", "atitle", "jtitle"),
    "preprint": ("dc", "type=preprint", "title", "publisher"),
}
"""The format of metadata, what the paper is in it, and the keys of its title and its container.

`preprint` is Zotero's name for it: the formats have none that Zotero tells from an article.
"""


def context_object(paper: Paper, catalog: Catalog) -> str:
    """The keys and values of a paper in the form in which it is cited, all authors in order."""
    cited = citation(paper, catalog)
    format, kind, title, container = _FORMATS[cited.kind]
    author = "rft.creator" if format == "dc" else "rft.au"
    identifiers = [f"info:doi/{paper.doi}"] if paper.doi else []
    if paper.landing_page:
        identifiers.append(paper.landing_page)
    values = [
        (f"rft.{title}", paper.title),
        (f"rft.{container}", cited.container),
        *((author, name) for name in paper.authors),
        ("rft.date", cited.date),
        *(("rft_id", identifier) for identifier in identifiers),
    ]
    head = f"ctx_ver=Z39.88-2004&rft_val_fmt=info:ofi/fmt:kev:mtx:{format}&rft.{kind}"
    return "&".join([head, *(f"{key}={quote(value, safe='/:')}" for key, value in values)])
