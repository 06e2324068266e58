"""Scripts and stylesheets as the site serves them: few, small, and named after what they hold.

A page links one stylesheet. Its source is a file that imports others, each into a cascade layer:
`@import "components/card.css" layer(components);`. Browsers read the sources as they are; the build
puts the imported files in place of their imports.
"""

import hashlib
import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import rcssmin
import rjsmin

SUFFIXES = (".css", ".js")

EXPLORER = "assets/javascripts/components/paper-explorer.js"

_FOLDER = "assets/stylesheets"
"""Where stylesheets are built, beside Material's."""

_MATERIAL = re.compile(rf"{_FOLDER}/main\.[0-9a-f]{{8}}\.min\.css")
_COMMENT = r"/\*.*?\*/"
_IMPORT = re.compile(
    r'@import\s+"(?P<path>[^"]+)"(?:\s+layer\((?P<layer>[\w-]+)\))?(?:\s+(?P<media>[^;"]+?))?\s*;'
)
_BEFORE_RULES = re.compile(
    rf"\s+|{_COMMENT}|@charset[^;]*;|@layer[^;{{]*;|{_IMPORT.pattern}", re.DOTALL
)
_IMPORT_RULE = 'an import reads @import "name.css" layer(name); and stands above all rules'
_STRAY_IMPORT = re.compile(rf"{_COMMENT}|(@import)\b", re.DOTALL)
_CHARSET = re.compile(r"^\s*@charset[^;]*;")
_URL = re.compile(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^"'()\s]*))\s*\)""")
_ABSOLUTE_URL = re.compile(r"[a-z][a-z0-9+.-]*:|/|#", re.IGNORECASE)
_STATIC_IMPORT = re.compile(r"""^import\s(?:[^"']*?\sfrom\s)?["'](\.[^"']+)["'];""", re.MULTILINE)
_PRELUDE = re.compile(r"[^{};]+(?=\{)")


class StylesheetError(Exception):
    """A stylesheet cannot be joined: `assets/stylesheets/site.css:7: ...`."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the built site; `path` leads to it from the site's root."""

    path: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Stylesheets:
    """The stylesheets of the built site, of which each page links one.

    `site` is for pages made from the catalog, `prose` for pages written in Markdown. `sources` are
    the paths of all files that went into them.
    """

    site: Asset = Asset()
    prose: Asset = Asset()
    sources: frozenset[str] = frozenset()


def is_material_stylesheet(path: str) -> bool:
    """Whether a file of Material's is its main stylesheet, whose name changes with its version."""
    return bool(_MATERIAL.fullmatch(path))


def stylesheets(entries: Iterable[str], files: Mapping[str, str]) -> Stylesheets:
    """The two stylesheets that are joined from `entries` and the files that these import.

    `files` are texts by path from the site's root, Material's stylesheet among them: in `prose` it
    comes first, in a layer of its own below all others.

    Raises: `StylesheetError`.
    """
    sources = {path for path in files if is_material_stylesheet(path)}
    material = "".join(_CHARSET.sub("", files[path]) for path in sorted(sources))
    joined = ""
    for entry in entries:
        if entry not in files:
            raise StylesheetError(f"mkdocs.yml: extra_css: there is no {entry}")
        joined += _join(entry, files, (), sources)
    small = minify("site.css", joined)
    return Stylesheets(
        site=fingerprinted(f"{_FOLDER}/site.css", small),
        prose=fingerprinted(f"{_FOLDER}/prose.css", f"@layer material{{{material}}}\n{small}"),
        sources=frozenset(sources),
    )


def imported_modules(entry: str, files: Mapping[str, str]) -> tuple[str, ...]:
    """The paths of all modules that a module imports at once, in the order in which it meets them.

    A page that names them lets the browser load them together, not one after the other.
    """
    found: dict[str, None] = {}

    def follow(path: str) -> None:
        for target in _STATIC_IMPORT.findall(files.get(path, "")):
            module = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
            if module in files and module not in {entry, *found}:
                found[module] = None
                follow(module)

    follow(entry)
    return tuple(found)


def fingerprinted(path: str, text: str) -> Asset:
    """A file whose name changes with its text, so that it can be cached for ever."""
    stem, suffix = posixpath.splitext(path)
    return Asset(f"{stem}.{hashlib.sha256(text.encode()).hexdigest()[:8]}{suffix}", text)


def minify(path: str, text: str) -> str:
    """The text of a file without comments and spare space, if its path ends in `.js` or `.css`.

    A comment that begins with `!` stays: it says whose work a vendored file is.
    """
    if path.endswith(".js"):
        return str(rjsmin.jsmin(text, keep_bang_comments=True))
    if path.endswith(".css"):
        return str(rcssmin.cssmin(_with_explicit_descendants(text), keep_bang_comments=True))
    return text


def _join(
    path: str, files: Mapping[str, str], importers: tuple[str, ...], sources: set[str]
) -> str:
    """The text of a stylesheet with its imports in place.

    `importers` lead from the entry to this file; all paths read are added to `sources`.
    """
    sources.add(path)
    text = files[path]
    parts: list[str] = []
    position = 0
    while match := _BEFORE_RULES.match(text, position):
        if match["path"]:
            place = _place(path, text, match.start())
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), match["path"]))
            if target not in files:
                raise StylesheetError(f"{place}: there is no {target} to import")
            if target in (*importers, path):
                raise StylesheetError(f"{place}: {target} imports itself")
            imported = _join(target, files, (*importers, path), sources)
            if match["layer"]:
                imported = f"@layer {match['layer']}{{{imported}}}\n"
            if match["media"]:
                imported = f"@media {match['media']}{{{imported}}}\n"
            parts.append(imported)
        elif not match[0].startswith("@charset"):
            parts.append(match[0])
        position = match.end()
    for stray in _STRAY_IMPORT.finditer(text, position):
        if stray[1]:
            raise StylesheetError(f"{_place(path, text, stray.start())}: {_IMPORT_RULE}")
    return "".join(parts) + _rebase(text[position:], posixpath.dirname(path))


def _place(path: str, text: str, position: int) -> str:
    return f"{path}:{text.count(chr(10), 0, position) + 1}"


def _rebase(text: str, folder: str) -> str:
    """A stylesheet of a folder, whose pictures are found from where stylesheets are built."""

    def moved(match: re.Match[str]) -> str:
        url = match[1] or match[2] or match[3] or ""
        if not url or _ABSOLUTE_URL.match(url):
            return match[0]
        return f'url("{posixpath.relpath(posixpath.join(folder, url), _FOLDER)}")'

    return _URL.sub(moved, text)


def _with_explicit_descendants(text: str) -> str:
    """A stylesheet with `a *:hover` for `a :hover`, which means the same.

    Inside of a block, as of `@media` or `@layer`, rcssmin takes `a :` for the name of a property
    and drops the space.
    """

    def explicit(match: re.Match[str]) -> str:
        prelude = match[0]
        return prelude if "@" in prelude else re.sub(r"(?<=\S)\s+(?=:)", " *", prelude)

    return _PRELUDE.sub(explicit, re.sub(r"/\*(?!!).*?\*/", "", text, flags=re.DOTALL))
