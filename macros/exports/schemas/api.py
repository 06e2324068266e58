"""The JSON Schema of the static API: of `papers.json`, and of each paper's own `papers/<id>.json`.

It lets keys pass that it does not know, as new ones may come in the same version. The files have no
`$schema` key: the explorer builds files too, and a relative address is wrong once a file is saved.
Source: https://json-schema.org/draft/2020-12
"""

import json

from ...site.info import SiteInfo
from ..json_api import VERSION, ListFile, PaperFile
from .builder import schema

URL = "api.schema.json"


def render(site: SiteInfo) -> str:
    """The schema, which is the same for every catalog. Its `$id` is its address on the site."""
    definitions = schema(ListFile | PaperFile, "serialization")["$defs"]
    definitions["PaperFile"]["properties"] |= definitions["Facts"]["properties"]  # with sentences
    made = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": site.absolute_url(URL),
        "title": f"{site.name}: JSON, version {VERSION}",
        "description": "A file of the list where it has the key `papers`, else one of a paper.",
        "type": "object",
        "if": {"required": ["papers"]},
        "then": {"$ref": "#/$defs/ListFile"},
        "else": {"$ref": "#/$defs/PaperFile"},
        "$defs": definitions,
    }
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"
