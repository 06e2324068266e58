"""RIS records, for EndNote, Zotero, Mendeley and other reference managers.

One tag a line, lines end with CRLF, `TY` comes first and `ER` last.
Source: https://en.wikipedia.org/wiki/RIS_(file_format), which links the specifications of 2001 and
2011; https://github.com/zotero/translators/blob/master/RIS.js for what Zotero makes of it.
"""

from collections.abc import Iterator

from ..catalog.catalog import Catalog
from ..catalog.model import Paper, SeriesKind
from ..catalog.names import split
from .citation import Citation, citation
from .keys import citation_key

_TYPES: dict[SeriesKind, str] = {
    "conference": "CONF",
    "workshop": "CONF",
    "journal": "JOUR",
    "preprint": "MANSCPT",
}
"""`CONF` is a paper in proceedings, in all readers since 2001; `CPAPER` one that was only read out.

No type means a preprint. `UNPB`, unpublished work, becomes a journal article in Zotero; a
manuscript stays one everywhere, and `M3` says of what type.
"""


def record(paper: Paper, catalog: Catalog) -> str:
    """The record of a paper of a catalog, in the form in which it is cited; empty tags left out.

    The arXiv identifier is the accession number (`AN`) in the database arXiv (`DB`), also of a
    published paper.
    """
    cited = citation(paper, catalog)
    tags = _tags(paper, cited, citation_key(paper, catalog))
    return "".join(f"{tag}  - {value}\r\n" for tag, value in tags if value is not None)


def author(printed: str) -> str:
    """A name as printed, `Ana van der Berg III` -> `van der Berg, Ana, III`.

    RIS has no way to write a comma within a name, so those of an organization are left out.
    """
    name = split(printed)
    if name.is_whole:
        return " ".join(name.family.replace(",", " ").split())
    return ", ".join(filter(None, (name.family, name.given, name.suffix)))


def _tags(paper: Paper, cited: Citation, key: str) -> Iterator[tuple[str, str | None]]:
    yield "TY", _TYPES[cited.kind]
    yield "ID", key
    yield "TI", paper.title
    for name in paper.authors:
        yield "AU", author(name)
    if cited.kind == "preprint":
        yield "M3", "Preprint"
        yield "PB", None if paper.arxiv else cited.container
    else:
        yield "T2", cited.container
    if _TYPES[cited.kind] == "CONF":
        yield "C3", cited.container  # EndNote and Zotero have the proceedings' title here
    yield "PY", str(cited.year)
    yield "DA", f"{cited.year}/{cited.month:02}//" if cited.month else None
    yield "DB", "arXiv" if paper.arxiv else None
    yield "AN", paper.arxiv
    yield "DO", paper.doi
    yield "UR", paper.landing_page
    yield "ER", ""
