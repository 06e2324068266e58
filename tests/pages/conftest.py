from collections.abc import Callable

import pytest
from lxml import html
from lxml.html import HtmlElement

from macros.catalog.catalog import Catalog
from macros.citations.references import References, references
from macros.pages.macros import PageMacros
from macros.pages.render import Renderer
from tests.builders import SITE

Draw = Callable[..., HtmlElement]


@pytest.fixture(scope="session")
def cited(catalog: Catalog) -> References:
    """The references of the made-up catalog, which take a while."""
    return references(catalog)


@pytest.fixture
def draw(catalog: Catalog, cited: References) -> Draw:
    """Calls a macro as the page at `here` would, and parses what it returns."""

    def draw(macro: str, *arguments: str, here: str = "a/b/") -> HtmlElement:
        macros = PageMacros(catalog, cited, Renderer(catalog, SITE))
        return html.fromstring(getattr(macros, macro)(here, *arguments))

    return draw
