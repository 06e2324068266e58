"""The formats in which papers are exported. Everything else reads them from here."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ..catalog.model import Paper
from ..catalog.query import Catalog
from . import api, bibtex, csl, markdown, ris, table


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write papers. A file is `head`, the records with `separator` between, and `tail`.

    So a script can put any selection together from records, byte for byte as it is here. Text is
    written as UTF-8, and as it is: RIS and CSV end their lines with CRLF.
    """

    id: str
    """A slug, stable for ever: addresses and settings hold it."""
    name: str
    """As readers know it."""
    suffix: str
    """With its period, `.csl.json`; the whole catalog is the file `papers` with this suffix."""
    media_type: str
    record: Callable[[Paper, Catalog], str]
    """The text of one paper of a catalog. Pure."""
    head: str = ""
    separator: str = ""
    tail: str = ""

    @property
    def filename(self) -> str:
        """Of the whole catalog, `papers.bib`."""
        return f"papers{self.suffix}"

    def document(self, papers: Iterable[Paper], catalog: Catalog) -> str:
        """A file with these papers of a catalog, in this order; also with none."""
        records = self.separator.join(self.record(paper, catalog) for paper in papers)
        return f"{self.head}{records}{self.tail}"


BIBTEX = Format("bibtex", "BibTeX", ".bib", "application/x-bibtex", bibtex.record, separator="\n")
RIS = Format("ris", "RIS", ".ris", "application/x-research-info-systems", ris.record)
CSL_JSON = Format(
    "csl-json",
    "CSL-JSON",
    ".csl.json",
    "application/vnd.citationstyles.csl+json",
    csl.record,
    head="[\n",
    separator=",\n",
    tail="\n]\n",
)
CSV = Format("csv", "CSV", ".csv", "text/csv", table.record, head=table.HEAD)
MARKDOWN = Format("markdown", "Markdown", ".md", "text/markdown", markdown.record)
JSON = Format(
    "json",
    "JSON",
    ".json",
    "application/json",
    api.record,
    head=api.HEAD,
    separator=",\n",
    tail="\n]}\n",
)
FORMATS: tuple[Format, ...] = (BIBTEX, RIS, CSL_JSON, CSV, MARKDOWN, JSON)
"""In the order in which readers are offered them."""
