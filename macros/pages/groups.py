"""How long lists are divided, and in which order."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby

from ..catalog.catalog import Author, Papers, by_year
from ..catalog.fields import MONTHS
from ..catalog.model import Paper, Series


@dataclass(frozen=True, slots=True)
class Group:
    """Papers under a heading of their own."""

    id: str
    """The heading's fragment, unique on the page."""
    title: str
    papers: Papers


@dataclass(frozen=True, slots=True)
class Letter:
    """People under a heading of their own."""

    id: str
    title: str
    authors: tuple[Author, ...]


def years(papers: Papers) -> tuple[Group, ...]:
    """By year of first publication, the latest first."""
    return tuple(Group(f"y{year}", str(year), group) for year, group in by_year(papers).items())


def venue_years(papers: Papers) -> tuple[Group, ...]:
    """By the year in which the venue published them, the latest first; preprints by first year."""
    divided = _divide(papers, lambda paper: paper.venue.year or paper.date.year)
    return tuple(Group(f"y{year}", str(year), group) for year, group in divided)


def months(papers: Papers) -> tuple[Group, ...]:
    """By month of first publication, the latest first, of papers of one year."""
    divided = _divide(papers, lambda paper: paper.date.month)
    return tuple(Group(f"m{month}", MONTHS[month - 1], group) for month, group in divided)


def initials(authors: tuple[Author, ...]) -> tuple[Letter, ...]:
    """By the first letter of the last name, in its order; names in other scripts are under `#`."""
    divided = groupby(authors, key=lambda author: author.sort_key[0][0])
    letters: defaultdict[str, list[Author]] = defaultdict(list)
    for initial, people in divided:
        letters[initial.upper() if initial.isalpha() else "#"] += people
    return tuple(
        Letter(f"letter-{'other' if title == '#' else title.lower()}", title, tuple(people))
        for title, people in letters.items()
    )


def kinds(series: Iterable[Series]) -> dict[str, tuple[Series, ...]]:
    """By kind, the kind with the most series first; by name within it."""
    divided: defaultdict[str, list[Series]] = defaultdict(list)
    for each in sorted(series, key=lambda each: each.name.casefold()):
        divided[each.kind].append(each)
    ordered = sorted(divided.items(), key=lambda item: len(item[1]), reverse=True)
    return {kind: tuple(members) for kind, members in ordered}


def _divide(papers: Papers, key: Callable[[Paper], int]) -> list[tuple[int, Papers]]:
    """Papers by a number, the highest first; their order within it stays."""
    divided: defaultdict[int, list[Paper]] = defaultdict(list)
    for paper in papers:
        divided[key(paper)].append(paper)
    return [(number, tuple(divided[number])) for number in sorted(divided, reverse=True)]
