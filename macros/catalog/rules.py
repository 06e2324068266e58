"""Rules that hold between fields, entries and sections of a catalog.

They read the text as written, so that one bad field hides no other problem. Each rule's
docstring says what must hold.
"""

import re
from collections.abc import Callable, Iterator

from . import duplicates
from .errors import Problem
from .fields import Month, Venue, parse_day
from .identifiers import ACL_DOI_PREFIX, ARXIV, DOI, SCHEMES, arxiv_month, find
from .raw import RawCatalog, RawEntry
from .yaml_tree import Node

COMFORTABLE = 5_000

_NO_NAMES = frozenset({
    "co", "corp", "esq", "gmbh", "ii", "iii", "inc", "iv", "jr", "llc", "ltd", "m.d", "md", "ph.d",
    "phd", "sr", "unknown",
})  # fmt: skip
"""What follows a comma in a name, and is none by itself; without a period at the end."""

Rule = Callable[[RawCatalog], Iterator[Problem]]


def ids_are_unique(raw: RawCatalog) -> Iterator[Problem]:
    """No two entries of a section have the same id, whatever its case."""
    for entries in raw.sections.values():
        yield from _unique(entries, "id", str.casefold)


def references_are_known(raw: RawCatalog) -> Iterator[Problem]:
    """Categories, types, tags and facets are those of the vocabulary, each named once."""
    types, categories = raw.known("types"), raw.known("categories")
    tags, facets = raw.known("tags"), raw.known("facets")
    for entry in raw.papers:
        yield from _known(entry, "type", "type", types)
        yield from _all_known(entry, "categories", "category", categories)
        yield from _all_known(entry, "tags", "tag", tags)
    for entry in raw.sections["tags"]:
        yield from _known(entry, "facet", "facet", facets)


def venues_are_known(raw: RawCatalog) -> Iterator[Problem]:
    """A venue is a known series and the year in which the paper was published there.

    The year is not before that of first publication. A preprint server has no year.
    """
    yield from _unique(raw.sections["venues"], "name", str.casefold)
    known = raw.known("venues", "name")
    for entry in raw.papers:
        venue = entry.parsed("venue", Venue.parse)
        if venue is None:
            continue
        series = known.get(venue.series)
        if series is None:
            message = f"unknown venue series {venue.series!r}"
            yield entry.problem("venue", message, near=(venue.series, known))
        elif series.text("kind") == "preprint" and venue.year:
            yield entry.problem(
                "venue", f"expected {venue.series!r} without a year, got {venue.name!r}"
            )
        elif series.text("kind") != "preprint" and not venue.year:
            yield entry.problem(
                "venue", f"expected a year as in '{venue.series} 2025', got {venue.name!r}"
            )
        first = entry.parsed("date", Month.parse)
        if first and venue.year and venue.year < first.year:
            message = f"{venue.name!r} is before the first publication in {first.name}"
            yield entry.problem("venue", message)


def identifiers_are_unique(raw: RawCatalog) -> Iterator[Problem]:
    """No two papers share an identifier."""
    for scheme in SCHEMES:
        fold = str.casefold if scheme.field == "doi" else str
        yield from _unique(raw.papers, scheme.field, fold)


def dates_agree_with_arxiv(raw: RawCatalog) -> Iterator[Problem]:
    """`date` is the month in the arXiv identifier, or earlier in the year of the venue.

    The exception is for a paper that its venue published before the preprint appeared.
    """
    for entry in raw.papers:
        identifier = entry.parsed("arxiv", ARXIV.parse)
        first = entry.parsed("date", Month.parse)
        if identifier is None or first is None:
            continue
        stated = arxiv_month(identifier)
        venue = entry.parsed("venue", Venue.parse)
        published_first = venue is not None and first < stated and venue.year == first.year
        if first != stated and not published_first:
            message = f"expected {stated}, the month of arXiv {identifier}, got '{first}'"
            yield entry.problem("date", message)


