from macros.pages.head.signposting import Link, cite_as, paper_links, site_links, term_links
from tests.builders import SITE, read_catalog


def test_a_paper_leads_to_its_files_its_pdf_and_how_to_cite_it() -> None:
    [paper] = read_catalog({}).papers
    place = "https://example.org/garden-papers/papers/ash-2024-roots"
    assert list(paper_links(paper, SITE)) == [
        Link("cite-as", "https://arxiv.org/abs/2410.00001"),
        Link("describedby", f"{place}.bib", "application/x-bibtex"),
        Link("describedby", f"{place}.ris", "application/x-research-info-systems"),
        Link("describedby", f"{place}.csl.json", "application/vnd.citationstyles.csl+json"),
        Link("describedby", f"{place}.csv", "text/csv"),
        Link("describedby", f"{place}.json", "application/json"),
        Link("describedby", f"{place}.md", "text/markdown"),
        Link("alternate", f"{place}.md", "text/markdown"),
        Link("type", "https://schema.org/ScholarlyArticle"),
        Link("type", "https://schema.org/AboutPage"),
        Link("item", "https://arxiv.org/pdf/2410.00001", "application/pdf"),
    ]


def test_a_paper_is_cited_by_its_doi_then_as_published_and_never_by_a_mere_address() -> None:
    fields = {"acl": "2024.days-main.1", "url": "https://example.org/x"}
    assert cite_as(read_catalog({**fields, "doi": "10.1000/(x)"}).papers[0]) == (
        "https://doi.org/10.1000/(x)"
    )
    assert cite_as(read_catalog(fields).papers[0]) == "https://aclanthology.org/2024.days-main.1/"
    assert cite_as(read_catalog({"arxiv": None, "url": "https://example.org/x"}).papers[0]) is None


def test_every_page_leads_to_the_search_and_the_feeds() -> None:
    place, name = "https://example.org/garden-papers", "Garden Papers"
    assert list(site_links(SITE)) == [
        Link(
            "search",
            f"{place}/opensearch.xml",
            "application/opensearchdescription+xml",
            name,
        ),
        Link("alternate", f"{place}/feed.xml", "application/atom+xml", name),
        Link("alternate", f"{place}/feed.json", "application/feed+json", name),
    ]


def test_a_term_leads_to_its_feed_and_its_bibtex() -> None:
    catalog = read_catalog()
    place = "https://example.org/garden-papers/tags/clay"
    assert list(term_links(catalog.tags["clay"], SITE)) == [
        Link("alternate", f"{place}.xml", "application/atom+xml", "Clay · Garden Papers"),
        Link("alternate", f"{place}.bib", "application/x-bibtex"),
    ]
