"""Names as printed, split for formats that ask for family and given names.

What is printed does not tell which of its words are the family name. The rules here are those of
names in Latin letters with the family name last. They cannot know:

- two family names without a particle: `Ana García López` becomes `López, Ana García`;
- a family name that is printed first in Latin letters: `Wang Xiaoming` becomes `Xiaoming, Wang`;
- whether a capitalized particle is one: `Xiao Di Wu` becomes `Di Wu, Xiao`;
- an organization of several words: `Garden Team` becomes `Team, Garden`. With a comma or an `and`
  in it, it is whole.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

_SUFFIXES = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})
_PARTICLES = frozenset({
    "abu", "af", "al", "av", "bin", "bint", "da", "das", "de", "degli", "dei", "del", "della",
    "den", "der", "di", "do", "dos", "du", "e", "el", "ibn", "la", "las", "le", "los", "op", "'t",
    "'s", "te", "ten", "ter", "und", "van", "vande", "vander", "vom", "von", "y", "zu", "zum",
    "zur",
})  # fmt: skip
"""Words in lower case with which a family name begins or goes on."""
_JOINING = frozenset({"e", "i", "y", "und"})
"""Those between two family names, so that the one before belongs to the name."""
_CAPITALIZED_PARTICLES = frozenset({
    "Abd", "Abdul", "Abu", "Al", "Da", "De", "Del", "Della", "Den", "Der", "Di", "Dos", "Du", "El",
    "Ibn", "La", "St.", "Ter", "Van", "Von",
})  # fmt: skip
"""Words that begin a family name although in upper case, directly before its last word."""
_AFTER_MIDDLE_VAN = frozenset({
    "Bui", "Chu", "Dang", "Dinh", "Do", "Doan", "Duong", "Ha", "Ho", "Hoang", "Huynh", "Lam", "Le",
    "Luong", "Luu", "Ly", "Mai", "Ngo", "Nguyen", "Pham", "Phan", "Phung", "Ta", "Thai", "To",
    "Tran", "Trinh", "Truong", "Vo", "Vu", "Vuong",
})  # fmt: skip
"""Vietnamese family names, before which `Van` is a middle name."""
_FAMILY_FIRST = re.compile(
    r"[\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u31f0-\u31ff\u3400-\u4dbf"
    r"\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Chinese characters, kana and hangul: scripts whose names begin with the family name."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in parts; joined, they are the words of the printed name in order."""

    family: str
    """With its particles, `van der Berg`; the whole name where it cannot be split."""
    given: str = ""
    suffix: str = ""
    """`Jr.` or `III`."""

    @property
    def is_whole(self) -> bool:
        """Whether it has no parts: one word, a family name, an organization, no Latin letters."""
        return not self.given


@lru_cache(maxsize=65_536)
def split(printed: str) -> Name:
    """The parts of a name as printed; spaces within it become single ones."""
    words = printed.split()
    whole = " ".join(words)
    suffix = ""
    if len(words) > 2 and words[-1] in _SUFFIXES:
        suffix = words.pop()
        words[-1] = words[-1].removesuffix(",")
    is_organization = "," in " ".join(words) or "and" in whole.casefold().split()
    if len(words) < 2 or words[0] in _PARTICLES or is_organization or _FAMILY_FIRST.search(whole):
        return Name(whole)
    start = _family_start(words)
    return Name(" ".join(words[start:]), " ".join(words[:start]), suffix)


def _family_start(words: list[str]) -> int:
    """The index, at least 1, of the word with which the family name begins."""
    last = len(words) - 1
    for index in range(1, last):
        if words[index] in _JOINING:
            return max(1, index - 1)
        if words[index] in _PARTICLES:
            return index
    start = last
    while start > 1 and words[start - 1] in _CAPITALIZED_PARTICLES:
        start -= 1
    if words[start] == "Van" and words[last] in _AFTER_MIDDLE_VAN:
        return last
    return start
