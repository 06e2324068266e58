"""The authors whom a list of papers names."""

from ..catalog.model import Paper

AUTHORS_SHOWN = 4
"""Before "et al."."""


def byline(paper: Paper) -> str:
    """The first four authors, and `et al.` (with a no-break space) where there are more."""
    named = ", ".join(paper.authors[:AUTHORS_SHOWN])
    return f"{named} et\u00a0al." if len(paper.authors) > AUTHORS_SHOWN else named
