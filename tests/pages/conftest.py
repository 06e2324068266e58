from collections.abc import Callable

import pytest
from lxml import html
from lxml.html import HtmlElement

from macros.catalog.query import Catalog
from macros.pages.bodies import Bodies
from tests.builders import SITE

Draw = Callable[..., HtmlElement]


@pytest.fixture
def draw(catalog: Catalog) -> Draw:
    """Calls a macro as the page at `here` would, and parses what it returns."""

    def draw(macro: str, *arguments: str, here: str = "a/b/") -> HtmlElement:
        bodies = Bodies(catalog, SITE, lambda: here)
        return html.fromstring(getattr(bodies, macro)(*arguments))

    return draw
