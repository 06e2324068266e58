"""What a build costs: `python -m tests.benchmarks.build [PAPERS ...]`, by default 400 1000 10000.

Builds the site with the real catalog and with made-up ones, each twice and in processes of their
own. Prints the CPU time of the second build, which has the formatted references of the first, and
that of the first; the peak of memory; and the growth against the smallest made-up site: 1.00 is
linear. Social cards are left out of these builds. What they cost with the real catalog comes last.
"""

import os
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.catalog.loader import load
from macros.pages.social_cards import writer
from macros.site.info import SiteInfo
from tests.benchmarks.made_up import catalog

PROJECT = Path(__file__).parents[2]
SIZES = (400, 1_000, 10_000)
MEMORY = Path("/dev/shm")  # noqa: S108 - TemporaryDirectory makes a name of its own there
"""Where sites are built, if it exists: what a disk takes to make thousands of files varies much."""
HEADS = (
    *("papers", "pages", "CPU s", "first", "ms/page", "ms/paper", "peak MB", "bytes/page"),
    "growth",
)
ROW = "{:>8} {:>8} {:>8} {:>8} {:>8} {:>9} {:>8} {:>11} {:>7}"


@dataclass(frozen=True)
class Cost:
    """What one build took."""

    papers: int
    pages: int
    seconds: float
    """Of CPU, user and system, the start of MkDocs included."""
    first: float
    """The same of the first build."""
    megabytes: float
    """Of memory, at the peak."""
    size: int
    """Bytes of all pages."""

    def row(self, smallest: "Cost") -> str:
        """As a line of the table."""
        growth = (self.seconds / self.papers) / (smallest.seconds / smallest.papers)
        return ROW.format(
            f"{self.papers:,}",
            f"{self.pages:,}",
            f"{self.seconds:.2f}",
            f"{self.first:.2f}",
            f"{1000 * self.seconds / self.pages:.2f}",
            f"{1000 * self.seconds / self.papers:.2f}",
            f"{self.megabytes:.0f}",
            f"{self.size // self.pages:,}",
            f"{growth:.2f}",
        )


def build(papers: str, folder: Path) -> resource.struct_rusage:
    """Builds this project's site with the text of a catalog into `folder/site`; what it took."""
    project, site = folder / "project", folder / "site"
    if not project.exists():
        project.mkdir()
        shutil.copy(PROJECT / "mkdocs.yml", project)
        for part in ("docs", "macros"):
            (project / part).symlink_to(PROJECT / part)
    (project / "papers.yaml").write_text(papers, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "-q", "build"]
    command += ["-f", str(project / "mkdocs.yml"), "-d", str(site)]
    environment = {"NO_MKDOCS_2_WARNING": "1", "SOCIAL_CARDS": "false"}
    pid = os.posix_spawn(sys.executable, command, os.environ | environment)
    _, status, usage = os.wait4(pid, 0)
    if os.waitstatus_to_exitcode(status):
        raise SystemExit("the build failed")
    return usage


def measure(papers: str) -> Cost:
    """The cost of building this project's site with the text of a catalog."""
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        first, usage = (build(papers, Path(folder)) for _ in range(2))
        pages = list(Path(folder, "site").rglob("index.html"))
        return Cost(
            papers=sum(page.parent.parent.name == "papers" for page in pages),
            pages=len(pages),
            seconds=usage.ru_utime + usage.ru_stime,
            first=first.ru_utime + first.ru_stime,
            megabytes=max(first.ru_maxrss, usage.ru_maxrss) / 1024,
            size=sum(page.stat().st_size for page in pages),
        )


def cards() -> Iterator[str]:
    """What the social cards of the real catalog cost the first build and later ones."""
    papers = load(PROJECT / "papers.yaml")
    site = SiteInfo(name="Made Up", description="", url="https://example.org/")
    with tempfile.TemporaryDirectory() as folder:
        kept, target = Path(folder, "kept"), Path(folder, "site")
        for moment in ("first", "next"):
            start = time.process_time()
            painted = writer.write(
                papers, site, stylesheet="", mark="", kept=kept, target=target / moment
            )
            seconds = time.process_time() - start
            yield f"social cards, {moment} build: {painted} painted, {seconds:.2f} CPU s"
        sizes = [path.stat().st_size for path in kept.iterdir()]
        yield f"bytes of a card: {sum(sizes) // len(sizes):,} on average, {max(sizes):,} at most"


def main(arguments: list[str]) -> None:
    """Prints the table."""
    print(ROW.format(*HEADS))
    real = measure((PROJECT / "papers.yaml").read_text(encoding="utf-8"))
    print(real.row(real), "the real catalog")
    smallest = None
    for size in map(int, arguments or SIZES):
        cost = measure(catalog(size))
        smallest = smallest or cost
        print(cost.row(smallest))
    print(*cards(), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
