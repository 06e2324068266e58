"""The rules of docs/assets/stylesheets: layers as stated, sizes from the scales, nothing unused.

None of it depends on the colors or sizes that a list chooses in tokens.css.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from macros.pages.assets import minify
from tests.projects import PROJECT

FOLDER = PROJECT / "docs" / "assets" / "stylesheets"
LAYERS = ["reset", "tokens", "base", "layout", "components", "pages", "print"]
FOR_MARKDOWN = {"button", "button-quiet", "hero-actions", "hero-lead"}
"""Classes for pages of docs/, which may use them or not."""

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


@dataclass(frozen=True)
class Rule:
    """A rule of a stylesheet; `place` is its file and line, `media` the queries around it."""

    place: str
    media: str
    selector: str
    declarations: dict[str, str]

    @property
    def selectors(self) -> list[str]:
        return [selector.strip() for selector in _split(self.selector, ",")]


def _split(text: str, separators: str) -> list[str]:
    """The parts of a selector between separators that are not within brackets."""
    parts, depth = [""], 0
    for letter in text:
        depth += (letter in "([") - (letter in ")]")
        if letter in separators and depth == 0:
            parts.append("")
        else:
            parts[-1] += letter
    return [part for part in parts if part.strip()]


def rules(name: str, css: str) -> Iterator[Rule]:
    """The rules of a stylesheet in order, those in `@media` too."""
    css = COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), css)
    context: list[tuple[str, int]] = []
    start = 0
    for match in re.finditer(r"[{}]", css):
        before = css[start : match.start()]
        if match[0] == "{":
            prelude = before.rpartition(";")[2].strip()
            context.append((prelude, css.count("\n", 0, match.start() - len(prelude)) + 1))
        elif context:
            prelude, line = context.pop()
            if not prelude.startswith("@"):
                parts = (part.partition(":") for part in before.split(";") if part.strip())
                declarations = {name.strip(): value.strip() for name, _, value in parts}
                media = " ".join(outer for outer, _ in context)
                yield Rule(f"{name}:{line}", media, prelude, declarations)
        start = match.end()
    assert not context, f"{name}: a block is not closed"


PATHS = sorted(FOLDER.rglob("*.css"))
RULES = [
    rule
    for path in PATHS
    for rule in rules(path.relative_to(PROJECT).as_posix(), path.read_text("utf-8"))
]
ENTRY = (FOLDER / "site.css").read_text("utf-8")


def declared(pattern: str) -> Iterator[tuple[str, str, str]]:
    """Place, property and value of all declarations of properties that match."""
    for rule in RULES:
        for name, value in rule.declarations.items():
            if re.fullmatch(pattern, name):
                yield rule.place, name, value


def test_a_rule_is_found_with_its_line_and_media_queries() -> None:
    css = '/* {\n\n */ @layer a, b;\na,\nb:is(c, d) {\n  e: f;\n  g: "h:i";\n}\n'
    css += "@media x {\n  j {\n    k: l;\n  }\n}\n"
    first, second = rules("a.css", css)
    assert first == Rule("a.css:4", "", "a,\nb:is(c, d)", {"e": "f", "g": '"h:i"'})
    assert first.selectors == ["a", "b:is(c, d)"]
    assert second == Rule("a.css:10", "@media x", "j", {"k": "l"})


def test_each_file_is_imported_once_into_the_layer_of_its_folder() -> None:
    code = COMMENT.sub("", ENTRY).split()
    statement, *imports = [part.strip() for part in " ".join(code).split(";") if part.strip()]
    assert statement == f"@layer {', '.join(LAYERS)}"
    found = []
    for text in imports:
        path, layer, media = re.fullmatch(
            r'@import "([^"]+)" layer\(([a-z]+)\)( print)?', text
        ).groups()  # type: ignore[union-attr] # None is an error here
        assert layer == Path(path).parts[0].removesuffix(".css")
        assert bool(media) == (layer == "print")
        found.append((LAYERS.index(layer), path))
    assert [layer for layer, _ in found] == sorted(layer for layer, _ in found)
    files = {path.relative_to(FOLDER).as_posix() for path in PATHS} - {"site.css"}
    assert sorted(path for _, path in found) == sorted(files)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_file_is_short_and_loses_no_rule_when_shrunk(path: Path) -> None:
    css = path.read_text("utf-8")
    assert len(css.splitlines()) <= 200
    before = [rule.declarations for rule in rules("", css)]
    after = [rule.declarations for rule in rules("", minify("a.css", css))]
    assert [list(each) for each in after] == [list(each) for each in before]


def test_sizes_of_text_are_steps_of_the_scale() -> None:
    step = re.compile(r"var\(--text-[a-z]+\)")
    for place, name, value in declared("font(-size)?"):
        allowed = step.search(value) or value in ("inherit", "0", "100%")
        assert allowed, f"{place}: {name}: {value}"


def test_paddings_margins_and_gaps_are_steps_of_the_scale() -> None:
    for place, name, value in declared("(padding|margin|(row-|column-)?gap)(-.*)?"):
        others = re.findall(r"[\d.]+(?:[a-z]+|%)", re.sub(r"var\([^)]*\)|\b1px\b", "", value))
        assert not others, f"{place}: {name}: {value}"


def test_round_corners_are_steps_of_the_scale() -> None:
    for place, name, value in declared("border-radius"):
        for part in value.split():
            assert re.fullmatch(r"var\(--radius(-[a-z]+)?\)|0", part), f"{place}: {name}: {value}"


def test_layouts_change_only_at_the_widths_that_are_documented() -> None:
    tokens = (FOLDER / "tokens.css").read_text("utf-8")
    documented = set(re.findall(r"^ +(\d+rem)  ", tokens, re.MULTILINE))
    used = set()
    for rule in RULES:
        for condition in re.findall(r"\([^)]*(?:width|height)[^)]*\)", rule.media):
            match = re.fullmatch(r"\(width (?:<|>=) (\d+rem)\)", condition)
            assert match, f"{rule.place}: {condition}"
            assert match[1] in documented, f"{rule.place}: {condition}"
            used.add(match[1])
    assert used == documented


def test_colors_are_written_in_the_tokens_alone() -> None:
    """On paper, black and white take their places."""
    color = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|light-dark)a?\(")
    for place, name, value in declared(".*"):
        if not re.search(r"/(tokens|print)\.css:", place):
            assert not color.search(value), f"{place}: {name}: {value}"


def test_each_custom_property_is_set_and_used() -> None:
    """Those that begin with `--md-` are Material's."""
    used = {
        name: place
        for place, _, value in declared(".*")
        for name in re.findall(r"var\((--[\w-]+)", value)
    }
    found = {name: place for place, name, _ in declared("--(?!md-).*")}
    assert set(used) == set(found), {
        name: place
        for names in (used, found)
        for name, place in names.items()
        if name not in used or name not in found
    }


