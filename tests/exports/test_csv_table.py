# ruff: noqa: RUF001 - wide signs, which some spreadsheets take for narrow ones, are wanted here

import csv
import io

import pytest

from macros.exports.csv_table import columns, head, record, text
from tests.builders import Fields, read_catalog


def line(changes: Fields) -> str:
    catalog = read_catalog(changes)
    return record(catalog.papers[0], catalog)


def row(changes: Fields) -> dict[str, str]:
    table = head(read_catalog(changes)) + line(changes)
    [row] = csv.DictReader(io.StringIO(table, newline=""), strict=True)
    return row


def test_a_row_has_a_cell_for_each_column_and_ends_with_crlf() -> None:
    assert line({}) == (
        'ash-2024-roots,ash2024roots,How Roots Listen,"Ada Ash; Bo Birch",2024-10,2024,'
        "arXiv,,arXiv,preprint,garden,method,spring,Roots grow toward the sound of water.,"
        "https://arxiv.org/abs/2410.00001,https://arxiv.org/pdf/2410.00001,arXiv:2410.00001,"
        ",,,,,,2025-03-01,2025-03-02\r\n"
    )
    names = columns(read_catalog())
    assert len(row({})) == len(names) == len(set(names))


def test_a_published_paper_has_the_year_of_its_venue_too() -> None:
    found = row({"venue": "Botany Days 2025"})

    assert [
        found[name] for name in ("year", "venue", "venue_year", "venue_kind", "venue_full")
    ] == [
        "2024",
        "Botany Days 2025",
        "2025",
        "conference",
        "Proceedings of Botany Days",
    ]


def test_facts_of_a_method_have_columns() -> None:
    found = row({"method": "{training: none, base_models: [T-1, T-2], unseen_users: no}"})

    columns = ("training", "user_input", "base_models", "evaluated_on", "unseen_users")
    assert [found[column] for column in columns] == ["none", "", "T-1; T-2", "", "no"]


def test_commas_and_quotes_are_quoted() -> None:
    assert ',"Roots, ""Deep"" Ones",' in line({"title": "'Roots, \"Deep\" Ones'"})


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "＝", "＋", "－", "＠"])
def test_a_tab_keeps_spreadsheets_from_running_a_formula(begin: str) -> None:
    assert text(f"{begin}1+1") == f"\t{begin}1+1"
    assert f',"\t{begin}1+1",' in line({"title": f"'{begin}1+1'"})


@pytest.mark.parametrize("value", ["a=1", "'tis", "1-2", "(=)"])
def test_other_text_has_no_tab(value: str) -> None:
    assert text(value) == value


def test_each_value_of_a_list_is_safe_and_apart() -> None:
    assert row({"authors": "[Ada; Ash, =Bo Birch]"})["authors"] == "Ada, Ash; \t=Bo Birch"
