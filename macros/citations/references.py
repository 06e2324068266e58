"""References as bibliographies print them, formatted once and kept between builds.

Formatting all papers of a list takes as long as the rest of a build, so references are kept in a
file. One is used only where it was made from the same record by the same styles and code. A build
works without the file, and where it cannot be written.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from ..catalog.catalog import Catalog
from ..site.cache import write
from . import csl
from .styles import STYLES, Style, fingerprint

_Parts = tuple[str, ...]
_Made = dict[str, tuple[_Parts, ...]]
"""For each style the parts of a reference, by the hash of the record that it was made from."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A paper as a bibliography in a style lists it, without a number."""

    style: Style
    parts: _Parts
    """Plain text, upright and italic in turn, upright first. It is not escaped."""

    @property
    def text(self) -> str:
        """Without italics."""
        return "".join(self.parts)


References = Mapping[str, tuple[Reference, ...]]
"""A reference in each style, in the order of `STYLES`, by the id of the paper."""


def references(catalog: Catalog, cache: Path | None = None) -> References:
    """The references of all papers of a catalog, each as if it stood alone.

    `cache` is the file in which they are kept for the next build. A file that cannot be read or
    written is ignored.
    """
    kept = _read(cache) if cache else {}
    made: _Made = {}
    found = {}
    for paper in catalog.papers:
        record = csl.reference(paper, catalog)
        key = sha256(json.dumps(record).encode()).hexdigest()
        parts = kept.get(key) or tuple(style.format(record) for style in STYLES)
        made[key] = parts
        found[paper.id] = tuple(map(Reference, STYLES, parts))
    if cache and made != kept:
        content = {"made_by": fingerprint(), "references": made}
        write(cache, json.dumps(content, separators=(",", ":")).encode())
    return found


def _read(cache: Path) -> _Made:
    """What was kept; nothing where other styles or code made it, or where the file is spoiled."""
    try:
        content = json.loads(cache.read_bytes())
        if content["made_by"] != fingerprint():
            return {}
        return {key: _checked(value) for key, value in content["references"].items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}


def _checked(value: Any) -> tuple[_Parts, ...]:
    """The parts of a reference in each style. Raises `ValueError` where they are something else."""
    if not isinstance(value, list) or len(value) != len(STYLES):
        raise ValueError("not a list with each style")
    for parts in value:
        if not (isinstance(parts, list) and parts and all(isinstance(it, str) for it in parts)):
            raise ValueError("not the parts of a reference")
    return tuple(map(tuple, value))
