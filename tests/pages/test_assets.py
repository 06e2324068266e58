import pytest

from macros.pages.assets import (
    StylesheetError,
    Stylesheets,
    fingerprinted,
    imported_modules,
    is_material_stylesheet,
    minify,
    stylesheets,
)

FOLDER = "assets/stylesheets"
IMPORT_RULE = 'an import reads @import "name.css" layer(name); and stands above all rules'
MATERIAL = f"{FOLDER}/main.0123abcd.min.css"


def join(entry: str, *, entries: tuple[str, ...] = ("site.css",), **files: str) -> Stylesheets:
    """The stylesheets of `entry` and others, whose names have `__` for `/` and no suffix."""
    texts = {"site": entry} | files
    paths = {f"{FOLDER}/{name.replace('__', '/')}.css": text for name, text in texts.items()}
    paths[MATERIAL] = '@charset "UTF-8";html{font-size:125%}'
    return stylesheets([f"{FOLDER}/{name}" for name in entries], paths)


def test_scripts_and_stylesheets_lose_comments_and_space() -> None:
    assert minify("a.js", "// why\nconst a  =  1; // that\n") == "const a=1;"
    assert minify("a.css", "/* why */\na {\n  color: red;\n}\n") == "a{color:red}"


def test_a_comment_that_must_stay_stays() -> None:
    assert "/*! license */" in minify("a.js", "/*! license */\nf();\n")
    assert "/*! license */" in minify("a.css", "/*! license */\na { color: red; }\n")


def test_other_files_are_left_as_they_are() -> None:
    assert minify("a.svg", "<svg>  </svg>") == "<svg>  </svg>"


@pytest.mark.parametrize(
    ("css", "small"),
    [
        ("@layer a, b;\n", "@layer a,b;"),
        ("@layer a {\n  b { c: d; }\n}\n", "@layer a{b{c:d}}"),
        ("@media (width >= 44rem) { a { b: c } }", "@media (width>=44rem){a{b:c}}"),
        ("@media print { a { b: calc(-1 * var(--c)) } }", "@media print{a{b:calc(-1 * var(--c))}}"),
        ("@layer a { b :is(c, d) { e: f } }", "@layer a{b *:is(c,d){e:f}}"),
        (
            "@media print { b :hover, c\n::before { e: f } }",
            "@media print{b *:hover,c *::before{e:f}}",
        ),
        ("@media print { b > :hover { e: f } }", "@media print{b>*:hover{e:f}}"),
        ("a { &:hover { b: c } & :hover { d: e } }", "a{&:hover{b:c}& *:hover{d:e}}"),
        ("/* a :b { */ a { b: c } /* } */", "a{b:c}"),
    ],
)
def test_a_small_stylesheet_means_what_it_meant(css: str, small: str) -> None:
    assert minify("a.css", css) == small


def test_the_name_of_a_file_changes_with_its_text() -> None:
    first, second = fingerprinted("a/b.css", "one"), fingerprinted("a/b.css", "two")
    assert first.path == "a/b.7692c3ad.css"
    assert (first.text, second.text) == ("one", "two")
    assert first.path != second.path


def test_imports_are_put_in_their_place_and_order_each_in_its_layer() -> None:
    joined = join(
        '/* ours */\n@layer low, high;\n\n@import "a/b.css" layer(low);\n'
        '@import "c.css" layer(high) print;\n@import "d.css";\nz { y: x }\n',
        a__b='@import "../e.css" layer(inner);\nb { b: b }\n',
        c="c { c: c }\n",
        d="d { d: d }\n",
        e="e { e: e }\n",
    )
    assert joined.site.text == (
        "@layer low,high;@layer low{@layer inner{e{e:e}}b{b:b}}"
        "@media print{@layer high{c{c:c}}}d{d:d}z{y:x}"
    )
    names = ("site", "a/b", "c", "d", "e")
    assert joined.sources == {f"{FOLDER}/{name}.css" for name in names} | {MATERIAL}


