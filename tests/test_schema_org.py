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


def test_what_is_of_the_vocabulary_passes() -> None:
    thing = {"@type": "ScholarlyArticle", "author": [{"@type": "Person", "name": "X"}]}
    assert problems({"@context": "https://schema.org", **thing}) == []
