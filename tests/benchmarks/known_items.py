"""Queries of readers who look for a paper that they know, of eleven kinds, from any catalog."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from macros.catalog.model import Paper
from macros.catalog.query import Catalog

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
    (r"s$", ""),
    (r"(\w{4})$", r"\1s"),
    (r"ing$", "ed"),
    (r"ed$", "ing"),
    (r"ization$", "izing"),
    (r"ized$", "ization"),
)


@dataclass(frozen=True)
class Query:
    """What a reader types, and the paper that they mean."""

    kind: str
    text: str
    paper: str


Kind = Callable[[Paper, "Maker"], str | None]


class Maker:
    """Makes queries from the words of a catalog."""

    def __init__(self, catalog: Catalog, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311 - nothing here is secret
        self.papers = catalog.papers
        self.titles = Counter(
            token for paper in catalog.papers for token in set(paper.title.casefold().split())
        )

    def words(self, text: str, count: int, shortest: int = 4) -> list[str] | None:
        """Some words of a text that tell it from others, in its order; `None` if there are few."""
        found = re.findall(r"[A-Za-z][A-Za-z]+", text)
        telling = [word for word in found if len(word) >= shortest and word.lower() not in STOP]
        telling = list(dict.fromkeys(word.lower() for word in telling))
        if len(telling) < count:
            return None
        chosen = sorted(self.random.sample(range(len(telling)), count))
        return [telling[place] for place in chosen]

    def queries(self, kind: Kind, count: int) -> Iterator[Query]:
        """At most `count` queries of a kind, of papers in random order."""
        papers = list(self.papers)
        self.random.shuffle(papers)
        made = 0
        for paper in papers:
            text = kind(paper, self)
            if text:
                yield Query(kind.__name__, text, paper.id)
                made += 1
            if made == count:
                return


def title_words(paper: Paper, maker: Maker) -> str | None:
    words = maker.words(paper.title, 3)
    return " ".join(words) if words else None


def surname_and_word(paper: Paper, maker: Maker) -> str | None:
    words = maker.words(paper.title, 1)
    author = maker.random.choice(paper.authors[:3])
    return f"{author.split()[-1]} {words[0]}" if words else None


def typo(paper: Paper, maker: Maker) -> str | None:
    words = maker.words(paper.title, 3, shortest=6)
    if not words:
        return None
    place = maker.random.randrange(3)
    word = words[place]
    at = maker.random.randrange(1, len(word) - 2)
    words[place] = maker.random.choice(
        [word[:at] + word[at + 1 :], word[:at] + word[at + 1] + word[at] + word[at + 2 :]]
    )
    return " ".join(words)


def half_typed(paper: Paper, maker: Maker) -> str | None:
    words = maker.words(paper.title, 3, shortest=6)
    return " ".join([*words[:2], words[2][:4]]) if words else None


def acronym(paper: Paper, maker: Maker) -> str | None:
    for token in re.findall(r"[\w-]+", paper.title):
        own = [it for it in maker.papers if token.lower() in it.title.lower()]
        if len(re.findall(r"[A-Z]", token)) >= 2 and len(token) <= 14 and len(own) == 1:
            return token.lower()
    return None


def arxiv_id(paper: Paper, _maker: Maker) -> str | None:
    return paper.arxiv


def folded_diacritics(paper: Paper, maker: Maker) -> str | None:
    words = maker.words(paper.title, 1)
    for author in paper.authors:
        bare = unicodedata.normalize("NFKD", author).encode("ascii", "ignore").decode()
        if bare != author and len(bare) == len(author) and words:
            return f"{bare} {words[0]}"
    return None


def british(paper: Paper, maker: Maker) -> str | None:
    return _changed(paper, maker, BRITISH)


def inflection(paper: Paper, maker: Maker) -> str | None:
    return _changed(paper, maker, INFLECTIONS)


def hyphens(paper: Paper, maker: Maker) -> str | None:
    found = re.search(r"([A-Za-z]{3,})-([A-Za-z]{3,})", paper.title)
    words = maker.words(paper.title, 2)
    if not found or not words:
        return None
    compound = maker.random.choice(["{} {}", "{}{}", "{}-{}"]).format(*found.groups())
    others = [word for word in words if word not in compound.lower()]
    return " ".join([compound.lower(), *others])


def summary_words(paper: Paper, maker: Maker) -> str | None:
    words = maker.words(paper.summary, 4, shortest=5)
    return " ".join(words) if words else None


def _changed(paper: Paper, maker: Maker, rules: tuple[tuple[str, str], ...]) -> str | None:
    words = maker.words(paper.title, 3, shortest=5)
    for place, word in enumerate(words or ()):
        for pattern, replacement in rules:
            other = re.sub(pattern, replacement, word)
            if words and other != word:
                return " ".join([*words[:place], other, *words[place + 1 :]])
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
