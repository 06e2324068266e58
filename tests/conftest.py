"""What all tests share: the made-up catalog, the real one, and the site built from it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from macros.catalog.catalog import Catalog
from macros.catalog.loader import load, read
from tests.serving import served

PROJECT = Path(__file__).parent.parent
MADE_UP = PROJECT / "tests" / "data" / "made-up.yaml"
TODAY = date(2026, 11, 25)
SITE_URL = "https://example.org/Awesome-Personalized-Alignment/"
"""The address that the site is built for: below a path, as project pages are."""


@dataclass(frozen=True)
class BuiltSite:
    """A site as `make site` builds it, and what the build printed."""

    path: Path
    output: str

    def read(self, address: str) -> str:
        """The HTML of the page at an address, from the site's root."""
        return (self.path / address / "index.html").read_text(encoding="utf-8")

    @property
    def pages(self) -> list[str]:
        """Addresses of all pages, without the one that is shown where there is none."""
        found = self.path.rglob("index.html")
        return sorted(
            "" if page.parent == self.path else f"{page.parent.relative_to(self.path)}/"
            for page in found
        )


def prose_pages() -> list[str]:
    """Addresses of the pages that are written by hand, from the site's root."""
    docs = PROJECT / "docs"
    names = (path.relative_to(docs).with_suffix("").as_posix() for path in docs.rglob("*.md"))
    return sorted("" if name == "index" else f"{name}/" for name in names)


def build(project: Path, target: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """A strict build of a project's folder into another, in a process of its own."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)]
    return subprocess.run(  # noqa: S603 - our own interpreter and arguments
        command,
        cwd=project,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(project)} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site of the real catalog."""
    target = tmp_path_factory.mktemp("site")
    built = build(PROJECT, target, CI="true", SITE_URL=SITE_URL)
    assert built.returncode == 0, built.stderr
    return BuiltSite(target, built.stdout + built.stderr)


@pytest.fixture(scope="session")
def address(site: BuiltSite) -> Iterator[str]:
    """Where the site is served, with a slash at the end."""
    with served(site.path) as address:
        yield address


@pytest.fixture(scope="session")
def real_catalog() -> Catalog:
    return load(PROJECT / "papers.yaml")


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    return read(MADE_UP.read_bytes(), "papers.yaml", TODAY)
