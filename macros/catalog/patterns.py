"""Patterns of texts: for our own parsers, and for JSON Schema.

A schema checks a catalog in an editor, before `make check` does, and the site's JSON.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import GetJsonSchemaHandler
from pydantic_core import CoreSchema

TEXT_LENGTH = 500
SLUG_LENGTH = 100
SUMMARY_LENGTH = 240


@dataclass(frozen=True, slots=True, eq=False)
class TextPattern:
    """A regular expression and a length. In `Annotated` it is the type's JSON Schema."""

    pattern: str
    """Of the whole text, in what regular expressions of Python and JavaScript have in common."""
    longest: int | None = None
    """Characters at most."""
    unquoted: Mapping[str, Any] = field(default_factory=dict)
    """Keywords of JSON Schema for what YAML types such a text as where it has no quotes.

    Here every scalar is text, but an editor types `2410.00001` as a number and `no` as false.
    """
    keywords: Mapping[str, Any] = field(default_factory=dict)
    """Further keywords of JSON Schema."""

    def matches(self, text: str) -> bool:
        """Whether the whole text matches. Its length is not checked."""
        return re.fullmatch(self.pattern, text) is not None

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """The keywords: for validation of the catalog as an editor sees it, else of JSON."""
        del schema  # a validator in Python tells JSON Schema nothing
        text = {"pattern": f"^(?:{self.pattern})$", **self.keywords}
        if self.longest:
            text["maxLength"] = self.longest
        if handler.mode != "validation" or not self.unquoted:
            return {"type": "string", **text}
        types = ["string", *self.unquoted["type"]]
        return {**text, **self.unquoted, "type": types}


TEXT = TextPattern(r"\S(.*\S)?", TEXT_LENGTH, unquoted={"type": ["number", "boolean"]})
SLUG = TextPattern(
    r"(?!index$)[a-z0-9]+(-[a-z0-9]+)*",
    SLUG_LENGTH,
    unquoted={"type": ["integer", "boolean"], "minimum": 0},
)
FACT_ID = TextPattern(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", SLUG_LENGTH)
SUMMARY = TextPattern(
    r"(\S.*)?[.!?\u3002\uff01\uff1f\u061f\u06d4\u0964]"  # also as Chinese, Arabic and Hindi end
    r"[\x22'\u2019\u201d\xbb\u300d\u300f)\]]*",
    SUMMARY_LENGTH,
    unquoted={"type": ["number"]},
)
URL = TextPattern(
    r"[Hh][Tt][Tt][Pp][Ss]?://([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]*"
    r"(:[0-9]{1,5})?([/?#][^\s\x22'<>\\^`{|}]*)?",
    TEXT_LENGTH,
    keywords={"format": "iri"},
)
"""The host is a public name in ASCII: letters that look like others deceive."""
MONTH = TextPattern(r"(1[4-9]|2[0-9])[0-9]{2}-(0[1-9]|1[0-2])")
"""Since the first printed books."""
DAY = TextPattern(
    r"(19|2[0-9])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])",
    keywords={"format": "date"},
)
SERIES_NAME = TextPattern(r"(?!.*\b(19|20)[0-9]{2}\b)\S(.*\S)?", TEXT_LENGTH)
VENUE = TextPattern(r"(?!.*\b(19|20)[0-9]{2}\b.*\b(19|20)[0-9]{2}\b)\S(.*\S)?", TEXT_LENGTH)
