from collections.abc import Callable
from datetime import date

import pytest

from macros.catalog.fields import (
    Month,
    Venue,
    listed,
    not_empty,
    parse_day,
    parse_fact,
    parse_fact_id,
    parse_slug,
    parse_summary,
    parse_text,
    parse_url,
)


def message(parse: Callable[[str], object], value: str) -> str:
    with pytest.raises(ValueError, match=r".") as caught:
        parse(value)
    return str(caught.value)


@pytest.mark.parametrize(
    "value",
    ["x", "Ærø \u2013 漢字 🌱", 'a <b> & "c"', "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"],
)
def test_printable_text_is_kept_as_it_is(value: str) -> None:
    assert parse_text(value) == value


def test_empty_text_says_what_to_do() -> None:
    assert message(parse_text, "") == "is empty; give a value or leave the field out"


@pytest.mark.parametrize("value", [" ", " a", "a ", "a\n", "\u00a0a", "a\u3000"])
def test_text_has_no_space_around_it(value: str) -> None:
    assert message(parse_text, value) == "has space before or after it"


@pytest.mark.parametrize(
    ("char", "name"),
    [
        ("\0", "U+0000"),
        ("\t", "U+0009"),
        ("\n", "U+000A"),
        ("\x1b", "U+001B"),
        ("\x7f", "U+007F"),
        ("\x85", "U+0085"),
        ("\u2028", "U+2028"),
        ("\u2029", "U+2029"),
        ("\ud800", "U+D800"),
        ("\udfff", "U+DFFF"),
        ("\ufffe", "U+FFFE"),
        ("\uffff", "U+FFFF"),
        *(
            (chr(code), f"U+{code:04X}")
            for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
        ),
    ],
)
def test_text_holds_no_control_character(char: str, name: str) -> None:
    assert message(parse_text, f"a{char}b") == f"holds the control character {name}"


@pytest.mark.parametrize("value", ["a", "ash-2024-roots", "0", "3d", "indexes"])
def test_a_slug_is_made_of_lower_case_letters_digits_and_hyphens(value: str) -> None:
    assert parse_slug(value) == value


@pytest.mark.parametrize(
    "value", ["Ash", "a_b", "a b", "-a", "a-", "a--b", "é", "a/b", "..", "\uff12"]
)
def test_anything_else_is_not_a_slug(value: str) -> None:
    assert message(parse_slug, value) == (
        f"expected lower-case letters, digits and hyphens, got {value!r}"
    )


def test_index_is_not_a_slug() -> None:
    assert message(parse_slug, "index") == (
        "'index' is the address of a folder's own page; choose another"
    )


@pytest.mark.parametrize("value", ["x" * 239 + ".", "Is it?", "It is!", "漢" * 239 + "."])
def test_a_summary_is_a_sentence_of_240_characters(value: str) -> None:
    assert parse_summary(value) == value


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ("x" * 240 + ".", "has 241 characters; at most 240 are shown"),
        ("x" * 300, "has 300 characters; at most 240 are shown"),
        ("It grows", "ends without a period; write one sentence"),
        ("It grows…", "ends without a period; write one sentence"),
        ("", "is empty; give a value or leave the field out"),
        ("It\tgrows.", "holds the control character U+0009"),
    ],
)
def test_any_other_summary_is_refused(value: str, problem: str) -> None:
    assert message(parse_summary, value) == problem


@pytest.mark.parametrize(
    "value",
    [
        "https://example.org",
        "http://example.org:8080/a/b?c=d&e=f#g",
        "HTTPS://example.org/",
        "https://xn--exmple-cua.org/ä?b=ö",
        "https://example.org/(a)%20b;c",
    ],
)
def test_an_http_address_is_a_url(value: str) -> None:
    assert parse_url(value) == value


@pytest.mark.parametrize(
    "value",
    [
        "javascript:alert(1)",
        "JavaScript://example.org/%0aalert(1)",
        "data:text/html,a",
        "ftp://example.org/a",
        "mailto:ada@example.org",
        "example.org/a",
        "//example.org/a",
        "/a",
        "https:",
        "https:///a",
        "https://:80/",
        "https:example.org",
        "https://example.org:port/",
        "https://example.org:99999/",
        "https://[2001:db8::1/a",
        "https://example.org/a b",
        'https://example.org/"a',
        "https://example.org/'a",
        "https://example.org/<a>",
        "https://example.org/`a`",
        "https://example.org/{a}",
        "https://example.org/a|b",
        "https://example.org/^a",
    ],
)
def test_anything_else_is_not_a_url(value: str) -> None:
    assert message(parse_url, value) == f"expected an http or https address, got {value!r}"


@pytest.mark.parametrize(
    "host",
    [
        "\u0430rxiv.org",
        "arxiv.org\u2044evil.example",
        "\uff45xample.org",
        "example\u3002org",
        "arxiv.org%40evil.example",
        "example..org",
        ".",
        "*",
        "localhost",
        "127.0.0.1",
        "0177.0.0.1",
        "[2001:db8::1]",
        "intranet",
        "printer.local",
        "-a.org",
    ],
)
def test_a_url_leads_to_a_public_host(host: str) -> None:
    assert message(parse_url, f"https://{host}/a").startswith(
        "expected a public host such as example.org, got "
    )


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ("a  b", "has two spaces in a row"),
        ("a\u00a0b", "holds the space U+00A0; write a plain one"),
        ("a\u202fb", "holds the space U+202F; write a plain one"),
        ("\u3164", "shows nothing; write at least one visible character"),
        ("\u2800", "shows nothing; write at least one visible character"),
        ("\u034f", "shows nothing; write at least one visible character"),
        ("\u200d", "shows nothing; write at least one visible character"),
        ("Re\u200dward", "holds the invisible U+200D where it joins nothing"),
        ("a\u200c", "holds the invisible U+200C where it joins nothing"),
    ],
)
def test_a_text_shows_all_that_it_holds(value: str, problem: str) -> None:
    assert message(parse_text, value) == problem


