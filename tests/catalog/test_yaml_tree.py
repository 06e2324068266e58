from typing import Any

import pytest

from macros.catalog import yaml_tree

Reports = list[tuple[int, str]]


def parse(text: str) -> tuple[Any, Reports]:
    reports: Reports = []
    root = yaml_tree.parse(text, lambda line, message: reports.append((line, message)))
    return root and root.plain(), reports


def decode(data: bytes) -> tuple[str | None, Reports]:
    reports: Reports = []
    return yaml_tree.decode(data, lambda *report: reports.append(report)), reports


@pytest.mark.parametrize(
    "written",
    [
        "2410.14000",
        "NO",
        "yes",
        "null",
        "~",
        "2024-10",
        "2024-10-01",
        "0x1F",
        "1_000",
        "1e3",
        ".inf",
    ],
)
def test_every_scalar_stays_text(written: str) -> None:
    assert parse(f"key: {written}") == ({"key": written}, [])


def test_a_missing_value_is_an_empty_text() -> None:
    assert parse("key:\nother: x") == ({"key": "", "other": "x"}, [])


def test_lists_and_mappings_nest() -> None:
    text = "papers:\n  - id: a\n    tags: [b, c]\n  - {id: d}\n"

    assert parse(text) == ({"papers": [{"id": "a", "tags": ["b", "c"]}, {"id": "d"}]}, [])


def test_a_value_is_on_the_line_of_its_key_and_a_member_on_its_own() -> None:
    root = yaml_tree.parse("a:\n  - b\n  -\n    c: d\n", lambda *_: None)

    assert root is not None
    assert root.innermost(("a",)).line == 1
    assert root.innermost(("a", 0)).line == 2
    assert root.innermost(("a", 1)).line == 4


def test_the_innermost_node_is_the_last_on_the_way_that_exists() -> None:
    root = yaml_tree.parse("a:\n  - b: c\n", lambda *_: None)

    assert root is not None
    assert root.innermost(("a", 0, "x", "y")) is root.innermost(("a", 0))
    assert root.innermost(("a", 7, "b")) is root.innermost(("a",))


@pytest.mark.parametrize(
    ("text", "kind"), [("it's", '"it\'s"'), ("[a]", "a list"), ("{a: b}", "a mapping")]
)
def test_a_node_says_what_kind_of_value_it_is(text: str, kind: str) -> None:
    root = yaml_tree.parse(text, lambda *_: None)

    assert root is not None
    assert root.kind == kind


def test_duplicate_keys_name_the_first_and_keep_its_value() -> None:
    assert parse("a: 1\nb: 2\na: 3\na: 4\n") == (
        {"a": "1", "b": "2"},
        [
            (3, "key 'a' is given twice, first on line 1"),
            (4, "key 'a' is given twice, first on line 1"),
        ],
    )


def test_duplicate_keys_are_found_at_every_level() -> None:
    assert parse("a:\n  - b: {c: 1, c: 2}\n")[1] == [(2, "key 'c' is given twice, first on line 2")]


def test_anchors_and_aliases_are_reported_where_they_stand() -> None:
    assert parse("a: &one x\nb: *one\nc: &two [y]\nd: &three {e: f}\n")[1] == [
        (1, "anchor &one is not allowed; write the value out"),
        (2, "alias *one is not allowed; write the value out"),
        (3, "anchor &two is not allowed; write the value out"),
        (4, "anchor &three is not allowed; write the value out"),
    ]


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("!!int 1", "!!int"),
        ("!!python/object/apply:os.system [ls]", "!!python/object/apply:os.system"),
        ("!mine {a: b}", "!mine"),
        ("! x", "!"),
    ],
)
def test_tags_are_not_allowed(written: str, tag: str) -> None:
    assert parse(f"key: {written}")[1] == [(1, f"tag {tag} is not allowed; every value is text")]


@pytest.mark.parametrize("key", ["[a, b]", "{a: b}"])
def test_a_collection_is_not_a_key(key: str) -> None:
    assert parse(f"a: b\n? {key}\n: c\nd: e\n") == (
        {"a": "b", "": "c", "d": "e"},
        [(2, "a key must be a word")],
    )


def test_an_alias_is_not_a_key() -> None:
    assert parse("*one : a")[1] == [
        (1, "alias *one is not allowed; write the value out"),
        (1, "a key must be a word"),
    ]


def test_a_merge_key_is_a_key_like_any_other() -> None:
    assert parse("<<: {a: b}") == ({"<<": {"a": "b"}}, [])


def test_six_levels_are_read() -> None:
    assert parse("[" * 6 + "]" * 6) == ([[[[[[]]]]]], [])


@pytest.mark.parametrize("depth", [7, 500])
def test_more_levels_are_not_read(depth: int) -> None:
    assert parse("[" * depth) == (None, [(1, "is nested more than 6 levels deep")])


@pytest.mark.parametrize("text", ["a: b\n---\nc: d\n", "---\n---\n", "a: b\n...\n---\nc: d\n"])
def test_a_second_document_is_not_read(text: str) -> None:
    line = text[: text.rindex("---")].count("\n") + 1

    assert parse(text) == (None, [(line, "starts a second document; keep one")])


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n"])
def test_an_empty_document_has_no_root(text: str) -> None:
    assert parse(text) == (None, [])


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a: b: c", 1, "mapping values are not allowed in this context"),
        ("a: b\nc: 'd\n", 3, "while scanning a quoted scalar, found unexpected end of stream"),
        ("a:\n  - b\n c: d\n", 3, "while parsing a block mapping, did not find expected key"),
        (
            "a: b\n\tc: d",
            2,
            "while scanning a plain scalar, found a tab character that violates indentation",
        ),
        ("%YAML 3.0\n---\na: b", 1, "found incompatible YAML document"),
        (
            "a: @b",
            1,
            "while scanning for the next token, found character that cannot start any token",
        ),
    ],
)
def test_what_is_not_yaml_is_reported_with_its_line(text: str, line: int, message: str) -> None:
    assert parse(text) == (None, [(line, f"is not YAML: {message}")])


