"""Finds the Chromium or Chrome that the tests drive; as a program, installs one if need be.

`python -m tests.browser.chromium`
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = (
    "chromium-headless-shell",  # the same engine without windows, which takes half the time
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "chrome",
)
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
CURE = (
    "The tests need Chromium or Chrome. Install one, or set CHROME_PATH to its program:\n"
    "  Debian, Ubuntu: sudo apt-get install chromium-headless-shell, or chromium\n"
    "  macOS:          brew install --cask chromium\n"
    "  elsewhere:      .venv/bin/playwright install --with-deps chromium"
)


def find() -> str | None:
    """The path of a browser: of `CHROME_PATH`, of a usual name, or of Playwright's own copy."""
    if path := os.environ.get("CHROME_PATH"):
        return shutil.which(path)
    usual = next(filter(None, map(shutil.which, (*NAMES, *PLACES))), None)
    return usual or _playwrights_own()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - starts slowly, rarely needed

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install() -> None:
    """Tries to install a browser: with apt as root on Debian and Ubuntu, else with Playwright."""
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        _run("apt-get", "update", "-qq")
        for package in ("chromium-headless-shell", "chromium"):
            if not find():
                _run("apt-get", "install", "-y", "-qq", package)
    if not find():
        _run(sys.executable, "-m", "playwright", "install", "--with-deps", "chromium")


def _run(*command: str) -> None:
    print("$", *command, flush=True)
    subprocess.run(command, check=False)  # noqa: S603 - fixed commands; find() judges the outcome


def main() -> int:
    """The exit code: 0 once there is a browser."""
    if os.environ.get("CHROME_PATH") and not find():
        print(f"CHROME_PATH names no program: {os.environ['CHROME_PATH']}", file=sys.stderr)
        return 1
    if not find():
        install()
    if not find():
        print(CURE, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
