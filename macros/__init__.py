"""What the pages in `docs/` may call, and what makes the generated ones."""

from typing import Any, Protocol

from .citations.references import references
from .pages.macros import PageMacros


class MacrosEnvironment(Protocol):
    """The part of mkdocs-macros' environment that is used here; the plugin has no types."""

    conf: Any
    """The MkDocs configuration; what `hooks.on_config` has put into it is read here."""
    page: Any
    """The page that is being made."""

    def macro(self, function: object) -> object:
        """Makes a function callable from pages by its name."""


def define_env(env: MacrosEnvironment) -> None:
    """Registers the macros. mkdocs-macros calls this once a build."""
    catalog = env.conf["catalog"]
    cited = references(catalog, env.conf["cache"] / "references.json")
    deferred = env.conf["deferred"]
    bodies = PageMacros(catalog, env.conf["site"], cited, lambda: deferred.here)
    for macro in (
        bodies.home_page,
        bodies.explorer_page,
        bodies.reading_list,
        bodies.paper_page,
        bodies.category_index,
        bodies.category_page,
        bodies.tag_index,
        bodies.tag_page,
        bodies.year_index,
        bodies.year_page,
        bodies.venue_index,
        bodies.venue_page,
        bodies.author_index,
        bodies.author_page,
        bodies.new_papers,
        bodies.data_files,
        bodies.paper_files,
        bodies.data_feeds,
    ):
        env.macro(deferred.defer(macro, lambda: str(env.page.url)))
    env.macro(bodies.example_id)
    env.macro(bodies.example_key)
