import pytest
from pydantic import ValidationError

from tests.builders import Fields, read_catalog

EVERY_IDENTIFIER: Fields = {
    "acl": "2024.ferns-main.1",
    "openreview": "abcDEF1234",
    "doi": "10.1000/roots",
}


def test_a_record_does_not_change() -> None:
    [paper] = read_catalog().papers

    with pytest.raises(ValidationError, match="Instance is frozen"):
        paper.title = "Ferns at Night"  # type: ignore[misc]  # what is tested


def test_the_first_category_is_home() -> None:
    [paper] = read_catalog({"categories": "[kitchen, garden]"}).papers

    assert paper.home == "kitchen"


def test_a_paper_is_updated_when_it_was_last_checked() -> None:
    [paper] = read_catalog({"added": "2025-03-01", "checked": "2025-03-04"}).papers

    assert str(paper.updated) == "2025-03-04"


def test_the_facts_of_a_method_are_texts_and_lists_of_texts() -> None:
    method = "{unseen_users: no, base_models: [T-1, T-2], training: none}"
    [paper] = read_catalog({"method": method}).papers

    assert paper.method == {"unseen_users": "no", "base_models": ("T-1", "T-2"), "training": "none"}


def test_identifiers_are_ordered_from_publication_to_preprint() -> None:
    [paper] = read_catalog(EVERY_IDENTIFIER).papers

    assert [(scheme.field, identifier) for scheme, identifier in paper.identifiers] == [
        ("acl", "2024.ferns-main.1"),
        ("openreview", "abcDEF1234"),
        ("doi", "10.1000/roots"),
        ("arxiv", "2410.00001"),
    ]


@pytest.mark.parametrize(
    ("fields", "address", "pdf"),
    [
        (
            EVERY_IDENTIFIER,
            "https://aclanthology.org/2024.ferns-main.1/",
            "https://aclanthology.org/2024.ferns-main.1.pdf",
        ),
        (
            {**EVERY_IDENTIFIER, "acl": None},
            "https://openreview.net/forum?id=abcDEF1234",
            "https://arxiv.org/pdf/2410.00001",
        ),
        (
            {"doi": "10.1000/roots"},
            "https://doi.org/10.1000/roots",
            "https://arxiv.org/pdf/2410.00001",
        ),
        ({}, "https://arxiv.org/abs/2410.00001", "https://arxiv.org/pdf/2410.00001"),
        (
            {"arxiv": None, "openreview": "abcDEF1234"},
            "https://openreview.net/forum?id=abcDEF1234",
            "https://openreview.net/pdf?id=abcDEF1234",
        ),
        ({"arxiv": None, "doi": "10.1000/roots"}, "https://doi.org/10.1000/roots", None),
        (
            {"url": "https://example.org/roots"},
            "https://example.org/roots",
            "https://arxiv.org/pdf/2410.00001",
        ),
    ],
)
def test_addresses_of_a_paper_follow_from_its_identifiers(
    fields: Fields, address: str | None, pdf: str | None
) -> None:
    [paper] = read_catalog(fields).papers

    assert (paper.landing_page, paper.pdf) == (address, pdf)
