from typing import Annotated

import pytest
from pydantic import TypeAdapter

from macros.catalog.identifiers import ARXIV
from macros.catalog.patterns import DAY, MONTH, SLUG, URL, TextPattern

NUMBER = TextPattern("[0-9]+", 3, unquoted={"type": ["integer"]}, keywords={"examples": ["42"]})


def test_a_form_is_the_schema_of_what_is_read_and_of_what_is_written() -> None:
    adapter = TypeAdapter(Annotated[str, NUMBER])
    text = {"pattern": "^(?:[0-9]+)$", "maxLength": 3, "examples": ["42"]}
    assert adapter.json_schema(mode="validation") == {"type": ["string", "integer"], **text}
    assert adapter.json_schema(mode="serialization") == {"type": "string", **text}


@pytest.mark.parametrize(
    ("form", "text"),
    [
        (MONTH, "2024-10"),
        (MONTH, "1814-01"),
        (SLUG, "index-page"),
        (SLUG, "indexes"),
        (URL, "http://a.example.org:80?a"),
        (ARXIV.pattern, "1412.0001"),
        (ARXIV.pattern, "1501.00001"),
        (ARXIV.pattern, "hep-th/9901001"),
    ],
)
def test_a_text_of_the_form_fits(form: TextPattern, text: str) -> None:
    assert form.matches(text)


@pytest.mark.parametrize(
    ("form", "text"),
    [
        (MONTH, "2024-10\n"),
        (MONTH, "0206-06"),
        (MONTH, "0000-01"),
        (DAY, "0001-01-01"),
        (SLUG, "index"),
        (URL, "https://:80/"),
        (ARXIV.pattern, "1412.00001"),
        (ARXIV.pattern, "1501.0001"),
        (ARXIV.pattern, "2413.00001"),
    ],
)
def test_another_text_does_not(form: TextPattern, text: str) -> None:
    assert not form.matches(text)
