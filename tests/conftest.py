"""What all tests share: made-up catalogs, and the sites of one of them and of the list itself."""

import fcntl
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

import pytest
from lxml import html
from lxml.html import HtmlElement

from macros.catalog.catalog import Catalog
from macros.catalog.loader import load, read
from tests import garden as garden_papers
from tests.builders import TODAY
from tests.projects import DATA, PROJECT, build, put_together
from tests.serving import served

MADE_UP = DATA / "made-up.yaml"
SITE_URL = "https://example.org/garden-papers/"
"""The address that sites are built for: below a path, as project pages are."""


@dataclass(frozen=True)
class BuiltSite:
    """A site as `make site` builds it. Its pages are parsed once; tests leave them as they are."""

    path: Path
    project: Path
    output: str
    """What the build printed."""

    @cached_property
    def catalog(self) -> Catalog:
        """What it is made from."""
        return load(self.project / "papers.yaml")

    @cached_property
    def pages(self) -> dict[str, HtmlElement]:
        """All pages by address from the site's root, without the one shown where there is none."""
        found = (path.parent.relative_to(self.path) for path in self.path.rglob("index.html"))
        pages = sorted("" if page == Path() else f"{page}/" for page in found)
        return {page: html.fromstring(self.read(page)) for page in pages}

    @cached_property
    def url(self) -> str:
        """The address that it is built for, with a slash at the end, as its home page gives it."""
        [url] = self.pages[""].xpath("//link[@rel='canonical']/@href")
        return str(url)

    @cached_property
    def prose_pages(self) -> dict[str, str]:
        """The Markdown of the pages that are written by hand, by address."""
        docs = self.project / "docs"
        texts = {path.relative_to(docs): path.read_text("utf-8") for path in docs.rglob("*.md")}
        return {
            "" if path == Path("index.md") else f"{path.with_suffix('')}/": text
            for path, text in sorted(texts.items())
        }

    def read(self, page: str) -> str:
        """The HTML of the page at an address."""
        return (self.path / page / "index.html").read_text(encoding="utf-8")


def built_once(
    factory: pytest.TempPathFactory, name: str, make: Callable[[Path], Path]
) -> BuiltSite:
    """A site that the first worker that asks for it builds, and the others wait for.

    `make` gives the project, and may put it together in the folder that it gets.
    """
    folder = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent  # which all workers of a run have in common
    folder /= name
    folder.mkdir(exist_ok=True)
    site, output = folder / "site", folder / "output"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        project = make(folder / "project")
        if not output.exists():
            built = build(project, site, CI="true")
            assert built.returncode == 0, built.stderr
            output.write_text(built.stdout + built.stderr, encoding="utf-8")
    return BuiltSite(site, project, output.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site of the garden."""
    make = partial(put_together, garden_papers.FOLDER, garden_papers.text())
    return built_once(tmp_path_factory, "garden", make)


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site of this project's own list."""
    return built_once(tmp_path_factory, "list", lambda _: PROJECT)


@pytest.fixture(scope="session", params=["site", pytest.param("real_site", marks=pytest.mark.list)])
def each_site(request: pytest.FixtureRequest) -> BuiltSite:
    """The site of the garden, then that of the list itself."""
    site: BuiltSite = request.getfixturevalue(request.param)
    return site


@pytest.fixture(scope="session")
def address(site: BuiltSite) -> Iterator[str]:
    """Where the site of the garden is served, with a slash at the end."""
    with served(site.path) as address:
        yield address


@pytest.fixture(scope="session")
def garden() -> Catalog:
    """150 papers, with every kind of entry."""
    return garden_papers.catalog()


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """Three papers, for tests that name them."""
    return read(MADE_UP.read_bytes(), "papers.yaml", TODAY)
