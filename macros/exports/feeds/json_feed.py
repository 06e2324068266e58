"""A JSON feed of the whole list.

Source: https://www.jsonfeed.org/version/1.1/
"""

import json
from typing import Any

from ...catalog.catalog import Catalog
from ...catalog.model import Paper
from ...site.info import Site
from ...site.urls import address
from .feed import WHOLE, moment, of_all

ADDRESS = f"{WHOLE}.json"
MEDIA_TYPE = "application/feed+json"


def document(catalog: Catalog, site: Site) -> str:
    """The feed, an item a line."""
    feed = of_all(catalog, site)
    head = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": site.at(feed.page),
        "feed_url": site.at(ADDRESS),
        **({"description": feed.description} if feed.description else {}),
    }
    items = ",\n".join(_json(_item(paper, catalog, site)) for paper in feed.papers)
    return f'{_json(head).removesuffix("}")},"items":[\n{items}\n]}}\n'


def _item(paper: Paper, catalog: Catalog, site: Site) -> dict[str, Any]:
    """The item of a paper; its id is the address of its page, which never changes."""
    page = site.at(address(paper))
    titles = [catalog.categories[id].title for id in paper.categories]
    titles += [catalog.tags[id].title for id in paper.tags]
    return {
        "id": page,
        "url": page,
        **({"external_url": paper.address} if paper.address else {}),
        "title": paper.title,
        "content_text": paper.summary,
        "date_published": moment(paper.added),
        "date_modified": moment(paper.updated),
        "authors": [{"name": name} for name in paper.authors],
        "tags": titles,
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
