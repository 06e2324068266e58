"""What is written is read back by other programs, for every kind of entry and for nasty ones."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from macros.catalog.catalog import Catalog
from macros.exports.formats import BIBTEX, CSL_JSON, CSV, JSON, RIS, Format
from tests.exports import nasty
from tests.exports.readers import (
    Reading,
    expected,
    plain,
    read_csl_json,
    read_csv,
    read_json,
    read_ris,
    read_with_bibtexparser,
    read_with_pybtex,
)

SOME, MANY = 400, 5_000


def without_commas(reading: Reading) -> Reading:
    """RIS has no way to write a comma within a name."""
    names = (replace(name, family=name.family.replace(",", "")) for name in reading.authors)
    return replace(reading, authors=tuple(names))


each_reader = pytest.mark.parametrize(
    ("format", "read", "seen"),
    [
        pytest.param(BIBTEX, read_with_bibtexparser, plain, id="bibtexparser"),
        pytest.param(BIBTEX, read_with_pybtex, plain, id="pybtex"),
        pytest.param(RIS, read_ris, without_commas, id="rispy"),
        pytest.param(CSL_JSON, read_csl_json, replace, id="csl-json"),
        pytest.param(CSV, read_csv, replace, id="csv"),
        pytest.param(JSON, read_json, replace, id="json"),
    ],
)
"""A format, a program that reads it, and what that can see of a paper."""

Read = Callable[[str], Iterator[Reading]]
Seen = Callable[[Reading], Reading]


def check(catalog: Catalog, format: Format, read: Read, seen: Seen) -> None:
    found = [seen(reading) for reading in read(format.render(catalog.papers, catalog))]
    wanted = [seen(expected(paper, catalog)) for paper in catalog.papers]
    for one, other in zip(found, wanted, strict=True):
        assert one == other


@each_reader
def test_every_paper_of_the_garden_is_read_back(
    format: Format, read: Read, seen: Seen, garden: Catalog
) -> None:
    check(garden, format, read, seen)


@each_reader
def test_every_nasty_paper_is_read_back(format: Format, read: Read, seen: Seen) -> None:
    check(nasty.catalog(SOME), format, read, seen)


@pytest.mark.long
@each_reader
def test_every_one_of_many_nasty_papers_is_read_back(
    format: Format, read: Read, seen: Seen
) -> None:
    check(nasty.catalog(MANY), format, read, seen)


def test_one_of_the_nasty_papers_has_300_authors() -> None:
    assert max(len(paper.authors) for paper in nasty.catalog(SOME).papers) == 300
