"""Bibliography styles: a CSL-JSON record in, a formatted reference out.

The styles are files of the Citation Style Language, as their authors publish them; README.md beside
them says whose they are. citeproc-py applies them. Where it falls short of the language, a record
is brought into a form that it gets right, or what it wrote is mended:

- it escapes nothing, so italics are marked here, and whoever shows a reference escapes its parts;
- it takes a lower-case part of a given name for a particle;
- it leaves a comma outside of quotation marks, and a period after a question mark;
- it knows no quotation marks within others.

Titles keep their capitals, as in most bibliographies that are made by CSL styles: APA and IEEE ask
for lower case, but no rule tells `Bayesian` from other words.
Source: https://docs.citationstyles.org/en/stable/specification.html
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import citeproc
from citeproc import model, source
from citeproc.string import NoCase, String

_FOLDER = Path(__file__).parent

CslItem = dict[str, Any]
"""CSL-JSON. Its texts have no character for private use; the catalog refuses them."""

_ITALIC, _UPRIGHT = "\ue000", "\ue001"
_OPEN, _CLOSE = "\u2018", "\u2019"
_TITLE, _END_OF_TITLE = "\ue002", "\ue003"
_AFTER_TITLE = re.compile(f"(.){_END_OF_TITLE}([{_UPRIGHT}”]*)([.,]?)")


@dataclass(frozen=True, slots=True)
class Style:
    """A way to write references."""

    id: str
    """A slug, stable for ever: settings of readers hold it."""
    name: str
    """As readers know it."""
    file: str
    adapt: Callable[[CslItem], CslItem]
    """Brings a record into the form in which the style gives what its guide asks for."""

    def format(self, record: CslItem) -> tuple[str, ...]:
        """The reference as plain text in parts, upright and italic in turn, upright first."""
        adapted = self.adapt(record)
        marked = f"{_TITLE}{adapted['title']}{_END_OF_TITLE}"
        cited = _Item(_reference({**adapted, "title": marked}))
        [text] = _parsed(self.file).root.bibliography.layout.render_bibliography([cited])
        mended = _AFTER_TITLE.sub(_mend, str(text).removeprefix("[1]")).replace(_TITLE, "")
        return tuple(re.split(f"[{_ITALIC}{_UPRIGHT}]", mended.strip()))


def fingerprint() -> str:
    """A hash of all that decides how a record is formatted: styles, library and this module."""
    files = (_FOLDER / style.file for style in STYLES)
    parts = [citeproc.__version__.encode(), *(it.read_bytes() for it in (*files, Path(__file__)))]
    return sha256(b"".join(sha256(part).digest() for part in parts)).hexdigest()


def _apa(record: CslItem) -> CslItem:
    """With the year alone, which is what the guide asks for of papers that are published.

    The style would give the month of a paper without pages, as of one that was only presented.
    """
    year = record["issued"]["date-parts"][0][:1]
    return {**_with_initials(record), "issued": {"date-parts": [year]}}


def _acl(record: CslItem) -> CslItem:
    """With a note that says what a preprint is, as the BibTeX style of the conferences has it.

    The style says of a preprint nothing but its title, and prints any note of a published paper.
    """
    without = {name: value for name, value in record.items() if name != "note"}
    if record["type"] != "article":
        return without
    return {**without, "note": f"Preprint, {record.get('number', record['publisher'])}"}


def _ieee(record: CslItem) -> CslItem:
    """With the number of a preprint alone, which begins with its server, and with inner quotes."""
    adapted = _with_initials(record)
    if "number" in record:
        del adapted["publisher"]
    return {**adapted, "title": _quoted_within(record["title"])}


STYLES = (
    Style("apa", "APA", "apa.csl", _apa),
    Style("acl", "ACL", "association-for-computational-linguistics.csl", _acl),
    Style("ieee", "IEEE", "ieee.csl", _ieee),
)
"""In the order in which readers are offered them."""


def _with_initials(record: CslItem) -> CslItem:
    """The record with authors whose given names can be shortened to initials, or who are whole."""
    return {**record, "author": [_initialed(name) for name in record["author"]]}


def _initialed(name: Mapping[str, str]) -> Mapping[str, str]:
    """The name, `Ik-hwan Kim`, so that its initials are `I.-H.`; as printed where it has none."""
    if "given" not in name:
        return name
    parts = [part for part in re.split(r"([-.\s]+)", name["given"]) if part]
    given = "".join(part[:1].upper() + part[1:] for part in parts)
    words = re.split(r"[-.\s]+", given.strip("-. "))
    if all(word[:1].isupper() for word in words):
        return {**name, "given": re.sub(r"\s*-[-\s]*", "-", given.strip("- "))}
    whole = (name[part] for part in ("given", "family", "suffix") if part in name)
    return {"literal": " ".join(whole)}


def _quoted_within(title: str) -> str:
    """The title with single quotation marks for double ones, as it stands in double ones."""
    if title.count('"') % 2 == 0:
        title = re.sub('"([^"]*)"', rf"{_OPEN}\1{_CLOSE}", title)
    return title.replace("“", _OPEN).replace("”", _CLOSE)


def _mend(match: re.Match[str]) -> str:
    """The end of a title with the right punctuation: its last letter, marks, and what follows."""
    last, marks, after = match.groups()
    if last in "?!" or (after == "." and last == "."):
        return f"{last}{marks}"
    return f"{last}{after}{marks}" if "”" in marks else f"{last}{marks}{after}"


class _Item:
    """A record as the library's elements ask for it: cited once, as the only one."""

    key, number, has_locator = "", 1, False

    def __init__(self, reference: source.Reference) -> None:
        self.reference = reference

    def __contains__(self, name: str) -> bool:
        return False


def _reference(record: CslItem) -> source.Reference:
    """The record as the library keeps it.

    Not read by its own reader, which takes markup in a title for markup.
    """
    fields: CslItem = {"language": "und"}  # so that names of proceedings keep their capitals
    for name, value in record.items():
        match name:
            case "id" | "type":
                pass
            case "author":
                fields[name] = [source.Name(**parts) for parts in value]
            case "issued":
                parts = zip(("year", "month"), value["date-parts"][0], strict=False)
                fields[name] = source.Date(**dict(parts))
            case "number":
                fields[name] = NoCase(value)
            case _:
                fields[name.replace("-", "_")] = String(value)
    return source.Reference("", record["type"], **fields)


_FORMATTER = SimpleNamespace(
    preformat=str,
    Italic=lambda text: String(f"{_ITALIC}{text}{_UPRIGHT}"),
    Bold=String,
)


@cache
def _parsed(file: str) -> citeproc.CitationStylesStyle:
    """A style, read once."""
    style = citeproc.CitationStylesStyle(str(_FOLDER / file), locale="en-US", validate=False)
    style.root.formatter = _FORMATTER
    return style


# The library looks up the same elements of a style again and again, for every paper. Styles do not
# change once they are read: it is four times faster when answers are kept.
for _class, _name in (
    (model.CitationStylesElement, "xpath_search"),
    (model.CitationStylesElement, "get_root"),
    (model.CitationStylesElement, "get_term"),
    (model.Parent, "calls_variable"),
    (model.Text, "calls_variable"),
):
    setattr(_class, _name, cache(getattr(_class, _name)))
