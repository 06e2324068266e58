"""How well and how fast one finds: `python -m tests.benchmarks.search [PAPERS ...]`.

Runs the shipped search in a real browser, on the real catalog and on made-up ones (by default of
1,000, 5,000 and 10,000 papers). Prints for each kind of query how often the paper meant comes first
(success@1) and among the first five, and the mean reciprocal rank, on the half of the queries that
no setting was tuned on; then the bytes of a first result, and the time from a key to a painted
answer with the processor slowed four times.
"""

import gzip
import sys
import tempfile
from collections import defaultdict
from datetime import date
from pathlib import Path
from statistics import quantiles

from playwright.sync_api import Browser, Page, sync_playwright

from macros.catalog.catalog import Catalog
from macros.catalog.loader import read
from tests.benchmarks.build import PROJECT, build
from tests.benchmarks.known_items import Query, known_items
from tests.benchmarks.made_up import catalog as made_up
from tests.browser import chromium
from tests.serving import served

SIZES = (1_000, 5_000, 10_000)
A_KIND = 60
ASK = """async (texts) => {
  const { search } = await import("../assets/javascripts/search/client.js");
  const details = new Promise((resolve) => search.addEventListener("details", resolve));
  await search.start();
  await Promise.race([details, new Promise((resolve) => setTimeout(resolve, 60000))]);
  const ranks = [];
  for (const [text, paper] of texts) {
    const { places } = await search.ask({ q: text, sort: "", chosen: {} }, 0);
    ranks.push((await search.ids(places)).indexOf(paper) + 1);
  }
  return ranks;
}"""


def quality(page: Page, catalog: Catalog) -> None:
    """Prints success and mean reciprocal rank a kind, for the half that nothing was tuned on."""
    queries = known_items(catalog, A_KIND, seed=2)[1::2]
    ranks: list[int] = page.evaluate(ASK, [[query.text, query.paper] for query in queries])
    by_kind: defaultdict[str, list[int]] = defaultdict(list)
    for query, rank in zip(queries, ranks, strict=True):
        by_kind[query.kind].append(rank)
        by_kind["all"].append(rank)
    print(f"{'kind':<20} {'queries':>8} {'first':>7} {'five':>7} {'MRR':>7}")
    for kind, found in by_kind.items():
        first = sum(rank == 1 for rank in found) / len(found)
        five = sum(0 < rank <= 5 for rank in found) / len(found)
        mean = sum(1 / rank for rank in found if rank) / len(found)
        print(f"{kind:<20} {len(found):>8} {first:>7.3f} {five:>7.3f} {mean:>7.3f}")
    for query, rank in misses(queries, ranks):
        print(f"  rank {rank or 'none'}: {query.kind}: {query.text!r} for {query.paper}")


def misses(queries: list[Query], ranks: list[int]) -> list[tuple[Query, int]]:
    """Up to ten queries whose paper is not among the first five."""
    return [it for it in zip(queries, ranks, strict=True) if not 0 < it[1] <= 5][:10]


def first_result(site: Path) -> None:
    """Prints what must arrive before a first result, compressed."""
    scripts = site / "assets" / "javascripts"
    code = [scripts / "vendor" / "minisearch-7.2.0.js", *(scripts / "search").glob("*.js")]
    parts = {"code": code, "data": list((site / "assets" / "search").glob("core-*"))}
    sizes = {name: sum(map(zipped, paths)) for name, paths in parts.items()}
    requests = sum(map(len, parts.values()))
    total = sum(sizes.values())
    print(f"first result: {total:,} bytes in {requests} requests", sizes)


def zipped(path: Path) -> int:
    """Bytes of a file, compressed."""
    return len(gzip.compress(path.read_bytes(), 9, mtime=0))


def latency(browser: Browser, address: str) -> None:
    """Prints the time from a key to the painted answer, with the processor slowed four times."""
    page = browser.new_page()
    page.goto(f"{address}papers/", wait_until="networkidle")
    page.wait_for_selector("[data-results][aria-busy=false]", timeout=120_000, state="attached")
    page.wait_for_timeout(2_000)
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.evaluate(
        """() => {
          window.times = [];
          const results = document.querySelector("[data-results]");
          let start = 0;
          addEventListener("input", () => { start = performance.now(); }, true);
          new MutationObserver(() => {
            if (!start) return;
            const from = start;
            start = 0;
            const painted = () => window.times.push(performance.now() - from);
            // The first thing that is done after the paint.
            requestAnimationFrame(() => scheduler.postTask(painted, { priority: "user-blocking" }));
          }).observe(results, { childList: true, subtree: true });
        }"""
    )
    titles = page.locator("[data-results] .card-title a").all_text_contents()
    for title in titles[5::8]:
        page.fill("#explorer-query", "")
        for char in " ".join(title.split()[:3]):
            page.locator("#explorer-query").press(char)
            page.wait_for_timeout(250)
    times: list[float] = page.evaluate("window.times")
    cuts = quantiles(times, n=20)
    print(
        f"key to paint, 4x slower: p50 {cuts[9]:.0f} ms, p95 {cuts[18]:.0f} ms, {len(times)} keys"
    )
    page.close()


def main(arguments: list[str]) -> None:
    """Measures each catalog in turn."""
    sizes = list(map(int, arguments)) or list(SIZES)
    texts = {"real": (PROJECT / "papers.yaml").read_text(encoding="utf-8")}
    texts |= {f"{size:,} made up": made_up(size) for size in sizes}
    path = chromium.find()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        for name, text in texts.items():
            print(f"\n{name}")
            with tempfile.TemporaryDirectory() as folder:
                build(text, Path(folder))
                with served(Path(folder, "site")) as address:
                    page = browser.new_page()
                    page.goto(f"{address}papers/", wait_until="networkidle")
                    quality(page, read(text.encode(), "papers.yaml", date.today()))
                    page.close()
                    first_result(Path(folder, "site"))
                    latency(browser, address)


if __name__ == "__main__":
    main(sys.argv[1:])
