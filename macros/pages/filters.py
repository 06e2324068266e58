"""How facts are worded on pages."""

from collections.abc import Sized
from datetime import date

from ..catalog.fields import MONTHS

KINDS = {
    "conference": "Conferences",
    "journal": "Journals",
    "workshop": "Workshops",
    "preprint": "Preprint servers",
}
"""Headings for the kinds of venue series."""


def thousands(value: int) -> str:
    """`1,234`."""
    return f"{value:,}"


def count(papers: Sized) -> str:
    """`1 paper`, `12 papers`, `1,200 papers`."""
    return "1 paper" if len(papers) == 1 else f"{len(papers):,} papers"


def day(value: date) -> str:
    """`November 23, 2026`."""
    return f"{MONTHS[value.month - 1]} {value.day}, {value.year}"
