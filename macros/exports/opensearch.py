"""An OpenSearch description, by which a browser offers the explorer as one of its search engines.

Source: https://github.com/dewitt/opensearch, OpenSearch 1.1 draft 6
"""

from xml.etree.ElementTree import Element, SubElement, tostring

from ..site.info import SiteInfo

URL = "opensearch.xml"
MEDIA_TYPE = "application/opensearchdescription+xml"
_SHORT, _LONG, _DESCRIPTION = 16, 48, 1024
"""Characters that the names and the description may have at most."""


def render(site: SiteInfo) -> str:
    """The description of a site."""
    root = Element("OpenSearchDescription", xmlns="http://a9.com/-/spec/opensearch/1.1/")
    SubElement(root, "ShortName").text = _fitting(site.name, _SHORT)
    SubElement(root, "LongName").text = _fitting(site.name, _LONG)
    SubElement(root, "Description").text = _fitting(site.description or site.name, _DESCRIPTION)
    SubElement(root, "InputEncoding").text = "UTF-8"
    template = site.search("{searchTerms}")
    SubElement(root, "Url", type="text/html", template=template)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _fitting(text: str, length: int) -> str:
    """The words with which a text begins, as many as fit."""
    if len(text) <= length:
        return text
    words = text[: length + 1].rpartition(" ")[0]
    return words or text[:length]
