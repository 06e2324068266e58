"""Vendored files are those that their authors published."""

from hashlib import sha256
from pathlib import Path

import pytest

from tests.projects import PROJECT

SCRIPTS = PROJECT / "docs" / "assets" / "javascripts" / "vendor"
FONTS = PROJECT / "macros" / "pages" / "social_cards" / "fonts"
STYLES = PROJECT / "macros" / "citations" / "styles"
PUBLISHED = {
    # dist/es/index.js, dist/es/index.d.ts and LICENSE.txt of the package minisearch 7.2.0
    SCRIPTS / "minisearch-7.2.0.js": (
        "0393b3ba253b809d5e55707c7b0875ef9b518a296a006c6739b28876e154edb3"
    ),
    SCRIPTS / "minisearch-7.2.0.d.ts": (
        "582758297480d23a4f7bf67f3c880427a27136e14613f62447f55e8e1a74b92c"
    ),
    SCRIPTS / "minisearch-LICENSE.txt": (
        "70d37354d6395629fb99edb28cb37a5d356ffa24a48cd02a5def5b83a300a899"
    ),
    # the package dejavu-fonts-ttf 2.37.3: DejaVuSansCondensed.ttf and LICENSE
    FONTS / "DejaVuSansCondensed.ttf": (
        "8550cd5ca1acb65a8fc7877c46939cd0b4d909f8e7bc1e24716873d918c5e549"
    ),
    FONTS / "DejaVu-LICENSE.txt": (
        "7a083b136e64d064794c3419751e5c7dd10d2f64c108fe5ba161eae5e5958a93"
    ),
    # the package @expo-google-fonts/source-sans-3 0.4.1: the font and LICENSE_FONT
    FONTS / "SourceSans3_500Medium.ttf": (
        "89cae6ebea48c3044fd73c1fddd60acb2e8223f9da8174b5115514064d9e221a"
    ),
    FONTS / "SourceSans3-LICENSE.txt": (
        "09746787287a289323b0ec3cff4d1a4a801331b82b7207c1e186f5d26619a392"
    ),
    # the package @expo-google-fonts/source-serif-4 0.4.1: the font and LICENSE_FONT
    FONTS / "SourceSerif4_600SemiBold.ttf": (
        "d31cd1fb273e5399efc04691e9ac14b581eae836d783f6cf3c560225ebcf95c0"
    ),
    FONTS / "SourceSerif4-LICENSE.txt": (
        "5f94c3fd3a23131a417ab5a0c8452de57e70c3cfb9f604d88241f7065ebf9fd9"
    ),
    # the repository citation-style-language/styles, at the commit that README.md beside them names
    STYLES / "apa.csl": "1ece4fb3c295e66d04b4394e295aa58a87741ceeef1658192437eb9953c2f13e",
    STYLES / "association-for-computational-linguistics.csl": (
        "c3c99de2f114d45d2514e1121ea6a7632d7f174e7822e99a079ff3ecb59cfb64"
    ),
    STYLES / "ieee.csl": "b4c7619fc16c45a31e4cc3271eab94ffe83192d3b4c7fc729470a3b459448de3",
}
"""SHA-256 of each."""
OURS = {STYLES / "README.md", STYLES / "__init__.py"}


@pytest.mark.parametrize("path", PUBLISHED, ids=lambda path: path.name)
def test_a_vendored_file_is_unmodified(path: Path) -> None:
    assert sha256(path.read_bytes()).hexdigest() == PUBLISHED[path]


def test_nothing_else_is_vendored() -> None:
    folders = (SCRIPTS, FONTS, STYLES)
    found = {path for folder in folders for path in folder.iterdir() if path.is_file()}
    assert found == {*PUBLISHED, *OURS}


def test_the_license_of_the_styles_and_their_project_are_named() -> None:
    readme = (STYLES / "README.md").read_text(encoding="utf-8")
    assert "https://citationstyles.org/" in readme
    assert "https://creativecommons.org/licenses/by-sa/3.0/" in readme
