import re
from collections.abc import Iterator

import markdown
import pytest
from lxml import html

from macros.catalog.catalog import Catalog
from macros.exports.formats import MARKDOWN
from macros.exports.markdown import escape, fence, line, link, record, target
from tests.builders import read_catalog
from tests.exports import nasty


def test_a_record_is_a_list_item_with_month_title_and_venue() -> None:
    catalog = read_catalog({"venue": "Botany Days 2025"})

    assert record(catalog.papers[0], catalog) == (
        "- [2024/10] **[How Roots Listen](https://arxiv.org/abs/2410.00001)** [Botany Days 2025]\n"
    )


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("[a] *b* _c_ `d` \\e {f}", r"\[a\] \*b\* \_c\_ \`d\` \\e \{f\}"),
        (
            "<b> &amp; ~~c~~ $d$ |",
            "&#60;b&#62; &#38;amp; &#126;&#126;c&#126;&#126; &#36;d&#36; &#124;",
        ),
        (":smile: a: b", "&#58;smile: a: b"),
        ("http://a.b www.c.d @e f.g", "http&#58;//a.b www&#46;c.d &#64;e f.g"),
        ("#1 1. - + ! (x)", "#1 1. - + ! (x)"),
    ],
)
def test_what_means_something_to_markdown_is_escaped(text: str, escaped: str) -> None:
    assert escape(text) == escaped


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("https://example.org/a_(b)*", "https://example.org/a_%28b%29%2A"),
        ("https://example.org/?a=1&b=2", "https://example.org/?a=1&b=2"),
        ("https://example.org/?a=1&copy;", "https://example.org/?a=1&amp;copy;"),
    ],
)
def test_an_address_cannot_end_its_link_or_change(url: str, written: str) -> None:
    assert target(url) == written


def rendered(document: str) -> Iterator[tuple[str, str | None]]:
    """Text and link of each item, as Python-Markdown shows them."""
    for item in html.fromstring(f"<div>{markdown.markdown(document)}</div>").iter("li"):
        yield " ".join(item.text_content().split()), next(iter(item.xpath(".//a/@href")), None)


@pytest.mark.parametrize("name", ["garden", "nasty"])
def test_every_record_is_shown_as_it_is(name: str, garden: Catalog) -> None:
    catalog = garden if name == "garden" else nasty.catalog(400)

    found = list(rendered(MARKDOWN.render(catalog.papers, catalog)))

    assert [text for text, _ in found] == [
        " ".join(
            f"[{str(paper.date).replace('-', '/')}] {paper.title} [{paper.venue.name}]".split()
        )
        for paper in catalog.papers
    ]
    assert [link and re.sub("%2[89A]", unquote, link) for _, link in found] == [
        paper.landing_page for paper in catalog.papers
    ]


def unquote(match: re.Match[str]) -> str:
    return chr(int(match[0][1:], 16))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("- a", r"\- a"),
        ("+ a", r"\+ a"),
        ("12. a", r"12\. a"),
        ("1) a", r"1\) a"),
        ("# a #", r"\# a \#"),
        ("##", r"\#\#"),
        ("#", r"\#"),
        ("!!! a", r"\!!! a"),
        ("--- a - #1", r"\--- a - #1"),
        ("*a*", r"\*a\*"),
        ("a 1. b", "a 1. b"),
    ],
)
def test_a_line_of_its_own_begins_no_block_and_ends_no_heading(text: str, written: str) -> None:
    assert line(text) == written
    for block in (f"# {written}", written, f"- {written}"):
        made = markdown.markdown(block, extensions=["admonition", "tables", "fenced_code"])
        assert html.fromstring(f"<div>{made}</div>").text_content().strip() == text


def test_a_link_has_a_name_and_a_target_that_stay_as_they_are() -> None:
    assert link("a]b", "https://example.org/(a)") == r"[a\]b](https://example.org/%28a%29)"


@pytest.mark.parametrize(
    ("code", "ticks"), [("a\n", 3), ("a ``` b\n", 4), ("`` a\n", 3), ("`````\n", 6)]
)
def test_a_fence_is_longer_than_any_within(code: str, ticks: int) -> None:
    text = fence(code, "bibtex")
    assert text == f"{'`' * ticks}bibtex\n{code}{'`' * ticks}\n"
    made = markdown.markdown(text, extensions=["fenced_code"])
    assert html.fromstring(made).text_content() == code
