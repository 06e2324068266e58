"""One build of the site: what it is made from, and what it adds to MkDocs' own pages and files.

MkDocs' events, in `hooks.py`, call the methods of `Build` in their order.
"""

import logging
from collections.abc import Iterator, Mapping
from pathlib import Path

import material
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from .catalog.catalog import Catalog, updated
from .catalog.errors import CatalogError
from .catalog.loader import load
from .citations.references import references
from .exports.manifest import manifest
from .pages import assets, mark
from .pages.deferred import DeferredMacros, anchors
from .pages.head.page_heads import PageHeads
from .pages.macros import PageMacros
from .pages.plan import plan
from .pages.render import Renderer
from .pages.social_cards import writer as social_cards
from .site.info import SiteInfo
from .site.urls import social_card_url

log = logging.getLogger("mkdocs.hooks.catalog")


class CatalogSource:
    """The catalog of a project, which a server keeps while its file is broken."""

    def __init__(self) -> None:
        self.is_served = False
        """Whether a server goes on after an error in the catalog."""
        self._last_good: Catalog | None = None

    def load(self, path: Path) -> Catalog:
        """The catalog in a file; a server's last good one where the file has problems.

        Raises: `PluginError` with every problem, one a line.
        """
        try:
            self._last_good = load(path)
        except CatalogError as error:
            if not (self.is_served and self._last_good):
                raise PluginError(str(error)) from None
            log.error("%s\nThe site stays as it was until the file is fixed.", error)
        for warning in self._last_good.warnings:
            log.info("%s", warning)  # for the curator only: two alike titles may well be two papers
        return self._last_good


