import re
from dataclasses import replace

from lxml import html

from macros.catalog.catalog import Catalog
from macros.exports.llms import render
from macros.exports.paper_markdown import url
from tests.builders import SECOND, SITE, read_catalog
from tests.exports import nasty
from tests.exports.test_paper_markdown import shown

BASE = "https://example.org/garden-papers/"
LINK = re.compile(r"- \[(?:\\.|[^\]\\])+\]\((\S+?)\)(?:: .+)?")
"""An item of a section, as llmstxt.org has it."""


def sections(text: str) -> dict[str, list[str]]:
    """Lines of each section by its heading; checks that they are links and nothing else."""
    _, *parts = text.split("\n## ")
    found = {}
    for part in parts:
        heading, _, body = part.partition("\n\n")
        found[heading] = body.strip().splitlines()
        assert all(LINK.fullmatch(line) for line in found[heading]), heading
    return found


def test_the_file_begins_with_the_name_the_description_and_how_to_get_a_paper() -> None:
    assert render(read_catalog(), SITE).split("\n\n")[:3] == [
        "# Garden Papers",
        "> A made-up list of papers on gardens.",
        "The page of a paper is `papers/<id>/`. With `.md` instead of the last slash it is "
        "Markdown, and with `.bib`, `.ris`, `.csl.json`, `.csv`, `.json` it is data. The facts are "
        "in the public domain (CC0 1.0).",
    ]


def test_sections_lead_to_files_categories_feeds_and_papers() -> None:
    found = sections(render(read_catalog({}, SECOND), SITE))
    assert list(found) == ["Files", "Categories", "Feeds", "Papers: Garden"]
    assert found["Files"][0] == f"- [papers.bib]({BASE}papers.bib): all papers as BibTeX"
    assert found["Categories"][:2] == [
        f"- [Garden]({BASE}categories/garden/): What grows outside.",
        f"- [categories/garden.bib]({BASE}categories/garden.bib): its papers as BibTeX",
    ]
    assert found["Feeds"][0] == f"- [feed.xml]({BASE}feed.xml): the newest additions, Atom"
    assert found["Papers: Garden"][-1] == (
        f"- [How Roots Listen]({BASE}papers/ash-2024-roots.md): "
        "Roots grow toward the sound of water."
    )


def test_a_paper_stands_in_its_home_alone() -> None:
    found = sections(render(read_catalog({"categories": "[kitchen, garden]"}), SITE))
    assert [section for section in found if section.startswith("Papers")] == ["Papers: Kitchen"]


def test_every_paper_is_named_once_by_its_title(garden: Catalog) -> None:
    for catalog in (garden, nasty.catalog(400)):
        text = render(catalog, SITE)
        sections(text)
        tree = shown(text)
        for paper in catalog.papers:
            [name] = tree.xpath("./ul/li/a[@href=$href]", href=SITE.absolute_url(url(paper)))
            shown_words = name.getparent().text_content().split()
            assert shown_words == f"{paper.title}: {paper.summary}".split()


def test_a_site_without_a_description_has_no_quote() -> None:
    text = render(read_catalog(), replace(SITE, description="", name="# One"))
    assert text.startswith("# \\# One\n\nThe page of a paper")
    assert html.tostring(shown(text)[0]).startswith(b"<h1># One</h1>")
