"""The formats in which papers are exported. Everything else reads them from here."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ..catalog.catalog import Catalog
from ..catalog.model import Paper
from ..citations import bibtex, csl, ris
from ..site.urls import file_url
from . import csv_table, json_api, markdown


def _nothing(_: Catalog) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write papers. A file is its head, the records with `separator` between, and `tail`.

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
    purpose: str
    """What reads it, for people who do not know the format."""
    record: Callable[[Paper, Catalog], str]
    """The text of one paper of a catalog. Pure."""
    head: Callable[[Catalog], str] = _nothing
    """What comes before the records. Pure."""
    separator: str = ""
    tail: str = ""
    is_of_papers: bool = True
    """Whether each paper has a file of its own."""
    single: Callable[[str], str] | None = None
    """A paper's own file from its record, where that is no file with one record."""

    @property
    def filename(self) -> str:
        """Of the whole catalog, `papers.bib`."""
        return f"papers{self.suffix}"

    def render(self, papers: Iterable[Paper], catalog: Catalog) -> str:
        """A file with these papers of a catalog, in this order; also with none."""
        return self.join((self.record(paper, catalog) for paper in papers), catalog)

    def join(self, records: Iterable[str], catalog: Catalog) -> str:
        """A file with these records of a catalog."""
        return f"{self.head(catalog)}{self.separator.join(records)}{self.tail}"

    def url(self, paper: Paper) -> str:
        """Of a paper's own file, `papers/pad.bib`."""
        return file_url(paper, self.suffix)

    def paper_file(self, record: str, catalog: Catalog) -> str:
        """A paper's own file from its record."""
        return self.single(record) if self.single else self.join([record], catalog)


BIBTEX = Format(
    "bibtex",
    "BibTeX",
    ".bib",
    "application/x-bibtex",
    "LaTeX, with BibTeX or Biber",
    bibtex.record,
    separator="\n",
)
RIS = Format(
    "ris",
    "RIS",
    ".ris",
    "application/x-research-info-systems",
    "EndNote, Mendeley, Zotero",
    ris.record,
)
CSL_JSON = Format(
    "csl-json",
    "CSL-JSON",
    ".csl.json",
    "application/vnd.citationstyles.csl+json",
    "Pandoc, Zotero, whatever formats references",
    csl.record,
    head=lambda _: "[\n",
    separator=",\n",
    tail="\n]\n",
)
CSV = Format(
    "csv",
    "CSV",
    ".csv",
    "text/csv",
    "Spreadsheets and data frames",
    csv_table.record,
    head=csv_table.head,
)
MARKDOWN = Format(
    "markdown",
    "Markdown",
    ".md",
    "text/markdown",
    "Lists on GitHub, notes",
    markdown.record,
    is_of_papers=False,  # papers/<id>.md is the paper's page in Markdown
)
JSON = Format(
    "json",
    "JSON",
    ".json",
    "application/json",
    "All that is known, for programs",
    json_api.record,
    head=lambda _: json_api.HEAD,
    separator=",\n",
    tail="\n]}\n",
    single=json_api.single,
)
FORMATS: tuple[Format, ...] = (BIBTEX, RIS, CSL_JSON, CSV, MARKDOWN, JSON)
"""In the order in which readers are offered them."""
PAPER_FORMATS = tuple(format for format in FORMATS if format.is_of_papers)
"""Those in which each paper has a file of its own."""