class Build:
    """Everything that one build holds. MkDocs' configuration has it under the key `build`."""

    def __init__(self, config: MkDocsConfig, source: CatalogSource) -> None:
        if not (config.use_directory_urls and config.site_url):
            raise PluginError("mkdocs.yml: the site needs use_directory_urls and a site_url")
        self._config = config
        self._docs_dir = Path(config.docs_dir)
        project = Path(config.config_file_path).parent
        self._cache = project / ".cache"
        """What is kept between builds."""
        self.catalog = source.load(project / "papers.yaml")
        self.site = SiteInfo.normalized(
            name=config.site_name,
            description=config.site_description or "",
            url=config.site_url,
            repo_url=config.repo_url or "",
            has_social_cards=bool(config.extra.get("social_cards", True)),
        )
        self.pages = {page.src_uri: page for page in plan(self.catalog)}
        """Pages that are made from the catalog, by the file that MkDocs would read them from."""
        self.exports = manifest(self.catalog, self.site)
        renderer = Renderer(self.catalog, self.site)
        cited = references(self.catalog, self._cache / "references.json")
        self.macros = PageMacros(self.catalog, cited, renderer)
        self.heads = PageHeads(self.catalog, self.site, renderer)
        self.deferred = DeferredMacros()
        self.mark = mark.inline(_text(mark.file(self._docs_dir)))
        """HTML of the site's mark, which the theme prints; empty where there is none."""
        self.stylesheets = assets.Stylesheets()
        """The stylesheets that pages link."""
        self.explorer_modules: tuple[str, ...] = ()
        """Paths of the scripts that the explorer's own imports."""
        self._marks: dict[str, str] = {}
        """Of generated pages that are not built yet, the mark of their macro, by `src_uri`."""

    @classmethod
    def of(cls, config: Mapping[str, object]) -> "Build":
        """The build that a configuration holds."""
        build = config["build"]
        assert isinstance(build, cls)  # noqa: S101 - hooks.on_config put it there
        return build

    def add_files(self, files: Files) -> Files:
        """Adds generated pages, outside the nav, and prepares scripts and stylesheets.

        Raises: `PluginError` that names every file of `docs/` in the way of a generated one, or a
        stylesheet that cannot be joined.
        """
        self._leave_out_material(files)
        self._join_stylesheets(files)
        self._shrink(files)
        existing = {file.dest_uri: file.src_uri for file in files}
        generated = [
            File.generated(
                self._config, page.src_uri, content=page.body, inclusion=InclusionLevel.NOT_IN_NAV
            )
            for page in self.pages.values()
        ]
        outputs = {file.dest_uri: f"page {file.url}" for file in generated}
        outputs |= {url: f"file {url}" for url in self._urls_of_files()}
        conflicts = [
            f"docs/{existing[uri]} is in the way of the generated {name}; move or rename it"
            for uri, name in outputs.items()
            if uri in existing
        ]
        if conflicts:
            raise PluginError("\n".join(conflicts))
        for file in generated:
            files.append(file)
        return files

    def read_page(self, page: Page, markdown: str) -> str:
        """The Markdown of a page. A generated page has none: its HTML is made by its macro.

        The title is set here, after mkdocs-macros, which would run it as a template. Pages that
        show papers are dated by these, for the sitemap.
        """
        planned = self.pages.get(page.file.src_uri)
        if planned is None:
            shows_papers = self.deferred.is_in(markdown)
            page.meta["updated"] = updated(self.catalog.papers) if shows_papers else None
            return markdown
        page.meta.update(title=planned.title, template="catalog.html", updated=planned.updated)
        self._marks[page.file.src_uri] = markdown
        return ""

    def write_macros(self, page: Page, html: str) -> str:
        """The HTML of a page of `docs/` with what macros write; MkDocs checks links into it."""
        content = self.deferred.render(html)
        page.present_anchor_ids = (page.present_anchor_ids or set()) | anchors(content)
        return content

    def write_page(self, page: Page) -> dict[str, str]:
        """What the theme prints apart from a page's content: `head`, and `coins` of a list.

        The content of a generated page is written now: all at once would fill the memory.
        """
        planned = self.pages.get(page.file.src_uri)
        if planned is None:
            # The title may come from Markdown, as HTML. It goes on as text.
            plain = Markup(page.title or "").striptags()  # noqa: S704
            title = self.site.name if page.is_homepage else plain
            description = str(page.meta.get("description") or "")
            return {"head": self.heads.prose_page(page.url, title, description)}
        page.content = self.deferred.render(self._marks.pop(page.file.src_uri))
        return {"head": self.heads.generated_page(planned), "coins": self.heads.coins(planned)}

    def write_files(self) -> None:
        """Writes the exports, and the pictures that shared links show."""
        site_dir = Path(self._config.site_dir)
        self.exports.write(site_dir)
        if self.site.has_social_cards:
            painted = social_cards.write(
                self.catalog,
                self.site,
                stylesheet=_text(self._docs_dir / "assets" / "stylesheets" / "tokens.css"),
                mark=_text(mark.file(self._docs_dir)),
                kept=self._cache / "cards",
                target=site_dir,
            )
            if painted:
                log.info("Social cards painted: %d", painted)

    def _urls_of_files(self) -> Iterator[str]:
        """Those of all that `write_files` writes."""
        yield from (file.url for file in self.exports.files)
        if self.site.has_social_cards:
            yield social_card_url()
            yield from map(social_card_url, self.catalog.papers)

    def _leave_out_material(self, files: Files) -> None:
        """Leaves out all of Material's files but its stylesheet.

        Its script serves a search and a navigation that this site has not; without it, a page loads
        no JavaScript but our own.
        """
        theme_dir = Path(material.__file__).parent
        for file in tuple(files):
            if not (file.abs_src_path and Path(file.abs_src_path).is_relative_to(theme_dir)):
                continue
            if not assets.is_material_stylesheet(file.src_uri):
                files.remove(file)

    def _join_stylesheets(self, files: Files) -> None:
        """Puts the stylesheets that pages link in the place of the files they are made from."""
        css = {file.src_uri: file for file in files if file.src_uri.endswith(".css")}
        try:
            self.stylesheets = assets.stylesheets(
                self._config.extra_css, {uri: file.content_string for uri, file in css.items()}
            )
        except assets.StylesheetError as error:
            raise PluginError(str(error)) from None
        for source in self.stylesheets.sources:
            files.remove(css[source])
        for asset in (self.stylesheets.site, self.stylesheets.prose):
            files.append(File.generated(self._config, asset.path, content=asset.text))

    def _shrink(self, files: Files) -> None:
        """Replaces our scripts and stylesheets by smaller ones."""
        scripts = {it.src_uri: it.content_string for it in files if it.src_uri.endswith(".js")}
        self.explorer_modules = assets.imported_modules(assets.EXPLORER, scripts)
        for file in tuple(files):
            is_ours = file.generated_by is None and file.src_dir == self._config.docs_dir
            if is_ours and file.src_uri.endswith(assets.SUFFIXES):
                small = assets.minify(file.src_uri, file.content_string)
                files.remove(file)
                files.append(File.generated(self._config, file.src_uri, content=small))


def _text(path: Path) -> str:
    """The text of a file that a project may leave out; empty where it did."""
    return path.read_text("utf-8") if path.exists() else ""
