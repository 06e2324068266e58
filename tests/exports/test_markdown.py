import re
from collections.abc import Iterator

import markdown
import pytest
from lxml import html

from macros.catalog.query import Catalog
from macros.exports.formats import MARKDOWN
from macros.exports.markdown import address, escape, record
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
    assert address(url) == written


def rendered(document: str) -> Iterator[tuple[str, str | None]]:
    """Text and link of each item, as Python-Markdown shows them."""
    for item in html.fromstring(markdown.markdown(document)).iter("li"):
        yield " ".join(item.text_content().split()), next(iter(item.xpath(".//a/@href")), None)


@pytest.mark.parametrize("name", ["real", "nasty"])
def test_every_record_is_shown_as_it_is(name: str, real_catalog: Catalog) -> None:
    catalog = real_catalog if name == "real" else nasty.catalog(400)

    found = list(rendered(MARKDOWN.document(catalog.papers, catalog)))

    assert [text for text, _ in found] == [
        " ".join(
            f"[{str(paper.date).replace('-', '/')}] {paper.title} [{paper.venue.name}]".split()
        )
        for paper in catalog.papers
    ]
    assert [link and re.sub("%2[89A]", unquote, link) for _, link in found] == [
        paper.address for paper in catalog.papers
    ]


def unquote(match: re.Match[str]) -> str:
    return chr(int(match[0][1:], 16))
