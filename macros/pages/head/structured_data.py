"""What search engines read in a page's head: JSON-LD in the vocabulary of schema.org.

Source: https://schema.org/ScholarlyArticle, https://schema.org/Dataset; for what Google reads
https://developers.google.com/search/docs/appearance/structured-data/dataset
"""

import json
from collections.abc import Mapping
from typing import Any

from ...catalog.catalog import Catalog, Papers, updated
from ...catalog.model import Paper
from ...citations.citation import Citation, citation
from ...exports.formats import FORMATS
from ...site.info import SiteInfo
from ...site.license import LICENSE_URL
from ...site.urls import page_url
from ..filters import count

_CONTEXT = "https://schema.org"
_UNSAFE = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}

Thing = dict[str, Any]


def script(*things: Thing) -> str:
    """The JSON of things, safe between `<script>` tags: it holds no `<`, `>` or `&`."""
    document = things[0] if len(things) == 1 else {"@graph": things}
    text = json.dumps({"@context": _CONTEXT, **document}, ensure_ascii=False, separators=(",", ":"))
    return text.translate(_UNSAFE)


def article(paper: Paper, catalog: Catalog, site: SiteInfo) -> Thing:
    """A paper in the form in which it is cited. The description is ours, not the abstract.

    `sameAs` are the paper's own pages, as published first; `url` is its page here.
    """
    cited = citation(paper, catalog)
    pages = [scheme.url(identifier) for scheme, identifier in paper.identifiers]
    if paper.url and paper.url not in pages:
        pages.append(paper.url)
    return _given({
        "@type": "ScholarlyArticle",
        "headline": paper.title,
        "name": paper.title,
        "author": [{"@type": "Person", "name": name} for name in paper.authors],
        "datePublished": cited.date,
        **_container(paper, cited),
        "identifier": [
            {"@type": "PropertyValue", "propertyID": scheme.name, "value": identifier}
            for scheme, identifier in paper.identifiers
        ],
        "sameAs": pages,
        "url": site.absolute_url(page_url(paper)),
        "description": paper.summary,
        "keywords": [catalog.tags[id].title for id in paper.tags],
        "encoding": paper.pdf
        and {"@type": "MediaObject", "contentUrl": paper.pdf, "encodingFormat": "application/pdf"},
    })  # fmt: skip


def website(site: SiteInfo) -> Thing:
    """The site, and how to search it."""
    return _given({
        "@type": "WebSite",
        "name": site.name,
        "url": site.url,
        "description": site.description,
        "potentialAction": {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": site.search("{search_term_string}"),
            },
            "query-input": "required name=search_term_string",
        },
    })  # fmt: skip


def dataset(catalog: Catalog, site: SiteInfo) -> Thing:
    """The catalog, with a file in each format."""
    changed = updated(catalog.papers)
    about = (
        site.description,
        f"Bibliographic records of {count(catalog.papers)}, with tags and short summaries.",
    )
    return _given({
        "@type": "Dataset",
        "name": site.name,
        "description": " ".join(filter(None, about)),
        "url": site.url,
        "license": LICENSE_URL,
        "isAccessibleForFree": True,
        "dateModified": changed and changed.isoformat(),
        "distribution": [
            {
                "@type": "DataDownload",
                "name": format.name,
                "contentUrl": site.absolute_url(format.filename),
                "encodingFormat": format.media_type,
            }
            for format in FORMATS
        ],
    })  # fmt: skip


def listing(title: str, papers: Papers, site: SiteInfo) -> Thing:
    """A list of papers in their order, each by the address of its page."""
    return {
        "@type": "ItemList",
        "name": title,
        "numberOfItems": len(papers),
        "itemListElement": [
            {"@type": "ListItem", "position": place, "url": site.absolute_url(page_url(paper))}
            for place, paper in enumerate(papers, 1)
        ],
    }


def _container(paper: Paper, cited: Citation) -> Thing:
    """Where a paper appeared. Proceedings have no type of their own."""
    match cited.kind:
        case "preprint":
            return {"publisher": {"@type": "Organization", "name": cited.container}}
        case "journal":
            return {"isPartOf": {"@type": "Periodical", "name": cited.container}}
        case _:
            names = {"name": cited.container, "alternateName": paper.venue.name}
            return {"isPartOf": {"@type": "CreativeWork", **names}}


def _given(thing: Mapping[str, Any]) -> Thing:
    """Without what is not known."""
    return {name: value for name, value in thing.items() if value not in (None, "", [])}
