import os
from datetime import date
from pathlib import Path
from random import Random

import pytest

from macros.catalog import loader
from macros.catalog.errors import CatalogError
from macros.catalog.loader import load, read
from tests.builders import (
    SECOND,
    TODAY,
    VOCABULARY,
    Fields,
    catalog_text,
    problems,
    problems_in,
    read_catalog,
)

EVERY_FIELD: Fields = {
    "doi": "10.1000/roots",
    "openreview": "abcDEF1234",
    "acl": "2024.ferns-main.1",
    "url": "https://example.org/roots",
    "code": "https://example.org/code",
    "data": "https://example.org/data",
    "project": "https://example.org/project",
    "method": """
      training: none
      user_input: what the user plants
      base_models: [Fern-7B]
      evaluated_on: [Meadow, Marsh]
      unseen_users: yes""",
    "corrections": "\n      - The original list gave another month.",
}

# What is read


def test_every_field_of_a_paper_is_read() -> None:
    [paper] = read_catalog(EVERY_FIELD).papers

    assert paper.id == "ash-2024-roots"
    assert paper.authors == ("Ada Ash", "Bo Birch")
    assert (paper.date.year, paper.date.month) == (2024, 10)
    assert paper.added == date(2025, 3, 1)
    assert paper.method == {
        "training": "none",
        "user_input": "what the user plants",
        "base_models": ("Fern-7B",),
        "evaluated_on": ("Meadow", "Marsh"),
        "unseen_users": "yes",
    }
    assert paper.corrections == ("The original list gave another month.",)


def test_an_optional_field_that_is_left_out_is_none() -> None:
    [paper] = read_catalog({"arxiv": None, "url": "https://example.org/roots"}).papers

    assert paper.arxiv is paper.doi is paper.openreview is paper.acl is None
    assert paper.code is paper.data is paper.project is None
    assert paper.method is None
    assert paper.corrections is None


def test_values_that_yaml_would_type_stay_text() -> None:
    catalog = read_catalog(
        {"arxiv": "2410.14000", "title": "NO", "authors": "[yes, 2024-10-01, null, 1e3]"}
    )

    [paper] = catalog.papers
    assert paper.arxiv == "2410.14000"
    assert paper.title == "NO"
    assert paper.authors == ("yes", "2024-10-01", "null", "1e3")


def test_the_line_of_each_paper_is_known() -> None:
    assert read_catalog({}, SECOND).lines == {"ash-2024-roots": 20, "birch-2024-ferns": 32}


def test_a_list_without_papers_is_read() -> None:
    text = VOCABULARY.replace("papers:", "papers: []")

    assert read(text.encode(), "papers.yaml", TODAY).papers == ()


# Fields


@pytest.mark.parametrize(
    "field",
    [
        "title",
        "authors",
        "date",
        "categories",
        "type",
        "venue",
        "tags",
        "summary",
        "added",
        "checked",
    ],
)
def test_a_missing_field_is_reported_on_the_line_of_the_entry(field: str) -> None:
    assert problems({field: None}) == [f"papers.yaml:20: ash-2024-roots: {field}: is missing"]


def test_an_entry_without_an_id_is_named_by_its_place() -> None:
    assert problems({}, {**SECOND, "id": None}) == ["papers.yaml:32: papers[1]: id: is missing"]


@pytest.mark.parametrize(
    ("field", "hint"),
    [
        ("tag", "; did you mean 'tags'?"),
        ("Title", "; did you mean 'title'?"),
        ("arXiv", "; did you mean 'arxiv'?"),
        ("unseen_users", ""),
        ("volcano", ""),
        ('""', ""),
    ],
)
def test_an_unknown_field_names_the_nearest_known_one(field: str, hint: str) -> None:
    place = "" if field == '""' else f"{field}: "

    assert problems({field: "x"}) == [f"papers.yaml:32: ash-2024-roots: {place}unknown field{hint}"]


