"""The guides at the root of the project: what they lead to is there."""

import re
from pathlib import Path

import pytest

from tests.projects import PROJECT

GUIDES = sorted(PROJECT.glob("*.md"))
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
OF_GITHUB = "../../"
"""Begins links that leave the files for the repository's pages, such as its issues."""


def anchors(guide: Path) -> set[str]:
    """Fragments that lead to the headings of a Markdown file, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", guide.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def broken(guide: Path, text: str) -> list[str]:
    """Links of a guide's text that lead to no file, or to no heading of it."""
    found = []
    for link in LINK.findall(text):
        if "://" in link or link.startswith(OF_GITHUB):
            continue
        path, _, fragment = link.partition("#")
        target = guide.parent / path if path else guide
        if not target.exists() or (fragment and fragment not in anchors(target)):
            found.append(link)
    return found


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_links_between_files_lead_somewhere(guide: Path) -> None:
    assert broken(guide, guide.read_text(encoding="utf-8")) == []


def test_a_link_to_no_file_or_heading_is_broken(tmp_path: Path) -> None:
    guide = tmp_path / "GUIDE.md"
    guide.write_text("# Where do I look ...?\n", encoding="utf-8")
    text = "[a](GUIDE.md#where-do-i-look-) [b](#where) [c](missing.md) [d](../../issues)"
    assert broken(guide, text) == ["#where", "missing.md"]


def test_every_folder_of_the_code_is_in_the_architecture() -> None:
    text = (PROJECT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    packages = {path.parent.name for path in PROJECT.glob("macros/*/__init__.py")}
    assert packages
    assert {name for name in packages if f"(macros/{name})" not in text} == set()
