"""BibTeX entries, for BibTeX and biber alike.

Source: https://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf, and for `eprint` and its companions
https://info.arxiv.org/help/hypertex/bibstyles/
"""

from collections.abc import Iterator
from urllib.parse import quote

from ..catalog.catalog import Catalog
from ..catalog.model import Paper, SeriesKind
from ..catalog.names import split
from . import latex
from .citation import Citation, citation
from .keys import citation_key
from .title_case import protect

_TYPES: dict[SeriesKind, tuple[str, str]] = {
    "conference": ("inproceedings", "booktitle"),
    "workshop": ("inproceedings", "booktitle"),
    "journal": ("article", "journal"),
    "preprint": ("misc", "howpublished"),
}
"""The type of entry for a kind of series, and the field that names the series."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NOT_PERCENT_ENCODED = "".join(map(chr, range(0x21, 0x7F)))


def record(paper: Paper, catalog: Catalog) -> str:
    """The entry of a paper of a catalog: a field a line, empty ones left out.

    Preprint and publication are one entry: the published form, with the preprint in `eprint`.
    `url`, `doi` and `eprint` are verbatim, as the packages that print them expect.
    """
    cited = citation(paper, catalog)
    entry_type, _ = _TYPES[cited.kind]
    lines = (f"  {name} = {value}" for name, value in _fields(paper, cited) if value)
    fields = ",\n".join(lines)
    return f"@{entry_type}{{{citation_key(paper, catalog)},\n{fields}\n}}\n"


def _fields(paper: Paper, cited: Citation) -> Iterator[tuple[str, str | None]]:
    _, container = _TYPES[cited.kind]
    yield "title", f"{{{protect(paper.title)}}}"
    yield "author", f"{{{' and '.join(map(author, paper.authors))}}}"
    if not (cited.kind == "preprint" and paper.arxiv):  # styles print eprint after its archive
        yield container, f"{{{latex.encode(cited.container)}}}"
    yield "year", f"{{{cited.year}}}"
    yield "month", _MONTHS[cited.month - 1] if cited.month else None  # a macro of every style
    if paper.arxiv:
        archive_class, slash, _ = paper.arxiv.partition("/")
        yield "eprint", f"{{{paper.arxiv}}}"
        yield "archivePrefix", "{arXiv}"
        yield "primaryClass", slash and f"{{{archive_class}}}"
    yield "doi", paper.doi and f"{{{paper.doi}}}"
    yield (
        "url",
        paper.landing_page and f"{{{quote(paper.landing_page, safe=_NOT_PERCENT_ENCODED)}}}",
    )


def author(printed: str) -> str:
    """A name as printed, `Ana van der Berg III` -> `van der Berg, III, Ana`.

    In braces, so that BibTeX does not split it, where it has no parts but BibTeX would see some.
    """
    name = split(printed)
    if name.is_whole:
        written = latex.encode(name.family)
        alone = not {",", " "} & set(name.family) and name.family.casefold() != "others"
        return written if alone else f"{{{written}}}"
    return latex.encode(", ".join(filter(None, (name.family, name.suffix, name.given))))
