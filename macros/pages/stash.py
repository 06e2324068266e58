"""Finished HTML on its way past Markdown, which would only take long to read it."""

import re
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

P = ParamSpec("P")

_MARK = re.compile(r'<div data-stash="(\d+)"></div>')
_ID = re.compile(r' id="([^"]+)"')


class Stash:
    """What macros wrote on pages that are not done yet."""

    def __init__(self) -> None:
        self._kept: list[str] = []

    def keeping(self, macro: Callable[P, str]) -> Callable[P, str]:
        """The macro so that it gives a mark for its HTML, a block by itself to Markdown."""

        @wraps(macro)
        def marking(*args: P.args, **kwargs: P.kwargs) -> str:
            self._kept.append(macro(*args, **kwargs))
            return f'<div data-stash="{len(self._kept) - 1}"></div>'

        return marking

    def is_marked(self, text: str) -> bool:
        """Whether a macro wrote a part of the text."""
        return _MARK.search(text) is not None

    def restore(self, text: str) -> str:
        """The text with HTML in the place of its marks, which is kept no longer."""
        return _MARK.sub(self._take, text)

    def _take(self, mark: re.Match[str]) -> str:
        number = int(mark[1])
        html, self._kept[number] = self._kept[number], ""
        return html


def anchors(html: str) -> set[str]:
    """The fragments that lead into finished HTML."""
    return set(_ID.findall(html))
