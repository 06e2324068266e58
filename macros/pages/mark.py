"""The site's mark, `docs/assets/images/mark.svg`, in the header of every page."""

from pathlib import Path


def file(docs_dir: Path) -> Path:
    """The mark's file, which need not exist."""
    return docs_dir / "assets" / "images" / "mark.svg"


def inline(svg: str) -> str:
    """The mark as a part of a page, so that it has the page's colors and costs no request."""
    start = svg.find("<svg")
    if start < 0:
        return ""
    attributes = '<svg class="mark" width="28" height="28" aria-hidden="true"'
    return svg[start:].strip().replace("<svg", attributes, 1)
