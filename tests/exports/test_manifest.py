import json
from pathlib import Path

import pytest

from macros.catalog.catalog import Catalog
from macros.exports.bundles import Bundles
from macros.exports.formats import BIBTEX, FORMATS, PAPER_FORMATS
from macros.exports.manifest import manifest
from macros.exports.paper_markdown import url
from macros.exports.search_index import core, details
from tests.builders import SITE, read_catalog
from tests.exports import nasty


def texts(catalog: Catalog) -> dict[str, str]:
    """The texts of all files by URL."""
    return {file.url: file.render() for file in manifest(catalog, SITE).files}


def names(catalog: Catalog) -> set[str]:
    """URLs of the search's files."""
    exported = manifest(catalog, SITE)
    return {exported.core, exported.details, exported.record_index}


def test_a_small_list_has_these_files() -> None:
    exported = manifest(read_catalog(), SITE)
    search = [exported.core, exported.details, exported.record_index]
    assert [file.url for file in exported.files] == [
        *search,
        "papers.bib",
        "papers.ris",
        "papers.csl.json",
        "papers.csv",
        "papers.md",
        "papers.json",
        "papers/ash-2024-roots.bib",
        "papers/ash-2024-roots.ris",
        "papers/ash-2024-roots.csl.json",
        "papers/ash-2024-roots.csv",
        "papers/ash-2024-roots.json",
        "categories/garden.bib",
        "categories/kitchen.bib",
        "tags/spring.bib",
        "tags/autumn.bib",
        "tags/clay.bib",
        "feed.xml",
        "categories/garden.xml",
        "categories/kitchen.xml",
        "tags/spring.xml",
        "tags/autumn.xml",
        "tags/clay.xml",
        "feed.json",
        "papers/ash-2024-roots.md",
        "llms.txt",
        "api.schema.json",
        "papers.schema.json",
        "opensearch.xml",
    ]


@pytest.mark.parametrize("which", ["made-up", "garden", "empty"])
def test_no_two_files_have_the_same_url(which: str, catalog: Catalog, garden: Catalog) -> None:
    catalogs = {"made-up": catalog, "garden": garden, "empty": nasty.catalog(0)}
    urls = [file.url for file in manifest(catalogs[which], SITE).files]
    assert len(urls) == len({url.casefold() for url in urls})


def test_every_format_has_a_file_of_the_whole_catalog(catalog: Catalog) -> None:
    found = texts(catalog)
    for format in FORMATS:
        assert found[format.filename] == format.render(catalog.papers, catalog)


def test_every_paper_has_its_own_files(catalog: Catalog) -> None:
    found = texts(catalog)
    for paper in catalog.papers:
        assert found[url(paper)].startswith("# ")
        for format in PAPER_FORMATS:
            assert found[format.url(paper)] == format.paper_file(
                format.record(paper, catalog), catalog
            )


def test_every_category_and_tag_has_its_papers_as_bibtex(catalog: Catalog) -> None:
    found = texts(catalog)
    for id, papers in catalog.by_category.items():
        assert found[f"categories/{id}.bib"] == BIBTEX.render(papers, catalog)
    for id, papers in catalog.by_tag.items():
        assert found[f"tags/{id}.bib"] == BIBTEX.render(papers, catalog)
    assert found["tags/unused.bib"] == ""


def test_a_file_is_taken_apart_by_the_lengths_of_its_records(catalog: Catalog) -> None:
    found = texts(catalog)
    index = json.loads(found[manifest(catalog, SITE).record_index])
    for format in FORMATS:
        parts = index[format.id]
        data = found[parts["file"]].encode()
        at = len(parts["head"].encode())
        for paper, length in zip(catalog.papers, parts["lengths"], strict=True):
            assert data[at : at + length].decode() == format.record(paper, catalog)
            at += length + len(parts["separator"].encode())


def test_the_search_s_files_are_named_by_their_content(catalog: Catalog) -> None:
    other = read_catalog({"title": "Ferns", "summary": "They unroll."})
    assert names(catalog) == names(catalog)
    assert names(other).isdisjoint(names(read_catalog()))


def test_the_search_s_files_hold_what_their_names_say(catalog: Catalog) -> None:
    exported, found = manifest(catalog, SITE), texts(catalog)
    assert found[exported.core] == core(catalog)
    assert found[exported.details] == details(catalog)
    assert found[exported.record_index] == Bundles(catalog).index()


def test_the_same_catalog_gives_the_same_texts_each_time(catalog: Catalog) -> None:
    assert texts(catalog) == texts(catalog)


def test_files_are_written_as_they_are_below_a_folder(catalog: Catalog, tmp_path: Path) -> None:
    manifest(catalog, SITE).write(tmp_path)
    written = (path for path in tmp_path.rglob("*") if path.is_file())
    assert {path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in written} == {
        url: text.encode() for url, text in texts(catalog).items()
    }
