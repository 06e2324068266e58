"""What pages choose from a list with more than they show, and in which order."""

from lxml import html
from lxml.html import HtmlElement

from macros.catalog.catalog import Catalog
from macros.pages.groups import kinds
from macros.pages.macros import PageMacros
from macros.pages.render import Renderer
from macros.site.facets import facets
from tests.builders import SITE


def home(garden: Catalog) -> HtmlElement:
    return html.fromstring(PageMacros(garden, {}, Renderer(garden, SITE)).home_page(""))


def test_the_home_page_shows_the_newest_six_papers(garden: Catalog) -> None:
    shown = home(garden).xpath("//article/@data-paper")
    assert shown == [paper.id for paper in garden.papers[:6]]


def test_the_home_page_shows_the_eighteen_tags_of_most_papers(garden: Catalog) -> None:
    sizes = {f"./tags/{id}/": len(papers) for id, papers in garden.by_tag.items()}
    shown = home(garden).xpath("//ul[@class='tags tags-large']//a/@href")
    assert [sizes[url] for url in shown] == sorted(sizes.values(), reverse=True)[:18]


def test_kinds_of_venue_come_with_the_most_series_first(garden: Catalog) -> None:
    found = kinds(garden.series.values())
    assert {kind: len(series) for kind, series in found.items()} == {
        "conference": 5,
        "journal": 3,
        "preprint": 2,
        "workshop": 2,
    }
    assert next(iter(found)) == "conference"
    assert list(map(len, found.values())) == [5, 3, 2, 2]


def test_terms_of_long_facets_come_with_the_most_papers_first(garden: Catalog) -> None:
    found = {facet.id: [len(term.papers) for term in facet.terms] for facet in facets(garden)}
    for id in ("type", "tag-craft", "venue"):
        assert len(set(found[id])) > 2
        assert found[id] == sorted(found[id], reverse=True)


def test_examples_are_of_the_paper_that_joined_the_list_first(garden: Catalog) -> None:
    macros = PageMacros(garden, {}, Renderer(garden, SITE))
    first = min(paper.added for paper in garden.papers)
    example = garden.by_id[macros.example_id()]
    assert example.added == first
    assert example != min(garden.papers, key=lambda paper: paper.id)
