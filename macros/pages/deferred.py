"""What macros are to write, on its way past Markdown, which would only take long to read it.

A macro gives a mark, and writes when the mark is restored. So of thousands of pages only the one
that is being built is in memory.
"""

import re
from collections.abc import Callable
from functools import partial, wraps
from typing import ParamSpec

P = ParamSpec("P")

_MARK = re.compile(r'<div data-deferred="(\d+)"></div>')
_ID = re.compile(r' id="([^"]+)"')


class DeferredMacros:
    """The calls of macros by the numbers of their marks."""

    def __init__(self) -> None:
        self.here = ""
        """Address of the page for which a macro writes."""
        self._calls: list[tuple[str, Callable[[], str]]] = []

    def defer(self, macro: Callable[P, str], page: Callable[[], str]) -> Callable[P, str]:
        """The macro so that it gives a mark, a block by itself to Markdown.

        `page` tells the address of the page that calls it.
        """

        @wraps(macro)
        def marking(*args: P.args, **kwargs: P.kwargs) -> str:
            self._calls.append((page(), partial(macro, *args, **kwargs)))
            return f'<div data-deferred="{len(self._calls) - 1}"></div>'

        return marking

    def is_deferred_in(self, text: str) -> bool:
        """Whether a macro is to write a part of the text."""
        return _MARK.search(text) is not None

    def render(self, text: str) -> str:
        """The text with HTML in the place of its marks."""
        return _MARK.sub(self._write, text)

    def _write(self, mark: re.Match[str]) -> str:
        self.here, macro = self._calls[int(mark[1])]
        return macro()


def anchors(html: str) -> set[str]:
    """The fragments that lead into finished HTML."""
    return set(_ID.findall(html))
