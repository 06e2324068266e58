"""Highwire tags: what reference managers and search engines for papers read in a paper's page.

Source: https://scholar.google.com/intl/en/scholar/inclusion.html#indexing for the `citation_` tags;
https://github.com/zotero/translators, "Embedded Metadata.js" and "RDF.js", for what Zotero makes of
them and for the tags that it alone reads.
"""

from collections.abc import Iterator

from ...catalog.catalog import Catalog
from ...catalog.model import Paper, SeriesKind
from ...citations.citation import Citation, citation
from ...site.info import SiteInfo

_ZOTERO_TYPES: dict[SeriesKind, str] = {
    "conference": "conferencePaper",
    "workshop": "conferencePaper",
    "journal": "journalArticle",
    "preprint": "preprint",
}


def zotero_type(paper: Paper, catalog: Catalog) -> str:
    """The type of Zotero's that a paper has in the form in which it is cited."""
    return _ZOTERO_TYPES[citation(paper, catalog).kind]


def metas(paper: Paper, catalog: Catalog, site: SiteInfo) -> Iterator[tuple[str, str]]:
    """Names and contents of the `<meta>` tags of a paper, in the form in which it is cited.

    Authors are as printed and in order. The abstract is not in the catalog, and so not here. Two
    rules of Google Scholar's are not kept, for the sake of Zotero: a month is given without a day,
    `YYYY/MM`, where that is known and the day is not, and the PDF is on another host.
    """
    cited = citation(paper, catalog)
    yield "citation_title", paper.title
    for name in paper.authors:
        yield "citation_author", name
    yield from _dates(paper, cited)
    yield from _container(paper, cited)
    if paper.doi:
        yield "citation_doi", paper.doi
    if paper.arxiv:
        yield "citation_arxiv_id", paper.arxiv
    if paper.landing_page:
        yield "citation_abstract_html_url", paper.landing_page
        yield "citation_public_url", paper.landing_page  # else Zotero cites this site's page
    if paper.pdf:
        yield "citation_pdf_url", paper.pdf
    yield "citation_keywords", "; ".join(catalog.tags[id].title for id in paper.tags)
    # Zotero's field for the abstract, which it would else fill from the page's description.
    yield "prism.teaser", f"Summary by {site.name}: {paper.summary}"


def _dates(paper: Paper, cited: Citation) -> Iterator[tuple[str, str]]:
    """When the cited form appeared, and when the paper first did where that is not the same."""
    first = f"{paper.date.year}/{paper.date.month:02}"
    published = cited.date.replace("-", "/")
    yield "citation_publication_date", published
    if published != first:
        yield "citation_online_date", first


def _container(paper: Paper, cited: Citation) -> Iterator[tuple[str, str]]:
    """Where a paper appeared.

    Zotero saves a paper as a report where `citation_technical_report_institution` is given, so a
    preprint has none.
    """
    if cited.kind == "preprint":
        yield "citation_publisher", cited.container
        if paper.arxiv:
            yield "citation_technical_report_number", f"arXiv:{paper.arxiv}"
    elif cited.kind == "journal":
        yield "citation_journal_title", cited.container
    else:
        yield "citation_conference_title", cited.container
        yield "prism.publicationName", cited.container  # the proceedings, in Zotero
