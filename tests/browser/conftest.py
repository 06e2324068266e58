"""A browser, and the built site served under the path that it has on GitHub Pages."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
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
from tests.conftest import BuiltSite
from tests.kinds import MISSING

BASE = "/Awesome-Personalized-Alignment/"


class SubPathHandler(SimpleHTTPRequestHandler):
    """Serves a folder below `BASE`, and the site's own 404 page for what is not there."""

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing."""

    def translate_path(self, path: str) -> str:
        """Below `BASE` the file, elsewhere none."""
        if not path.startswith(BASE):
            return super().translate_path("/outside-of-the-site")
        return super().translate_path("/" + path.removeprefix(BASE))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """As GitHub Pages does it."""
        with open(f"{self.directory}/404.html", "rb") as file:  # noqa: PTH123 - directory is text
            body = file.read()
        self.send_response(code, message)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(scope="session")
def address(site: BuiltSite) -> Iterator[str]:
    """Where the site is served, with a slash at the end."""
    handler = partial(SubPathHandler, directory=str(site.path))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{BASE}"
        server.shutdown()


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
        if request.failure != "net::ERR_ABORTED":  # what a reload does to an icon
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
