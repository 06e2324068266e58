"""Types of the fields of an entry. Each parser takes text, and its docstring is the rule."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, TypeVar
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticKnownError

from . import patterns
from .characters import (
    code_point,
    is_printable,
    is_visible,
    misplaced_joiner,
    odd_space,
)
from .patterns import SLUG_LENGTH, SUMMARY_LENGTH, TEXT_LENGTH

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""Their names; `strftime` would follow the machine's locale."""

_PUBLIC_HOST = re.compile(r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*")
"""A name in ASCII, as letters that look like others deceive; one in other letters is `xn--...`."""
_PRIVATE = (".internal", ".local", ".localdomain", ".localhost")
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")

T = TypeVar("T")
FactValue = str | tuple[str, ...]
"""What a paper states of its method, as written: `yes` and `no` are texts too."""


def parse_text(value: str) -> str:
    """At most 500 printable characters on one line, with single spaces between words."""
    if not value:
        raise ValueError("is empty; give a value or leave the field out")
    if value != value.strip():
        raise ValueError("has space before or after it")
    if len(value) > TEXT_LENGTH:
        raise ValueError(f"has {len(value):,} characters; at most {TEXT_LENGTH} make sense here")
    if "  " in value:
        raise ValueError("has two spaces in a row")
    if not (value.isascii() and value.isprintable()):  # as most texts are
        _check_characters(value)
    if not unicodedata.is_normalized("NFC", value):
        raise ValueError("holds letters apart from their accents; write it in Unicode's form NFC")
    return value


def _check_characters(value: str) -> None:
    for char in value:
        if not is_printable(char):
            raise ValueError(f"holds the control character {code_point(char)}")
    if space := odd_space(value):
        raise ValueError(f"holds the space {code_point(space)}; write a plain one")
    if not is_visible(value):
        raise ValueError("shows nothing; write at least one visible character")
    if joiner := misplaced_joiner(value):
        raise ValueError(f"holds the invisible {code_point(joiner)} where it joins nothing")


def parse_slug(value: str) -> str:
    """At most 100 lower-case letters, digits and single hyphens; never `index`, a folder's page."""
    parse_text(value)
    if value == "index":
        raise ValueError("'index' is the address of a folder's own page; choose another")
    if not patterns.SLUG.matches(value):
        raise ValueError(f"expected lower-case letters, digits and hyphens, got {value!r}")
    if len(value) > SLUG_LENGTH:
        raise ValueError(f"has {len(value)} characters; an address has at most {SLUG_LENGTH}")
    return value


def parse_fact_id(value: str) -> str:
    """At most 100 lower-case letters, digits and single underscores, of which a letter is first."""
    parse_text(value)
    if not patterns.FACT_ID.matches(value):
        raise ValueError(f"expected lower-case letters, digits and underscores, got {value!r}")
    if len(value) > SLUG_LENGTH:
        raise ValueError(f"has {len(value)} characters; at most {SLUG_LENGTH} make sense here")
    return value


def parse_fact(value: object) -> FactValue:
    """A text, or a list of texts."""
    if isinstance(value, list | tuple):
        for text in value:
            if not isinstance(text, str):
                raise ValueError("expected a list of texts")
            parse_text(text)
        return not_empty(tuple(value))
    if not isinstance(value, str):
        raise ValueError("expected a text or a list of texts")
    return parse_text(value)


def listed(value: FactValue) -> str:
    """A fact as readers see it: of a list, its texts with commas between."""
    return value if isinstance(value, str) else ", ".join(value)


def parse_summary(value: str) -> str:
    """Plain text of at most 240 characters that ends as a sentence does, in any script."""
    parse_text(value)
    if len(value) > SUMMARY_LENGTH:
        raise ValueError(f"has {len(value)} characters; at most {SUMMARY_LENGTH} are shown")
    if not patterns.SUMMARY.matches(value):
        raise ValueError("ends without a period; write one sentence")
    return value


def parse_url(value: str) -> str:
    """An http or https address at a public host, without credentials, spaces or quotes."""
    parse_text(value)
    try:
        parts = urlsplit(value)
        host = parts.hostname
        _ = parts.port  # raises where the port is not a number
    except ValueError:
        parts, host = None, None
    if parts is None or parts.scheme not in {"http", "https"} or not host:
        raise ValueError(f"expected an http or https address, got {value!r}")
    if parts.username is not None or parts.password is not None:
        raise ValueError(f"holds credentials before {host!r}; leave them out")
    if host.endswith(_PRIVATE) or not _PUBLIC_HOST.fullmatch(host):
        raise ValueError(f"expected a public host such as example.org, got {host!r}")
    if not patterns.URL.matches(value):
        raise ValueError(f"expected an http or https address, got {value!r}")
    return value


def parse_series_name(value: str) -> str:
    """The short name of a venue series, without a year: papers give the year."""
    parse_text(value)
    if years := _YEAR.findall(value):
        raise ValueError(f"holds the year {years[0]}; papers give it in their venue")
    return value


def parse_day(value: str) -> date:
    """A day as `YYYY-MM-DD`."""
    try:
        if not patterns.DAY.matches(value):
            raise ValueError
        return date.fromisoformat(value)
    except ValueError:
        raise ValueError(f"expected YYYY-MM-DD, got {value!r}") from None


def not_empty(values: tuple[T, ...]) -> tuple[T, ...]:
    """A list that holds something."""
    if not values:
        raise ValueError("is an empty list; leave the field out or give a value")
    return values


@dataclass(frozen=True, order=True, slots=True)
class Month:
    """A month of a year. Sorts by time."""

    year: int
    month: int
    """1 to 12."""

    @classmethod
    def parse(cls, value: str) -> "Month":
        """A month as `YYYY-MM`."""
        if not patterns.MONTH.matches(value):
            raise ValueError(f"expected YYYY-MM, got {value!r}")
        return cls(int(value[:4]), int(value[5:]))

    def __str__(self) -> str:
        """As in the catalog, `2024-10`."""
        return f"{self.year:04}-{self.month:02}"

    @property
    def name(self) -> str:
        """As in a sentence, `October 2024`."""
        return f"{MONTHS[self.month - 1]} {self.year}"

    @property
    def short_name(self) -> str:
        """As on a card, `Oct 2024`."""
        return f"{MONTHS[self.month - 1][:3]} {self.year}"


@dataclass(frozen=True, slots=True)
class Venue:
    """Where a paper was published: a series, in a year."""

    name: str
    """As in the catalog, `NeurIPS 2024 Datasets and Benchmarks`."""
    series: str
    """The name without its year, `NeurIPS Datasets and Benchmarks`."""
    year: int | None
    """`None` for a preprint server."""

    @classmethod
    def parse(cls, value: str) -> "Venue":
        """The short name of a venue series with at most one year in it."""
        parse_text(value)
        years = _YEAR.findall(value)
        if len(years) > 1:
            raise ValueError(f"expected one year, got {' and '.join(years)}")
        series = " ".join(_YEAR.sub(" ", value).split())
        return cls(value, series, int(years[0]) if years else None)


def _from_text(parse: Callable[[str], T]) -> BeforeValidator:
    """A validator for a type that pydantic itself would not make from text in our way."""

    def validate(value: object) -> T:
        if not isinstance(value, str):
            raise PydanticKnownError("string_type")
        return parse(value)

    return BeforeValidator(validate)


def _list(**keywords: bool | int) -> Any:
    """What JSON Schema says of a list that holds something."""
    return Field(json_schema_extra={"minItems": 1, **keywords})


Text = Annotated[str, AfterValidator(parse_text), patterns.TEXT]
FactId = Annotated[str, AfterValidator(parse_fact_id), patterns.FACT_ID]
Slug = Annotated[str, AfterValidator(parse_slug), patterns.SLUG]
SeriesName = Annotated[str, AfterValidator(parse_series_name), patterns.SERIES_NAME]
Summary = Annotated[str, AfterValidator(parse_summary), patterns.SUMMARY]
Url = Annotated[str, AfterValidator(parse_url), patterns.URL]
Day = Annotated[date, _from_text(parse_day), patterns.DAY]
MonthField = Annotated[Month, _from_text(Month.parse), patterns.MONTH]
VenueField = Annotated[Venue, _from_text(Venue.parse), patterns.VENUE]
Texts = Annotated[tuple[Text, ...], AfterValidator(not_empty), _list()]
Fact = Annotated[Texts | Text, BeforeValidator(parse_fact)]
Slugs = Annotated[tuple[Slug, ...], AfterValidator(not_empty), _list(uniqueItems=True)]
