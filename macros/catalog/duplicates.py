"""Titles that are the same but for case and punctuation, or nearly the same."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

NEAR = 0.93
"""From this similarity on, two titles are probably one paper's."""

RUN, FEW = 10, 12
"""Two titles are compared if they share a run of ten characters that at most twelve titles have."""
COMPARED = 200
"""Characters of a title that are compared."""
MOST_PAIRS = 5_000
"""Pairs that are compared: more than any list has that is not made to take long."""


def fold(title: str) -> str:
    """The words of a title without case, accents and punctuation."""
    plain = "".join(
        char for char in unicodedata.normalize("NFKD", title) if not unicodedata.combining(char)
    )
    return " ".join(re.findall(r"\w+", plain.casefold()))


def near_pairs(titles: Sequence[str]) -> list[tuple[int, int]]:
    """Indices of the folded titles that are nearly, or wholly, the same; the earlier one first.

    Comparing all would take quadratic time. So only those that share a rare run and a third of
    their words are compared, as two titles of 93 % similarity nearly always do.
    """
    titles = [title[:COMPARED] for title in titles]
    words = [set(title.split()) for title in titles]
    likely = [
        (first, second)
        for first, second in sorted(_sharing_a_rare_run(titles))
        if 3 * len(words[first] & words[second]) >= min(len(words[first]), len(words[second])) - 1
    ]
    return [
        (first, second)
        for first, second in likely[:MOST_PAIRS]
        if _similarity(titles[first], titles[second]) >= NEAR
    ]


def _sharing_a_rare_run(titles: Iterable[str]) -> set[tuple[int, int]]:
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for index, title in enumerate(titles):
        if not title:
            continue  # of symbols alone, which fold to nothing
        for run in {title[at : at + RUN] for at in range(max(1, len(title) - RUN + 1))}:
            holders[run].append(index)
    return {
        (first, second)
        for indices in holders.values()
        if len(indices) <= FEW
        for place, second in enumerate(indices)
        for first in indices[:place]
    }


def _similarity(one: str, other: str) -> float:
    """From 0 to 1, as `difflib` has it; 0 early where the lengths alone rule likeness out."""
    if one == other:
        return 1
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if min(matcher.real_quick_ratio(), matcher.quick_ratio()) < NEAR:
        return 0
    return matcher.ratio()
