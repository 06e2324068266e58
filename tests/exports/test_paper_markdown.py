import re
from collections.abc import Sequence

import markdown
import pytest
from lxml import html

from macros.catalog.catalog import Catalog
from macros.exports import paper_markdown
from macros.exports.formats import BIBTEX
from macros.exports.paper_markdown import render
from macros.site.urls import page_url
from tests.builders import SITE, read_catalog
from tests.exports import nasty

SITE_FEED = """\
# How Roots Listen

Roots grow toward the sound of water.

- Authors: Ada Ash, Bo Birch
- First posted: October 2024
- Published: Botany Days 2025 (Proceedings of Botany Days)
- Type: Method
- Categories: [Garden](https://example.org/garden-papers/categories/garden/), \
[Kitchen](https://example.org/garden-papers/categories/kitchen/)
- Tags: [Spring](https://example.org/garden-papers/tags/spring/)
- DOI: [10.1000/x\\_(1)](https://doi.org/10.1000/x_%281%29)
- arXiv: [2410.00001](https://arxiv.org/abs/2410.00001)
- Added: 2025-03-01; facts checked: 2025-03-02
- Page: <https://example.org/garden-papers/papers/ash-2024-roots/>

## Links

- [Paper](https://doi.org/10.1000/x_%281%29)
- [PDF](https://arxiv.org/pdf/2410.00001)
- [Code](https://example.org/code)

## Method

- Training: none
- Base models: T-1, T-2
- Unseen users: no

## Corrections

- The list said otherwise.
- \\- and so on

## BibTeX

```bibtex
@inproceedings{ash2025roots,
  title = {How Roots Listen},
  author = {Ash, Ada and Birch, Bo},
  booktitle = {Proceedings of Botany Days},
  year = {2025},
  eprint = {2410.00001},
  archivePrefix = {arXiv},
  doi = {10.1000/x_(1)},
  url = {https://doi.org/10.1000/x_(1)}
}
```
"""


def twins(catalog: Catalog) -> dict[str, str]:
    """Texts by id."""
    return {
        paper.id: render(paper, catalog, SITE, BIBTEX.record(paper, catalog))
        for paper in catalog.papers
    }


def shown(text: str) -> html.HtmlElement:
    """The text as a browser has it once Python-Markdown has read it."""
    made = markdown.markdown(text, extensions=["fenced_code", "tables", "attr_list", "admonition"])
    return html.fromstring(f"<main>{made}</main>")


def words(texts: Sequence[str]) -> list[str]:
    return [" ".join(text.split()) for text in texts]


def items(tree: html.HtmlElement, section: int) -> list[str]:
    """What a list shows, counted from the top of the page; nothing is nested in it."""
    [found] = tree.xpath(f"./ul[{section}]")
    assert not found.xpath(".//ul | .//ol | .//h1 | .//h2 | .//pre | .//p")
    return words([item.text_content() for item in found.xpath("./li")])


def test_a_twin_has_all_that_the_page_has() -> None:
    catalog = read_catalog(
        {
            "venue": "Botany Days 2025",
            "categories": "[garden, kitchen]",
            "doi": "10.1000/x_(1)",
            "code": "https://example.org/code",
            "method": "{training: none, base_models: [T-1, T-2], unseen_users: no}",
            "corrections": '[The list said otherwise., "- and so on"]',
        }
    )
    assert twins(catalog) == {"ash-2024-roots": SITE_FEED}


def test_what_is_not_known_has_no_section() -> None:
    [text] = twins(read_catalog()).values()
    assert re.findall("^## .*$", text, re.MULTILINE) == ["## Links", "## BibTeX"]
    assert "- Preprint on: arXiv\n" in text


def test_a_twin_is_beside_its_page() -> None:
    [paper] = read_catalog().papers
    assert paper_markdown.url(paper) == "papers/ash-2024-roots.md"


@pytest.mark.parametrize("which", ["garden", "nasty", "made-up"])
def test_every_twin_shows_its_paper_as_it_is(which: str, catalog: Catalog, garden: Catalog) -> None:
    chosen = {"garden": garden, "nasty": nasty.catalog(400), "made-up": catalog}[which]
    for id, text in twins(chosen).items():
        paper, tree = chosen.by_id[id], shown(text)
        assert words(tree.xpath("./h1/text()")) == words([paper.title])
        assert words([tree.xpath("./p")[0].text_content()]) == words([paper.summary])
        details = items(tree, 1)
        assert details[0] == f"Authors: {' '.join(', '.join(paper.authors).split())}"
        assert details[2].split(": ", 1)[1].startswith(words([paper.venue.name])[0])
        hrefs = tree.xpath("./ul/li/a/@href")
        assert SITE.absolute_url(page_url(paper)) in hrefs
        categories = {chosen.categories[id].title: f"categories/{id}/" for id in paper.categories}
        tags = {chosen.tags[id].title: f"tags/{id}/" for id in paper.tags}
        for title, page in (categories | tags).items():
            [name] = tree.xpath("./ul[1]/li/a[@href=$href]", href=SITE.absolute_url(page))
            assert words([name.text_content()]) == words([title])
        if paper.corrections:
            assert items(tree, 2 + bool(paper.links) + bool(paper.method)) == words(
                paper.corrections
            )
        [code] = tree.xpath("./pre/code")
        assert code.text_content() == BIBTEX.record(paper, chosen)
        assert not tree.xpath(".//script | .//b | .//em | .//strong | .//table | .//img")
