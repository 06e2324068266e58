from lxml.html import HtmlElement

from macros.catalog.catalog import Catalog
from macros.catalog.loader import read
from macros.citations.references import references
from macros.exports.formats import BIBTEX
from macros.pages.macros import PageMacros
from macros.pages.render import Renderer
from tests.builders import SITE, TODAY, read_catalog
from tests.conftest import MADE_UP
from tests.pages.conftest import Draw


def texts(tree: HtmlElement, path: str) -> list[str]:
    return [" ".join(str(found.text_content()).split()) for found in tree.xpath(path)]


def test_text_of_the_catalog_is_escaped(draw: Draw) -> None:
    page = draw("paper_page", "hostile")
    assert page.xpath("//script[not(@src)] | //i[not(ancestor::cite-box)] | //b | //em") == []
    assert texts(page, "//h1") == ["{{ 7 * 7 }} <script>alert('x')</script> & \"quotes\" {% raw %}"]
    assert texts(page, "//ul[@class='corrections']/li") == ["The list said <i>otherwise</i>."]


def test_links_lead_from_where_the_page_is(draw: Draw) -> None:
    for here, root in (("", "./"), ("./", "./"), ("new/", "../"), ("papers/x/", "../../")):
        hrefs = draw("explorer_page", here=here).xpath("//article/h2/a/@href")
        assert hrefs[0] == f"{root}papers/hostile/"


def test_a_card_names_four_authors_and_a_paper_s_page_all(draw: Draw) -> None:
    byline = "Ana O'Brien, Cy Crowd01, Cy Crowd02, Cy Crowd03 et al."
    assert byline in texts(draw("explorer_page"), "//p[@class='card-authors']")
    assert len(draw("paper_page", "crowd").xpath("//ul[@id='authors']/li")) == 27


def test_only_authors_with_two_papers_are_links_on_a_paper_s_page(draw: Draw) -> None:
    links = draw("paper_page", "hostile").xpath("//ul[@id='authors']//a")
    assert [(link.text, link.get("href")) for link in links] == [
        ("Ana O'Brien", "../../authors/ana-o-brien/"),
        ("Zoë Straße", "../../authors/zoe-strasse/"),
    ]


def test_a_paper_s_links_are_those_that_it_has(draw: Draw) -> None:
    def links(id: str) -> list[tuple[str, str]]:
        found = draw("paper_page", id).xpath("//ul[@aria-label='Links']//a")
        return [(str(link.text), link.get("href")) for link in found]

    assert links("lone") == [("Paper", "https://example.org/alone"), ("Cite", "#cite")]
    assert links("hostile") == [
        ("Paper", "https://doi.org/10.1234/toy.(1)"),
        ("PDF", "https://arxiv.org/pdf/2402.00001"),
        ("Code", "https://example.org/a?b=1&c=2"),
        ("Cite", "#cite"),
    ]
    assert [name for name, _ in links("crowd")] == ["Paper", "PDF", "Data", "Project", "Cite"]


def test_a_paper_shows_both_of_its_dates(draw: Draw) -> None:
    facts = texts(draw("paper_page", "hostile"), "//dl[1]/div")
    assert facts[:2] == [
        "First postedFebruary 2024",
        "PublishedToyConf 2025 Proceedings of the Toy Conference",
    ]
    assert "Preprint onarXiv" in texts(draw("paper_page", "crowd"), "//dl[1]/div")


def test_a_paper_is_cited_as_text_in_four_forms(draw: Draw, catalog: Catalog) -> None:
    page = draw("paper_page", "lone")
    [box] = page.xpath("//section[@aria-labelledby='cite']/cite-box")
    assert texts(box, ".//h3") == ["BibTeX", "APA", "ACL", "IEEE"]
    assert box.xpath("string(.//pre)") == BIBTEX.record(catalog.by_id["lone"], catalog)
    assert texts(box, ".//p") == [
        "王小明. (2023). Alone. ToyConf, Workshop on Play. https://example.org/alone",
        "王小明. 2023. Alone. In ToyConf, Workshop on Play.",
        "王小明, “Alone,” in ToyConf, Workshop on Play, 2023. [Online]. "
        "Available: https://example.org/alone",
    ]
    assert texts(box, ".//p/i") == ["ToyConf, Workshop on Play"] * 3


