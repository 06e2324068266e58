"""What the pages in `docs/` may call, and what makes the generated ones."""

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:  # `python -m macros.catalog` runs this module, and needs nothing but the catalog
    from .build import Build


class MacrosEnvironment(Protocol):
    """The part of mkdocs-macros' environment that is used here; the plugin has no types."""

    conf: Any
    """The MkDocs configuration, which holds the build."""
    page: Any
    """The page that is being made."""

    def macro(self, function: object) -> object:
        """Makes a function callable from pages by its name."""


def define_env(env: MacrosEnvironment) -> None:
    """Registers the macros. mkdocs-macros calls this once a build."""
    build: Build = env.conf["build"]
    macros = build.macros
    for macro in (
        macros.home_page,
        macros.explorer_page,
        macros.reading_list,
        macros.paper_page,
        macros.category_index,
        macros.category_page,
        macros.tag_index,
        macros.tag_page,
        macros.year_index,
        macros.year_page,
        macros.venue_index,
        macros.venue_page,
        macros.author_index,
        macros.author_page,
        macros.new_papers,
        macros.data_files,
        macros.paper_files,
        macros.data_feeds,
        macros.example_entry,
        macros.category_table,
        macros.type_table,
        macros.fact_table,
    ):
        env.macro(build.deferred.defer(macro, lambda: str(env.page.url)))
    env.macro(macros.example_id)
    env.macro(macros.example_key)
