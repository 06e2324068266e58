import pytest

from macros.catalog.catalog import Catalog
from macros.pages.plan import PlannedPage, plan


def test_every_paper_term_and_frequent_author_has_a_page(catalog: Catalog) -> None:
    assert [page.url for page in plan(catalog)] == [
        "papers/hostile/",
        "papers/crowd/",
        "papers/lone/",
        "categories/method/",
        "categories/opinion/",
        "categories/empty/",
        "tags/early/",
        "tags/late/",
        "tags/safety/",
        "tags/unused/",
        "years/2024/",
        "years/2022/",
        "venues/arxiv/",
        "venues/toyconf/",
        "venues/toyconf-workshop/",
        "authors/ana-o-brien/",
        "authors/zoe-strasse/",
    ]


def test_a_page_s_source_is_one_macro_call_and_holds_no_text_of_the_catalog(
    catalog: Catalog,
) -> None:
    page = plan(catalog)[0]
    assert (page.src_uri, page.body) == ("papers/hostile.md", '{{ paper_page("hostile") }}')


def test_an_argument_that_is_no_slug_is_refused() -> None:
    with pytest.raises(ValueError, match="expected lower-case letters, digits and hyphens"):
        PlannedPage(2024, (), "X", "X.", "paper_page", '") }}{{ config }}')


def test_descriptions_count_papers(catalog: Catalog) -> None:
    descriptions = {page.url: page.description for page in plan(catalog)}
    assert descriptions["categories/empty/"] == "0 papers. Holds nothing yet."
    assert descriptions["tags/late/"] == "1 paper. Stage: At the end."
    assert descriptions["years/2024/"] == "2 papers first published in 2024, by month."
    assert descriptions["authors/ana-o-brien/"] == "2 papers by Ana O'Brien in this list."
