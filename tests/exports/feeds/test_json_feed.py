import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from macros.catalog.catalog import Catalog
from macros.exports.feeds.feed import site_feed
from macros.exports.feeds.json_feed import render
from macros.site.urls import page_url
from tests.builders import SITE, read_catalog
from tests.exports import nasty

SCHEMA = Path(__file__).parent / "json-feed-schema" / "schema-v1.1.json"
VALIDATOR = jsonschema.Draft7Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def test_the_feed_tells_of_itself_and_of_its_papers() -> None:
    assert json.loads(render(read_catalog({"doi": "10.1000/x"}), SITE)) == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Garden Papers",
        "home_page_url": "https://example.org/garden-papers/",
        "feed_url": "https://example.org/garden-papers/feed.json",
        "description": "A made-up list of papers on gardens.",
        "items": [
            {
                "id": "https://example.org/garden-papers/papers/ash-2024-roots/",
                "url": "https://example.org/garden-papers/papers/ash-2024-roots/",
                "external_url": "https://doi.org/10.1000/x",
                "title": "How Roots Listen",
                "content_text": "Roots grow toward the sound of water.",
                "date_published": "2025-03-01T00:00:00Z",
                "date_modified": "2025-03-02T00:00:00Z",
                "authors": [{"name": "Ada Ash"}, {"name": "Bo Birch"}],
                "tags": ["Garden", "Spring"],
            }
        ],
    }


def test_a_site_without_a_description_has_a_feed_without_one() -> None:
    found = json.loads(render(read_catalog(), replace(SITE, description="")))
    VALIDATOR.validate(found)
    assert "description" not in found


@pytest.mark.parametrize("which", ["garden", "nasty", "empty"])
def test_every_feed_is_valid_and_holds_its_papers(which: str, garden: Catalog) -> None:
    catalogs = {"garden": garden, "nasty": nasty.catalog(400), "empty": nasty.catalog(0)}
    catalog = catalogs[which]
    found = json.loads(render(catalog, SITE))
    VALIDATOR.validate(found)
    for item, paper in zip(found["items"], site_feed(catalog, SITE).papers, strict=True):
        assert item["id"] == item["url"] == SITE.absolute_url(page_url(paper))
        assert item["title"] == paper.title
        assert item["content_text"] == paper.summary
        assert [author["name"] for author in item["authors"]] == list(paper.authors)
        assert item.get("external_url") == paper.landing_page
