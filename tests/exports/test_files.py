import json

from macros.catalog.query import Catalog
from macros.exports.files import files
from macros.exports.formats import FORMATS
from tests.builders import SITE


def test_every_format_has_a_file_of_the_whole_catalog(catalog: Catalog) -> None:
    texts = files(catalog, SITE).texts
    for format in FORMATS:
        assert texts[format.filename] == format.document(catalog.papers, catalog)


def test_a_file_is_taken_apart_by_the_lengths_of_its_records(catalog: Catalog) -> None:
    exported = files(catalog, SITE)
    index = json.loads(exported.texts[exported.records])
    for format in FORMATS:
        parts = index[format.id]
        data = exported.texts[parts["file"]].encode()
        at = len(parts["head"].encode())
        for paper, length in zip(catalog.papers, parts["lengths"], strict=True):
            assert data[at : at + length].decode() == format.record(paper, catalog)
            at += length + len(parts["separator"].encode())


def test_the_search_s_files_are_named_by_their_content(catalog: Catalog) -> None:
    one, other = files(catalog, SITE), files(catalog, SITE)
    assert one == other
    assert one.core in one.texts
    assert one.details in one.texts