def test_a_lone_surrogate_cannot_be_escaped() -> None:
    message = "while parsing a quoted scalar, found invalid Unicode character escape code"

    assert parse('a: b\nc: "\\uD800"') == (None, [(2, f"is not YAML: {message}")])


def test_the_line_of_a_raw_control_character_is_right_after_letters_of_several_bytes() -> None:
    assert parse("ä: éèê\nb: 漢字漢字漢字\nc: \x01\nd: e\nf: g\nh: i\n") == (
        None,
        [(3, "is not YAML: control characters are not allowed")],
    )


def test_utf_8_is_decoded() -> None:
    assert decode("Ærø 漢\n".encode()) == ("Ærø 漢\n", [])


@pytest.mark.parametrize(
    ("data", "line", "byte"),
    [(b"a: \xff\n", 1, "ff"), (b"a: b\nc: caf\xe9\n", 2, "e9"), (b"a\n\xed\xa0\x80", 2, "ed")],
)
def test_invalid_utf_8_is_reported_with_its_byte(data: bytes, line: int, byte: str) -> None:
    message = f"byte 0x{byte} is not UTF-8; save the file as UTF-8"

    assert decode(data) == (None, [(line, message)])


def test_utf_16_is_not_utf_8() -> None:
    assert decode("a: b".encode("utf-16")) == (
        None,
        [(1, "byte 0xff is not UTF-8; save the file as UTF-8")],
    )


def test_a_byte_order_mark_is_reported_and_dropped() -> None:
    assert decode(b"\xef\xbb\xbfa: b\n") == (
        "a: b\n",
        [(1, "starts with a byte order mark; save it as UTF-8 without one")],
    )


@pytest.mark.parametrize("data", [b"a: b\nc: d\r\ne: f\r\n", b"a: b\nc: d\re: f\n"])
def test_carriage_returns_are_reported_once_and_read_as_line_ends(data: bytes) -> None:
    assert decode(data) == (
        "a: b\nc: d\ne: f\n",
        [(2, "ends with a carriage return; save the file with LF line ends")],
    )


def test_ten_megabytes_are_read() -> None:
    text, reports = decode(b"#" * 10_000_000)

    assert text is not None
    assert not reports


def test_more_than_ten_megabytes_are_not_read() -> None:
    assert decode(b"#" * 10_000_001) == (
        None,
        [(0, "is 10,000,001 bytes; at most 10,000,000 are read")],
    )


# What YAML would read otherwise than people do


@pytest.mark.parametrize("char", ["\x85", "\u2028", "\u2029", "\u202e", "\u200b", "\ufeff", "\t"])
def test_an_unprintable_character_is_reported_in_a_comment_too(char: str) -> None:
    text, reports = decode(f"a: 1\n# left out:{char} b: 2\nc: 3\n".encode())

    assert reports == [(2, f"holds the control character U+{ord(char):04X}; remove it")]
    assert text == "a: 1\n# left out:\ufffd b: 2\nc: 3\n"


def test_a_character_that_python_does_not_know_yet_is_read() -> None:
    new = "\U0001fae8\U000323af\U0001faff"
    assert decode(f"a: {new}\n".encode()) == (f"a: {new}\n", [])


@pytest.mark.parametrize(
    ("source", "line", "value"),
    [
        ("title: The #1 Question", 1, "The"),
        ("title: Fine  # for now", 1, "Fine"),
        ("authors:\n  - Ada Ash #1", 2, "Ada Ash"),
        ("title: One\n  and two # three", 2, "One and two"),
        ("a: {b: Fine-tunes # 3 adapters\n}", 1, "Fine-tunes"),
    ],
)
def test_a_comment_after_a_value_is_reported(source: str, line: int, value: str) -> None:
    _, reports = parse(source)
    assert reports == [
        (
            line,
            f"{value!r} ends before '#', which begins a comment; quote the value, or put the "
            "comment on its own line",
        )
    ]


@pytest.mark.parametrize(
    "source",
    [
        "a: 'The #1' # one",
        'a: "b" # c',
        "a: [b, c] # d",
        "a: # b\n  - c",
        "a: C# and F#",
        "# a: b #c",
    ],
)
def test_a_comment_that_cuts_no_value_is_fine(source: str) -> None:
    _, reports = parse(source)
    assert reports == []


def test_an_escaped_underscore_is_reported() -> None:
    cure = "'\\_' in double quotes is a no-break space; write '_', or use single quotes"
    assert parse(r'a: "text\_to"')[1] == [(1, cure)]
    assert parse(r'a: "text\\_to"')[1] == parse(r"a: 'text\_to'")[1] == []


# Bounds


def test_more_values_than_a_catalog_needs_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_tree, "MAX_EVENTS", 20)
    root, reports = parse("- a\n" * 30)

    assert root is None
    assert reports == [(18, "goes on after 20 values; no more are read")]


def test_more_values_than_an_entry_needs_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_tree, "MAX_LENGTH", 5)
    long = "".join(f"      - a{number}\n" for number in range(9))
    many = "".join(f"  - id: b{number}\n" for number in range(9))

    assert parse(f"papers:\n{many}")[1] == []
    assert parse(f"papers:\n  - tags:\n{long}")[1] == [
        (9, "goes on after 5 values of one entry; no more are read")
    ]
