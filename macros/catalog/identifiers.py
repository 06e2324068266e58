"""Identifiers of papers: their forms, and the addresses that follow from them."""

import re
from dataclasses import dataclass
from urllib.parse import quote, unquote

from .fields import Month
from .patterns import TextPattern


@dataclass(frozen=True, slots=True)
class Scheme:
    """A system of identifiers: the form of its identifiers, and where they lead."""

    field: str
    """The catalog's field that holds one."""
    name: str
    """As readers know it."""
    pattern: TextPattern
    expected: str
    """The form, for an error message."""
    page_template: str
    """The paper's page, with `{}` for the identifier."""
    pdf_template: str | None
    """The paper's PDF, or `None` where no rule gives it."""
    found_in: re.Pattern[str]
    """Matches the addresses that carry such an identifier, which is the group that matched."""

    def parse(self, value: str) -> str:
        """The identifier unchanged. Raises: `ValueError` where it has not the scheme's form."""
        decoded = unquote(value)
        if decoded != value and self._fits(decoded):
            raise ValueError(f"is percent-encoded; write {decoded!r}")
        if not self._fits(value):
            raise ValueError(f"expected {self.expected}, got {value!r}")
        return value

    def url(self, identifier: str) -> str:
        """The address of the paper's page."""
        return self.page_template.format(quote(identifier, safe="/:;()"))

    def pdf(self, identifier: str) -> str | None:
        """The address of the paper's PDF, or `None`."""
        return self.pdf_template and self.pdf_template.format(quote(identifier, safe="/:;()"))

    def _fits(self, value: str) -> bool:
        return value.isascii() and value.isprintable() and self.pattern.matches(value)


def _page(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"https?://(?:{pattern})", re.IGNORECASE)


ACL = Scheme(
    "acl",
    "ACL Anthology",
    TextPattern(r"(19|20)\d\d\.[a-z0-9_]+-[a-z0-9]+\.\d+|[A-Z]\d\d-\d{4}"),
    "an ACL Anthology id such as 2024.emnlp-main.671",
    "https://aclanthology.org/{}/",
    "https://aclanthology.org/{}.pdf",
    _page(
        r"(?:www\.)?(?:aclanthology\.org/|aclweb\.org/anthology/)(?:papers/[A-Z]/[A-Z]\d\d/)?"
        r"([^/?#]+?)(?:v\d+)?/?(?:\.pdf|\.bib)?(?:[?#].*)?"
    ),
)
OPENREVIEW = Scheme(
    "openreview",
    "OpenReview",
    TextPattern(r"[A-Za-z0-9_-]{8,12}", unquoted={"type": ["number"]}),
    "an OpenReview forum id of 8 to 12 letters and digits",
    "https://openreview.net/forum?id={}",
    "https://openreview.net/pdf?id={}",
    _page(r"(?:www\.)?openreview\.net/(?:forum|pdf|attachment)\?(?:.*&)?id=([^&#]+).*"),
)
DOI = Scheme(
    "doi",
    "DOI",
    TextPattern(r"10\.\d{4,9}(\.\d+)*/(?!(.*/)?\.\.?(/|$))[^\s\x22\\^`{|}]+"),
    "a DOI such as 10.1000/182",
    "https://doi.org/{}",
    None,
    _page(r"(?:(?:dx|www)\.)?doi\.org/(10\.[^?#]+?)/?(?:[?#].*)?"),
)
ARXIV = Scheme(
    "arxiv",
    "arXiv",
    # The form changed in April 2007, and has five digits since January 2015.
    # Source: https://info.arxiv.org/help/arxiv_identifier.html
    TextPattern(
        r"(07(0[4-9]|1[0-2])|(0[89]|1[0-4])(0[1-9]|1[0-2]))\.\d{4}"
        r"|(1[5-9]|[2-9]\d)(0[1-9]|1[0-2])\.\d{5}"
        r"|[a-z-]+(\.[A-Z]{2})?/((9[1-9]|0[0-6])(0[1-9]|1[0-2])|070[1-3])\d{3}",
        unquoted={"type": ["number"], "minimum": 704, "exclusiveMaximum": 10_000},
    ),
    "YYMM.NNNNN",
    "https://arxiv.org/abs/{}",
    "https://arxiv.org/pdf/{}",
    _page(
        r"(?:(?:www|export)\.)?arxiv\.org/(?:abs|pdf|html)/(.+?)(?:v\d+)?(?:\.pdf)?/?(?:[?#].*)?"
        r"|(?:(?:dx|www)\.)?doi\.org/10\.48550/arxiv\.(.+?)(?:v\d+)?/?"
        r"|(?:www\.)?(?:alphaxiv\.org/(?:abs|pdf|overview)|huggingface\.co/papers|papers\.cool/arxiv"
        r"|ar5iv\.(?:labs\.arxiv\.)?org/(?:abs|html))/([^/?#]+?)(?:v\d+)?(?:\.pdf)?/?(?:[?#].*)?"
        r"|api\.semanticscholar\.org/arxiv:([^/?#]+?)(?:v\d+)?/?(?:[?#].*)?"
    ),
)
SCHEMES = (ACL, OPENREVIEW, DOI, ARXIV)
"""In the order in which a paper's page is looked for: as published first, as a preprint last."""
ACL_DOI_PREFIX = "10.18653/v1/"
"""Of DOIs that the ACL Anthology gives; the paper's id there follows."""


def find(url: str) -> tuple[Scheme, str] | None:
    """The scheme and identifier that an address carries, or `None`.

    A DOI that arXiv itself registered is an arXiv identifier.
    """
    for scheme in reversed(SCHEMES):
        if match := scheme.found_in.fullmatch(url):
            identifier = unquote(next(filter(None, match.groups())))
            return (scheme, identifier) if scheme.pattern.matches(identifier) else None
    return None


def arxiv_month(identifier: str) -> Month:
    """The month that a valid arXiv identifier states."""
    digits = identifier.rpartition("/")[2]
    year = int(digits[:2])
    century = 1900 if "/" in identifier and year >= 91 else 2000
    return Month(century + year, int(digits[2:4]))
