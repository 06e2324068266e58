from macros.pages.assets import minify


def test_scripts_and_stylesheets_lose_comments_and_space() -> None:
    assert minify("a.js", "// why\nconst a  =  1; // that\n") == "const a=1;"
    assert minify("a.css", "/* why */\na {\n  color: red;\n}\n") == "a{color:red}"


def test_a_comment_that_must_stay_stays() -> None:
    assert "/*! license */" in minify("a.js", "/*! license */\nf();\n")


def test_other_files_are_left_as_they_are() -> None:
    assert minify("a.svg", "<svg>  </svg>") == "<svg>  </svg>"
