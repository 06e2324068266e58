from dataclasses import replace
from pathlib import Path

from lxml import etree

from macros.exports import opensearch
from tests.builders import SITE

GRAMMAR = etree.RelaxNG(etree.parse(Path(__file__).parent / "relax-ng" / "opensearch.rng"))
NAMESPACE = {"o": "http://a9.com/-/spec/opensearch/1.1/"}


def texts(document: str) -> dict[str, str | None]:
    root = etree.fromstring(document.encode())
    return {etree.QName(child).localname: child.text for child in root}


def test_the_description_leads_a_query_to_the_explorer() -> None:
    root = etree.fromstring(opensearch.render(SITE).encode())
    assert root.xpath("o:Url/@template", namespaces=NAMESPACE) == [
        "https://example.org/garden-papers/papers/?q={searchTerms}"
    ]
    assert root.xpath("o:Url/@type", namespaces=NAMESPACE) == ["text/html"]


def test_names_are_cut_to_whole_words_that_the_format_has_room_for() -> None:
    site = replace(SITE, name="Papers on <Gardens> & Orchards of the Northern Hemisphere")
    found = texts(opensearch.render(site))
    assert found["ShortName"] == "Papers on"
    assert found["LongName"] == "Papers on <Gardens> & Orchards of the Northern"
    assert found["Description"] == SITE.description


def test_a_name_of_one_long_word_is_cut_where_the_room_ends() -> None:
    site = replace(SITE, name="Wissenschaftsgärtnerei", description="")
    found = texts(opensearch.render(site))
    assert found["ShortName"] == "Wissenschaftsgär"
    assert found["Description"] == "Wissenschaftsgärtnerei"


def test_the_description_is_valid_whatever_the_site_is_called() -> None:
    for name in ("Garden Papers", "Papers on <Gardens> & Orchards of the North", "根" * 60):
        text = opensearch.render(replace(SITE, name=name, description="x " * 2_000))
        GRAMMAR.assertValid(etree.fromstring(text.encode()))
        assert not GRAMMAR.validate(etree.fromstring(text.replace("Url", "Link").encode()))
