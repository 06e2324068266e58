from datetime import date

import pytest

from macros.catalog.catalog import Catalog, Papers
from macros.exports.feeds.feed import LENGTH, NEVER, moment, site_feed, term_feeds
from tests.builders import SECOND, SITE, Fields, read_catalog
from tests.exports import nasty


def latest(papers: Papers) -> Papers:
    """Those that were added last, in the order of a feed."""
    return tuple(sorted(papers, key=lambda paper: paper.added, reverse=True)[:100])


def groups(catalog: Catalog) -> dict[str, Papers]:
    """Papers of each term, by the address of its feed."""
    return {
        **{f"categories/{id}": papers for id, papers in catalog.by_category.items()},
        **{f"tags/{id}": papers for id, papers in catalog.by_tag.items()},
    }


def scattered(number: int) -> Fields:
    """A paper that was added on any of 28 days, whenever it was published."""
    day = f"2025-03-{number * 5 % 28 + 1:02}"
    return {
        "id": f"roots-{number}",
        "title": f"Roots {number}",
        "arxiv": f'"2410.{number:05}"',
        "categories": "[kitchen]" if number % 8 == 0 else "[garden]",
        "tags": "[autumn, clay]" if number % 3 == 0 else "[spring]",
        "added": day,
        "checked": day,
    }


def test_a_feed_has_the_latest_additions_first_then_the_catalog_s_order() -> None:
    catalog = read_catalog(
        {},
        {**SECOND, "added": "2025-04-01", "checked": "2025-04-01", "date": "2024-10"},
        {"id": "cedar", "title": "Cedars", "arxiv": '"2411.00001"', "date": "2024-11"},
    )
    feed = site_feed(catalog, SITE)
    assert [paper.id for paper in feed.papers] == ["birch-2024-ferns", "cedar", "ash-2024-roots"]


def test_a_feed_holds_a_hundred_papers_at_most() -> None:
    catalog = nasty.catalog(LENGTH + 1)
    assert site_feed(catalog, SITE).papers == catalog.papers[:100]


def test_a_feed_is_updated_with_its_papers_and_never_without() -> None:
    catalog = read_catalog({}, {**SECOND, "checked": "2025-05-06"})
    assert site_feed(catalog, SITE).updated == date(2025, 5, 6)
    assert site_feed(nasty.catalog(0), SITE).updated == NEVER


def test_a_feed_of_a_term_is_beside_its_page() -> None:
    feeds = {feed.file: feed for feed in term_feeds(read_catalog(), SITE)}
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


@pytest.mark.parametrize("which", ["scattered", "garden"])
def test_a_feed_of_a_term_holds_its_latest_hundred_papers(which: str, garden: Catalog) -> None:
    made_up = read_catalog(*map(scattered, range(LENGTH + 30)))
    assert len(made_up.by_category["garden"]) > LENGTH
    chosen = {"scattered": made_up, "garden": garden}[which]
    found = {feed.file: feed.papers for feed in term_feeds(chosen, SITE)}
    assert found == {file: latest(papers) for file, papers in groups(chosen).items()}


def test_a_day_begins_at_midnight_utc() -> None:
    assert moment(date(2025, 3, 1)) == "2025-03-01T00:00:00Z"
