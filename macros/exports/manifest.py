"""Every file that the site offers beside its pages, as text by address."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from ..catalog.catalog import Catalog
from ..site.info import Site
from . import llms, opensearch, paper_markdown, search_index
from .bundles import Records
from .feeds import atom, json_feed
from .formats import BIBTEX
from .schemas import api as api_schema
from .schemas import catalog as catalog_schema

SEARCH = "assets/search"
"""The folder of what the search reads; its files are named by their content."""


@dataclass(frozen=True, slots=True)
class Files:
    """The files, and where the search finds its own."""

    texts: Callable[[], Iterator[tuple[str, str]]]
    """Gives address, from the site's root, and content of one file after the other.

    All but the records are made when their turn comes: all at once would fill the memory.
    """
    core: str
    """Address of what `search_index.core` gives."""
    details: str
    """Address of what `search_index.details` gives."""
    records: str
    """Address of what `Records.index` gives."""


def files(catalog: Catalog, site: Site) -> Files:
    """All files of a catalog, and of a site about it."""
    records = Records(catalog)
    core = _hashed("core", search_index.core(catalog))
    details = _hashed("details", search_index.details(catalog))
    index = _hashed("records", records.index())

    def texts() -> Iterator[tuple[str, str]]:
        yield from (core, details, index)
        yield from records.documents()
        yield from atom.documents(catalog, site)
        yield json_feed.ADDRESS, json_feed.document(catalog, site)
        for paper in catalog.papers:
            bibtex = records.of(BIBTEX, paper.id)
            yield paper_markdown.twin(paper), paper_markdown.document(paper, catalog, site, bibtex)
        yield llms.ADDRESS, llms.document(catalog, site)
        yield api_schema.ADDRESS, api_schema.document(site)
        yield catalog_schema.ADDRESS, catalog_schema.document()
        yield opensearch.ADDRESS, opensearch.document(site)

    return Files(texts, core[0], details[0], index[0])


def _hashed(name: str, text: str) -> tuple[str, str]:
    """The address and text of a file whose name changes with it, so that it is kept for ever."""
    return f"{SEARCH}/{name}-{sha256(text.encode()).hexdigest()[:10]}.json", text
