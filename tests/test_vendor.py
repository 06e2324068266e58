"""Vendored files are those that their authors published."""

from hashlib import sha256

import pytest

from tests.conftest import PROJECT

VENDOR = PROJECT / "docs" / "assets" / "javascripts" / "vendor"
PUBLISHED = {
    "minisearch-7.2.0.js": "03c27931eb603af1d3358579e9885eafdb6a2f5fa9929557b3e77d7e99d06d03",
    "minisearch-LICENSE.txt": "70d37354d6395629fb99edb28cb37a5d356ffa24a48cd02a5def5b83a300a899",
}
"""SHA-256 of dist/umd/index.js and LICENSE.txt of the package minisearch 7.2.0."""


@pytest.mark.parametrize("name", PUBLISHED)
def test_a_vendored_file_is_unmodified(name: str) -> None:
    assert sha256((VENDOR / name).read_bytes()).hexdigest() == PUBLISHED[name]


def test_nothing_else_is_vendored() -> None:
    assert {path.name for path in VENDOR.iterdir()} == set(PUBLISHED)
