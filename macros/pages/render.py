"""The Jinja environment that turns domain objects into HTML. Nothing else here knows Jinja."""

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..catalog.catalog import Catalog
from ..catalog.fields import listed
from ..site.byline import byline
from ..site.info import SiteInfo
from ..site.urls import file_url, has_page, page_url, relative_root
from . import filters

TEMPLATES = Path(__file__).parent / "templates"


class Renderer:
    """Fills templates with what every one of them needs: the catalog, and links."""

    def __init__(self, catalog: Catalog, site: SiteInfo) -> None:
        self._environment = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        for label in (
            listed,
            byline,
            filters.count,
            filters.day,
            filters.thousands,
        ):
            self._environment.filters[label.__name__] = label
        self._environment.tests["with_page"] = has_page
        self._environment.globals.update(
            catalog=catalog, site=site, page_url=page_url, file_url=file_url
        )
        cards: Any = self._environment.get_template("_card.html.jinja").module

        @cache  # a paper is on ten lists, nearly all of them as deep below the root
        def card(id: str, root: str, level: int = 3) -> str:
            """A paper in a list, with a heading of a level."""
            html: str = cards.card(catalog.by_id[id], root, level)
            return html

        self._environment.globals["card"] = card

    def render(self, template: str, page: str, **values: object) -> str:
        """The HTML of `templates/{template}.html.jinja` as part of the page at an address."""
        root = relative_root(page)
        return self._environment.get_template(f"{template}.html.jinja").render(root=root, **values)
