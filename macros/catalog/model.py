"""The records of a catalog, typed and frozen; one that breaks its fields' rules cannot exist.

The sentences under the fields are also what an editor shows to who writes an entry.
"""

import datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from .fields import (
    Day,
    Fact,
    FactId,
    MonthField,
    SeriesName,
    Slug,
    Slugs,
    Summary,
    Text,
    Texts,
    Url,
    VenueField,
)
from .identifiers import ACL, ARXIV, DOI, OPENREVIEW, SCHEMES, Scheme

SeriesKind = Literal["conference", "journal", "workshop", "preprint"]
LINKS = ("Paper", "PDF", "Code", "Data", "Project")
"""Names of what a reader may open, in the order of a card."""
FactKind = Literal["text", "list", "yes-no"]


class Entry(BaseModel):
    """An entry of one of the catalog's sections."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    id: Slug
    """A short name in lower-case letters, digits and hyphens. It is unique in its section and
    stable for ever: it is an address."""


class Category(Entry):
    """A section of the list."""

    title: Text
    """Its heading."""
    description: Text
    """One sentence on what belongs in it."""


class PaperType(Entry):
    """What kind of work a paper is."""

    title: Text
    """As readers see it, in the singular."""


class TagFacet(Entry):
    """A dimension by which tags describe papers."""

    title: Text
    """As readers see it above its tags."""
    description: Text
    """One sentence on what its tags tell of a paper."""


class Tag(Entry):
    """A term of a facet."""

    facet: Slug
    """The id of its facet."""
    title: Text
    """As readers see it."""
    description: Text
    """One sentence on what papers with this tag have in common."""


class Series(Entry):
    """A venue across its years."""

    name: SeriesName
    """As papers cite it; a paper's `venue` is this with a year."""
    full: Text
    """As a bibliography prints it, without a year."""
    kind: SeriesKind
    """What a bibliography needs to know. Papers of a `preprint` server have a venue without a
    year."""


class MethodFact(Entry):
    """A question about methods that a paper may answer."""

    id: FactId
    """A short name in lower-case letters, digits and underscores: the name of the fact in a paper's
    `method`, and of its column in tables."""
    title: Text
    """As readers see it before the answer."""
    kind: FactKind
    """What an answer looks like: a `text`, a `list` of texts, or `yes-no`."""
    description: Text
    """One sentence on what an answer tells."""


class Paper(Entry):
    """A paper of the list."""

    title: Text
    """As published. Quote it if it holds a colon."""
    authors: Texts
    """All of them, as printed and in the paper's order."""
    date: MonthField
    """Month of first publication, `YYYY-MM`; that of the arXiv identifier where there is one."""
    categories: Slugs
    """Ids of categories. The first is the paper's home."""
    type: Slug
    """The id of a type."""
    venue: VenueField
    """Where it was published: the name of a venue with a year. Until then the name of
    the preprint server, `arXiv`."""
    arxiv: Annotated[str, AfterValidator(ARXIV.parse), ARXIV.pattern] | None = None
    """The arXiv identifier in quotes and without a version, `"2410.00001"`."""
    doi: Annotated[str, AfterValidator(DOI.parse), DOI.pattern] | None = None
    """The publication's DOI, `10.1000/182`; not the one that arXiv itself gives."""
    openreview: Annotated[str, AfterValidator(OPENREVIEW.parse), OPENREVIEW.pattern] | None = None
    """The id of the OpenReview forum, as its address has it."""
    acl: Annotated[str, AfterValidator(ACL.parse), ACL.pattern] | None = None
    """The id in the ACL Anthology, `2024.emnlp-main.671`."""
    url: Url | None = None
    """The paper's page, only where no identifier gives it."""
    code: Url | None = None
    """The web address of its code."""
    data: Url | None = None
    """The web address of the data that it releases."""
    project: Url | None = None
    """The web address of the page that its authors made for it."""
    tags: Slugs
    """Ids of tags: those that tell the paper from others."""
    summary: Summary
    """What the paper does: one plain sentence in our own words, at most 240 characters."""
    method: Annotated[dict[str, Fact], Field(min_length=1)] | None = None
    """What the paper states of its method, by the id of a fact: each in a few words."""
    corrections: Texts | None = None
    """Sentences for readers: what was corrected, against an earlier list or source."""
    added: Day
    """The day on which the paper joined the catalog, `YYYY-MM-DD`."""
    checked: Day
    """The day on which its facts were last verified, `YYYY-MM-DD`; today after every edit."""

    @property
    def home(self) -> str:
        """Id of the category that the paper belongs to first."""
        return self.categories[0]

    @property
    def updated(self) -> datetime.date:
        """The day on which the entry was made or last edited: an edit is a check."""
        return self.checked

    @property
    def identifiers(self) -> tuple[tuple[Scheme, str], ...]:
        """Those that the paper has, as published first, as a preprint last."""
        found = ((scheme, getattr(self, scheme.field)) for scheme in SCHEMES)
        return tuple((scheme, identifier) for scheme, identifier in found if identifier)

    @property
    def landing_page(self) -> str | None:
        """The web page of the paper itself, or `None` where none is known."""
        if self.url:
            return self.url
        return next((scheme.url(identifier) for scheme, identifier in self.identifiers), None)

    @property
    def links(self) -> tuple[tuple[str, str], ...]:
        """Names and addresses of what a reader may open, in the order of a card."""
        urls = (self.landing_page, self.pdf, self.code, self.data, self.project)
        return tuple((name, url) for name, url in zip(LINKS, urls, strict=True) if url)

    @property
    def pdf(self) -> str | None:
        """The address of a PDF that anyone may read, or `None` where no identifier gives one."""
        free = (
            getattr(self, scheme.field) and scheme.pdf(getattr(self, scheme.field))
            for scheme in (ACL, ARXIV, OPENREVIEW)
        )
        return next(filter(None, free), None)
