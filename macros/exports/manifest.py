"""Every file that the site offers for download or to programs."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path

from ..catalog.catalog import Catalog
from ..site.info import SiteInfo
from . import llms, opensearch, paper_markdown, search_index
from .bundles import Bundles
from .export_file import ExportFile
from .feeds import atom, json_feed
from .formats import BIBTEX
from .schemas import api as api_schema
from .schemas import catalog as catalog_schema

SEARCH = "assets/search"
"""The folder of what the search reads; its files are named by their content."""


@dataclass(frozen=True, slots=True)
class ExportManifest:
    """The files in the order in which they are written, and where the search finds its own."""

    files: tuple[ExportFile, ...]
    core: str
    """URL of what `search_index.core` gives."""
    details: str
    """URL of what `search_index.details` gives."""
    record_index: str
    """URL of what `Bundles.index` gives."""

    def write(self, site_dir: Path) -> None:
        """Writes all files below a folder, byte for byte: some formats end their lines with CRLF.

        What stands in the folder under the same names is overwritten.
        """
        folders: set[Path] = set()  # asking the file system for each file's folder would take long
        for file in self.files:
            path = site_dir / file.url
            if path.parent not in folders:
                path.parent.mkdir(parents=True, exist_ok=True)
                folders.add(path.parent)
            path.write_bytes(file.render().encode())


def manifest(catalog: Catalog, site: SiteInfo) -> ExportManifest:
    """All files of a catalog, and of a site about it."""
    bundles = Bundles(catalog)
    core = _hashed("core", search_index.core(catalog))
    details = _hashed("details", search_index.details(catalog))
    record_index = _hashed("records", bundles.index())
    files = (
        core,
        details,
        record_index,
        *bundles.files(),
        *atom.files(catalog, site),
        ExportFile(json_feed.URL, partial(json_feed.render, catalog, site)),
        *_markdown_files(catalog, site, bundles),
        ExportFile(llms.URL, partial(llms.render, catalog, site)),
        ExportFile(api_schema.URL, partial(api_schema.render, site)),
        ExportFile(catalog_schema.URL, catalog_schema.render),
        ExportFile(opensearch.URL, partial(opensearch.render, site)),
    )
    return ExportManifest(files, core.url, details.url, record_index.url)


def _markdown_files(catalog: Catalog, site: SiteInfo, bundles: Bundles) -> Iterator[ExportFile]:
    for paper in catalog.papers:
        bibtex = bundles.record(BIBTEX, paper.id)
        render = partial(paper_markdown.render, paper, catalog, site, bibtex)
        yield ExportFile(paper_markdown.url(paper), render)


def _hashed(name: str, text: str) -> ExportFile:
    """A file whose name changes with its text, so that browsers may keep it for ever."""
    digest = sha256(text.encode()).hexdigest()[:10]
    return ExportFile(f"{SEARCH}/{name}-{digest}.json", lambda: text)
