import csv
import io
import json

import pytest

from macros.catalog.catalog import Catalog
from macros.exports.formats import (
    BIBTEX,
    CSL_JSON,
    CSV,
    FORMATS,
    JSON,
    MARKDOWN,
    PAPER_FORMATS,
    RIS,
    Format,
)
from tests.builders import FIRST, SECOND, read_catalog

each_format = pytest.mark.parametrize("format", FORMATS, ids=[format.id for format in FORMATS])


def test_formats_are_offered_in_this_order() -> None:
    assert [(format.name, format.filename) for format in FORMATS] == [
        ("BibTeX", "papers.bib"),
        ("RIS", "papers.ris"),
        ("CSL-JSON", "papers.csl.json"),
        ("CSV", "papers.csv"),
        ("Markdown", "papers.md"),
        ("JSON", "papers.json"),
    ]


def test_ids_and_suffixes_are_unique() -> None:
    assert len({format.id for format in FORMATS}) == len(FORMATS)
    assert len({format.suffix for format in FORMATS}) == len(FORMATS)


@each_format
def test_a_document_is_head_records_and_tail(format: Format) -> None:
    catalog = read_catalog(FIRST, SECOND)
    first, second = catalog.papers

    assert format.render([second, first], catalog) == (
        format.head(catalog)
        + format.record(second, catalog)
        + format.separator
        + format.record(first, catalog)
        + format.tail
    )


@each_format
def test_a_document_of_no_papers_is_head_and_tail(format: Format) -> None:
    catalog = read_catalog()
    assert format.render([], catalog) == format.head(catalog) + format.tail


@each_format
def test_a_document_ends_with_a_line_end(format: Format) -> None:
    catalog = read_catalog()

    assert format.render(catalog.papers, catalog).endswith("\n")


@each_format
def test_a_record_depends_on_its_paper_and_catalog_alone(format: Format, garden: Catalog) -> None:
    papers = garden.papers[:20]
    forth = [format.record(paper, garden) for paper in papers]
    back = [format.record(paper, garden) for paper in reversed(papers)]

    assert forth == back[::-1]


def test_papers_have_files_of_their_own_in_every_format_but_that_of_their_page_s_twin() -> None:
    [paper] = read_catalog().papers
    assert [format.url(paper) for format in PAPER_FORMATS] == [
        "papers/ash-2024-roots.bib",
        "papers/ash-2024-roots.ris",
        "papers/ash-2024-roots.csl.json",
        "papers/ash-2024-roots.csv",
        "papers/ash-2024-roots.json",
    ]


@pytest.mark.parametrize("format", [BIBTEX, RIS, CSL_JSON], ids=["bibtex", "ris", "csl-json"])
def test_a_paper_s_own_file_is_a_document_of_one_paper(format: Format) -> None:
    catalog = read_catalog(FIRST, SECOND)
    paper = catalog.papers[1]

    assert format.paper_file(format.record(paper, catalog), catalog) == format.render(
        [paper], catalog
    )


def test_every_format_holds_each_paper_once(garden: Catalog) -> None:
    documents = {format: format.render(garden.papers, garden) for format in FORMATS}
    lines = {format: text.splitlines() for format, text in documents.items()}

    counts = {
        BIBTEX: sum(line.startswith("@") for line in lines[BIBTEX]),
        RIS: lines[RIS].count("ER  - "),
        CSL_JSON: len(json.loads(documents[CSL_JSON])),
        CSV: len(list(csv.reader(io.StringIO(documents[CSV], newline="")))) - 1,
        MARKDOWN: sum(line.startswith("- [") for line in lines[MARKDOWN]),
        JSON: len(json.loads(documents[JSON])["papers"]),
    }

    assert counts == dict.fromkeys(FORMATS, len(garden.papers))
