"""Macros that write after Markdown has run, which would spend long on HTML that it leaves alone.

A macro that is called gives a mark, and writes when the mark is rendered. So of thousands of pages
only the one that is being built is in memory.
"""

import re
from collections.abc import Callable
from functools import partial, wraps
from typing import Concatenate, ParamSpec

P = ParamSpec("P")

_MARK = re.compile(r'<div data-deferred="(\d+)"></div>')
_ID = re.compile(r' id="([^"]+)"')


class DeferredMacros:
    """The calls of macros by the numbers of their marks."""

    def __init__(self) -> None:
        self._calls: list[Callable[[], str]] = []

    def defer(
        self, macro: Callable[Concatenate[str, P], str], page_url: Callable[[], str]
    ) -> Callable[P, str]:
        """The macro so that it returns a mark, which to Markdown is a block of HTML.

        The macro's first argument is the URL of the page that calls it, which `page_url` gives.
        """

        @wraps(macro)
        def mark(*args: P.args, **kwargs: P.kwargs) -> str:
            self._calls.append(partial(macro, page_url(), *args, **kwargs))
            return f'<div data-deferred="{len(self._calls) - 1}"></div>'

        return mark

    def is_in(self, text: str) -> bool:
        """Whether a deferred macro is to write a part of the text."""
        return _MARK.search(text) is not None

    def render(self, text: str) -> str:
        """The text with what macros write in the place of their marks."""
        return _MARK.sub(lambda mark: self._calls[int(mark[1])](), text)


def anchors(html: str) -> set[str]:
    """The fragments that lead into finished HTML."""
    return set(_ID.findall(html))
