"""The form in which a paper is cited: as published where it was, else as a preprint."""

from dataclasses import dataclass

from ..catalog.catalog import Catalog
from ..catalog.model import Paper, SeriesKind


@dataclass(frozen=True, slots=True)
class Citation:
    """What a bibliography says of where and when a paper appeared."""

    kind: SeriesKind
    container: str
    """The proceedings, the journal or the preprint server, without a year."""
    year: int
    month: int | None
    """1 to 12, or `None` where only the year of publication is known."""

    @property
    def date(self) -> str:
        """`2024-10`, or `2025` where the month is not known."""
        return f"{self.year}-{self.month:02}" if self.month else str(self.year)


def citation(paper: Paper, catalog: Catalog) -> Citation:
    """How to cite a paper of a catalog.

    The catalog knows the month of first publication alone. That is the month of the cited form
    where the paper is a preprint, and where no preprint or submission came before.
    """
    series = catalog.series[paper.venue.series]
    year = paper.venue.year or paper.date.year
    came_before = series.kind != "preprint" and (paper.arxiv or paper.openreview)
    month = paper.date.month if year == paper.date.year and not came_before else None
    return Citation(series.kind, series.full, year, month)