def dates_are_past(raw: RawCatalog) -> Iterator[Problem]:
    """Nothing is first published, added or checked in the future."""
    month = Month(raw.today.year, raw.today.month)
    for entry in raw.papers:
        first = entry.parsed("date", Month.parse)
        if first and first > month:
            yield entry.problem("date", f"{first} is in the future")
        identifier = entry.parsed("arxiv", ARXIV.parse)
        if identifier and arxiv_month(identifier) > month:
            yield entry.problem("arxiv", f"{identifier!r} states a month in the future")
        for field in ("added", "checked"):
            day = entry.parsed(field, parse_day)
            if day and day > raw.today:
                yield entry.problem(field, f"{day} is in the future")


def addresses_are_not_repeated(raw: RawCatalog) -> Iterator[Problem]:
    """What an identifier already says is not written again, nor contradicted, by `url` or `doi`."""
    for entry in raw.papers:
        doi = entry.text("doi")
        for field, url in (("url", entry.text("url")), ("doi", doi and DOI.url(doi))):
            found = find(url) if url else None
            if not found or found[0].field == field:
                continue
            scheme, identifier = found
            own = entry.text(scheme.field)
            if own is None:
                message = f"write it as {scheme.field}: {identifier!r}"
            elif own.casefold() == identifier.casefold():
                message = f"follows from {scheme.field}; leave it out"
            else:
                message = f"leads to {scheme.name} {identifier!r}, but the paper's own is {own!r}"
            yield entry.problem(field, message)


def papers_lead_somewhere(raw: RawCatalog) -> Iterator[Problem]:
    """A paper has an identifier or a `url`."""
    fields = (*(scheme.field for scheme in SCHEMES), "url")
    for entry in raw.papers:
        if not any(entry.child(field) for field in fields):
            yield entry.problem("", f"leads nowhere; give one of {', '.join(fields)}")


def anthology_dois_agree(raw: RawCatalog) -> Iterator[Problem]:
    """A DOI of the ACL Anthology ends in the paper's id there, which is given too."""
    for entry in raw.papers:
        doi, own = (entry.text("doi") or "").casefold(), (entry.text("acl") or "").casefold()
        if doi.startswith(ACL_DOI_PREFIX) and doi.removeprefix(ACL_DOI_PREFIX) != own:
            expected = doi.removeprefix(ACL_DOI_PREFIX)
            yield entry.problem("acl", f"expected {expected!r}, as in the DOI, got {own!r}")


def checks_follow_additions(raw: RawCatalog) -> Iterator[Problem]:
    """Facts are not last checked before the entry was added."""
    for entry in raw.papers:
        added, checked = entry.parsed("added", parse_day), entry.parsed("checked", parse_day)
        if added and checked and checked < added:
            yield entry.problem("checked", f"{checked} is before the entry was added, {added}")


def methods_state_known_facts(raw: RawCatalog) -> Iterator[Problem]:
    """A paper's method answers questions of `method_facts`, each in the form of its kind."""
    known = raw.known("method_facts")
    for entry in raw.papers:
        method = entry.child("method")
        if method is None or not isinstance(method.value, dict):
            continue
        for id, answer in method.value.items():
            if id not in known:
                near = (id, known)
                yield entry.problem(f"method.{id}", "unknown fact", answer.line, near=near)
            elif message := _unfitting(known[id].text("kind"), answer):
                yield entry.problem(f"method.{id}", message, answer.line)


def list_is_searchable(raw: RawCatalog) -> Iterator[Problem]:
    """A warning where the search in the browser stops being quick."""
    if len(raw.papers) > COMFORTABLE:
        message = f"the list has {len(raw.papers):,} papers; search is quick to {COMFORTABLE:,}"
        yield Problem(raw.papers[0].path, 0, "", "", message)


