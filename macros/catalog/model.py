"""The records of a catalog, typed and frozen; one that breaks its fields' rules cannot exist."""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, model_validator

from .fields import (
    Day,
    MonthField,
    Slug,
    Slugs,
    Summary,
    Text,
    Texts,
    Url,
    VenueField,
    YesOrNo,
)
from .identifiers import ACL, ARXIV, DOI, OPENREVIEW, SCHEMES, Scheme

SeriesKind = Literal["conference", "journal", "workshop", "preprint"]


class Record(BaseModel):
    """An entry of one of the catalog's sections."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Slug
    """Unique in its section and stable for ever: it is an address."""


class Category(Record):
    """A section of the list."""

    title: Text
    description: Text


class PaperType(Record):
    """What kind of work a paper is."""

    title: Text


class Facet(Record):
    """A dimension by which tags describe papers."""

    title: Text
    description: Text


class Tag(Record):
    """A term of a facet."""

    facet: Slug
    title: Text
    description: Text


class Series(Record):
    """A venue across its years."""

    name: Text
    """As papers cite it, `ICLR`; a paper's `venue` is this with a year."""
    full: Text
    """As a bibliography prints it, without a year."""
    kind: SeriesKind


class Method(BaseModel):
    """How a method personalizes, each fact in a few words."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    training: Text | None = None
    """What is trained, and how."""
    user_input: Text | None = None
    """What the model is told about the user."""
    base_models: Texts | None = None
    evaluated_on: Texts | None = None
    unseen_users: YesOrNo | None = None
    """Whether it works for users who were not in the training data."""

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not self.model_fields_set:
            raise ValueError("is empty; leave the field out or give a fact")
        return self


class Paper(Record):
    """A paper of the list."""

    title: Text
    authors: Texts
    """As printed and in the paper's order."""
    date: MonthField
    """Month of first publication, that of the arXiv identifier where there is one."""
    categories: Slugs
    """The first is the paper's home."""
    type: Slug
    venue: VenueField
    arxiv: Annotated[str, AfterValidator(ARXIV.parse)] | None = None
    doi: Annotated[str, AfterValidator(DOI.parse)] | None = None
    openreview: Annotated[str, AfterValidator(OPENREVIEW.parse)] | None = None
    acl: Annotated[str, AfterValidator(ACL.parse)] | None = None
    url: Url | None = None
    """The paper's page, only where no identifier gives it."""
    code: Url | None = None
    data: Url | None = None
    project: Url | None = None
    tags: Slugs
    summary: Summary
    method: Method | None = None
    corrections: Texts | None = None
    """How the entry differs from the original list, for readers."""
    added: Day
    """When the paper joined the catalog."""
    checked: Day
    """When its facts were last verified."""

    @property
    def home(self) -> str:
        """Id of the category that the paper belongs to first."""
        return self.categories[0]

    @property
    def identifiers(self) -> tuple[tuple[Scheme, str], ...]:
        """Those that the paper has, as published first, as a preprint last."""
        found = ((scheme, getattr(self, scheme.field)) for scheme in SCHEMES)
        return tuple((scheme, identifier) for scheme, identifier in found if identifier)

    @property
    def address(self) -> str | None:
        """The web page of the paper itself, or `None` where none is known."""
        if self.url:
            return self.url
        return next((scheme.url(identifier) for scheme, identifier in self.identifiers), None)

    @property
    def links(self) -> tuple[tuple[str, str], ...]:
        """Names and addresses of what a reader may open, in the order of a card."""
        found = (
            ("Paper", self.address),
            ("PDF", self.pdf),
            ("Code", self.code),
            ("Data", self.data),
            ("Project", self.project),
        )
        return tuple((name, url) for name, url in found if url)

    @property
    def pdf(self) -> str | None:
        """The address of a PDF that anyone may read, or `None` where no identifier gives one."""
        free = (
            getattr(self, scheme.field) and scheme.pdf(getattr(self, scheme.field))
            for scheme in (ACL, ARXIV, OPENREVIEW)
        )
        return next(filter(None, free), None)