def test_a_reference_is_escaped(draw: Draw, catalog: Catalog) -> None:
    title = catalog.by_id["hostile"].title
    [apa, acl, ieee] = draw("paper_page", "hostile").xpath("//cite-box//p")
    assert f" (2025). {title}. " in apa.text_content()
    assert f"Ana O'Brien, Bo <b>Bold</b> Berg, and Zoë Straße. 2025. {title}. In " in (
        acl.text_content()
    )
    assert "<script>alert('x')</script> & ‘quotes’ {% raw %},” in " in (  # noqa: RUF001
        ieee.text_content()
    )
    assert {element.tag for element in (*apa, *acl, *ieee)} == {"i"}


def test_a_paper_s_page_offers_its_files(draw: Draw) -> None:
    links = draw("paper_page", "lone", here="papers/lone/").xpath("//p[@class='cite-files']/a")
    assert [(link.text, link.get("href")) for link in links] == [
        ("BibTeX", "../../papers/lone.bib"),
        ("RIS", "../../papers/lone.ris"),
        ("CSL-JSON", "../../papers/lone.csl.json"),
        ("CSV", "../../papers/lone.csv"),
        ("JSON", "../../papers/lone.json"),
        ("Markdown", "../../papers/lone.md"),
    ]
    assert all(link.get("download") is not None for link in links)


def test_method_facts_are_a_table_of_what_is_known(draw: Draw) -> None:
    rows = texts(draw("paper_page", "crowd"), "//table//tr")
    assert rows == [
        "Trainingnone",
        "User inputa list of names",
        "Base modelsToy-1B, Toy-2B",
        "Evaluated onToyBench",
        "Unseen usersno",
    ]
    assert draw("paper_page", "lone").xpath("//table") == []


def test_a_paper_leads_to_its_neighbors_and_to_its_line(draw: Draw, catalog: Catalog) -> None:
    page = draw("paper_page", "crowd")
    assert page.xpath("//a[@rel='prev']/@href") == ["../../papers/hostile/"]
    assert page.xpath("//a[@rel='next']") == []
    assert draw("paper_page", "hostile").xpath("//a[@rel='next']/@href") == ["../../papers/crowd/"]
    line = catalog.lines["crowd"]
    source = f"https://example.org/repository/blob/HEAD/papers.yaml#L{line}"
    assert page.xpath("//a[text()='Improve this entry']/@href") == [source]


def test_a_card_leads_to_its_paper_its_venue_and_its_tags(draw: Draw) -> None:
    [card] = draw("tag_page", "late", here="tags/late/").xpath("//article")
    assert card.xpath(".//h3/a/@href") == ["../../papers/crowd/"]
    assert card.xpath(".//a[@class='venue']/@href") == ["../../venues/arxiv/"]
    assert card.xpath(".//ul[@class='tags']//@href") == ["../../tags/late/"]


def test_a_list_page_divides_its_papers_by_year_with_counts_and_jumps(draw: Draw) -> None:
    page = draw("category_page", "opinion")
    assert texts(page, "//h1") == ["Opinions 2 papers"]
    assert texts(page, "//h2") == ["2024 1 paper", "2022 1 paper"]
    assert texts(page, "//nav[@class='jumps']//li") == ["2024 1 papers", "2022 1 papers"]
    assert page.xpath("//nav[@class='jumps']//a/@href") == ["#y2024", "#y2022"]
    assert page.xpath("//@data-paper") == ["crowd", "lone"]


