import json

from macros.catalog.catalog import Catalog
from macros.pages.head.structured_data import article, dataset, listing, script, website
from tests.builders import SITE, Fields, read_catalog


def made_up(changes: Fields) -> dict[str, object]:
    catalog = read_catalog(changes)
    return article(catalog.papers[0], catalog, SITE)


def test_a_paper_is_an_article_with_its_own_addresses() -> None:
    assert made_up({}) == {
        "@type": "ScholarlyArticle",
        "headline": "How Roots Listen",
        "name": "How Roots Listen",
        "author": [{"@type": "Person", "name": "Ada Ash"}, {"@type": "Person", "name": "Bo Birch"}],
        "datePublished": "2024-10",
        "publisher": {"@type": "Organization", "name": "arXiv"},
        "identifier": [{"@type": "PropertyValue", "propertyID": "arXiv", "value": "2410.00001"}],
        "sameAs": ["https://arxiv.org/abs/2410.00001"],
        "url": "https://example.org/garden-papers/papers/ash-2024-roots/",
        "description": "Roots grow toward the sound of water.",
        "keywords": ["Spring"],
        "encoding": {
            "@type": "MediaObject",
            "contentUrl": "https://arxiv.org/pdf/2410.00001",
            "encodingFormat": "application/pdf",
        },
    }


def test_a_published_paper_is_part_of_its_proceedings_or_journal() -> None:
    assert made_up({"venue": "Botany Days 2025"})["isPartOf"] == {
        "@type": "CreativeWork",
        "name": "Proceedings of Botany Days",
        "alternateName": "Botany Days 2025",
    }
    journal = made_up({"venue": "Garden Letters 2025"})
    assert journal["isPartOf"] == {"@type": "Periodical", "name": "Letters of the Garden"}
    assert journal["datePublished"] == "2025"


def test_what_is_not_known_is_left_out() -> None:
    thing = made_up({"venue": "Garden Letters 2024", "arxiv": None, "url": "https://example.org/x"})
    assert thing["sameAs"] == ["https://example.org/x"]
    assert {"identifier", "encoding"}.isdisjoint(thing)


def test_the_dataset_has_a_file_in_each_format_and_the_day_of_its_latest_fact() -> None:
    thing = dataset(read_catalog(), SITE)
    assert thing["description"] == (
        "A made-up list of papers on gardens. "
        "Bibliographic records of 1 paper, with tags and short summaries."
    )
    assert thing["dateModified"] == "2025-03-02"
    assert [file["contentUrl"].rpartition("/")[2] for file in thing["distribution"]] == [
        "papers.bib",
        "papers.ris",
        "papers.csl.json",
        "papers.csv",
        "papers.md",
        "papers.json",
    ]


def test_a_site_can_be_searched() -> None:
    assert website(SITE)["potentialAction"]["target"]["urlTemplate"] == (
        "https://example.org/garden-papers/papers/?q={search_term_string}"
    )


def test_a_list_has_its_papers_in_order(catalog: Catalog) -> None:
    thing = listing("All", catalog.papers, SITE)
    assert (thing["name"], thing["numberOfItems"]) == ("All", 3)
    assert [(item["position"], item["url"]) for item in thing["itemListElement"]] == [
        (1, "https://example.org/garden-papers/papers/hostile/"),
        (2, "https://example.org/garden-papers/papers/crowd/"),
        (3, "https://example.org/garden-papers/papers/lone/"),
    ]


def test_a_script_cannot_be_left_and_reads_as_it_was() -> None:
    text = "</script><!-- & \u2028\u2029 ]]>"
    written = script({"name": text})
    assert written == (
        '{"@context":"https://schema.org",'
        '"name":"\\u003c/script\\u003e\\u003c!-- \\u0026 \\u2028\\u2029 ]]\\u003e"}'
    )
    assert json.loads(written)["name"] == text


def test_several_things_are_a_graph() -> None:
    assert json.loads(script({"name": "a"}, {"name": "b"}))["@graph"] == [
        {"name": "a"},
        {"name": "b"},
    ]
