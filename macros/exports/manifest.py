"""Every file that the site offers beside its pages, as text by address."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from ..catalog.catalog import Catalog
from ..site.info import SiteInfo
from . import llms, opensearch, paper_markdown, search_index
from .bundles import Bundles
from .feeds import atom, json_feed
from .formats import BIBTEX
from .schemas import api as api_schema
from .schemas import catalog as catalog_schema

SEARCH = "assets/search"
"""The folder of what the search reads; its files are named by their content."""


@dataclass(frozen=True, slots=True)
class ExportManifest:
    """The files, and where the search finds its own."""

    texts: Callable[[], Iterator[tuple[str, str]]]
    """Gives address, from the site's root, and content of one file after the other.

    All but the records are made when their turn comes: all at once would fill the memory.
    """
    core: str
    """Address of what `search_index.core` gives."""
    details: str
    """Address of what `search_index.details` gives."""
    record_index: str
    """Address of what `Bundles.index` gives."""


def manifest(catalog: Catalog, site: SiteInfo) -> ExportManifest:
    """All files of a catalog, and of a site about it."""
    bundles = Bundles(catalog)
    core = _hashed("core", search_index.core(catalog))
    details = _hashed("details", search_index.details(catalog))
    index = _hashed("records", bundles.index())

    def texts() -> Iterator[tuple[str, str]]:
        yield from (core, details, index)
        yield from bundles.files()
        yield from atom.render_all(catalog, site)
        yield json_feed.URL, json_feed.render(catalog, site)
        for paper in catalog.papers:
            bibtex = bundles.record(BIBTEX, paper.id)
            yield paper_markdown.url(paper), paper_markdown.render(paper, catalog, site, bibtex)
        yield llms.URL, llms.render(catalog, site)
        yield api_schema.URL, api_schema.render(site)
        yield catalog_schema.URL, catalog_schema.render()
        yield opensearch.URL, opensearch.render(site)

    return ExportManifest(texts, core[0], details[0], index[0])


def _hashed(name: str, text: str) -> tuple[str, str]:
    """The address and text of a file whose name changes with it, so that it is kept for ever."""
    return f"{SEARCH}/{name}-{sha256(text.encode()).hexdigest()[:10]}.json", text
