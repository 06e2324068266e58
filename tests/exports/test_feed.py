from datetime import date

from macros.catalog.query import Catalog
from macros.exports.feed import LENGTH, NEVER, moment, of_all, of_terms
from tests.builders import SECOND, SITE, read_catalog
from tests.exports import nasty


def test_a_feed_has_the_latest_additions_first_then_the_catalog_s_order() -> None:
    catalog = read_catalog(
        {},
        {**SECOND, "added": "2025-04-01", "checked": "2025-04-01", "date": "2024-10"},
        {"id": "cedar", "title": "Cedars", "arxiv": '"2411.00001"', "date": "2024-11"},
    )
    feed = of_all(catalog, SITE)
    assert [paper.id for paper in feed.papers] == ["birch-2024-ferns", "cedar", "ash-2024-roots"]


def test_a_feed_holds_a_hundred_papers_at_most() -> None:
    catalog = nasty.catalog(LENGTH + 1)
    assert of_all(catalog, SITE).papers == catalog.papers[:100]


def test_a_feed_is_updated_with_its_papers_and_never_without() -> None:
    catalog = read_catalog({}, {**SECOND, "checked": "2025-05-06"})
    assert of_all(catalog, SITE).updated == date(2025, 5, 6)
    assert of_all(nasty.catalog(0), SITE).updated == NEVER


def test_a_feed_of_a_term_is_beside_its_page() -> None:
    feeds = {feed.file: feed for feed in of_terms(read_catalog(), SITE)}
    assert list(feeds) == [
        "categories/garden",
        "categories/kitchen",
        "tags/spring",
        "tags/autumn",
        "tags/clay",
    ]
    spring = feeds["tags/spring"]
    assert spring.page == "tags/spring/"
    assert spring.title == "Spring · Garden Papers"
    assert spring.description == "When it begins."
    assert [paper.id for paper in spring.papers] == ["ash-2024-roots"]
    assert feeds["tags/clay"].papers == ()


def test_every_real_paper_is_in_the_feeds_of_its_terms(real_catalog: Catalog) -> None:
    for feed in of_terms(real_catalog, SITE):
        folder, _, id = feed.file.partition("/")
        group = {"categories": real_catalog.by_category, "tags": real_catalog.by_tag}[folder][id]
        assert len(feed.papers) == min(LENGTH, len(group))
        assert set(feed.papers) <= set(group)


def test_a_day_begins_at_midnight_utc() -> None:
    assert moment(date(2025, 3, 1)) == "2025-03-01T00:00:00Z"
