"""What the head of every page tells machines is what the catalog says."""

import gzip
import json
import re
from collections import defaultdict
from typing import Any
from urllib.parse import parse_qsl

import pytest
from lxml.html import HtmlElement

from macros.catalog.catalog import Catalog
from macros.catalog.identifiers import DOI
from macros.citations.citation import citation
from macros.exports.formats import BIBTEX, FORMATS, MARKDOWN, PAPER_FORMATS
from macros.pages.plan import plan
from macros.site.urls import file_url, page_url, social_card_url
from tests.conftest import SITE_URL, BuiltSite
from tests.schema_org import problems

ZOTERO_TYPES = {
    "conference": "conferencePaper",
    "workshop": "conferencePaper",
    "journal": "journalArticle",
    "preprint": "preprint",
}
LISTS = ("categories/", "tags/", "years/", "venues/", "authors/")


@pytest.fixture(scope="module")
def heads(site: BuiltSite) -> dict[str, HtmlElement]:
    """The head of each page, by address."""
    return {page: tree.head for page, tree in site.pages.items() if tree.head is not None}


def metas(head: HtmlElement) -> dict[str, list[str]]:
    """Contents in order, by name or property."""
    found = defaultdict(list)
    for meta in head.iter("meta"):
        key = str(meta.get("name") or meta.get("property"))
        found[key].append(str(meta.get("content")))
    return found


def links(head: HtmlElement) -> dict[str, list[tuple[str | None, str | None]]]:
    """Addresses and types in order, by `rel`."""
    found = defaultdict(list)
    for link in head.iter("link"):
        found[str(link.get("rel"))].append((link.get("href"), link.get("type")))
    return found


def structured(head: HtmlElement) -> dict[str, Any]:
    [script] = head.xpath("script[@type='application/ld+json']")
    return dict(json.loads(script.text))


def test_every_page_says_what_it_is_once(heads: dict[str, HtmlElement]) -> None:
    once = [
        *("description", "og:type", "og:title", "og:description", "og:url", "og:site_name"),
        *("og:image", "og:image:width", "og:image:height", "og:image:alt", "twitter:card"),
    ]
    for page, head in heads.items():
        found = metas(head)
        assert all(len(found[key]) == 1 and found[key][0] for key in once), page
        assert found["og:url"] == [SITE_URL + page]
        assert found["og:description"] == found["description"]
        assert head.xpath("string(title)").startswith(found["og:title"][0]), page


def test_every_page_leads_to_the_search_and_the_feeds(heads: dict[str, HtmlElement]) -> None:
    for head in heads.values():
        found = links(head)
        expected = (f"{SITE_URL}opensearch.xml", "application/opensearchdescription+xml")
        assert found["search"] == [expected]
        assert (f"{SITE_URL}feed.xml", "application/atom+xml") in found["alternate"]
        assert (f"{SITE_URL}feed.json", "application/feed+json") in found["alternate"]


def test_a_category_or_tag_leads_to_its_own_feed_and_bibtex(
    heads: dict[str, HtmlElement], garden: Catalog
) -> None:
    for term in (*garden.categories.values(), *garden.tags.values()):
        found = links(heads[page_url(term)])["alternate"]
        assert (SITE_URL + file_url(term, ".xml"), "application/atom+xml") in found
        assert (SITE_URL + file_url(term, ".bib"), BIBTEX.media_type) in found


@pytest.mark.parametrize("part", ["names", "dates", "place", "identifiers", "sharing"])
def test_a_paper_s_tags_are_what_the_catalog_says(
    heads: dict[str, HtmlElement], garden: Catalog, part: str
) -> None:
    for paper in garden.papers:
        found, cited = metas(heads[page_url(paper)]), citation(paper, garden)
        match part:
            case "names":
                assert found["citation_title"] == [paper.title]
                assert found["citation_author"] == list(paper.authors)
                titles = [garden.tags[id].title for id in paper.tags]
                assert found["citation_keywords"] == ["; ".join(titles)]
                assert "citation_abstract" not in found
            case "dates":
                first = f"{paper.date.year}/{paper.date.month:02}"
                month = f"/{cited.month:02}" if cited.month else ""
                assert found["citation_publication_date"] == [f"{cited.year}{month}"]
                online = [first] if f"{cited.year}{month}" != first else []
                assert found["citation_online_date"] == online
            case "place":
                containers = {
                    "journalArticle": found["citation_journal_title"],
                    "conferencePaper": found["citation_conference_title"],
                    "preprint": found["citation_publisher"],
                }
                [kind] = found["z:itemType"]
                assert kind == ZOTERO_TYPES[cited.kind]
                assert containers.pop(kind) == [cited.container]
                assert not any(containers.values())
                assert "citation_technical_report_institution" not in found
            case "identifiers":
                assert found["citation_doi"] == [paper.doi][: paper.doi is not None]
                assert found["citation_arxiv_id"] == [paper.arxiv][: paper.arxiv is not None]
                assert found["citation_pdf_url"] == [paper.pdf][: paper.pdf is not None]
                page = [paper.landing_page][: paper.landing_page is not None]
                assert found["citation_abstract_html_url"] == page
            case _:
                assert found["og:type"] == ["article"]
                assert found["og:title"] == [paper.title]
                assert found["og:description"] == [paper.summary]
                assert found["og:image"] == [SITE_URL + social_card_url(paper)]


