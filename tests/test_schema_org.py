"""The reader of JSON-LD finds what it must find."""

import pytest

from tests.schema_org import problems


@pytest.mark.parametrize(
    ("thing", "problem"),
    [
        ({"@type": "Paper", "name": "X"}, "unknown type Paper"),
        ({"name": "X"}, "unknown type nothing"),
        ({"@type": "Person", "surname": "X"}, "Person: unknown property surname"),
        ({"@type": "Person", "headline": "X"}, "Person: may have no headline"),
        ({"@type": "Dataset", "distribution": "X"}, "Dataset: distribution may not be"),
        ({"@type": "ItemList", "numberOfItems": "3"}, "ItemList: numberOfItems may not be"),
        (
            {"@type": "Dataset", "author": {"@type": "Periodical", "name": "X"}},
            "Dataset: author may not be",
        ),
    ],
)
def test_what_is_not_of_the_vocabulary_is_named(thing: dict[str, object], problem: str) -> None:
    [found] = problems({"@context": "https://schema.org", **thing})
    assert found.startswith(problem)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        *(("dateModified", text) for text in ("", "soon", "2025-3", "2025-13", "2025-02-29")),
        *(("dateModified", text) for text in ("25-03-01", "20250301", "2025-03-01 ", "0000")),
        *(("url", text) for text in ("", "papers/", "//example.org/", "https:///papers/")),
        *(("url", text) for text in ("example.org", "ftp://example.org/", "https://a.example/b c")),
    ],
)
def test_a_text_that_is_no_date_or_address_is_named(name: str, text: str) -> None:
    thing = {"@context": "https://schema.org", "@type": "Dataset", name: text}
    assert problems(thing) == [f"Dataset: {name} may not be {{'@value': {text!r}}}"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        *(("dateModified", text) for text in ("2025", "2025-03", "2024-02-29")),
        *(("url", text) for text in ("https://example.org", "http://example.org:80/ä?b=c#d")),
        ("name", "soon"),
    ],
)
def test_a_date_an_address_or_text_passes(name: str, text: str) -> None:
    assert problems({"@context": "https://schema.org", "@type": "Dataset", name: text}) == []


def test_what_is_of_the_vocabulary_passes() -> None:
    thing = {"@type": "ScholarlyArticle", "author": [{"@type": "Person", "name": "X"}]}
    assert problems({"@context": "https://schema.org", **thing}) == []
