"""The architecture, held by reading the imports of every module."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.projects import PROJECT

PACKAGE = PROJECT / "macros"
MODULES = sorted(PACKAGE.rglob("*.py"))

FLOORS = ("catalog", "site", "citations", "exports", "pages", "")
"""Packages from the lowest up: each imports itself and those before it. `""` is `macros` itself."""


ONLY_IN = {
    "yaml": {"macros.catalog.yaml_tree"},
    "jinja2": {"macros.pages.render"},
    "PIL": {"macros.pages.social_cards"},
    "citeproc": {"macros.citations.styles"},
    "rcssmin": {"macros.pages.assets"},
    "rjsmin": {"macros.pages.assets"},
    "mkdocs": {"macros.build", "macros.hooks"},
    "material": {"macros.build"},
}
"""Which modules alone may import a library; a package stands for all of its modules."""

NETWORK = ("ftplib", "http", "httpx", "requests", "socket", "urllib.request", "urllib3")
"""What no module imports: a build reads nothing but the project's own files."""


def name_of(path: Path) -> str:
    """`macros.catalog.loader`; of a package's own module the package."""
    parts = path.relative_to(PROJECT).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def floor_of(module: str) -> int:
    """The place among the floors of a module of ours."""
    package = module.split(".")[1:2]
    return FLOORS.index(package[0] if package and package[0] in FLOORS else "")


def imports(path: Path) -> Iterator[str]:
    """Absolute names of the modules that a module imports, and of what it imports from them."""
    home = path.relative_to(PROJECT).with_suffix("").parts[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = list(home[: len(home) - node.level + 1]) if node.level else []
            module = ".".join([*base, *filter(None, [node.module])])
            yield from (f"{module}.{alias.name}" for alias in node.names)


def is_within(name: str, place: str) -> bool:
    return name == place or name.startswith(f"{place}.")


def test_every_package_has_its_floor() -> None:
    packages = {path.parent.relative_to(PACKAGE).parts[:1] for path in MODULES}
    assert {"".join(package) for package in packages} == set(FLOORS)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_imports_only_from_its_own_floor_and_those_below(path: Path) -> None:
    own = floor_of(name_of(path))
    above = [name for name in imports(path) if is_within(name, "macros") and floor_of(name) > own]
    assert above == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_library_is_imported_only_at_its_place(path: Path) -> None:
    module = name_of(path)
    misplaced = {
        library
        for library, places in ONLY_IN.items()
        if any(is_within(name, library) for name in imports(path))
        and not any(is_within(module, place) for place in places)
    }
    assert misplaced == set()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_module_uses_the_network(path: Path) -> None:
    assert not [name for name in imports(path) for place in NETWORK if is_within(name, place)]


@pytest.mark.parametrize("library", ONLY_IN)
def test_a_library_with_a_place_is_imported_there(library: str) -> None:
    for place in ONLY_IN[library]:
        modules = [path for path in MODULES if is_within(name_of(path), place)]
        assert any(is_within(name, library) for path in modules for name in imports(path))


def test_hooks_and_macros_are_imported_by_nobody() -> None:
    rim = {"macros.hooks", "macros.define_env"}
    assert not [name_of(path) for path in MODULES if rim & set(imports(path))]
