from macros.catalog.catalog import Catalog
from macros.pages.social_cards.content import PaperCard, SiteCard, cards
from tests.builders import SITE, read_catalog


def test_a_paper_s_card_has_its_facts_as_its_page_words_them() -> None:
    listed = dict(cards(read_catalog({"venue": "Botany Days 2025"}), SITE))
    assert listed["assets/cards/ash-2024-roots.png"] == PaperCard(
        kind=("Method", "Garden"),
        title="How Roots Listen",
        id="ash-2024-roots",
        authors=("Ada Ash", "Bo Birch"),
        published=("Botany Days 2025", "October 2024"),
        site="Garden Papers",
    )


def test_the_site_s_card_counts_the_papers() -> None:
    listed = dict(cards(read_catalog(), SITE))
    assert listed["assets/cards.png"] == SiteCard(
        name="Garden Papers",
        description="A made-up list of papers on gardens.",
        papers="1 paper",
        host="example.org/garden-papers",
    )


def test_the_card_of_an_empty_list_does_not_say_so() -> None:
    empty = Catalog(categories=[], types=[], facets=[], tags=[], venues=[], papers=[], lines={})
    ((address, card),) = cards(empty, SITE)
    assert address == "assets/cards.png"
    assert isinstance(card, SiteCard)
    assert card.papers == ""


def test_every_paper_has_one_card(catalog: Catalog) -> None:
    addresses = [address for address, _ in cards(catalog, SITE)]
    assert addresses == [
        "assets/cards.png",
        *(f"assets/cards/{paper.id}.png" for paper in catalog.papers),
    ]