def test_a_paper_s_links_follow_fair_signposting(
    heads: dict[str, HtmlElement], garden: Catalog
) -> None:
    for paper in garden.papers:
        found = links(heads[page_url(paper)])
        addresses = [scheme.url(identifier) for scheme, identifier in paper.identifiers]
        cite_as = [DOI.url(paper.doi)] if paper.doi else addresses[:1]
        assert found["cite-as"] == [(url, None) for url in cite_as]
        assert found["item"] == ([(paper.pdf, "application/pdf")] if paper.pdf else [])
        assert found["describedby"] == [
            (SITE_URL + file_url(paper, format.suffix), format.media_type)
            for format in (*PAPER_FORMATS, MARKDOWN)
        ]
        assert (SITE_URL + file_url(paper, ".md"), "text/markdown") in found["alternate"]
        assert found["type"] == [
            ("https://schema.org/ScholarlyArticle", None),
            ("https://schema.org/AboutPage", None),
        ]


def test_a_paper_s_structured_data_is_what_the_catalog_says(
    heads: dict[str, HtmlElement], garden: Catalog
) -> None:
    for paper in garden.papers:
        thing, cited = structured(heads[page_url(paper)]), citation(paper, garden)
        assert problems(thing) == []
        assert thing["@type"] == "ScholarlyArticle"
        assert thing["name"] == thing["headline"] == paper.title
        assert thing["author"] == [{"@type": "Person", "name": name} for name in paper.authors]
        month = f"-{cited.month:02}" if cited.month else ""
        assert thing["datePublished"] == f"{cited.year}{month}"
        assert thing["url"] == SITE_URL + page_url(paper)
        known = [scheme.url(identifier) for scheme, identifier in paper.identifiers]
        assert thing["sameAs"] == list(dict.fromkeys([*known, *filter(None, [paper.url])]))
        assert "abstract" not in thing


def test_the_home_page_s_structured_data_offers_every_file(heads: dict[str, HtmlElement]) -> None:
    document = structured(heads[""])
    assert problems(document) == []
    website, dataset = document["@graph"]
    assert (website["@type"], website["url"]) == ("WebSite", SITE_URL)
    assert dataset["@type"] == "Dataset"
    assert dataset["license"] == "https://creativecommons.org/publicdomain/zero/1.0/"
    files = [(file["contentUrl"], file["encodingFormat"]) for file in dataset["distribution"]]
    assert files == [(SITE_URL + format.filename, format.media_type) for format in FORMATS]


def test_a_list_page_s_structured_data_and_coins_are_its_papers(
    site: BuiltSite, heads: dict[str, HtmlElement], garden: Catalog
) -> None:
    for page in plan(garden):
        if not page.url.startswith(LISTS):
            continue
        thing = structured(heads[page.url])
        assert problems(thing) == []
        assert thing["numberOfItems"] == len(page.papers)
        items = [item["url"] for item in thing["itemListElement"]]
        assert items == [SITE_URL + page_url(paper) for paper in page.papers]
        body = site.pages[page.url]
        coins = [parse_qsl(str(title)) for title in body.xpath("//span[@class='Z3988']/@title")]
        authors = [
            [value for key, value in pairs if key in {"rft.au", "rft.creator"}] for pairs in coins
        ]
        assert authors == [list(paper.authors) for paper in page.papers]


def test_other_pages_are_no_list_to_a_reference_manager(site: BuiltSite) -> None:
    for page in (*site.prose_pages, *(page for page in site.pages if page.startswith("papers/"))):
        assert "Z3988" not in site.read(page), page


def test_the_head_of_a_paper_s_page_costs_at_most_1_8_kb(site: BuiltSite, garden: Catalog) -> None:
    for paper in garden.papers:
        page = site.read(page_url(paper))
        told = r'(?s)<meta name="description".*</script>\n+(?=</head>)'
        without = re.sub(told, "", page)
        assert len(without) < len(page)
        cost = len(gzip.compress(page.encode())) - len(gzip.compress(without.encode()))
        assert cost <= 1_800, paper.id


def test_the_coins_of_the_longest_list_cost_at_most_100_bytes_a_paper(
    site: BuiltSite, garden: Catalog
) -> None:
    lists = (page for page in plan(garden) if page.url.startswith(LISTS))
    longest = max(lists, key=lambda page: len(page.papers))
    page = site.read(longest.url)
    without = re.sub(r'(?s)<div hidden>\s*<span class="Z3988".*?</div>', "", page)
    assert "Z3988" in page
    assert "Z3988" not in without
    cost = len(gzip.compress(page.encode())) - len(gzip.compress(without.encode()))
    assert cost <= 100 * len(longest.papers)  # it is 96 with 325 papers
