"""Every file that the site offers beside its pages, as text by address."""

import json
from dataclasses import dataclass
from hashlib import sha256

from ..catalog.query import Catalog
from . import opensearch, search_index
from .formats import FORMATS
from .site import Site

SEARCH = "assets/search"
"""The folder of what the search reads; its files are named by their content."""


@dataclass(frozen=True, slots=True)
class Files:
    """The files, and where the search finds its own."""

    texts: dict[str, str]
    """Content by address from the site's root."""
    core: str
    """Address of what `search_index.core` gives."""
    details: str
    """Address of what `search_index.details` gives."""
    records: str
    """Address of how to take a format's file apart: its head, separator and tail, and the length
    of each paper's record in bytes. From it the explorer puts any selection together."""


def files(catalog: Catalog, site: Site) -> Files:
    """All files of a catalog, and of a site about it."""
    texts: dict[str, str] = {opensearch.ADDRESS: opensearch.document(site)}
    lengths: dict[str, dict[str, object]] = {}
    for format in FORMATS:
        records = [format.record(paper, catalog) for paper in catalog.papers]
        texts[format.filename] = f"{format.head}{format.separator.join(records)}{format.tail}"
        lengths[format.id] = {
            "file": format.filename,
            "head": format.head,
            "separator": format.separator,
            "tail": format.tail,
            "type": format.media_type,
            "lengths": [len(record.encode()) for record in records],
        }
    core = _hashed("core", search_index.core(catalog), texts)
    details = _hashed("details", search_index.details(catalog), texts)
    records_text = json.dumps(lengths, separators=(",", ":"))
    return Files(texts, core, details, _hashed("records", records_text, texts))


def _hashed(name: str, text: str, texts: dict[str, str]) -> str:
    """Adds a file whose name changes with its content, so that it may be kept for ever."""
    address = f"{SEARCH}/{name}-{sha256(text.encode()).hexdigest()[:10]}.json"
    texts[address] = text
    return address
