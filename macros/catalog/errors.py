"""Problems of a catalog, each with its place and its cure."""

import dataclasses
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from difflib import get_close_matches

SHOWN = 100
"""Problems that an error prints at most."""
_LONGEST = 300
"""Characters that are printed of a part of a problem."""


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One thing wrong with a catalog. Sorts by file, then line."""

    path: str
    """The file as the reader knows it, such as `papers.yaml`."""
    line: int
    """Counted from 1; 0 where the problem is the whole file's."""
    entry: str
    """The paper's id, or `tags/rlhf` for a term of the vocabulary; empty outside any entry."""
    field: str
    """The field's name; empty where the problem is the whole entry's."""
    message: str
    """What is wrong and what would be right."""
    near: tuple[str, Collection[str]] | None = dataclasses.field(default=None, compare=False)
    """A text that is not known, and those that are: the nearest is suggested."""

    def __str__(self) -> str:
        """`papers.yaml:412: pad: arxiv: expected YYMM.NNNNN, got '2410.0407'`.

        One line, whatever a key or an id of the file holds.
        """
        place = f"{self.path}:{self.line}" if self.line else self.path
        message = self.message + (did_you_mean(*self.near) if self.near else "")
        parts = filter(None, (place, self.entry, self.field, message))
        line = ": ".join(map(_shortened, parts))
        return "".join(char if char.isprintable() else repr(char)[1:-1] for char in line)


class CatalogError(Exception):
    """A catalog that cannot be used; its text is the first problems, one a line, in order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        lines = [str(problem) for problem in self.problems[:SHOWN]]
        if more := len(self.problems) - len(lines):
            lines.append(f"and {more:,} more")
        super().__init__("\n".join(lines))


def did_you_mean(text: str, known: Collection[str]) -> str:
    """`"; did you mean 'rlhf'?"` with the nearest of `known`, or nothing where none is near."""
    nearest = get_close_matches(text[:_LONGEST], known, n=1, cutoff=0.6)
    if not nearest:
        folded = {name.casefold(): name for name in known}
        nearest = [folded[text.casefold()]] if text.casefold() in folded else []
    return f"; did you mean {nearest[0]!r}?" if nearest else ""


def _shortened(text: str) -> str:
    """The text, without its middle where it is long."""
    half = _LONGEST // 2
    return text if len(text) <= _LONGEST else f"{text[:half]} … {text[-half:]}"