@pytest.mark.parametrize(
    "value", ["\U0001fae8", "\U0001fa77 Users", "\u738b\U00031350\u660e", "??"]
)
def test_characters_of_any_version_of_unicode_are_text(value: str) -> None:
    assert parse_text(value) == value


@pytest.mark.parametrize("user", ["ada", "ada:secret", ":secret", ""])
def test_a_url_holds_no_credentials(user: str) -> None:
    assert message(parse_url, f"https://{user}@example.org/a") == (
        "holds credentials before 'example.org'; leave them out"
    )


@pytest.mark.parametrize("char", ["\n", "\x7f", "\u202e"])
def test_a_url_holds_no_control_character(char: str) -> None:
    assert message(parse_url, f"https://example.org/{char}a") == (
        f"holds the control character U+{ord(char):04X}"
    )


def test_a_day_is_read() -> None:
    assert parse_day("2024-02-29") == date(2024, 2, 29)


@pytest.mark.parametrize(
    "value",
    [
        "2023-02-29",
        "2024-13-01",
        "2024-1-1",
        "20240101",
        "2024-W01-1",
        "2024-01-01T00",
        "",
        "२०२४-०१-०१",
    ],
)
def test_anything_else_is_not_a_day(value: str) -> None:
    assert message(parse_day, value) == f"expected YYYY-MM-DD, got {value!r}"


def test_a_fact_is_a_text_or_a_list_of_texts() -> None:
    assert parse_fact("none") == "none"
    assert parse_fact(["T-1", "T-2"]) == ("T-1", "T-2")


def test_a_fact_is_nothing_else() -> None:
    with pytest.raises(ValueError, match=r"^expected a text or a list of texts$"):
        parse_fact({"a": "b"})
    with pytest.raises(ValueError, match=r"^expected a list of texts$"):
        parse_fact(["T-1", ["T-2"]])
    with pytest.raises(ValueError, match=r"^has space before or after it$"):
        parse_fact(["T-1", "T-2 "])


def test_a_fact_is_shown_as_text() -> None:
    assert [listed("none"), listed(("T-1", "T-2"))] == ["none", "T-1, T-2"]


@pytest.mark.parametrize("value", ["user-input", "User", "2_models", "a__b", "_a", "a_"])
def test_the_id_of_a_fact_is_words_joined_by_underscores(value: str) -> None:
    assert parse_fact_id("user_input_2") == "user_input_2"
    expected = f"expected lower-case letters, digits and underscores, got {value!r}"
    assert message(parse_fact_id, value) == expected


def test_a_list_holds_something() -> None:
    assert not_empty(("a",)) == ("a",)
    with pytest.raises(ValueError, match="is an empty list; leave the field out or give a value"):
        not_empty(())


def test_a_month_has_a_form_for_each_use() -> None:
    month = Month.parse("2024-09")

    assert month == Month(2024, 9)
    assert (str(month), month.name, month.short_name) == ("2024-09", "September 2024", "Sep 2024")


def test_months_sort_by_time() -> None:
    assert sorted([Month(2024, 10), Month(2025, 1), Month(2024, 9)]) == [
        Month(2024, 9),
        Month(2024, 10),
        Month(2025, 1),
    ]


@pytest.mark.parametrize(
    "value",
    [
        "2024-00",
        "2024-13",
        "2024-9",
        "24-09",
        "2024",
        "2024/09",
        "2024-09-01",
        "2024-09\n",
        "",
        "\uff12\uff10\uff12\uff14-09",
    ],
)
def test_anything_else_is_not_a_month(value: str) -> None:
    assert message(Month.parse, value) == f"expected YYYY-MM, got {value!r}"


@pytest.mark.parametrize(
    ("value", "series", "year"),
    [
        ("arXiv", "arXiv", None),
        ("Botany Days 2024", "Botany Days", 2024),
        ("Botany Days 2024 Seeds", "Botany Days Seeds", 2024),
        ("2024 Botany Days", "Botany Days", 2024),
        ("C20240 1899", "C20240 1899", None),
        ("Botany Days 20\uff12\uff14", "Botany Days 20\uff12\uff14", None),
    ],
)
def test_a_venue_is_a_series_and_a_year(value: str, series: str, year: int | None) -> None:
    assert Venue.parse(value) == Venue(value, series, year)


def test_a_venue_has_one_year() -> None:
    assert (
        message(Venue.parse, "Botany Days 2024 and 2025") == "expected one year, got 2024 and 2025"
    )


def test_a_venue_is_a_text() -> None:
    assert message(Venue.parse, "Botany Days 2024 ") == "has space before or after it"


def test_a_text_of_more_than_500_characters_is_refused() -> None:
    assert parse_text("a" * 500)
    with pytest.raises(ValueError, match=r"^has 501 characters; at most 500 make sense here$"):
        parse_text("a" * 501)


def test_a_slug_of_more_than_100_characters_is_refused() -> None:
    assert parse_slug("a" * 100)
    with pytest.raises(ValueError, match=r"^has 101 characters; an address has at most 100$"):
        parse_slug("a" * 101)


@pytest.mark.parametrize(
    "value",
    [
        'He said "yes."',
        "It (the model) acts.)",
        "\u5b83\u505a\u4e00\u4ef6\u4e8b\u3002",
        "\u0647\u0644 \u064a\u0639\u0645\u0644\u061f",
    ],
)
def test_a_summary_ends_as_a_sentence_does_in_any_script(value: str) -> None:
    assert parse_summary(value) == value
