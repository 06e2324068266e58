"""A JSON Schema of `papers.yaml`, by which an editor completes, explains and checks entries.

`python -m macros.exports.schemas.catalog` prints it. It is a help, `make check` is the judge: it
cannot know what only the whole catalog tells, such as whether ids are unique and which tags and
facts there are, and it is milder with characters and ports of addresses.

It is of draft 7, which editors support in full, and has no address of its own (`$id`): the file
beside the catalog is the same in every copy of the project.
Source: https://github.com/redhat-developer/yaml-language-server
"""

import json
import sys

from pydantic import BaseModel, ConfigDict

from ...catalog.model import Category, MethodFact, Paper, PaperType, Series, Tag, TagFacet
from .builder import schema

URL = "papers.schema.json"


class CatalogFile(BaseModel):
    """A list of papers, from which its site is made. Every value is text."""

    model_config = ConfigDict(extra="forbid", use_attribute_docstrings=True)

    categories: tuple[Category, ...]
    """The sections of the list, in their order."""
    types: tuple[PaperType, ...]
    """What kinds of work papers are."""
    facets: tuple[TagFacet, ...]
    """The dimensions by which tags describe papers."""
    tags: tuple[Tag, ...]
    """The terms of the facets."""
    venues: tuple[Series, ...]
    """Where papers are published: conferences, journals, workshops and preprint servers."""
    method_facts: tuple[MethodFact, ...] = ()
    """The questions about methods that papers answer. A list may leave them out."""
    papers: tuple[Paper, ...]
    """The papers, in any order: the site sorts them itself."""


def render() -> str:
    """The schema, the same for every catalog."""
    made = schema(CatalogFile, "validation")
    definitions = made.pop("$defs")
    made = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Catalog of papers",
        **made,
        "definitions": definitions,
    }
    text = json.dumps(made, ensure_ascii=False, indent=2)
    return text.replace('"#/$defs/', '"#/definitions/') + "\n"


if __name__ == "__main__":
    sys.stdout.write(render())
