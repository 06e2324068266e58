"""What the site says of itself."""

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class SiteInfo:
    """What the site's own settings say."""

    name: str
    description: str
    """One sentence, or empty."""
    url: str
    """The absolute URL of the home page, with a slash at the end."""
    repo_url: str = ""
    """Where the source is kept, without a slash at the end; empty where that is not known."""
    has_social_cards: bool = True
    """Whether there are pictures for shared links."""

    @classmethod
    def normalized(
        cls, *, name: str, description: str, url: str, repo_url: str, has_social_cards: bool
    ) -> Self:
        """From settings as people write them: spaces and slashes are brought into one form."""
        return cls(
            name=" ".join(name.split()),
            description=" ".join(description.split()),
            url=f"{url.rstrip('/')}/",
            repo_url=repo_url.rstrip("/"),
            has_social_cards=has_social_cards,
        )

    def search(self, query: str) -> str:
        """The absolute URL of the explorer with a query, which is inserted unescaped."""
        return self.absolute_url(f"papers/?q={query}")

    def absolute_url(self, url: str) -> str:
        """The absolute URL of a page or file, `papers/pad/`."""
        return f"{self.url}{url}"
