"""The architecture, held by reading the imports of every module."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import PROJECT

PACKAGE = PROJECT / "macros"
MODULES = sorted(PACKAGE.rglob("*.py"))

MAY_IMPORT = {
    "macros.catalog": {"macros.catalog"},
    "macros.exports": {"macros.catalog", "macros.exports"},
    "macros.pages": {"macros.catalog", "macros.exports", "macros.pages"},
    "macros.curation": {"macros.catalog", "macros.exports", "macros.curation"},
    "macros": {"macros.catalog", "macros.exports", "macros.pages"},
}
"""Which package may import which."""

ONLY_IN = {
    "yaml": {"macros.catalog.document", "macros.curation.editor"},
    "jinja2": {"macros.pages.render"},
    "PIL": {"macros.pages.cards"},
    "citeproc": {"macros.exports.styles"},
    "rcssmin": {"macros.pages.minify"},
    "rjsmin": {"macros.pages.minify"},
    "mkdocs": {"macros", "macros.hooks"},
    "material": {"macros.hooks"},
    "urllib.request": {"macros.curation.sources"},
    "http": {"macros.curation.sources"},
    "requests": {"macros.curation.sources"},
    "httpx": {"macros.curation.sources"},
    "socket": {"macros.curation.sources"},
}
"""Which modules alone may import a library; a package stands for all of its modules."""


def name_of(path: Path) -> str:
    parts = path.relative_to(PROJECT).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def package_of(module: str) -> str:
    parts = module.split(".")
    return ".".join(parts[:2]) if (PACKAGE / parts[-1]).is_dir() or len(parts) > 2 else "macros"


def imports(path: Path) -> Iterator[str]:
    """Absolute names of the modules that a module imports."""
    home = path.relative_to(PROJECT).with_suffix("").parts[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = list(home[: len(home) - node.level + 1]) if node.level else []
            module = ".".join([*base, *filter(None, [node.module])])
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)


def is_within(name: str, place: str) -> bool:
    return name == place or name.startswith(f"{place}.")


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_package_imports_only_those_below_it(path: Path) -> None:
    allowed = MAY_IMPORT[package_of(name_of(path))]
    ours = {package_of(name) for name in imports(path) if is_within(name, "macros")}
    assert ours - {"macros"} <= allowed


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_library_is_imported_only_at_its_place(path: Path) -> None:
    module = name_of(path)
    misplaced = {
        library
        for library, places in ONLY_IN.items()
        if any(is_within(name, library) for name in imports(path))
        and not any(is_within(module, place) for place in places if place != "macros")
        and not (module == "macros" and "macros" in places)
    }
    assert misplaced == set()


def test_hooks_and_macros_are_imported_by_nobody() -> None:
    rim = {"macros.hooks", "macros.define_env"}
    assert not [name_of(path) for path in MODULES if rim & set(imports(path))]
