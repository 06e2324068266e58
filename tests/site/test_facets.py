from macros.catalog.loader import read
from macros.site.facets import facets
from tests.builders import TODAY, VOCABULARY, catalog_text, read_catalog


def test_facets_come_in_the_order_of_display() -> None:
    found = facets(read_catalog())

    assert [(facet.id, facet.title, facet.parameter, facet.display) for facet in found] == [
        ("category", "Category", "category", "list"),
        ("year", "Year", "year", "histogram"),
        ("type", "Type", "type", "list"),
        ("tag-season", "Season", "tag", "list"),
        ("tag-soil", "Soil", "tag", "list"),
        ("venue", "Venue", "venue", "list"),
        ("author", "Author", "author", "hidden"),
        ("has", "Has", "has", "list"),
    ]


def test_terms_are_those_that_papers_have_and_all_categories() -> None:
    terms = {
        facet.id: [(term.value, len(term.papers)) for term in facet.terms]
        for facet in facets(read_catalog({"code": "https://example.org/a"}))
    }

    assert terms["category"] == [("garden", 1), ("kitchen", 0)]
    assert terms["tag-season"] == [("spring", 1)]
    assert terms["tag-soil"] == []
    assert terms["has"] == [("code", 1), ("data", 0)]


def test_a_facet_of_the_catalog_may_have_the_name_of_one_of_ours() -> None:
    text = catalog_text().replace("season", "type").replace("soil", "author")
    assert VOCABULARY not in text
    found = facets(read(text.encode(), "papers.yaml", TODAY))

    assert [facet.id for facet in found].count("type") == 1
    assert [term.value for facet in found if facet.id == "type" for term in facet.terms] == [
        "method"
    ]
    assert [term.value for facet in found if facet.id == "tag-type" for term in facet.terms] == [
        "spring"
    ]
