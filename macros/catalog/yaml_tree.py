"""YAML text -> a tree of nodes that know their line. Every scalar stays text.

YAML's own typing would turn `2410.14000` into 2410.14 and `NO` into false, and its mappings
silently keep the last of two equal keys. So the tree is built here from the parser's events.
What a list of papers does not need (aliases, anchors, tags, several documents) is an error.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import yaml

from .characters import code_point, is_printable

MAX_BYTES = 10_000_000
"""The largest file that is read: about 12,000 papers."""
MAX_EVENTS = 800_000
"""Keys, values, and begins and ends of collections that are read; a paper has about 60."""
MAX_LENGTH = 5_000
"""Members of an entry, or of a list within one."""
_ENTRY = 2
"""Collections around an entry: the catalog and a section."""
MAX_DEPTH = 6
"""`papers` > a paper > `method` > `evaluated_on` > a name is five levels."""

_COMMENT = re.compile(r"[ \t]+#")
_ESCAPED_UNDERSCORE = re.compile(r"(?<!\\)(?:\\\\)*\\_")

Report = Callable[[int, str], None]
"""Is called with a line, counted from 1, and a message."""


@dataclass(slots=True)
class Node:
    """A value and the line it is on; for the value of a key, the key's line."""

    line: int
    value: "str | list[Node] | dict[str, Node]"

    @property
    def kind(self) -> str:
        """For a message: the text in quotes, or what kind of value it is."""
        if isinstance(self.value, str):
            return repr(self.value)
        return "a mapping" if isinstance(self.value, dict) else "a list"

    def innermost(self, location: tuple[str | int, ...]) -> "Node":
        """The node at a path of keys and indices, or the last on the way that exists."""
        node = self
        for step in location:
            match node.value, step:
                case dict() as entries, str() if step in entries:
                    node = entries[step]
                case list() as members, int() if step < len(members):
                    node = members[step]
                case _:
                    break
        return node

    def plain(self) -> Any:
        """The value as nested `dict`, `list` and `str`."""
        if isinstance(self.value, dict):
            return {key: child.plain() for key, child in self.value.items()}
        if isinstance(self.value, list):
            return [child.plain() for child in self.value]
        return self.value


def decode(data: bytes, report: Report) -> str | None:
    """The text of a catalog file, or `None` where it cannot be read; reports what is wrong."""
    if len(data) > MAX_BYTES:
        report(0, f"is {len(data):,} bytes; at most {MAX_BYTES:,} are read")
        return None
    if data.startswith(b"\xef\xbb\xbf"):
        report(1, "starts with a byte order mark; save it as UTF-8 without one")
        data = data[3:]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        report(line, f"byte 0x{data[error.start]:02x} is not UTF-8; save the file as UTF-8")
        return None
    if "\r" in text:
        line = text.count("\n", 0, text.index("\r")) + 1
        report(line, "ends with a carriage return; save the file with LF line ends")
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _clean(text, report)


def _clean(text: str, report: Report) -> str:
    """The text without unprintable characters, in comments too; reports each line that has one.

    A comment is read by people alone, and YAML ends lines at characters that other programs show as
    nothing: what looks like a comment to them could be data.
    """
    lines = text.split("\n")
    for index, line in enumerate(lines):
        if line.isprintable():
            continue
        found = dict.fromkeys(char for char in line if not is_printable(char))
        for char in found:
            report(index + 1, f"holds the control character {code_point(char)}; remove it")
        lines[index] = line.translate(dict.fromkeys(map(ord, found), "\ufffd"))
    return "\n".join(lines)


def parse(text: str, report: Report) -> Node | None:
    """The root of a YAML document, or `None` where it is empty or cannot be parsed."""
    builder = _Builder(text, report)
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            if not builder.add(event):
                return None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        detail = ", ".join(filter(None, (error.context, error.problem)))
        report(mark.line + 1 if mark else 0, f"is not YAML: {detail}")
        return None
    except yaml.reader.ReaderError as error:
        line = text.encode().count(b"\n", 0, error.position) + 1  # the position counts bytes
        report(line, f"is not YAML: {error.reason}")
        return None
    return builder.root


