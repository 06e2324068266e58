"""Citation keys: author, year and word, `chen2025pad`."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import count
from types import MappingProxyType

from ..catalog.catalog import Catalog
from ..catalog.model import Paper
from ..catalog.names import split
from ..catalog.slugs import fold
from .citation import citation

_INSIGNIFICANT = frozenset({
    "a", "an", "and", "are", "as", "at", "be", "beyond", "but", "by", "can", "could", "do", "does",
    "for", "from", "has", "have", "how", "i", "if", "in", "into", "is", "it", "its", "let", "may",
    "must", "not", "of", "on", "or", "should", "so", "than", "that", "the", "their", "these",
    "they", "this", "those", "to", "toward", "towards", "under", "via", "was", "we", "were",
    "what", "when", "where", "whether", "which", "who", "whose", "why", "will", "with", "within",
    "without", "would", "you", "your",
})  # fmt: skip
"""Words that say nothing of a paper, with which titles often begin."""


def citation_key(paper: Paper, catalog: Catalog) -> str:
    """The key of a paper of a catalog: lower-case ASCII letters and digits, unique in it.

    First author's family name, year of the cited form, first significant word of the title. A
    part that has no ASCII form comes from the paper's id. The key changes when the paper is
    published in a later year than the preprint, as its citation does.
    """
    return _keys(catalog)[paper.id]


@lru_cache(maxsize=1)
def _keys(catalog: Catalog) -> Mapping[str, str]:
    """The keys of all papers by id.

    Of papers that would have the same key, the first in the list keeps it, the next gets it with
    `b`, then `c`. As that goes by the day they were added, then by id, a paper that is added on
    a later day changes no key, and the order of the file does not matter.
    """
    keys: dict[str, str] = {}
    used: set[str] = set()
    for paper in sorted(catalog.papers, key=lambda paper: (paper.added, paper.id)):
        base = _base(paper, catalog)
        key = next(key for key in _candidates(base) if key not in used)
        used.add(key)
        keys[paper.id] = key
    return MappingProxyType(keys)


def _candidates(base: str) -> Iterator[str]:
    """The key, with `b` to `z`, then with `z2` and so on."""
    yield base
    yield from (f"{base}{letter}" for letter in "bcdefghijklmnopqrstuvwxyz")
    yield from (f"{base}z{number}" for number in count(2))


def _base(paper: Paper, catalog: Catalog) -> str:
    stem = paper.id.split("-")
    author = _ascii(split(paper.authors[0]).family) or stem[0]
    word = _significant(paper.title) or stem[-1]
    return f"{author}{citation(paper, catalog).year}{word}"


def _significant(title: str) -> str:
    """The first significant word, `P-RLHF: ...` -> `prlhf`; empty where none has an ASCII form."""
    words = [word for word in map(_ascii, re.split(r"[\s/\u2013-\u2015]+", title)) if word]
    return next((word for word in words if word not in _INSIGNIFICANT), next(iter(words), ""))


def _ascii(text: str) -> str:
    """The letters and digits of a text that have a form in ASCII, in lower case."""
    return re.sub("[^a-z0-9]", "", fold(text))
