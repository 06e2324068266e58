"""A browser that visits the served site."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Page,
    Request,
    Response,
    sync_playwright,
)

from tests.browser import chromium
from tests.kinds import MISSING

CLIPBOARD: dict[str, Any] = {"permissions": ["clipboard-read", "clipboard-write"]}
"""What lets a page's script, and a test, use the clipboard."""
SHIFTS = """() => new Promise((resolve) => {
  const shifts = [];
  const note = (entries) => shifts.push(...entries.map((entry) => entry.value));
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
    note(observer.takeRecords());
    resolve(shifts);
  })));
})"""
"""Gives the shifts of a page's layout since it was opened, two frames later."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser. Without one the tests fail; they never skip."""
    path = chromium.find()
    assert path, chromium.CURE
    with sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=path, args=flags)
        yield browser
        browser.close()


@dataclass
class Visit:
    """Opens pages of the site and notes what should not happen there."""

    browser: Browser
    address: str
    faults: list[str] = field(default_factory=list)

    def open(self, page: str, **context: Any) -> Page:
        """A page of the site, loaded, in a context of its own."""
        tab = self.browser.new_context(**context).new_page()
        tab.on("console", self._console)
        tab.on("pageerror", lambda error: self.faults.append(f"exception: {error}"))
        tab.on("request", self._request)
        tab.on("requestfailed", self._failed)
        tab.on("response", self._response)
        tab.goto(f"{self.address}{page}", wait_until="load")
        return tab

    def _console(self, message: ConsoleMessage) -> None:
        missing = message.location["url"].endswith(MISSING)
        if message.type in {"error", "warning"} and not missing:
            self.faults.append(f"console: {message.text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.address, "data:")):
            self.faults.append(f"request to another place: {request.url}")

    def _failed(self, request: Request) -> None:
        # What a reload does to an icon, and a page without JavaScript to a module's preloading.
        if request.failure not in {"net::ERR_ABORTED", "csp"}:
            self.faults.append(f"failed: {request.url}: {request.failure}")

    def _response(self, response: Response) -> None:
        if response.status >= 400 and not response.url.endswith(MISSING):
            self.faults.append(f"{response.status}: {response.url}")


def is_light(page: Page) -> bool:
    """Whether the page's background is nearer to white than to black."""
    color = page.evaluate("getComputedStyle(document.body).backgroundColor")
    return sum(map(int, color.removeprefix("rgb(").removesuffix(")").split(","))) > 3 * 128


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """Opens pages; afterward nothing may have gone wrong on them."""
    visit = Visit(browser, address)
    yield visit
    for context in browser.contexts:
        context.close()
    assert visit.faults == []
