"""Markdown with one list item a paper, in the form of awesome lists.

Reads the same in CommonMark, on GitHub and in Python-Markdown: what all of them escape with a
backslash gets one, other characters become entities. So do those by which GitHub knows an address
or a name, which it would link.
Source: https://spec.commonmark.org/0.31.2/#backslash-escapes
"""

import re

from ..catalog.catalog import Catalog
from ..catalog.model import Paper

_BACKSLASHED = re.compile(r"([\\`*_\[\]{}])")
_ENTITIES = re.compile(r"[&<>~$|@]|:(?=//|[\w+-]+:)|(?<=\bwww)\.")
_BEGINS_A_BLOCK = re.compile(r"^([0-9]*)([-+#.)!])")
_IN_ADDRESS = {"(": "%28", ")": "%29", "*": "%2A"}


def record(paper: Paper, catalog: Catalog) -> str:
    """The line of a paper: `- [2024/10] **[Title](address)** [Venue 2025]`.

    The month is that of first publication. A paper whose address is not known has no link.
    """
    del catalog  # a paper has all that is shown
    month = f"{paper.date.year:04}/{paper.date.month:02}"
    title = escape(paper.title)
    if paper.landing_page:
        title = f"[{title}]({target(paper.landing_page)})"
    return f"- [{month}] **{title}** [{escape(paper.venue.name)}]\n"


def escape(text: str) -> str:
    """The text so that Markdown shows it as it is, within a line."""
    with_entities = _ENTITIES.sub(lambda match: f"&#{ord(match[0])};", text)
    return _BACKSLASHED.sub(r"\\\1", with_entities)


def line(text: str) -> str:
    """The text so that Markdown shows it as it is, as a heading, paragraph or list item of its own.

    What it begins with makes no list or heading, and a sharp at its end does not close one.
    """
    escaped = escape(text)
    if escaped.endswith("#"):
        escaped = f"{escaped[:-1]}\\#"
    return _BEGINS_A_BLOCK.sub(r"\1\\\2", escaped)


def link(name: str, url: str) -> str:
    """A link with a name and a target that are shown and followed as they are."""
    return f"[{escape(name)}]({target(url)})"


def fence(code: str, language: str) -> str:
    """A block of code, whose text ends with a line end and may itself hold fences."""
    longest = max(map(len, re.findall("`+", code)), default=0)
    ticks = "`" * max(3, longest + 1)
    return f"{ticks}{language}\n{code}{ticks}\n"


def target(url: str) -> str:
    """The address as a link's target: without parentheses, emphasis and entities of its own."""
    encoded = re.sub(r"[()*]", lambda match: _IN_ADDRESS[match[0]], url)
    return re.sub(r"&(?=#?\w+;)", "&amp;", encoded)
