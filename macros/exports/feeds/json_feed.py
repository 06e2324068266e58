"""A JSON feed of the whole list.

Source: https://www.jsonfeed.org/version/1.1/
"""

import json
from typing import Any

from ...catalog.catalog import Catalog
from ...catalog.model import Paper
from ...site.info import SiteInfo
from ...site.urls import page_url
from .feed import SITE_FEED, moment, site_feed

URL = f"{SITE_FEED}.json"
MEDIA_TYPE = "application/feed+json"


def render(catalog: Catalog, site: SiteInfo) -> str:
    """The feed, an item a line."""
    feed = site_feed(catalog, site)
    head = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": site.absolute_url(feed.page),
        "feed_url": site.absolute_url(URL),
        **({"description": feed.description} if feed.description else {}),
    }
    items = ",\n".join(_json(_item(paper, catalog, site)) for paper in feed.papers)
    return f'{_json(head).removesuffix("}")},"items":[\n{items}\n]}}\n'


def _item(paper: Paper, catalog: Catalog, site: SiteInfo) -> dict[str, Any]:
    """The item of a paper; its id is the address of its page, which never changes."""
    page = site.absolute_url(page_url(paper))
    titles = [catalog.categories[id].title for id in paper.categories]
    titles += [catalog.tags[id].title for id in paper.tags]
    return {
        "id": page,
        "url": page,
        **({"external_url": paper.landing_page} if paper.landing_page else {}),
        "title": paper.title,
        "content_text": paper.summary,
        "date_published": moment(paper.added),
        "date_modified": moment(paper.updated),
        "authors": [{"name": name} for name in paper.authors],
        "tags": titles,
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