def test_an_unknown_fact_of_a_method_names_the_nearest_known_one() -> None:
    assert problems({"method": "\n      trainig: none\n      title: x"}) == [
        "papers.yaml:33: ash-2024-roots: method.trainig: unknown fact; did you mean 'training'?",
        "papers.yaml:34: ash-2024-roots: method.title: unknown fact",
    ]


def test_an_unknown_field_of_a_term_names_the_nearest_known_one() -> None:
    text = catalog_text().replace("title: Clay", "titel: Clay")

    assert problems_in(text) == [
        "papers.yaml:13: tags/clay: titel: unknown field; did you mean 'title'?",
        "papers.yaml:13: tags/clay: title: is missing",
    ]


def test_a_field_that_is_given_twice_names_the_first() -> None:
    text = catalog_text() + "    title: Ferns at Night\n"

    assert problems_in(text) == ["papers.yaml:32: key 'title' is given twice, first on line 21"]


def test_a_section_that_is_given_twice_names_the_first() -> None:
    assert problems_in(catalog_text() + "tags: []\n") == [
        "papers.yaml:32: key 'tags' is given twice, first on line 10"
    ]


@pytest.mark.parametrize("field", ["title", "summary", "doi", "url", "code"])
@pytest.mark.parametrize(("written", "kind"), [("[x]", "a list"), ("{x: y}", "a mapping")])
def test_a_text_is_not_a_collection(field: str, written: str, kind: str) -> None:
    [problem] = problems({field: written})

    assert problem.endswith(f": ash-2024-roots: {field}: expected text, got {kind}")


@pytest.mark.parametrize(("field", "line"), [("date", 23), ("venue", 26), ("added", 30)])
def test_a_date_or_venue_is_not_a_collection(field: str, line: int) -> None:
    assert problems({field: "[2024]"}) == [
        f"papers.yaml:{line}: ash-2024-roots: {field}: expected text, got a list"
    ]


@pytest.mark.parametrize(("field", "line"), [("authors", 22), ("categories", 24), ("tags", 28)])
@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("ash", "expected a list, got 'ash'"),
        ("", "expected a list, got ''"),
        ("{a: b}", "expected a list, got a mapping"),
        ("[]", "is an empty list; leave the field out or give a value"),
        ("[[a]]", "expected text, got a list"),
        ("['']", "is empty; give a value or leave the field out"),
    ],
)
def test_a_list_holds_texts(field: str, line: int, written: str, message: str) -> None:
    assert problems({field: written}) == [f"papers.yaml:{line}: ash-2024-roots: {field}: {message}"]


def test_a_member_of_a_list_is_reported_on_its_own_line() -> None:
    authors = '\n      - Ada Ash\n      - "Bo\\u202e Birch"\n      - ""'

    assert problems({"authors": authors}) == [
        "papers.yaml:24: ash-2024-roots: authors: holds the control character U+202E",
        "papers.yaml:25: ash-2024-roots: authors: is empty; give a value or leave the field out",
    ]


@pytest.mark.parametrize("field", ["title", "summary", "code", "url"])
def test_an_empty_text_says_what_to_do(field: str) -> None:
    [problem] = problems({field: '""'})

    assert problem.endswith(f": {field}: is empty; give a value or leave the field out")


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("x", "method: expected fields of the form 'name: value', got 'x'"),
        ("[x]", "method: expected fields of the form 'name: value', got a list"),
        ("{training: [x]}", "method.training: expected text, got a list"),
        ("{base_models: Fern}", "method.base_models: expected a list, got 'Fern'"),
        (
            "{base_models: []}",
            "method.base_models: is an empty list; leave the field out or give a value",
        ),
        ("{unseen_users: true}", "method.unseen_users: expected yes or no, got 'true'"),
        ("{unseen_users: [yes]}", "method.unseen_users: expected text, got a list"),
    ],
)
def test_a_method_states_facts_in_the_form_of_their_kind(written: str, message: str) -> None:
    assert problems({"method": written}) == [f"papers.yaml:32: ash-2024-roots: {message}"]


