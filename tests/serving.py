"""A built site, served as GitHub Pages does it: below a path, with the site's own 404 page."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

BASE = "/garden-papers/"
"""The path of the home page."""


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


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a site's home page, with a slash at the end, for as long as it is served."""
    handler = partial(SubPathHandler, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{BASE}"
        server.shutdown()
