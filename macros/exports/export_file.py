"""A file that the site offers for download, before it is written."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExportFile:
    """Where a file goes, and how its text is made."""

    url: str
    """From the site's root, `papers/pad.bib`."""
    render: Callable[[], str]
    """Its text. It is made when the file is written: all texts at once would fill the memory."""