def test_selectors_are_short_and_one_rule_is_important() -> None:
    for rule in RULES:
        for selector in rule.selectors:
            assert len(_split(selector, " >+~\n")) <= 3, f"{rule.place}: {selector}"
    important = [place for place, _, value in declared(".*") if "!important" in value]
    assert len(important) == 1, important


def test_each_class_id_and_custom_element_is_used() -> None:
    pages = PROJECT / "macros" / "pages"
    html = [*pages.glob("templates/*.jinja"), *pages.rglob("theme/**/*.html"), pages / "mark.py"]
    scripts = (PROJECT / "docs" / "assets" / "javascripts").rglob("*.js")
    text_or_class = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'|`[^`]*`|\bclass: *\w+")
    words = set(FOR_MARKDOWN)
    for path in html:
        tags = re.findall(r"<[^>]+>|block kind %}[\w-]*", path.read_text("utf-8"))
        words |= set(re.findall(r"[\w-]+", " ".join(tags)))
    for path in scripts:
        if "vendor" not in path.parts:
            texts = text_or_class.findall(path.read_text("utf-8"))
            words |= set(re.findall(r"[\w-]+", " ".join(texts)))
    for rule in RULES:
        selector = re.sub(r"\[[^\]]*\]|::?[\w-]+", "", rule.selector)
        names = re.findall(r"[.#]([\w-]+)|\b([a-z]+-[a-z-]+)", selector)
        for name in filter(None, (name for pair in names for name in pair)):
            assert name in words, f"{rule.place}: {name}"
