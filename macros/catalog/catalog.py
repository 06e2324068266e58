"""The catalog as a whole: everything in it, and the selections that pages and exports ask for."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from .errors import Problem
from .fields import FactValue
from .model import Category, Entry, MethodFact, Paper, PaperType, Series, Tag, TagFacet
from .slugs import slug

K = TypeVar("K")
R = TypeVar("R", bound=Entry)
Papers = tuple[Paper, ...]


@dataclass(frozen=True, slots=True)
class Author:
    """Everyone whose names have the same slug; the list cannot tell namesakes apart."""

    slug: str
    name: str
    """The spelling that most papers have."""
    papers: Papers
    """Newest first."""

    @property
    def sort_key(self) -> tuple[str, str]:
        """By last word of the name, then by the rest, as an index prints them."""
        first, _, last = self.name.rpartition(" ")
        return slug(last), slug(first)


class Catalog:
    """The list. Papers come newest first everywhere; terms in the file's order."""

    def __init__(
        self,
        *,
        categories: Iterable[Category],
        types: Iterable[PaperType],
        facets: Iterable[TagFacet],
        tags: Iterable[Tag],
        venues: Iterable[Series],
        papers: Iterable[Paper],
        lines: Mapping[str, int],
        method_facts: Iterable[MethodFact] = (),
        warnings: tuple[Problem, ...] = (),
    ) -> None:
        self.categories = _by_id(categories)
        self.types = _by_id(types)
        self.facets = _by_id(facets)
        self.tags = _by_id(tags)
        self.series = {series.name: series for series in venues}
        """Venues across their years, by the name that papers give."""
        self.method_facts = _by_id(method_facts)
        self.papers: Papers = newest_first(papers)
        self.lines = lines
        """Line of the file on which each paper begins, by id."""
        self.warnings = warnings
        """What a curator should look at."""

    @cached_property
    def by_id(self) -> dict[str, Paper]:
        """Every paper by its id."""
        return {paper.id: paper for paper in self.papers}

    @cached_property
    def by_category(self) -> dict[str, Papers]:
        """Papers of each category, by its id; also of those that hold none."""
        return {**dict.fromkeys(self.categories, ()), **_group(self.papers, lambda p: p.categories)}

    @cached_property
    def by_type(self) -> dict[str, Papers]:
        """Papers of each type, by its id."""
        return {**dict.fromkeys(self.types, ()), **_group(self.papers, lambda p: (p.type,))}

    @cached_property
    def by_tag(self) -> dict[str, Papers]:
        """Papers with each tag, by its id."""
        return {**dict.fromkeys(self.tags, ()), **_group(self.papers, lambda p: p.tags)}

    @cached_property
    def by_series(self) -> dict[str, Papers]:
        """Papers of each venue series, by its name."""
        return {
            **dict.fromkeys(self.series, ()),
            **_group(self.papers, lambda p: (p.venue.series,)),
        }

    @cached_property
    def by_year(self) -> dict[int, Papers]:
        """Papers by the year of first publication, the latest year first."""
        return by_year(self.papers)

    @cached_property
    def by_day_added(self) -> dict[date, Papers]:
        """Papers by the day on which they joined the list, the latest first."""
        days = _group(self.papers, lambda paper: (paper.added,))
        return dict(sorted(days.items(), reverse=True))

    @cached_property
    def authors(self) -> tuple[Author, ...]:
        """Everyone who wrote a paper of the list, in the order of an index."""
        papers: defaultdict[str, dict[str, Paper]] = defaultdict(dict)
        spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for paper in self.papers:
            for name in paper.authors:
                papers[slug(name)][paper.id] = paper
                spellings[slug(name)][name] += 1
        authors = (
            Author(key, spellings[key].most_common(1)[0][0], tuple(written.values()))
            for key, written in papers.items()
        )
        return tuple(sorted(authors, key=lambda author: author.sort_key))

    @cached_property
    def author_by_slug(self) -> dict[str, Author]:
        """Everyone by the slug of their name."""
        return {author.slug: author for author in self.authors}

    def author(self, name: str) -> Author:
        """The author with this name, as a paper of the list prints it."""
        return self.author_by_slug[slug(name)]

    def terms(self) -> Iterator[tuple[Category | Tag, Papers]]:
        """Each category, then each tag, with its papers; also those without any."""
        for category in self.categories.values():
            yield category, self.by_category[category.id]
        for tag in self.tags.values():
            yield tag, self.by_tag[tag.id]

    def tags_of(self, facet: TagFacet) -> tuple[Tag, ...]:
        """The terms of a facet."""
        return tuple(tag for tag in self.tags.values() if tag.facet == facet.id)

    def facts(self, paper: Paper) -> tuple[tuple[MethodFact, FactValue], ...]:
        """What a paper states of its method, in the order of `method_facts`."""
        stated = paper.method or {}
        return tuple((fact, stated[id]) for id, fact in self.method_facts.items() if id in stated)

    def neighbors(self, paper: Paper) -> tuple[Paper | None, Paper | None]:
        """The next newer and the next older paper with the same home."""
        papers, place = self._by_home[paper.home], self._places[paper.id]
        newer = papers[place - 1] if place else None
        older = papers[place + 1] if place + 1 < len(papers) else None
        return newer, older

    @cached_property
    def _by_home(self) -> dict[str, Papers]:
        return _group(self.papers, lambda paper: (paper.home,))

    @cached_property
    def _places(self) -> dict[str, int]:
        """Where each paper stands among those with its home."""
        return {
            paper.id: place
            for papers in self._by_home.values()
            for place, paper in enumerate(papers)
        }


def newest_first(papers: Iterable[Paper]) -> Papers:
    """By month of first publication, within a month by arXiv identifier; ties by id."""
    ordered = sorted(papers, key=lambda paper: paper.id)
    return tuple(sorted(ordered, key=lambda paper: (paper.date, paper.arxiv or ""), reverse=True))


def by_year(papers: Iterable[Paper]) -> dict[int, Papers]:
    """Papers by the year of first publication, the latest year first."""
    years = _group(papers, lambda paper: (paper.date.year,))
    return dict(sorted(years.items(), reverse=True))


def updated(papers: Iterable[Paper]) -> date | None:
    """The latest day on which one of the papers was edited; `None` without papers."""
    return max((paper.updated for paper in papers), default=None)


def _by_id(records: Iterable[R]) -> dict[str, R]:
    return {record.id: record for record in records}


def _group(papers: Iterable[Paper], keys: Callable[[Paper], Iterable[K]]) -> dict[K, Papers]:
    groups: defaultdict[K, list[Paper]] = defaultdict(list)
    for paper in papers:
        for key in keys(paper):
            groups[key].append(paper)
    return {key: tuple(group) for key, group in groups.items()}
