"""The site's scripts without a browser: `node --test` on the search data of a made-up catalog."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from macros.catalog.catalog import Catalog
from macros.catalog.slugs import fold, slug
from macros.exports import search_index
from macros.pages import macros as page_macros
from macros.site import facets
from macros.site.facets import Facet, Term
from tests.exports import nasty
from tests.pages.conftest import Draw
from tests.projects import PROJECT

NODE = Path(sys.executable).with_name("node")
"""Comes with the test requirements."""


def data(catalog: Catalog) -> dict[str, Any]:
    """What the tests in JavaScript read."""
    texts = {*nasty.FRAGMENTS, *nasty.NAMES, *(paper.title for paper in catalog.papers)}
    texts |= {name for paper in catalog.papers for name in paper.authors}
    core = json.loads(search_index.core(catalog))
    return {
        "core": core,
        "details": json.loads(search_index.details(catalog)),
        "folded": [
            [text, fold(text), None if text in core["slugs"] else _plain_slug(text)]
            for text in sorted(texts)
        ],
        "identified": list(_identified(catalog)),
        "counts": {
            facet.id: {term.value: len(term.papers) for term in facet.terms}
            for facet in facets.facets(catalog)
            if facet.is_counted
        },
    }


def _plain_slug(text: str) -> str | None:
    """The slug where no hash is in it, and no length is cut."""
    found = slug(text)
    return (
        found
        if fold(text).isascii()
        and len(found) < 80
        and found != "index-page"
        and any(char.isalnum() for char in fold(text))
        else None
    )


def _identified(catalog: Catalog) -> Iterator[tuple[str, str]]:
    for paper in catalog.papers:
        for scheme, identifier in paper.identifiers:
            yield scheme.url(identifier), paper.id
            if scheme.field in {"arxiv", "doi", "acl"}:
                yield identifier, paper.id
            if scheme.field == "arxiv":
                yield f"arXiv:{identifier}v2 [cs.CL]", paper.id


def run(catalog: Catalog, folder: Path, *names: str) -> subprocess.CompletedProcess[str]:
    """Runs all tests in JavaScript, or those with one of the names."""
    file = folder / "search-data.json"
    file.write_text(json.dumps(data(catalog)), encoding="utf-8")
    chosen = [f"--test-name-pattern={name}" for name in names]
    tests = sorted(map(str, (PROJECT / "tests" / "javascript").glob("*.test.js")))
    return subprocess.run(  # noqa: S603 - our own program and arguments
        [NODE, "--test", *chosen, *tests],
        env={**os.environ, "SEARCH_DATA": str(file)},
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_scripts_do_what_their_tests_say(catalog: Catalog, tmp_path: Path) -> None:
    done = run(catalog, tmp_path)
    assert done.returncode == 0, done.stdout
    assert "# pass 0" not in done.stdout


def test_a_facet_more_is_one_edit(
    catalog: Catalog, tmp_path: Path, draw: Draw, monkeypatch: pytest.MonkeyPatch
) -> None:
    def more(catalog: Catalog) -> tuple[Facet, ...]:
        papers = tuple(paper for paper in catalog.papers if paper.doi)
        terms = (Term("doi", "A DOI", papers),)
        facet = Facet(
            "identified", "Identified", "id", "Has", "identified",
            lambda paper: ["doi"] if paper.doi else [], terms,
        )  # fmt: skip
        return (*facets.facets(catalog), facet)

    for module in (search_index, page_macros):
        monkeypatch.setattr(module, "facets", more)

    page = draw("explorer_page")
    [box] = page.xpath("//*[@data-facet='identified']//input[@name='id'][@value='doi']")
    expected = str(sum(paper.doi is not None for paper in catalog.papers))
    assert box.getparent().xpath("string(.//*[@data-count])") == expected
    assert json.loads(page.xpath("//paper-explorer/@data-labels")[0])["id"] == "Has"
    done = run(catalog, tmp_path, "counts")
    assert done.returncode == 0, done.stdout