@pytest.mark.parametrize(
    ("written", "kind"), [("conferense", "'conferense'"), ("[journal]", "a list"), ("''", "''")]
)
def test_a_venue_is_of_a_known_kind(written: str, kind: str) -> None:
    text = catalog_text().replace("kind: journal", f"kind: {written}")

    assert problems_in(text) == [
        "papers.yaml:18: venues/garden-letters: kind: "
        f"expected conference, journal, workshop or preprint, got {kind}"
    ]


def test_a_summary_is_at_most_240_characters() -> None:
    assert problems({"summary": "x" * 239 + "."}) == []
    assert problems({"summary": "x" * 240 + "."}) == [
        "papers.yaml:29: ash-2024-roots: summary: has 241 characters; at most 240 are shown"
    ]


def test_a_summary_ends_as_a_sentence() -> None:
    assert problems({"summary": "Roots grow"}) == [
        "papers.yaml:29: ash-2024-roots: summary: ends without a period; write one sentence"
    ]


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "ftp://example.org/a", "https://example.org/a b"]
)
@pytest.mark.parametrize("field", ["url", "code", "data", "project"])
def test_an_address_is_one_of_the_web(field: str, url: str) -> None:
    assert problems({field: url}) == [
        f"papers.yaml:32: ash-2024-roots: {field}: expected an http or https address, got {url!r}"
    ]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        (r'"a\tb"', "U+0009"),
        (r'"a\x00b"', "U+0000"),
        (r'"a\eb"', "U+001B"),
        (r'"a\u202eb"', "U+202E"),
        (r'"a\u2066b"', "U+2066"),
        (r'"a\uFFFFb"', "U+FFFF"),
        ("|-\n      a\n      b", "U+000A"),
    ],
)
def test_a_text_holds_no_control_character(written: str, name: str) -> None:
    assert problems({"title": written}) == [
        f"papers.yaml:21: ash-2024-roots: title: holds the control character {name}"
    ]


def test_an_identifier_holds_no_control_character() -> None:
    assert problems({"doi": r'"10.1000/a\u202eb"'}) == [
        "papers.yaml:32: ash-2024-roots: doi: "
        r"expected a DOI such as 10.1000/182, got '10.1000/a\u202eb'"
    ]


def test_a_lone_surrogate_is_not_read() -> None:
    assert problems({"title": r'"a\uD800b"'}) == [
        "papers.yaml:21: is not YAML: "
        "while parsing a quoted scalar, found invalid Unicode character escape code"
    ]


# Outline


@pytest.mark.parametrize("data", ["", "\n", "# only a comment\n"])
def test_an_empty_file_is_reported(data: str) -> None:
    assert problems_in(data) == ["papers.yaml: is empty"]


@pytest.mark.parametrize(("data", "kind"), [("[a]", "a list"), ("a", "'a'"), ("~", "'~'")])
def test_a_file_that_is_not_a_mapping_is_reported(data: str, kind: str) -> None:
    assert problems_in(data) == [
        "papers.yaml:1: "
        f"expected the sections categories, types, facets, tags, venues, papers, got {kind}"
    ]


def test_a_missing_section_is_reported_with_all_that_follows() -> None:
    text = catalog_text().replace("types:", "typez:")

    assert problems_in(text) == [
        "papers.yaml: section 'types' is missing",
        "papers.yaml:4: unknown section 'typez'; did you mean 'types'?",
        "papers.yaml:25: ash-2024-roots: type: unknown type 'method'",
    ]


def test_an_entry_that_is_not_a_mapping_is_reported() -> None:
    assert problems_in(catalog_text() + "  - just a line\n") == [
        "papers.yaml:32: papers[1]: expected fields of the form 'name: value', got 'just a line'"
    ]


# Bytes


def test_more_than_ten_megabytes_are_not_read() -> None:
    assert problems_in(b"#" * 10_000_001) == [
        "papers.yaml: is 10,000,001 bytes; at most 10,000,000 are read"
    ]


