"""Made-up catalogs of any size, the same for the same size."""

from random import Random

HEAD = """\
categories:
  - {id: one, title: First Section, description: Made up.}
  - {id: two, title: Second Section, description: Made up.}
  - {id: three, title: Third Section, description: Made up.}
types: [{id: method, title: Method}, {id: survey, title: Survey}]
facets:
  - {id: left, title: Left, description: Made up.}
  - {id: right, title: Right, description: Made up.}
"""
TAG = "  - {{id: t{0}, facet: {1}, title: Tag {0}, description: Made up.}}\n"
SERIES = "  - {{id: v{0}, name: V{0}, full: Venue {0}, kind: journal}}\n"
PREPRINTS = "  - {id: arxiv, name: arXiv, full: arXiv, kind: preprint}\n"
PAPER = """\
- {{id: p{number}, title: {title}, authors: [{authors}], date: {year}-{month:02}, \
categories: [{category}], type: method, venue: {venue}, arxiv: "{prefix}{month:02}.{number:05}", \
tags: [{tags}], summary: {summary}., added: 2025-06-01, checked: 2025-06-01}}
"""
SYLLABLES = ("ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "qui", "ro")
TAG_COUNT, SERIES_COUNT, WORD_COUNT = 50, 60, 2_000


def catalog(papers: int) -> str:
    """The text of a catalog with so many papers, about 400 bytes each.

    Like the real one: four to five tags and three to seven authors a paper, five people a paper,
    six years, sixty venue series.
    """
    random = Random(papers)  # noqa: S311 - nothing here is secret
    words = [_word(random) for _ in range(WORD_COUNT)]
    people = [f"{_word(random).title()} {_word(random).title()}" for _ in range(papers * 5)]
    tags = (TAG.format(tag, "left" if tag % 2 else "right") for tag in range(TAG_COUNT))
    series = map(SERIES.format, range(1, SERIES_COUNT))
    entries = (_paper(number, random, words, people) for number in range(papers))
    parts = (HEAD, "tags:\n", *tags, "venues:\n", PREPRINTS, *series, "papers:\n", *entries)
    return "".join(parts)


def _paper(number: int, random: Random, words: list[str], people: list[str]) -> str:
    year, series = random.randint(2019, 2024), random.randrange(SERIES_COUNT)
    authors = dict.fromkeys(random.choices(people, k=random.randint(3, 7)))
    return PAPER.format(
        number=number,
        title=" ".join(random.choices(words, k=7)).capitalize(),
        authors=", ".join(authors),
        year=year,
        month=random.randint(1, 12),
        prefix=year % 100,
        category=random.choice(["one", "two", "three"]),
        venue=f"V{series} {year + 1}" if series else "arXiv",
        tags=", ".join(f"t{tag}" for tag in random.sample(range(TAG_COUNT), random.randint(4, 5))),
        summary=" ".join(random.choices(words, k=10)).capitalize(),
    )


def _word(random: Random) -> str:
    return "".join(random.choices(SYLLABLES, k=random.randint(2, 4)))
