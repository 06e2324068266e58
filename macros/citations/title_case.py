"""Titles whose capitals survive a bibliography style that puts titles in lower case."""

import re

from . import latex

_WORD = re.compile(r"[\w\u0300-\u036f]+(?:['\u2019/+.&-][\w\u0300-\u036f]+)*")
"""Letters and digits, with single joining characters between them: `P-RLHF`, `Llama-3.1`."""
_PART = re.compile(r"[\w\u0300-\u036f]+(?:['\u2019][\w\u0300-\u036f]+)*")


def protect(title: str) -> str:
    """The title as LaTeX, with braces around what must keep its capitals.

    That is a part of a word with a capital after its first letter (`{LLM}-Based`, `{LoRA}`), a part
    that is a single capital (`{Q}-Learning`), and a whole word with a capital and a digit
    (`{Llama-3}`). The article `A` is none. Parts next to each other share braces (`{P-RLHF}`).
    Names that begin with their only capital, such as `Bayesian`, cannot be told from other words.
    """
    pieces, end = [], 0
    for word in _WORD.finditer(title):
        for first, last in _protected(word[0], followed_by=title[word.end() : word.end() + 1]):
            start = word.start() + first
            pieces.append(latex.encode(title[end:start]))
            end = word.start() + last
            pieces.append(f"{{{latex.encode(title[start:end])}}}")
    pieces.append(latex.encode(title[end:]))
    return "".join(pieces)


def _protected(word: str, followed_by: str) -> list[tuple[int, int]]:
    """Where the parts of a word are that must be protected."""
    if word == "A" and followed_by == " ":
        return []
    if any(map(str.isdecimal, word)) and any(map(str.isupper, word)):
        return [(0, len(word))]
    spans: list[tuple[int, int]] = []
    for part in _PART.finditer(word):
        if not _has_a_telling_capital(part[0]):
            continue
        if spans and spans[-1][1] == part.start() - 1:
            spans[-1] = (spans[-1][0], part.end())
        else:
            spans.append(part.span())
    return spans


def _has_a_telling_capital(part: str) -> bool:
    if len(part) == 1:
        return part.isupper()
    return any(char.isupper() for char in part[1:])