def test_invalid_utf_8_is_reported() -> None:
    data = catalog_text().encode().replace(b"Roots Listen", b"Roots L\xefsten")

    assert problems_in(data) == ["papers.yaml:21: byte 0xef is not UTF-8; save the file as UTF-8"]


def test_a_byte_order_mark_hides_no_other_problem() -> None:
    text = "\ufeff" + catalog_text({"tags": "[sprnig]"})

    assert problems_in(text) == [
        "papers.yaml:1: starts with a byte order mark; save it as UTF-8 without one",
        "papers.yaml:28: ash-2024-roots: tags: unknown tag 'sprnig'; did you mean 'spring'?",
    ]


def test_carriage_returns_hide_no_other_problem() -> None:
    text = catalog_text({"tags": "[sprnig]"}).replace("\n", "\r\n")

    assert problems_in(text) == [
        "papers.yaml:1: ends with a carriage return; save the file with LF line ends",
        "papers.yaml:28: ash-2024-roots: tags: unknown tag 'sprnig'; did you mean 'spring'?",
    ]


def test_what_yaml_has_and_a_list_does_not_need_is_reported() -> None:
    text = catalog_text(
        {"title": "&title How Roots Listen", "summary": "*title", "date": "!!str 2024-10"}
    )

    assert problems_in(text) == [
        "papers.yaml:21: anchor &title is not allowed; write the value out",
        "papers.yaml:23: tag !!str is not allowed; every value is text",
        "papers.yaml:29: alias *title is not allowed; write the value out",
        "papers.yaml:29: ash-2024-roots: summary: is empty; give a value or leave the field out",
    ]


def test_deep_nesting_is_reported() -> None:
    assert problems({"method": "{base_models: [[[x]]]}"}) == [
        "papers.yaml:32: is nested more than 6 levels deep"
    ]


def test_a_second_document_is_reported() -> None:
    assert problems_in(catalog_text() + "---\npapers: []\n") == [
        "papers.yaml:32: starts a second document; keep one"
    ]


# All at once


def test_all_problems_are_reported_in_order_of_lines() -> None:
    text = catalog_text(
        {"type": "metod", "summary": "Roots grow", "volcano": "x"},
        {**SECOND, "arxiv": '"2410.00001"', "date": "2024-11", "checked": "2027-01-01"},
    ).replace("facet: soil", "facet: soul")

    assert problems_in(text) == [
        "papers.yaml:13: tags/clay: facet: unknown facet 'soul'; did you mean 'soil'?",
        "papers.yaml:25: ash-2024-roots: type: unknown type 'metod'; did you mean 'method'?",
        "papers.yaml:29: ash-2024-roots: summary: ends without a period; write one sentence",
        "papers.yaml:32: ash-2024-roots: volcano: unknown field",
        "papers.yaml:36: birch-2024-ferns: date: "
        "expected 2024-10, the month of arXiv 2410.00001, got '2024-11'",
        "papers.yaml:40: birch-2024-ferns: arxiv: "
        "'2410.00001' is also that of ash-2024-roots, line 27",
        "papers.yaml:44: birch-2024-ferns: checked: 2027-01-01 is in the future",
    ]


def test_a_problem_is_one_line_whatever_a_key_holds() -> None:
    assert problems({r'"a\n::error::b"': "x", "id": r'"c\nd"'}) == [
        r"papers.yaml:20: c\nd: id: holds the control character U+000A",
        r"papers.yaml:32: c\nd: a\n::error::b: unknown field",
    ]


# Whatever the bytes are


PIECES = (
    *(b"", b"\n", b" ", b"\t", b"\r\n", b"\0", b"\x85", b"\xff", b"\xc3\xa9", b"\xe2\x80\xa8"),
    *(b":", b": ", b"-", b"- ", b"?", b"? ", b"[", b"]", b"{", b"}", b",", b"#", b"|", b">", b"%"),
    *(b"'", b'"', b"&a ", b"*a", b"!!int ", b"!", b"---", b"...", b"<<", b"~", b"@", b"`", b"\\"),
    *(b'"\\uD800"', b'"\\0"', b"[]", b"{}", b"[[[[[[", b"2410.00001", b"99999999999", b"-1"),
)


