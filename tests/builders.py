"""Made-up catalogs. No name, title or identifier in them is a real one."""

from collections.abc import Mapping
from datetime import date

from macros.catalog.catalog import Catalog
from macros.catalog.errors import CatalogError
from macros.catalog.loader import read
from macros.site.info import SiteInfo

TODAY = date(2026, 11, 25)

SITE = SiteInfo(
    name="Garden Papers",
    description="A made-up list of papers on gardens.",
    url="https://example.org/garden-papers/",
    repo_url="https://example.org/repository",
)
"""What is told of the site of a made-up catalog."""

VOCABULARY = """\
categories:
  - {id: garden, title: Garden, description: What grows outside.}
  - {id: kitchen, title: Kitchen, description: What is cooked inside.}
types:
  - {id: method, title: Method}
  - {id: survey, title: Survey}
facets:
  - {id: season, title: Season, description: When it happens.}
  - {id: soil, title: Soil, description: Where it grows.}
tags:
  - {id: spring, facet: season, title: Spring, description: When it begins.}
  - {id: autumn, facet: season, title: Autumn, description: When it ends.}
  - {id: clay, facet: soil, title: Clay, description: Heavy and wet.}
venues:
  - {id: arxiv, name: arXiv, full: arXiv, kind: preprint}
  - {id: botany-days, name: Botany Days, full: Proceedings of Botany Days, kind: conference}
  - {id: botany-days-seeds, name: Botany Days Seeds, full: Workshop on Seeds, kind: workshop}
  - {id: garden-letters, name: Garden Letters, full: Letters of the Garden, kind: journal}
papers:
"""
"""Lines 1 to 19; the first paper begins on line 20."""

METHOD_FACTS = """\
method_facts:
  - {id: training, title: Training, kind: text, description: What is trained.}
  - {id: user_input, title: User input, kind: text, description: What is known of the gardener.}
  - {id: base_models, title: Base models, kind: list, description: What it grows on.}
  - {id: evaluated_on, title: Evaluated on, kind: list, description: Where it was tried.}
  - {id: unseen_users, title: Unseen users, kind: yes-no, description: Whether it is for all.}
"""
"""Comes after papers that have a method, so that their lines do not depend on it."""

Fields = Mapping[str, str | None]
"""Fields of a paper as YAML writes them; `None` leaves a field out."""

FIRST: Fields = {
    "id": "ash-2024-roots",  # line 20, and so on
    "title": "How Roots Listen",
    "authors": "[Ada Ash, Bo Birch]",
    "date": "2024-10",
    "categories": "[garden]",
    "type": "method",  # line 25
    "venue": "arXiv",
    "arxiv": '"2410.00001"',
    "tags": "[spring]",
    "summary": "Roots grow toward the sound of water.",
    "added": "2025-03-01",  # line 30
    "checked": "2025-03-02",
}
"""A valid paper. A field that a test adds comes after these, on line 32."""

SECOND: Fields = {
    "id": "birch-2024-ferns",
    "title": "Ferns at Night",
    "arxiv": '"2410.00002"',
}
"""What a second paper on lines 32 to 43 must change to be valid beside the first."""


def catalog_text(*papers: Fields) -> str:
    """A catalog whose papers differ from `FIRST` in the given fields."""
    text = VOCABULARY + "".join(map(_paper_text, papers or [{}]))
    return text + METHOD_FACTS if any("method" in paper for paper in papers) else text


def read_catalog(*papers: Fields) -> Catalog:
    """The catalog of papers that differ from `FIRST` in the given fields."""
    return read(catalog_text(*papers).encode(), "papers.yaml", TODAY)


def problems(*papers: Fields) -> list[str]:
    """What is wrong with papers that differ from `FIRST` in the given fields."""
    return problems_in(catalog_text(*papers))


def warnings(*papers: Fields) -> list[str]:
    """What a curator should look at in papers that differ from `FIRST` in the given fields."""
    return [str(problem) for problem in read_catalog(*papers).warnings]


def problems_in(source: str | bytes) -> list[str]:
    """What is wrong with a catalog; nothing where it can be read."""
    data = source.encode() if isinstance(source, str) else source
    try:
        read(data, "papers.yaml", TODAY)
    except CatalogError as error:
        return [str(problem) for problem in error.problems]
    return []


def _paper_text(changes: Fields) -> str:
    fields = {**FIRST, **changes}
    lines = [f"{field}: {value}\n" for field, value in fields.items() if value is not None]
    return "  - " + "    ".join(lines)
