"""The macros: each returns the HTML of a page, or of the part that a page of `docs/` calls."""

import json
from collections.abc import Callable

from ..catalog.catalog import Catalog, Papers
from ..catalog.model import FactKind, Paper, Series
from ..citations.keys import citation_key
from ..citations.references import References
from ..exports.feeds import atom, json_feed
from ..exports.formats import BIBTEX, FORMATS, MARKDOWN, PAPER_FORMATS
from ..exports.paper_markdown import url as markdown_url
from ..site.facets import facets
from . import groups
from .charts import papers_over_time
from .filters import KINDS
from .groups import Group
from .render import Renderer

LATEST = 50
"""Papers on the page of all papers."""
LATEST_ON_HOME = 6
TAGS_ON_HOME = 18
FACT_KINDS: dict[FactKind, str] = {
    "text": "A text.",
    "list": "A list of texts.",
    "yes-no": "Yes or no.",
}
"""What an answer looks like, by the kind of a fact."""


class PageMacros:
    """What pages may call. `page` is the URL of the page that calls, from the site's root."""

    def __init__(self, catalog: Catalog, references: References, renderer: Renderer) -> None:
        self._catalog = catalog
        self._references = references
        self._renderer = renderer

    def home_page(self, page: str) -> str:
        """Counts, categories, papers over time, the newest papers and the most used tags."""
        catalog = self._catalog
        used = [tag for tag in catalog.tags.values() if catalog.by_tag[tag.id]]
        used.sort(key=lambda tag: len(catalog.by_tag[tag.id]), reverse=True)
        return self._render(
            page,
            "home",
            latest=catalog.papers[:LATEST_ON_HOME],
            chart=papers_over_time(catalog.papers),
            tags=used[:TAGS_ON_HOME],
            checked=max((paper.checked for paper in catalog.papers), default=None),
            venues=sum(
                bool(papers) and catalog.series[name].kind != "preprint"
                for name, papers in catalog.by_series.items()
            ),
        )

    def explorer_page(self, page: str) -> str:
        """The newest papers as cards with the ways to all others; with JavaScript, the explorer."""
        catalog = self._catalog
        found = facets(catalog)
        return self._render(
            page,
            "explorer",
            latest=catalog.papers[:LATEST],
            kinds=groups.kinds(catalog.series.values()),
            kind_titles=KINDS,
            formats=FORMATS,
            facets=found,
            labels=json.dumps({facet.parameter: facet.label for facet in found}),
        )

    def reading_list(self, page: str) -> str:
        """The page on which the reader's browser shows what they saved."""
        return self._render(page, "reading_list", formats=FORMATS)

    def paper_page(self, page: str, id: str) -> str:
        """Everything known of a paper."""
        catalog = self._catalog
        paper = catalog.by_id[id]
        newer, older = catalog.neighbors(paper)
        tags = [catalog.tags[id] for id in paper.tags]
        by_facet = (
            (facet, [tag for tag in tags if tag.facet == facet.id])
            for facet in catalog.facets.values()
        )
        return self._render(
            page,
            "paper",
            paper=paper,
            home=catalog.categories[paper.home],
            series=catalog.series[paper.venue.series],
            authors=[catalog.author(name) for name in paper.authors],
            facets=[(facet, tags) for facet, tags in by_facet if tags],
            facts=catalog.facts(paper),
            bibtex=BIBTEX.record(paper, catalog),
            references=self._references[id],
            files=[
                *((format.name, format.url(paper)) for format in PAPER_FORMATS),
                (MARKDOWN.name, markdown_url(paper)),
            ],
            newer=newer,
            older=older,
        )

    def category_index(self, page: str) -> str:
        """The list's sections with counts."""
        return self._render(page, "category_index")

    def category_page(self, page: str, id: str) -> str:
        """A section of the list, by year."""
        category, papers = self._catalog.categories[id], self._catalog.by_category[id]
        index = ("categories/", "Categories")
        return self._listing(
            page,
            index=index,
            title=category.title,
            papers=papers,
            divide=groups.years,
            refine=f"category={id}",
            lead=category.description,
        )

    def tag_index(self, page: str) -> str:
        """The tags of each facet with counts."""
        facets = self._catalog.facets.values()
        jumps = [
            (f"facet-{facet.id}", facet.title, len(self._catalog.tags_of(facet)))
            for facet in facets
        ]
        return self._render(page, "tag_index", jumps=jumps)

    def tag_page(self, page: str, id: str) -> str:
        """The papers with a tag, by year."""
        tag, papers = self._catalog.tags[id], self._catalog.by_tag[id]
        facet = self._catalog.facets[tag.facet].title
        index = ("tags/", "Tags")
        return self._listing(
            page,
            index=index,
            title=tag.title,
            papers=papers,
            divide=groups.years,
            refine=f"tag={id}",
            kind=facet,
            lead=tag.description,
        )

    def year_index(self, page: str) -> str:
        """The years with counts."""
        most = max(map(len, self._catalog.by_year.values()), default=0)
        return self._render(page, "year_index", most=most)

    def year_page(self, page: str, year: str) -> str:
        """The papers first published in a year, by month."""
        papers = self._catalog.by_year[int(year)]
        lead = "By month of first publication."
        return self._listing(
            page,
            index=("years/", "Years"),
            title=f"Papers of {year}",
            papers=papers,
            divide=groups.months,
            refine=f"year={year}",
            lead=lead,
        )

    def venue_index(self, page: str) -> str:
        """Where the papers were published, by kind, with counts."""
        kinds = groups.kinds(self._catalog.series.values())
        jumps = [(kind, KINDS[kind], len(series)) for kind, series in kinds.items()]
        return self._render(page, "venue_index", kinds=kinds, kind_titles=KINDS, jumps=jumps)

    def venue_page(self, page: str, id: str) -> str:
        """The papers of a venue series, by the year of publication."""
        series = next(each for each in self._catalog.series.values() if each.id == id)
        papers = self._catalog.by_series[series.name]
        lead = "" if series.full == series.name else f"{series.full}."
        index = ("venues/", "Venues")
        kind = series.kind.capitalize()
        return self._listing(
            page,
            index=index,
            title=series.name,
            papers=papers,
            divide=groups.venue_years,
            refine=f"venue={id}",
            kind=kind,
            lead=lead,
        )

    def author_index(self, page: str) -> str:
        """Everyone who wrote a paper of the list, by last name."""
        letters = groups.initials(self._catalog.authors)
        jumps = [(each.id, each.title, len(each.authors)) for each in letters]
        return self._render(page, "author_index", letters=letters, jumps=jumps)

    def author_page(self, page: str, slug: str) -> str:
        """The papers of an author, by year."""
        author = self._catalog.author_by_slug[slug]
        index = ("authors/", "Authors")
        return self._listing(
            page,
            index=index,
            title=author.name,
            papers=author.papers,
            divide=groups.years,
            refine=f"author={slug}",
            kind="Author",
        )

    def new_papers(self, page: str) -> str:
        """What joined the list, by day."""
        return self._render(page, "new")

    def data_files(self, page: str) -> str:
        """The files of the whole list, by format."""
        return self._render(page, "data_files", formats=FORMATS)

    def paper_files(self, page: str) -> str:
        """The files that every paper has, with those of one as an example."""
        return self._render(
            page,
            "paper_files",
            formats=PAPER_FORMATS,
            twin_suffix=MARKDOWN.suffix,
            example=self._example,
        )

    def data_feeds(self, page: str) -> str:
        """The feeds, and the BibTeX files of categories and tags."""
        return self._render(
            page,
            "data_feeds",
            atom=atom.URL,
            json_feed=json_feed.URL,
            feed_suffix=atom.SUFFIX,
            bibtex_suffix=BIBTEX.suffix,
        )

    def example_entry(self, page: str) -> str:
        """A made-up entry of `papers.yaml`, with this list's own terms."""
        catalog = self._catalog
        series = next(iter(catalog.series.values()), None)
        return self._render(
            page,
            "example_entry",
            category=next(iter(catalog.categories), "id"),
            type=next(iter(catalog.types), "id"),
            tags=list(catalog.tags)[:2],
            venue=_example_venue(series) if series else "Name 2026",
        )

    def category_table(self, page: str) -> str:
        """What `categories` of an entry may hold."""
        terms = [
            (it.id, f"{it.title}. {it.description}") for it in self._catalog.categories.values()
        ]
        return self._render(page, "terms", terms=terms)

    def type_table(self, page: str) -> str:
        """What `type` of an entry may be."""
        terms = [(it.id, it.title) for it in self._catalog.types.values()]
        return self._render(page, "terms", terms=terms)

    def fact_table(self, page: str) -> str:
        """What `method` of an entry may state."""
        terms = [
            (it.id, f"{it.description} {FACT_KINDS[it.kind]}")
            for it in self._catalog.method_facts.values()
        ]
        return self._render(page, "terms", terms=terms)

    def example_id(self) -> str:
        """Id of the paper that examples are about."""
        return self._example.id if self._example else "id"

    def example_key(self) -> str:
        """Citation key of the paper that examples are about."""
        return citation_key(self._example, self._catalog) if self._example else "key"

    @property
    def _example(self) -> Paper | None:
        """The paper that joined the list first, so that examples seldom change."""
        return min(self._catalog.papers, key=lambda paper: (paper.added, paper.id), default=None)

    def _listing(
        self,
        page: str,
        *,
        index: tuple[str, str],
        title: str,
        papers: Papers,
        divide: Callable[[Papers], tuple[Group, ...]],
        refine: str,
        kind: str = "",
        lead: str = "",
    ) -> str:
        """A list page.

        `index` is the URL and title of the page above it, `refine` the query with which the
        explorer shows the same papers.
        """
        parts = divide(papers)
        return self._render(
            page,
            "listing",
            index=index,
            title=title,
            kind=kind,
            lead=lead,
            total=len(papers),
            groups=parts,
            refine=refine,
            jumps=[(part.id, part.title, len(part.papers)) for part in parts],
        )

    def _render(self, page: str, template: str, **values: object) -> str:
        return self._renderer.render(template, page, **values)


def _example_venue(series: Series) -> str:
    return series.name if series.kind == "preprint" else f"{series.name} 2026"