def mutate(data: bytes, random: Random) -> bytes:
    """The data with a few lines or bytes deleted, doubled, moved or replaced."""
    for _ in range(random.randint(1, 4)):
        lines = data.split(b"\n")
        one, other = random.randrange(len(lines)), random.randrange(len(lines))
        place = random.randrange(len(data) + 1)
        match random.randrange(6):
            case 0:
                del lines[one]
                data = b"\n".join(lines)
            case 1:
                lines.insert(other, lines[one])
                data = b"\n".join(lines)
            case 2:
                lines[one], lines[other] = lines[other], lines[one]
                data = b"\n".join(lines)
            case 3:
                key, colon, _ = lines[one].partition(b":")
                lines[one] = key + colon + b" " + random.choice(PIECES)
                data = b"\n".join(lines)
            case 4:
                data = data[:place] + random.choice(PIECES) + data[place:]
            case _:
                data = data[:place] + random.choice(PIECES) + data[place + random.randrange(9) :]
    return data


@pytest.mark.parametrize("seed", range(10))
def test_nothing_but_a_catalog_error_comes_out_of_a_broken_catalog(seed: int) -> None:
    random = Random(seed)  # noqa: S311 - no secret; the same on every run
    valid = catalog_text(EVERY_FIELD, SECOND).encode()
    refusals: list[CatalogError] = []

    for _ in range(100):
        try:
            read(mutate(valid, random), "papers.yaml", TODAY)
        except CatalogError as error:
            refusals.append(error)

    assert len(refusals) > 50
    assert all(0 < len(refusal.problems) == len(str(refusal).splitlines()) for refusal in refusals)


# Files


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "papers.yaml"
    path.write_text(catalog_text())
    return path


def test_a_file_is_read_once_while_it_does_not_change(file: Path) -> None:
    assert load(file) is load(file)


def test_a_file_is_read_again_when_its_time_has_changed(file: Path) -> None:
    before = load(file)
    os.utime(file, ns=(0, file.stat().st_mtime_ns + 1))

    after = load(file)

    assert after is not before
    assert after.papers == before.papers


def test_a_file_is_read_again_when_its_size_has_changed(file: Path) -> None:
    before, time = load(file), file.stat().st_mtime_ns
    file.write_text(catalog_text({}, SECOND))
    os.utime(file, ns=(time, time))

    assert len(before.papers) == 1
    assert len(load(file).papers) == 2


def test_a_file_is_read_again_on_another_day(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = load(file)
    monkeypatch.setattr(loader, "_today", lambda: date(2100, 1, 1))

    assert load(file) is not before


def test_a_file_with_problems_is_read_again_until_it_has_none(file: Path) -> None:
    file.write_text(catalog_text({"tags": "[sprnig]"}))
    for _ in range(2):
        with pytest.raises(CatalogError):
            load(file)
    file.write_text(catalog_text())

    assert load(file).papers


def test_a_missing_file_is_a_catalog_error(tmp_path: Path) -> None:
    with pytest.raises(CatalogError) as caught:
        load(tmp_path / "papers.yaml")

    assert str(caught.value) == "papers.yaml: cannot be read: No such file or directory"


def test_a_folder_is_a_catalog_error(tmp_path: Path) -> None:
    (tmp_path / "papers.yaml").mkdir()

    with pytest.raises(CatalogError) as caught:
        load(tmp_path / "papers.yaml")

    assert str(caught.value) == "papers.yaml: cannot be read: Is a directory"


def test_a_method_without_a_fact_is_left_out() -> None:
    assert problems({"method": "{}"}) == [
        "papers.yaml:32: ash-2024-roots: method: is empty; leave the field out or give a fact"
    ]


def test_letters_apart_from_their_accents_are_refused() -> None:
    assert problems({"title": '"Cafe\\u0301"'}) == [
        "papers.yaml:21: ash-2024-roots: title: "
        "holds letters apart from their accents; write it in Unicode's form NFC"
    ]
