"""Queries of readers who look for a paper that they know, of eleven kinds, from any catalog."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from macros.catalog.catalog import Catalog
from macros.catalog.duplicates import fold
from macros.catalog.model import Paper

STOP = frozenset(
    word
    for line in (
        "about after among and are aware based beyond can for from have how into its large",
        "language learning llm llms model models not over that the their through toward towards",
        "under using via what when where which while with without",
    )
    for word in line.split()
)
"""Words that nobody types to find one paper of this field."""

BRITISH = (
    (r"iz(ation|ations|ing|ed|e|es|er|ers)$", r"is\1"),
    (r"(behavi|col|fav|hum|neighb)or", r"\1our"),
    (r"(mode|labe|tai)l(ing|ed)$", r"\1ll\2"),
    (r"dialog$", "dialogue"),
)
INFLECTIONS = (
    (r"ization$", "izing"),
    (r"ized$", "ization"),
    (r"ing$", "ed"),
    (r"ed$", "ing"),
    (r"(?<!s)s$", ""),
    (r"(?<=[bcdfgklmnprtw])$", "s"),
)


@dataclass(frozen=True)
class Query:
    """What a reader types, and the paper that they mean."""

    kind: str
    text: str
    paper: str


Typed = tuple[str, list[str]]
"""What is typed, and the words that are meant: one paper alone has all of these."""
Kind = Callable[[Paper, "Maker"], Typed | None]


class Maker:
    """Makes queries from the words of a catalog."""

    def __init__(self, catalog: Catalog, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311 - nothing here is secret
        self.papers = catalog.papers
        self._texts = [
            fold(f"{paper.title} | {' | '.join(paper.authors)} | {paper.summary} | {paper.arxiv}")
            for paper in catalog.papers
        ]

    def words(self, text: str, count: int, shortest: int = 4) -> list[str] | None:
        """Some words of a text that tell it from others, in its order; `None` if there are few."""
        found = re.findall(r"[A-Za-z][A-Za-z]+", text)
        telling = [word for word in found if len(word) >= shortest and word.lower() not in STOP]
        telling = list(dict.fromkeys(word.lower() for word in telling))
        if len(telling) < count:
            return None
        chosen = sorted(self.random.sample(range(len(telling)), count))
        return [telling[place] for place in chosen]

    def means_one(self, words: list[str]) -> bool:
        """Whether one paper alone has all of some words; what fits many is no known item."""
        folded = [fold(word) for word in words]
        return sum(all(word in text for word in folded) for text in self._texts) == 1

    def queries(self, kind: Kind, count: int) -> Iterator[Query]:
        """At most `count` queries of a kind, of papers in random order."""
        papers = list(self.papers)
        self.random.shuffle(papers)
        made = 0
        for paper in papers:
            typed = kind(paper, self)
            if typed and self.means_one(typed[1]):
                yield Query(kind.__name__, typed[0], paper.id)
                made += 1
            if made == count:
                return


def title_words(paper: Paper, maker: Maker) -> Typed | None:
    words = maker.words(paper.title, 3)
    return (" ".join(words), words) if words else None


def surname_and_word(paper: Paper, maker: Maker) -> Typed | None:
    words = maker.words(paper.title, 1)
    surname = maker.random.choice(paper.authors[:3]).split()[-1]
    return (f"{surname} {words[0]}", [surname, *words]) if words else None


def typo(paper: Paper, maker: Maker) -> Typed | None:
    words = maker.words(paper.title, 3, shortest=6)
    if not words:
        return None
    place = maker.random.randrange(3)
    word = words[place]
    at = maker.random.randrange(1, len(word) - 2)
    left_out = word[:at] + word[at + 1 :]
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    wrong = maker.random.choice([left_out, swapped])
    return " ".join([*words[:place], wrong, *words[place + 1 :]]), words


def half_typed(paper: Paper, maker: Maker) -> Typed | None:
    words = maker.words(paper.title, 3, shortest=6)
    if not words:
        return None
    half = [*words[:2], words[2][:4]]
    return " ".join(half), half


def acronym(paper: Paper, maker: Maker) -> Typed | None:
    for token in map(str, re.findall(r"[\w-]+", paper.title)):
        if len(re.findall(r"[A-Z]", token)) >= 2 and maker.means_one([token]):
            return token.lower(), [token]
    return None


def arxiv_id(paper: Paper, _maker: Maker) -> Typed | None:
    return (paper.arxiv, [paper.arxiv]) if paper.arxiv else None


def folded_diacritics(paper: Paper, maker: Maker) -> Typed | None:
    words = maker.words(paper.title, 1)
    for author in paper.authors:
        bare = unicodedata.normalize("NFKD", author).encode("ascii", "ignore").decode()
        if bare != author and len(bare) == len(author) and words:
            return f"{bare} {words[0]}", [author, *words]
    return None


def british(paper: Paper, maker: Maker) -> Typed | None:
    return _changed(paper, maker, BRITISH)


def inflection(paper: Paper, maker: Maker) -> Typed | None:
    return _changed(paper, maker, INFLECTIONS)


def hyphens(paper: Paper, maker: Maker) -> Typed | None:
    found = re.search(r"([A-Za-z]{3,})-([A-Za-z]{3,})", paper.title)
    words = maker.words(paper.title, 2)
    if not found or not words:
        return None
    compound = maker.random.choice(["{} {}", "{}{}", "{}-{}"]).format(*found.groups()).lower()
    others = [word for word in words if word not in compound]
    return " ".join([compound, *others]), [found[0], *others]


def summary_words(paper: Paper, maker: Maker) -> Typed | None:
    words = maker.words(paper.summary, 4, shortest=5)
    return (" ".join(words), words) if words else None


def _changed(paper: Paper, maker: Maker, rules: tuple[tuple[str, str], ...]) -> Typed | None:
    words = maker.words(paper.title, 3, shortest=5) or []
    for place, word in enumerate(words):
        for pattern, replacement in rules:
            other = re.sub(pattern, replacement, word)
            if other != word:
                return " ".join([*words[:place], other, *words[place + 1 :]]), words
    return None


KINDS: tuple[Kind, ...] = (
    title_words,
    surname_and_word,
    typo,
    half_typed,
    acronym,
    arxiv_id,
    folded_diacritics,
    british,
    inflection,
    hyphens,
    summary_words,
)


def known_items(catalog: Catalog, a_kind: int, seed: int) -> list[Query]:
    """Queries of all kinds, at most so many a kind; the same for the same seed."""
    maker = Maker(catalog, seed)
    return [query for kind in KINDS for query in maker.queries(kind, a_kind)]
