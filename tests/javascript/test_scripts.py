"""The site's scripts without a browser: `node --test` on the search data of a made-up catalog."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from macros.catalog.catalog import Catalog
from macros.catalog.slugs import fold, slug
from macros.exports import search_index
from macros.pages import macros as page_macros
from macros.pages.render import Renderer
from macros.site import facets
from macros.site.facets import Facet, Term
from tests.builders import SITE
from tests.exports import nasty
from tests.projects import PROJECT

Facets = Callable[[Catalog], tuple[Facet, ...]]
NODE = Path(sys.executable).with_name("node")
"""Comes with the test requirements."""


def data(catalog: Catalog, all_facets: Facets = facets.facets) -> dict[str, Any]:
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
            for facet in all_facets(catalog)
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


def run(
    catalog_data: dict[str, Any], folder: Path, *names: str
) -> subprocess.CompletedProcess[str]:
    """Runs all tests in JavaScript, or those with one of the names."""
    file = folder / "search-data.json"
    file.write_text(json.dumps(catalog_data), encoding="utf-8")
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


def test_the_scripts_do_what_their_tests_say(garden: Catalog, tmp_path: Path) -> None:
    done = run(data(garden), tmp_path)
    assert done.returncode == 0, done.stdout
    assert "# pass 0" not in done.stdout


def test_a_facet_more_is_one_edit(
    garden: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def more(catalog: Catalog) -> tuple[Facet, ...]:
        papers = tuple(paper for paper in catalog.papers if paper.doi)
        facet = Facet(
            "identified",
            "Identified",
            parameter="id",
            label="Has",
            column="identified",
            values=lambda paper: ["doi"] if paper.doi else [],
            terms=(Term("doi", "A DOI", papers),),
        )
        return (*facets.facets(catalog), facet)

    for module in (search_index, page_macros):
        monkeypatch.setattr(module, "facets", more)

    macros = page_macros.PageMacros(garden, {}, Renderer(garden, SITE))
    page = html.fromstring(macros.explorer_page("papers/"))
    [box] = page.xpath("//*[@data-facet='identified']//input[@name='id'][@value='doi']")
    expected = str(sum(paper.doi is not None for paper in garden.papers))
    assert box.getparent().xpath("string(.//*[@data-count])") == expected
    assert json.loads(page.xpath("//paper-explorer/@data-labels")[0])["id"] == "Has"
    done = run(data(garden, more), tmp_path, "counts")
    assert done.returncode == 0, done.stdout