def test_a_list_page_without_papers_says_so(draw: Draw) -> None:
    page = draw("tag_page", "unused")
    assert texts(page, "//h1") == ["Unused 0 papers"]
    assert texts(page, "//p[@class='empty']") == ["No papers yet."]
    assert page.xpath("//p[@class='refine']") == []
    refine = draw("tag_page", "late").xpath("//p[@class='refine']/a/@href")
    assert refine == ["../../papers/?tag=late"]


def test_a_year_is_divided_by_month(draw: Draw) -> None:
    assert texts(draw("year_page", "2024"), "//h2") == ["February 1 paper", "January 1 paper"]


def test_a_venue_is_divided_by_the_year_of_publication(draw: Draw) -> None:
    page = draw("venue_page", "toyconf")
    assert texts(page, "//p[@class='kind']") == ["Conference"]
    assert texts(page, "//h2") == ["2025 1 paper"]
    assert texts(draw("venue_page", "arxiv"), "//h2") == ["2024 1 paper"]


def test_the_tag_index_has_each_facet_s_tags_with_counts(draw: Draw) -> None:
    page = draw("tag_index")
    assert texts(page, "//h2") == ["Stage", "Theme"]
    assert texts(page, "//ul[@class='terms']/li")[0] == "Early 2 papers At the start."


def test_the_venue_index_has_each_kind_with_counts(draw: Draw) -> None:
    assert texts(draw("venue_index"), "//h2") == ["Preprint servers", "Conferences", "Workshops"]


def test_the_author_index_leads_to_pages_of_authors_or_to_their_only_paper(draw: Draw) -> None:
    page = draw("author_index")
    links = {str(a.text): a.get("href") for a in page.xpath("//ul[@class='people']//a")}
    assert links["Ana O'Brien"] == "../../authors/ana-o-brien/"
    assert links["王小明"] == "../../papers/lone/"
    assert texts(page, "//h2") == ["#", "B", "C", "O", "S"]


def test_new_papers_are_divided_by_the_day_they_were_added(draw: Draw) -> None:
    headings = texts(draw("new_papers"), "//h2")
    assert headings == ["January 2, 2026 1 paper", "January 1, 2026 2 papers"]


def test_the_home_page_counts_what_the_catalog_holds(draw: Draw) -> None:
    page = draw("home_page")
    assert texts(page, "//dl[@class='figures']/div") == [
        "Papers3",
        "Authors29",
        "Venues2",
        "Last verifiedFebruary 1, 2026",
    ]
    assert texts(page, "//li[@class='tile']/p[@class='count']") == [
        "2 papers",
        "2 papers",
        "0 papers",
    ]
    assert texts(page, "//ul[contains(@class, 'tags-large')]/li")[0] == "Early 2 papers"


def test_the_terms_of_the_list_are_told_to_who_adds_a_paper(draw: Draw) -> None:
    assert texts(draw("category_table"), ".//tr[2]/td") == ["opinion", "Opinions. Why it is done."]
    assert texts(draw("type_table"), ".//td") == ["method", "Method", "survey", "Survey"]
    assert texts(draw("fact_table"), ".//tbody/tr")[2:5:2] == [
        "base_modelsWhat it is built on. A list of texts.",
        "unseen_usersWhether it works for others. Yes or no.",
    ]


def test_the_example_of_an_entry_is_one_that_the_list_takes(draw: Draw, catalog: Catalog) -> None:
    entry = draw("example_entry").xpath("string(.//code)")
    text = MADE_UP.read_text(encoding="utf-8").partition("papers:\n")[0] + f"papers:\n{entry}"
    [paper] = read(text.encode(), "papers.yaml", TODAY).papers
    assert paper.categories == (next(iter(catalog.categories)),)
    assert paper.venue.name == "arXiv"


def test_a_list_without_facts_of_methods_says_so() -> None:
    catalog = read_catalog()
    table = PageMacros(catalog, references(catalog), Renderer(catalog, SITE)).fact_table("a/")
    assert "<p>This list has none.</p>" in table
