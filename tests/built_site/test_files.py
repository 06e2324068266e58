"""What the files beside the pages lead to is on the site."""

import json
import re
from collections.abc import Iterator

from lxml import etree

from tests.conftest import SITE_URL, BuiltSite

HREFS = re.compile(rf"{re.escape(SITE_URL)}[^\s\"'<>()\]]*")


def addresses(site: BuiltSite) -> Iterator[tuple[str, str]]:
    """Files, and the addresses of the site that they name, from its root."""
    for pattern in ("llms.txt", "feed.*", "*/*.md", "*/*.xml"):
        for path in sorted(site.path.glob(pattern)):
            for url in HREFS.findall(path.read_text(encoding="utf-8")):
                yield path.name, url.removeprefix(SITE_URL)


def test_addresses_in_files_are_on_the_site(site: BuiltSite) -> None:
    found = set(addresses(site))
    assert ("llms.txt", "feed.xml") in found
    for name, place in found:
        path = site.path / place
        page = place.endswith("/") or not place
        assert (path / "index.html" if page else path).is_file(), f"{name}: {place}"


def test_files_name_their_own_address(site: BuiltSite) -> None:
    atom = {"a": "http://www.w3.org/2005/Atom"}
    for path in [site.path / "feed.xml", *site.path.glob("*/*.xml")]:
        [own] = etree.parse(path).xpath("//a:feed/a:link[@rel='self']/@href", namespaces=atom)
        assert own == SITE_URL + path.relative_to(site.path).as_posix()
    feed = json.loads((site.path / "feed.json").read_text(encoding="utf-8"))
    assert feed["feed_url"] == f"{SITE_URL}feed.json"
    schema = json.loads((site.path / "api.schema.json").read_text(encoding="utf-8"))
    assert schema["$id"] == f"{SITE_URL}api.schema.json"
