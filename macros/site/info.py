"""The site as others are told of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SiteInfo:
    """What the site's own settings say."""

    name: str
    description: str
    """One sentence, or empty."""
    url: str
    """The absolute address of the home page, with a slash at the end."""
    repo_url: str = ""
    """Where the source is kept, without a slash at the end; empty where that is not told."""
    has_social_cards: bool = True
    """Whether there are pictures for shared links."""

    def search(self, query: str) -> str:
        """The absolute address of the explorer with a query, which is put in as it is."""
        return self.absolute_url(f"papers/?q={query}")

    def absolute_url(self, url: str) -> str:
        """The absolute address of a page or file, from the site's root: `papers/pad/`."""
        return f"{self.url}{url}"