@dataclass(slots=True)
class _Frame:
    """A collection whose end has not come yet; `key` waits for its value."""

    node: Node
    key: tuple[str, int] | None = None


class _Builder:
    """Puts parser events together to a tree."""

    def __init__(self, text: str, report: Report) -> None:
        self.root: Node | None = None
        self._text = text
        self._report = report
        self._open: list[_Frame] = []
        self._count = 0

    def add(self, event: yaml.Event) -> bool:
        """Adds an event to the tree. Returns whether the next one may follow."""
        line = event.start_mark.line + 1 if event.start_mark else 0
        if too_large := self._too_large():
            self._report(line, too_large)
            return False
        match event:
            case yaml.DocumentStartEvent() if self.root is not None:
                self._report(line, "starts a second document; keep one")
                return False
            case yaml.AliasEvent():
                self._report(line, f"alias *{event.anchor} is not allowed; write the value out")
                self._place(Node(line, ""), key_allowed=False)
            case yaml.ScalarEvent():
                self._check_plainness(event, line)
                self._check_style(event)
                self._place(Node(line, event.value))
            case yaml.CollectionStartEvent():
                self._check_plainness(event, line)
                if len(self._open) == MAX_DEPTH:
                    self._report(line, f"is nested more than {MAX_DEPTH} levels deep")
                    return False
                is_list = isinstance(event, yaml.SequenceStartEvent)
                node = Node(line, [] if is_list else {})
                self._place(node, key_allowed=False)
                self._open.append(_Frame(node))
            case yaml.CollectionEndEvent():
                self._open.pop()
        return True

    def _too_large(self) -> str | None:
        """Whether there is more than any catalog needs, as a problem."""
        self._count += 1
        if self._count > MAX_EVENTS:
            return f"goes on after {MAX_EVENTS:,} values; no more are read"
        if len(self._open) > _ENTRY and len(self._open[-1].node.value) > MAX_LENGTH:
            return f"goes on after {MAX_LENGTH:,} values of one entry; no more are read"
        return None

    def _check_plainness(
        self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, line: int
    ) -> None:
        if event.anchor:
            self._report(line, f"anchor &{event.anchor} is not allowed; write the value out")
        if event.tag:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._report(line, f"tag {tag} is not allowed; every value is text")

    def _check_style(self, event: yaml.ScalarEvent) -> None:
        """Reports where what YAML reads is less, or other, than what seems to be written."""
        if event.start_mark is None or event.end_mark is None:
            return  # the parser marks every scalar; only the types of events allow for none
        start, end = event.start_mark.index, event.end_mark.index
        line = event.end_mark.line + 1
        if not event.style and _COMMENT.match(self._text, end):
            message = f"{event.value!r} ends before '#', which begins a comment"
            self._report(line, f"{message}; quote the value, or put the comment on its own line")
        elif event.style == '"' and _ESCAPED_UNDERSCORE.search(self._text[start:end]):
            message = "'\\_' in double quotes is a no-break space"
            self._report(line, f"{message}; write '_', or use single quotes")

    def _place(self, node: Node, *, key_allowed: bool = True) -> None:
        """Places a finished scalar, or a collection that just began, into what encloses it."""
        if not self._open:
            self.root = node
            return
        frame = self._open[-1]
        parent = frame.node.value
        if isinstance(parent, list):
            parent.append(node)
        elif isinstance(parent, dict):
            if frame.key is None:
                if not key_allowed:
                    self._report(node.line, "a key must be a word")
                frame.key = (node.value if isinstance(node.value, str) else "", node.line)
                return
            key, node.line = frame.key
            frame.key = None
            if key in parent:
                first = parent[key].line
                self._report(node.line, f"key {key!r} is given twice, first on line {first}")
            else:
                parent[key] = node