def titles_differ(raw: RawCatalog) -> Iterator[Problem]:
    """A warning for each title that is that of an earlier paper, or nearly so.

    No problem, as two works may have one title: that they are two, only a person can tell.
    """
    titled = [entry for entry in raw.papers if entry.text("title")]
    titles = [entry.text("title") or "" for entry in titled]
    for first, second in duplicates.near_pairs([duplicates.fold(title) for title in titles]):
        nearly = "" if titles[first] == titles[second] else "nearly "
        message = f"is {nearly}that of {titled[first].label}; one paper or two?"
        yield titled[second].problem("title", message)


def names_are_of_one_author(raw: RawCatalog) -> Iterator[Problem]:
    """A warning where a name seems to be a part of a name, two names, or in another order."""
    for entry in raw.papers:
        for line, name in entry.texts("authors"):
            if message := _doubt(name):
                yield entry.problem("authors", f"{name!r} {message}", line)


def addresses_end_well(raw: RawCatalog) -> Iterator[Problem]:
    """A warning for an address or DOI that ends as a sentence does."""
    for entry in raw.papers:
        for field in ("doi", "url", "code", "data", "project"):
            text = entry.text(field) or ""
            end = text[-1:]
            if end in set(".,;:!?") or (end == ")" and text.count("(") < text.count(")")):
                yield entry.problem(field, f"ends with {end!r}; is that a part of it?")


RULES: tuple[Rule, ...] = (
    ids_are_unique,
    references_are_known,
    venues_are_known,
    identifiers_are_unique,
    dates_agree_with_arxiv,
    dates_are_past,
    addresses_are_not_repeated,
    anthology_dois_agree,
    papers_lead_somewhere,
    checks_follow_additions,
    methods_state_known_facts,
)
"""Those whose problems make a catalog unusable."""

WARNINGS: tuple[Rule, ...] = (
    titles_differ,
    names_are_of_one_author,
    addresses_end_well,
    list_is_searchable,
)
"""Those whose problems a curator should look at."""


def _doubt(name: str) -> str | None:
    """What a curator should look at in the name of an author, or `None`."""
    if name.casefold().rstrip(".") in _NO_NAMES:
        return 'is no name by itself; quote a name that has a comma, "Acme, Inc."'
    if re.search(r"\band\b", name):
        return "has 'and'; is it one author? Quote an organization, and list people one by one"
    before, comma, after = name.partition(",")
    if comma and len(before.split()) == 1 and after.strip().casefold().rstrip(".") not in _NO_NAMES:
        return f"has a comma; write a person as printed, '{after.strip()} {before}'"
    return None


def _unique(entries: list[RawEntry], field: str, fold: Callable[[str], str]) -> Iterator[Problem]:
    first: dict[str, RawEntry] = {}
    for entry in entries:
        text = entry.text(field)
        if not text:
            continue
        earlier = first.setdefault(fold(text), entry)
        if earlier is not entry:
            place = (earlier.child(field) or earlier.node).line
            yield entry.problem(field, f"{text!r} is also that of {earlier.label}, line {place}")


def _known(entry: RawEntry, field: str, noun: str, known: dict[str, RawEntry]) -> Iterator[Problem]:
    text = entry.text(field)
    if text and text not in known:
        yield entry.problem(field, f"unknown {noun} {text!r}", near=(text, known))


def _unfitting(kind: str | None, answer: Node) -> str | None:
    """What is wrong with the answer to a question of a kind, or `None`."""
    is_list = isinstance(answer.value, list)
    match kind:
        case "list" if not is_list:
            return f"expected a list, got {answer.kind}"
        case "text" | "yes-no" if not isinstance(answer.value, str):
            return f"expected text, got {answer.kind}"
        case "yes-no" if answer.value not in {"yes", "no"}:
            return f"expected yes or no, got {answer.kind}"
    return None


def _all_known(
    entry: RawEntry, field: str, noun: str, known: dict[str, RawEntry]
) -> Iterator[Problem]:
    seen: set[str] = set()
    for line, text in entry.texts(field):
        if text and text not in known:
            yield entry.problem(field, f"unknown {noun} {text!r}", line, near=(text, known))
        if text in seen:
            yield entry.problem(field, f"{noun} {text!r} is given twice", line)
        seen.add(text)
