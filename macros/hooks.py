"""MkDocs events: the catalog comes in, generated pages go out.

The catalog, what is told of the site, what macros are to write, and the folder for what is kept
between builds travel in the configuration, under `catalog`, `site`, `deferred` and `cache`; that is
all that hooks and macros have in common.
"""

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import material
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from macros.catalog.catalog import Catalog, updated
from macros.catalog.errors import CatalogError
from macros.catalog.loader import load
from macros.exports.manifest import manifest as export_manifest
from macros.pages.assets import SUFFIXES, minify
from macros.pages.deferred import DeferredMacros, anchors
from macros.pages.head import Metadata
from macros.pages.plan import PlannedPage, plan
from macros.pages.social_cards import writer
from macros.site.info import SiteInfo

log = logging.getLogger("mkdocs.hooks.catalog")
logging.getLogger("mkdocs.plugins.mkdocs_macros").setLevel(logging.WARNING)  # it lists its parts


@dataclass
class _Server:
    """What `mkdocs serve` needs to survive an error in the catalog."""

    running: bool = False
    last_good: Catalog | None = None


_server = _Server()


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Notes whether a server is running."""
    _server.running = command == "serve"


@event_priority(100)  # before mkdocs-macros, whose define_env needs the catalog
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Loads the catalog. An error ends a build; a server goes on with the last good catalog."""
    if not (config.use_directory_urls and config.site_url):
        raise PluginError("mkdocs.yml: the site needs use_directory_urls and a site_url")
    try:
        catalog = load(Path(config.config_file_path).parent / "papers.yaml")
    except CatalogError as error:
        if not _server.running or _server.last_good is None:
            raise PluginError(str(error)) from None
        log.error("%s\nThe site stays as it was until the file is fixed.", error)
        catalog = _server.last_good
    _server.last_good = catalog
    for warning in catalog.warnings:
        log.info("%s", warning)  # for the curator only: two alike titles may well be two papers
    config["catalog"] = catalog
    config["deferred"] = DeferredMacros()
    config["cache"] = Path(config.config_file_path).parent / ".cache"
    config["site"] = SiteInfo(
        name=" ".join(config.site_name.split()),
        description=" ".join((config.site_description or "").split()),
        url=f"{config.site_url.rstrip('/')}/",
        repo_url=(config.repo_url or "").rstrip("/"),
        has_social_cards=bool(config.extra.get("social_cards", True)),
    )
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Adds the generated pages, outside the nav, and leaves out what Material's script would need.

    That script serves a search and a navigation that this site has not; without it, a page loads
    no JavaScript but our own.
    """
    material_dir = Path(material.__file__).parent
    for file in tuple(files):
        if not (file.abs_src_path and Path(file.abs_src_path).is_relative_to(material_dir)):
            continue
        if file.src_uri.startswith("assets/stylesheets/main.") and file.src_uri.endswith(".css"):
            config["material_stylesheet"] = file.src_uri  # its name changes with its version
        else:
            files.remove(file)

    for file in tuple(files):
        if file.src_uri.endswith(SUFFIXES) and file.generated_by is None and _is_ours(file, config):
            files.remove(file)
            small = minify(file.src_uri, file.content_string)
            files.append(File.generated(config, file.src_uri, content=small))
    config["exported"] = export_manifest(config["catalog"], config["site"])
    taken = {file.dest_uri: file.src_uri for file in files}
    config["taken"] = taken
    pages = plan(config["catalog"])
    for page in pages:
        file = File.generated(
            config, page.src_uri, content=page.body, inclusion=InclusionLevel.NOT_IN_NAV
        )
        if other := taken.get(file.dest_uri):
            raise PluginError(f"docs/{other} is in the way of the generated page {file.url}")
        files.append(file)
    config["plan"] = {page.src_uri: page for page in pages}
    config["metadata"] = Metadata(config["catalog"], config["site"])
    return files


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Gives a generated page its title, and takes it past Markdown altogether.

    Runs after mkdocs-macros, which would run a title as a template. Each page that shows papers is
    told when they changed, for the sitemap.
    """
    planned: PlannedPage | None = config["plan"].get(page.file.src_uri)
    if planned is None:
        shows_papers = config["deferred"].is_deferred_in(markdown)
        page.meta["updated"] = updated(config["catalog"].papers) if shows_papers else None
        return markdown
    page.meta.update(
        title=planned.title, template="catalog.html", mark=markdown, updated=planned.updated
    )
    return ""


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Lets macros write, and tells MkDocs where links may lead into it.

    Those of generated pages wait until the page is built: all at once would fill the memory.
    """
    if mark := page.meta.pop("mark", None):
        return str(mark)
    content: str = config["deferred"].render(html)
    page.present_anchor_ids = (page.present_anchor_ids or set()) | anchors(content)
    return content


def on_page_context(
    context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
) -> TemplateContext:
    """Lets the macro of a generated page write, and gives every page what it tells machines.

    The title of a page of `docs/` may come from Markdown, as HTML.
    """
    metadata: Metadata = config["metadata"]
    planned: PlannedPage | None = config["plan"].get(page.file.src_uri)
    if planned:
        page.content = config["deferred"].render(page.content)
        told = {"head": metadata.generated(planned), "coins": metadata.coins(planned)}
    else:
        plain = Markup(page.title or "").striptags()  # noqa: S704 - goes on as text, not as HTML
        title = config.site_name if page.is_homepage else plain
        description = str(page.meta.get("description") or "")
        told = {"head": metadata.written(page.url, title, description)}
    context.update(told)  # type: ignore[typeddict-item] # the theme is ours
    return context


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Lets go of a page's content, which MkDocs keeps to the end."""
    page.content = None
    return output


def on_post_build(*, config: MkDocsConfig) -> None:
    """Writes the exports, byte for byte, as some formats end their lines with CRLF; and cards."""
    made: set[Path] = set()  # asking for each file's folder again would take long
    for address, text in config["exported"].texts():
        if other := config["taken"].get(address):
            raise PluginError(f"docs/{other} is in the way of the generated file {address}")
        path = Path(config.site_dir, address)
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        path.write_bytes(text.encode())
    if config["site"].has_social_cards:
        _write_cards(config)


def _write_cards(config: MkDocsConfig) -> None:
    css = Path(config.docs_dir, "assets", "stylesheets", "base.css")
    painted = writer.write(
        config["catalog"],
        config["site"],
        css.read_text("utf-8") if css.exists() else "",
        kept=config["cache"] / "cards",
        target=Path(config.site_dir),
    )
    if painted:
        log.info("Social cards painted: %d", painted)


def _is_ours(file: File, config: MkDocsConfig) -> bool:
    """Whether a file is of `docs/`, not of the theme."""
    return file.src_dir == config.docs_dir
