"""The papers of a catalog as each format writes them, once, and the files that are made of them."""

import json
from collections.abc import Iterator
from functools import partial

from ..catalog.catalog import Catalog, Papers
from ..site.urls import file_url
from .export_file import ExportFile
from .formats import BIBTEX, FORMATS, PAPER_FORMATS, Format


class Bundles:
    """The records of all papers of a catalog in all formats."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._texts = {
            format.id: {paper.id: format.record(paper, catalog) for paper in catalog.papers}
            for format in FORMATS
        }

    def record(self, format: Format, id: str) -> str:
        """The record of a paper."""
        return self._texts[format.id][id]

    def files(self) -> Iterator[ExportFile]:
        """Those of the whole catalog, of its papers, and of its categories and tags."""
        catalog = self._catalog
        for format in FORMATS:
            yield ExportFile(format.filename, partial(self._bundle, format, catalog.papers))
        for format in PAPER_FORMATS:
            for paper in catalog.papers:
                yield ExportFile(format.url(paper), partial(self._paper_file, format, paper.id))
        for term, papers in catalog.terms():
            yield ExportFile(file_url(term, BIBTEX.suffix), partial(self._bundle, BIBTEX, papers))

    def index(self) -> str:
        """How to split the file of a whole catalog into records, by format, as JSON.

        That is its head, separator and tail, and the length of each paper's record in bytes. From
        it the explorer puts any selection together.
        """
        formats = {
            format.id: {
                "file": format.filename,
                "head": format.head(self._catalog),
                "separator": format.separator,
                "tail": format.tail,
                "type": format.media_type,
                "lengths": [len(record.encode()) for record in self._texts[format.id].values()],
            }
            for format in FORMATS
        }
        return json.dumps(formats, separators=(",", ":"))

    def _paper_file(self, format: Format, id: str) -> str:
        return format.paper_file(self.record(format, id), self._catalog)

    def _bundle(self, format: Format, papers: Papers) -> str:
        return format.join((self.record(format, paper.id) for paper in papers), self._catalog)