def test_stylesheets_of_the_configuration_follow_one_another() -> None:
    joined = join(
        '@import "a.css";', entries=("site.css", "own.css"), a="a { b: c }", own="d { e: f }"
    )
    assert joined.site.text == "a{b:c}d{e:f}"


def test_prose_has_the_typography_in_a_layer_below_all_others() -> None:
    joined = join("@layer a, b;\n@layer a { c { d: e } }\n")
    assert joined.prose.text == "@layer material{html{font-size:125%}}\n@layer a,b;@layer a{c{d:e}}"
    assert joined.site.path.startswith(f"{FOLDER}/site.")
    assert joined.prose.path.startswith(f"{FOLDER}/prose.")


def test_only_the_main_stylesheet_of_material_is_taken_for_it() -> None:
    assert is_material_stylesheet(MATERIAL)
    assert not is_material_stylesheet(f"{FOLDER}/palette.0123abcd.min.css")
    assert not is_material_stylesheet(f"{FOLDER}/main.css")


def test_a_site_without_stylesheets_of_its_own_has_the_typography() -> None:
    joined = stylesheets([], {MATERIAL: "a{b:c}"})
    assert joined.site.text == ""
    assert joined.prose.text == "@layer material{a{b:c}}\n"


@pytest.mark.parametrize(
    ("url", "moved"),
    [
        ('url("../../images/a.svg")', 'url("../images/a.svg")'),
        ("url(a.svg)", 'url("pages/a.svg")'),
        ("url('a.svg#b')", 'url("pages/a.svg#b")'),
        ("url(\"data:image/svg+xml,<svg d='(1)'>\")", "url(\"data:image/svg+xml,<svg d='(1)'>\")"),
        ("url(/a.svg)", "url(/a.svg)"),
        ("url(#a)", "url(#a)"),
    ],
)
def test_an_address_in_an_imported_file_leads_where_it_led(url: str, moved: str) -> None:
    joined = join('@import "pages/a.css";', pages__a=f"a {{ mask: {url} }}")
    assert joined.site.text == f"a{{mask:{moved}}}"


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        (
            '@import "a.css";\n\n@import "no.css";',
            f"site.css:3: there is no {FOLDER}/no.css to import",
        ),
        ('/*\n*/ @import "site.css";', "site.css:2: assets/stylesheets/site.css imports itself"),
        ('@import "b.css";', "b.css:2: assets/stylesheets/site.css imports itself"),
        (
            'a { b: c }\n@import "a.css";',
            f"site.css:2: {IMPORT_RULE}",
        ),
        (
            "@import url(a.css);",
            f"site.css:1: {IMPORT_RULE}",
        ),
    ],
)
def test_an_import_that_cannot_be_joined_is_an_error_with_its_line(
    entry: str, message: str
) -> None:
    with pytest.raises(StylesheetError) as error:
        join(entry, a="a { b: c }", b='@charset "UTF-8";\n@import "site.css";')
    assert str(error.value) == f"{FOLDER}/{message}"


def test_a_stylesheet_of_the_configuration_that_is_missing_is_an_error() -> None:
    with pytest.raises(StylesheetError) as error:
        join("a { b: c }", entries=("site.css", "no.css"))
    assert str(error.value) == "mkdocs.yml: extra_css: there is no assets/stylesheets/no.css"


def test_an_import_in_a_comment_is_none() -> None:
    joined = join('/* @import "no.css"; */\na { b: c }\n/* @import "no.css"; */')
    assert joined.site.text == "a{b:c}"


def test_the_modules_that_a_script_imports_are_named_once_in_the_order_of_imports() -> None:
    files = {
        "a/entry.js": 'import "./one.js";\nimport { two } from "../b/two.js";\n',
        "a/one.js": 'import { two } from "../b/two.js";\nimport "./entry.js";\n',
        "b/two.js": 'import {\n  three,\n} from "./three.js";\nconst x = import("./later.js");\n',
        "b/three.js": '// import "./none.js";\n',
        "b/later.js": "",
    }
    assert imported_modules("a/entry.js", files) == ("a/one.js", "b/two.js", "b/three.js")
