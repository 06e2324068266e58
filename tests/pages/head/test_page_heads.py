import json
from collections import Counter
from dataclasses import replace

import pytest
from lxml import html
from lxml.html import HtmlElement

from macros.catalog.catalog import Catalog
from macros.pages.head.highwire import metas
from macros.pages.head.page_heads import PageHeads
from macros.pages.plan import plan
from macros.pages.render import Renderer
from macros.site.info import SiteInfo
from tests.builders import SITE
from tests.exports import nasty
from tests.schema_org import problems

ROOT = "https://example.org/garden-papers/"


def parse(head: str) -> HtmlElement:
    page = f"<!doctype html><html><head><title>x</title>{head}</head><body></body></html>"
    parsed = html.fromstring(page).head
    assert parsed is not None
    return parsed


def page_heads(catalog: Catalog, site: SiteInfo = SITE) -> PageHeads:
    return PageHeads(catalog, site, Renderer(catalog, site))


def heads(catalog: Catalog) -> dict[str, HtmlElement]:
    writer = page_heads(catalog)
    return {page.url: parse(writer.generated_page(page)) for page in plan(catalog)}


def contents(head: HtmlElement) -> dict[str, str]:
    """Contents by name or property; of equal ones the first."""
    found: dict[str, str] = {}
    for meta in head.iter("meta"):
        found.setdefault(str(meta.get("name") or meta.get("property")), str(meta.get("content")))
    return found


def test_a_paper_s_link_is_shared_with_its_own_picture(catalog: Catalog) -> None:
    found = contents(heads(catalog)["papers/crowd/"])
    assert {key: found[key] for key in found if key.startswith(("og:", "twitter:"))} == {
        "og:type": "article",
        "og:site_name": "Garden Papers",
        "og:title": "A Crowd of Authors",
        "og:description": "Counts to twenty-seven.",
        "og:url": f"{ROOT}papers/crowd/",
        "og:image": f"{ROOT}assets/cards/crowd.png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": (
            "“A Crowd of Authors” by Ana O'Brien, Cy Crowd01, Cy Crowd02, Cy Crowd03 et\u00a0al., "
            "arXiv"
        ),
        "twitter:card": "summary_large_image",
    }


def test_other_pages_share_the_site_s_picture(catalog: Catalog) -> None:
    found = contents(heads(catalog)["tags/late/"])
    assert (found["og:type"], found["og:title"]) == ("website", "Late")
    assert found["og:image"] == f"{ROOT}assets/cards.png"
    assert "z:itemType" not in found


def test_a_site_without_pictures_names_none(catalog: Catalog) -> None:
    writer = page_heads(catalog, replace(SITE, has_social_cards=False))
    found = contents(parse(writer.generated_page(plan(catalog)[0])))
    assert [name for name in found if "image" in name] == []
    assert found["twitter:card"] == "summary"


def test_a_page_of_prose_without_description_has_the_site_s(catalog: Catalog) -> None:
    writer = page_heads(catalog)
    found = contents(parse(writer.prose_page("about/", "About & <us>", "")))
    assert found["description"] == found["og:description"] == SITE.description
    assert found["og:title"] == "About & <us>"
    assert contents(parse(writer.prose_page("about/", "A", "Mine.")))["description"] == "Mine."


def test_the_home_page_tells_of_the_site_and_its_data(catalog: Catalog) -> None:
    head = parse(page_heads(catalog).prose_page("", "Garden Papers", ""))
    [script] = head.xpath("//script")
    graph = json.loads(script.text)["@graph"]
    assert [thing["@type"] for thing in graph] == ["WebSite", "Dataset"]
    assert problems(json.loads(script.text)) == []


def test_only_a_list_page_with_papers_offers_papers(catalog: Catalog) -> None:
    writer = page_heads(catalog)
    offered = {page.url: writer.coins(page) for page in plan(catalog)}
    assert offered["papers/crowd/"] == offered["tags/unused/"] == ""
    block = html.fromstring(offered["categories/opinion/"])
    assert "hidden" in block.attrib
    titles = [str(span.get("title")) for span in block.iterfind("span[@class='Z3988']")]
    assert ["A%20Crowd%20of%20Authors" in titles[0], "Alone" in titles[1]] == [True, True]
    assert block.text_content().strip() == ""


@pytest.mark.parametrize("size", [50, 51, 52])
def test_any_text_stays_within_its_tag_and_reads_as_it_was(size: int) -> None:
    catalog = nasty.catalog(size)
    found = heads(catalog)
    for paper in catalog.papers:
        head = found[f"papers/{paper.id}/"]
        children = Counter(str(child.tag) for child in head)
        assert children.keys() == {"title", "meta", "link", "script"}
        assert (children["title"], children["script"]) == (1, 1)
        assert len(list(head.iter())) == 1 + children.total()
        named = [(str(meta.get("name")), meta.get("content")) for meta in head.iter("meta")]
        expected = list(metas(paper, catalog, SITE))
        assert [pair for pair in named if pair[0] in dict(expected)] == expected
        assert contents(head)["og:title"] == paper.title
        assert contents(head)["description"] == paper.summary
        [script] = head.xpath("//script")
        article = json.loads(script.text)
        assert (article["name"], article["description"]) == (paper.title, paper.summary)
        assert [author["name"] for author in article["author"]] == list(paper.authors)
        assert problems(article) == []
