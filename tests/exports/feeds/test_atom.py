from dataclasses import replace
from pathlib import Path
from typing import Any

import feedparser
import pytest
from lxml import etree

from macros.catalog.catalog import Catalog
from macros.exports.feeds import atom
from macros.exports.feeds.feed import site_feed, term_feeds
from macros.site.urls import page_url
from tests.builders import SECOND, SITE, read_catalog
from tests.exports import nasty

GRAMMAR = etree.RelaxNG(etree.parse(Path(__file__).parent / "relax-ng" / "atom.rng"))

ONE = """\
<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>https://example.org/garden-papers/tags/spring.xml</id>
<title>Spring · Garden Papers</title>
<subtitle>When it begins.</subtitle>
<link rel="self" type="application/atom+xml" \
href="https://example.org/garden-papers/tags/spring.xml" />
<link rel="alternate" type="text/html" href="https://example.org/garden-papers/tags/spring/" />
<link rel="license" href="https://creativecommons.org/publicdomain/zero/1.0/" />
<updated>2025-03-02T00:00:00Z</updated>
<generator uri="https://www.mkdocs.org/">MkDocs</generator>
<rights>The facts are in the public domain (CC0 1.0).</rights>
<entry><id>https://example.org/garden-papers/papers/ash-2024-roots/</id>\
<title>How Roots Listen</title>\
<link rel="alternate" type="text/html" \
href="https://example.org/garden-papers/papers/ash-2024-roots/" />\
<link rel="related" href="https://arxiv.org/abs/2410.00001" />\
<author><name>Ada Ash</name></author><author><name>Bo Birch</name></author>\
<category term="garden" scheme="https://example.org/garden-papers/categories/" label="Garden" />\
<category term="spring" scheme="https://example.org/garden-papers/tags/" label="Spring" />\
<published>2025-03-01T00:00:00Z</published><updated>2025-03-02T00:00:00Z</updated>\
<summary>Roots grow toward the sound of water.</summary></entry>
</feed>
"""


def feeds(catalog: Catalog) -> dict[str, str]:
    return {file.url: file.render() for file in atom.files(catalog, SITE)}


def read(text: str) -> Any:
    """What feedparser reads; fails where anything is wrong with the feed."""
    found = feedparser.parse(text.encode())
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    return found


def test_a_feed_tells_of_itself_and_of_its_papers() -> None:
    assert feeds(read_catalog())["tags/spring.xml"] == ONE


def test_there_is_a_feed_of_everything_and_one_of_each_category_and_tag() -> None:
    assert list(feeds(read_catalog())) == [
        "feed.xml",
        "categories/garden.xml",
        "categories/kitchen.xml",
        "tags/spring.xml",
        "tags/autumn.xml",
        "tags/clay.xml",
    ]


def test_a_feed_without_papers_is_valid_and_last_updated_in_1970() -> None:
    empty = feeds(read_catalog())["tags/clay.xml"]
    GRAMMAR.assertValid(etree.fromstring(empty.encode()))
    found = read(empty)
    assert found.entries == []
    assert found.feed.updated == "1970-01-01T00:00:00Z"


def test_a_site_without_a_description_has_feeds_without_one() -> None:
    catalog, site = read_catalog(), replace(SITE, description="")
    whole = next(atom.files(catalog, site)).render()
    GRAMMAR.assertValid(etree.fromstring(whole.encode()))
    assert "subtitle" not in whole


@pytest.mark.parametrize("which", ["garden", "nasty", "made-up"])
def test_every_feed_is_valid_and_read_back(which: str, catalog: Catalog, garden: Catalog) -> None:
    chosen = {"garden": garden, "nasty": nasty.catalog(100), "made-up": catalog}[which]
    texts = feeds(chosen)
    for feed in (site_feed(chosen, SITE), *term_feeds(chosen, SITE)):
        text = texts.pop(f"{feed.file}.xml")
        GRAMMAR.assertValid(etree.fromstring(text.encode()))
        found = read(text)
        assert found.feed.id == SITE.absolute_url(f"{feed.file}.xml")
        for entry, paper in zip(found.entries, feed.papers, strict=True):
            assert entry.id == entry.link == SITE.absolute_url(page_url(paper))
            assert entry.title_detail.type == entry.summary_detail.type == "text/plain"
            assert entry.title == paper.title
            assert entry.summary == paper.summary
            assert [author.name for author in entry.authors] == list(paper.authors)
            assert entry.published == f"{paper.added}T00:00:00Z"
            assert entry.updated == f"{paper.updated}T00:00:00Z"
            related = [link.href for link in entry.links if link.rel == "related"]
            assert related == ([paper.landing_page] if paper.landing_page else [])
            terms = {tag.term: tag.label for tag in entry.tags}
            assert terms == {
                **{id: chosen.categories[id].title for id in paper.categories},
                **{id: chosen.tags[id].title for id in paper.tags},
            }
    assert texts == {}


def test_the_newest_addition_comes_first() -> None:
    catalog = read_catalog({}, {**SECOND, "added": "2025-04-01", "checked": "2025-04-01"})
    found = read(feeds(catalog)["feed.xml"])
    assert [entry.title for entry in found.entries] == ["Ferns at Night", "How Roots Listen"]
    assert found.feed.updated == "2025-04-01T00:00:00Z"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<id>https://example.org/garden-papers/tags/spring.xml</id>\n", ""),
        ("2025-03-02T00:00:00Z", "2025-03-02"),
        ("<title>How Roots Listen</title>", "<title>How</title><title>Roots</title>"),
        ("<author><name>Ada Ash</name></author>", "<author>Ada Ash</author>"),
        ("<entry>", "<paper /><entry>"),
    ],
)
def test_the_grammar_refuses_what_is_no_feed(old: str, new: str) -> None:
    assert GRAMMAR.validate(etree.fromstring(ONE.encode()))
    assert old in ONE
    assert not GRAMMAR.validate(etree.fromstring(ONE.replace(old, new).encode()))
