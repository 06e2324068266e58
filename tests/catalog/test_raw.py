import pytest

from macros.catalog import yaml_tree
from macros.catalog.fields import Month
from macros.catalog.raw import RawCatalog, read_entries
from tests.builders import TODAY


def entries(text: str) -> tuple[RawCatalog, list[str]]:
    root = yaml_tree.parse(text, lambda *_: None)
    assert root is not None
    raw, problems = read_entries(root, "papers.yaml", ("tags", "papers"), TODAY)
    return raw, list(map(str, problems))


def test_entries_are_labeled_by_id_or_by_section_and_place() -> None:
    raw, problems = entries(
        "tags:\n  - {id: spring}\n  - {title: Autumn}\npapers:\n  - {id: ash}\n  - {id: []}\n"
    )

    assert not problems
    assert [entry.label for entry in raw.sections["tags"]] == ["tags/spring", "tags[1]"]
    assert [entry.label for entry in raw.papers] == ["ash", "papers[1]"]


@pytest.mark.parametrize(("text", "kind"), [("[a]", "a list"), ("a", "'a'"), ("''", "''")])
def test_a_root_that_is_not_a_mapping_holds_no_entries(text: str, kind: str) -> None:
    raw, problems = entries(text)

    assert raw.sections == {"tags": [], "papers": []}
    assert problems == [f"papers.yaml:1: expected the sections tags, papers, got {kind}"]


def test_missing_and_unknown_sections_are_named() -> None:
    _, problems = entries("paper: []\nshelf: []\ntags: []\n")

    assert problems == [
        "papers.yaml: section 'papers' is missing",
        "papers.yaml:1: unknown section 'paper'; did you mean 'papers'?",
        "papers.yaml:2: unknown section 'shelf'",
    ]


@pytest.mark.parametrize(
    ("written", "kind"), [("", "''"), ("none", "'none'"), ("{id: ash}", "a mapping")]
)
def test_a_section_is_a_list(written: str, kind: str) -> None:
    _, problems = entries(f"tags: []\npapers: {written}\n")

    assert problems == [f"papers.yaml:2: papers: expected a list of entries, got {kind}"]


@pytest.mark.parametrize(("written", "kind"), [("ash", "'ash'"), ("[ash]", "a list"), ("", "''")])
def test_an_entry_is_a_mapping(written: str, kind: str) -> None:
    raw, problems = entries(f"tags: []\npapers:\n  - {{id: ash}}\n  - {written}\n")

    assert problems == [
        f"papers.yaml:4: papers[1]: expected fields of the form 'name: value', got {kind}"
    ]
    assert [entry.label for entry in raw.papers] == ["ash"]


def test_an_entry_gives_the_text_of_a_field_or_nothing() -> None:
    raw, _ = entries("tags: []\npapers:\n  - {title: Roots, tags: [a], method: {b: c}}\n")
    entry = raw.papers[0]

    assert entry.text("title") == "Roots"
    assert entry.text("tags") is entry.text("method") is entry.text("missing") is None


def test_an_entry_gives_the_texts_of_a_list_with_their_lines() -> None:
    raw, _ = entries("tags: []\npapers:\n  - tags:\n      - a\n      - [b]\n      - c\n")
    entry = raw.papers[0]

    assert entry.texts("tags") == [(4, "a"), (6, "c")]
    assert entry.texts("missing") == []


def test_an_entry_gives_a_parsed_value_or_nothing() -> None:
    raw, _ = entries("tags: []\npapers:\n  - {date: 2024-10, added: soon}\n")
    entry = raw.papers[0]

    assert entry.parsed("date", Month.parse) == Month(2024, 10)
    assert entry.parsed("added", Month.parse) is entry.parsed("missing", Month.parse) is None
