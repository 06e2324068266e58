"""MkDocs events. What they do is in `build.py`."""

import logging
import sys
from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

# The command `mkdocs` does not look for modules in the project, as `python -m mkdocs` does.
sys.path.insert(0, str(Path(__file__).parents[1]))

from macros.build import Build, CatalogSource

logging.getLogger("mkdocs.plugins.mkdocs_macros").setLevel(logging.WARNING)  # it lists its parts

_source = CatalogSource()
"""Outlives a build, as a server makes many."""


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Tells whether a server is running, which goes on after an error in the catalog."""
    _source.is_served = command == "serve"


@event_priority(100)  # before mkdocs-macros, whose define_env needs the build
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Loads the catalog. An error ends a build; a server goes on with the last good catalog."""
    config["build"] = Build(config, _source)
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Adds the generated pages."""
    return Build.of(config).add_files(files)


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Takes generated pages past Markdown. Runs after mkdocs-macros."""
    return Build.of(config).read_page(page, markdown)


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Lets the macros that pages of `docs/` call write."""
    return Build.of(config).write_macros(page, html)


def on_page_context(
    context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
) -> TemplateContext:
    """Writes the content of a generated page, and the head of every page."""
    context.update(Build.of(config).write_page(page))  # type: ignore[typeddict-item] # for our theme
    return context


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Lets go of a page's content, which MkDocs would keep to the end."""
    page.content = None
    return output


def on_post_build(*, config: MkDocsConfig) -> None:
    """Writes what is not a page."""
    Build.of(config).write_files()
