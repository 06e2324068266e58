"""The explorer's address is its state, and no address does harm."""

import random
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from lxml import html
from playwright.sync_api import Page, expect

from macros.catalog.catalog import Catalog
from tests.browser.conftest import Visit
from tests.browser.explorer import FIRST, GO, Oracle, View, ask, go, settled, words
from tests.conftest import BuiltSite

HOSTILE, NAVIGATED, SEED = 500, 15, 20261125


def busiest(oracle: Oracle, facet: str, place: int = 0) -> str:
    """The value of a facet that most papers have, or one of those after it."""
    counts = oracle.counts(View())[facet]
    return sorted(counts, key=lambda value: (-counts[value], value))[place]


def views(catalog: Catalog) -> dict[str, View]:
    """Views that together use every parameter, each with papers where the catalog allows it."""
    oracle = Oracle(catalog)
    tags = [("tag", busiest(oracle, f"tag-{facet}")) for facet in catalog.facets]
    category, year = busiest(oracle, "category"), busiest(oracle, "year")
    word = max(words(" ".join(paper.title for paper in catalog.papers)), key=len)
    return {
        "category and years": View(
            (("category", category), ("year", year), ("year", busiest(oracle, "year", 1)))
        ),
        "what it comes with": View((("type", busiest(oracle, "type")), ("has", "code")), "oldest"),
        "tags of several facets": View((tags[0], tags[-1]), "title"),
        "left out": View((("venue", f"-{busiest(oracle, 'venue')}"), ("tag", f"-{tags[0][1]}"))),
        "author": View((("author", busiest(oracle, "author")),), "newest"),
        "query": View((("category", f"-{busiest(oracle, 'category', 1)}"),), q=word),
        "query in another order": View((("year", f"-{year}"),), "oldest", q=word[:6]),
    }


def controls(page: Page) -> dict[str, object]:
    """What the reader sees of the state."""
    state: dict[str, object] = page.evaluate(
        """() => ({
          query: document.querySelector("#explorer-query").value,
          sort: document.querySelector("[name=sort]").value,
          checked: [...document.querySelectorAll(".facets input:checked")].map((it) => it.value),
          excluded: [...document.querySelectorAll(".exclude[aria-pressed=true]")]
            .map((it) => it.closest("li").querySelector("input").value),
          chips: [...document.querySelectorAll(".chips button")].map((it) => it.textContent),
          notice: document.querySelector("[data-notice]").textContent,
        })"""
    )
    return state


def test_a_reload_shows_the_same_papers_and_controls(visit: Visit, garden: Catalog) -> None:
    page = visit.open("papers/")
    settled(page)
    oracle = Oracle(garden)
    for name, view in views(garden).items():
        ids, before = go(page, view.query), controls(page)
        page.reload()
        assert settled(page) == ids, name
        assert controls(page) == before, name
        assert ids, name
        if not view.q:
            assert ids == oracle.ids(view)[:FIRST], name


def test_back_and_forward_restore_what_was_chosen_and_typed(visit: Visit, garden: Catalog) -> None:
    oracle = Oracle(garden)
    category, kind = busiest(oracle, "category"), busiest(oracle, "type")
    page = visit.open("papers/")
    seen = [(page.url, settled(page), controls(page))]

    def note() -> None:
        ids = settled(page)
        seen.append((page.url, ids, controls(page)))

    page.locator(f"[name=category][value={category}]").check()
    note()
    page.locator("#explorer-query").press_sequentially(words(garden.papers[0].title)[0])
    note()
    page.locator("[name=sort]").select_option("oldest")
    note()
    page.locator(f".facets li:has([name=type][value={kind}]) .exclude").click()
    note()
    assert len({url for url, _, _ in seen}) == len(seen)

    for url, ids, state in seen[-2::-1]:
        page.go_back()
        assert (page.url, settled(page), controls(page)) == (url, ids, state)
    for url, ids, state in seen[1:]:
        page.go_forward()
        assert (page.url, settled(page), controls(page)) == (url, ids, state)


def test_what_is_typed_after_going_back_is_a_new_entry_of_the_history(
    visit: Visit, garden: Catalog
) -> None:
    first, second = words(garden.papers[0].title)[0], words(garden.papers[1].title)[0]
    page = visit.open("papers/")
    settled(page)
    query = page.locator("#explorer-query")
    query.press_sequentially(first)
    settled(page)
    page.go_back()
    settled(page)
    query.press_sequentially(second)
    settled(page)
    page.go_back()
    settled(page)
    expect(query).to_have_value("")
    assert "?" not in page.url


def test_what_the_list_does_not_have_is_left_aside_and_told_of(
    visit: Visit, garden: Catalog
) -> None:
    oracle = Oracle(garden)
    year = busiest(oracle, "year")
    unknown = (
        ("category", "no-such-category"),
        ("year", "-1066"),
        ("tag", "no-such-tag"),
        ("author", "nobody-of-that-name"),
        ("sort", "no-such-order"),
    )
    page = visit.open(f"papers/{View((('year', year), *unknown)).query}")
    assert settled(page) == oracle.ids(View((("year", year),)))[:FIRST]
    notice = page.locator("[data-notice]")
    expect(notice).to_be_visible()
    for name, value in unknown:
        expect(notice).to_contain_text(f"{name}={value}")
    expect(page.locator(".chips button")).to_have_count(2)  # the year, and what clears all
    page.locator("[name=sort]").select_option("title")
    settled(page)
    expect(notice).to_be_hidden()
    assert page.url.endswith(f"?year={year}&sort=title")


def test_copy_link_copies_the_address_of_what_is_shown(visit: Visit, garden: Catalog) -> None:
    facet = f"tag-{next(iter(garden.facets))}"
    view = View((("tag", busiest(Oracle(garden), facet)),), "title")
    page = visit.open(f"papers/{view.query}", permissions=["clipboard-read", "clipboard-write"])
    settled(page)
    button = page.locator("[data-copy-link]")
    button.click()
    expect(button).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_every_list_page_is_refined_to_the_papers_that_it_shows(
    visit: Visit, site: BuiltSite, garden: Catalog
) -> None:
    listed: dict[str, set[str]] = {}
    for path in site.pages:
        tree = html.fromstring(site.read(path))
        papers = {str(id) for id in tree.xpath("//main//article/@data-paper")}
        for link in tree.xpath("//p[@class='refine']/a/@href"):
            if papers:
                listed[str(link)[str(link).index("?") :]] = papers
    assert len(listed) >= len(garden.by_year)
    page = visit.open("papers/")
    settled(page)
    parsed = page.evaluate(
        """async (queries) => {
          const { read } = await import("../assets/javascripts/state/url-state.js");
          const parameters = Object.keys(JSON.parse(
            document.querySelector("paper-explorer").dataset.labels));
          const known = new Map();
          for (const { name, value } of document.querySelectorAll(".facets [type=checkbox]")) {
            known.set(name, (known.get(name) ?? new Set()).add(value));
          }
          return queries.map((query) => read(query, parameters, known));
        }""",
        [*listed],
    )
    assert [it["unknown"] for it in parsed] == [[]] * len(listed)
    answers = ask(page, [_view(it["state"]) for it in parsed])
    for (query, papers), answer in zip(listed.items(), answers, strict=True):
        assert set(answer["ids"]) == papers, query


def _view(state: dict[str, Any]) -> View:
    """A view from the state that the page reads from an address."""
    return View(tuple((name, it) for name, values in state["chosen"].items() for it in values))


def hostile(catalog: Catalog) -> list[str]:
    """Addresses that nobody should make."""
    chance = random.Random(SEED)  # noqa: S311 - for tests, not for secrets
    names = ["q", "category", "year", "type", "tag", "venue", "author", "has", "sort", "papers"]
    odd = ["__proto__", "constructor", "toString", "hasOwnProperty", "", "q[]", "<b>", "%", "&&"]
    paper = catalog.papers[0]
    texts = [
        "<script>document.title='hit'</script>", "<img src=x onerror=document.title='hit'>",
        "<iframe src=javascript:document.title='hit'>", "<b>bold</b>",
        "</template><b>x</b>", "\"><svg onload=document.title='hit'>",
        "' onfocus='document.title=1", "javascript:alert(1)", "data:text/html,<b>x",
        "`${document.title='hit'}`", "{{ 7*7 }}", "{% raw %}", "&lt;b&gt;", "\\", "\"",
        "\"\"\"", "'", "-", "--", "---\"", "author:", "year:", "-tag:\"", "year:-",
        "year:9-", "venue:\"<b>\"", "tag:constructor", "author:__proto__", "(a+)+$", "[",
        "*", ".*", "\\u0000", "\0", "\r\n\tx", "\ufeff", "\u200b\u200b", "\u202etxet",
        "שלום עולם", "مرحبا", "你好", "😀😀", "👩‍👩‍👧‍👦", "Z̸̡͝a̷l̵g̶o̷", "ﬀ", "İI", "ß",
        "\ud7ff", "\U0010ffff", "constructor", "__proto__", "-constructor", "toString",
        "-1", "1e999", "NaN", "null", "undefined", "true", "[object Object]", "a" * 10_000,
        "word " * 2_000, "\"" * 500, "-" * 500, "😀" * 400, "e\u0301" * 300, "2410.",
        "arXiv:", "10.1/", "https://arxiv.org/abs/", "https://doi.org/10.1234/<b>",
        "https://openreview.net/forum?id=<b>", "https://aclanthology.org/../../",
        "file:///etc/passwd", paper.title, f"<b>{paper.title}</b>",
        f"\"{paper.title}\" <i>", paper.id, f"-{paper.id}",
    ]  # fmt: skip
    broken = ["%E0%A4%A", "%", "%zz", "%00", "%C0%AF", "%u0041", "+%2B+", "%F0%9F", "%25%33%43"]
    encoders: list[Callable[[str], str]] = [
        lambda text: quote(text, safe=""),
        lambda text: quote(text, safe="<>\"'`{}()=:;/&+%"),
    ]

    def part() -> str:
        name = chance.choice(names if chance.random() < 0.8 else odd)
        raw = chance.random() < 0.15
        value = chance.choice(broken) if raw else chance.choice(encoders)(chance.choice(texts))
        return f"{quote(name, safe='[]<>%&')}={value}"

    fixed = [f"?q={encoders[0](text)}" for text in texts] + [f"?q={text}" for text in broken]
    fixed += [f"?{name}={encoders[0](texts[0])}&{name}=-{texts[0]}" for name in [*names, *odd]]
    fixed += ["?", "??", "?&", "?=", "?q", "?q=&q=x", "?" + "&".join(["year=2024"] * 500)]
    fixed += ["?" + "&".join(f"tag=t{number}" for number in range(1_000))]
    mixed = ("&".join(part() for _ in range(chance.randint(1, 6))) for _ in range(HOSTILE))
    return (fixed + [f"?{query}" for query in mixed])[:HOSTILE]


HARMED = """() => [
  document.title.includes("hit"),
  document.querySelector("#explorer-query").value.length > 300,
  document.querySelectorAll(`
    :is(.chips, [data-notice], .nothing, [data-results], .sort)
    :is(script, img, iframe, b, i, svg, style)
  `).length,
  document.querySelectorAll("main script:not([src])").length - 1,
  document.querySelectorAll("body > :not(a, header, main, footer)").length,
  document.querySelector("main").textContent.includes("[native code]"),
]"""
"""Whether a text ran, came in whole or became an element; the page has a script of its own."""
UNHARMED = [False, False, 0, 0, 0, False]

VISIT_ALL = """async (queries) => {
  const results = document.querySelector("[data-results]");
  const harmed = %s;
  const faults = [];
  window.requestAnimationFrame = (task) => setTimeout(task); // nobody looks, so nothing is drawn
  document.querySelector("main").style.display = "none";
  const go = %s;
  for (const query of queries) {
    go(query);
    const start = performance.now();
    while (results.ariaBusy !== "false" && performance.now() - start < 60000) {
      await new Promise((resolve) => { setTimeout(resolve); });
    }
    const found = JSON.stringify([results.ariaBusy, ...harmed()]);
    if (found !== '["false",false,false,0,0,0,false]') faults.push([query.slice(0, 200), found]);
  }
  return faults;
}""" % (HARMED, GO)  # noqa: UP031 - braces are JavaScript's


def test_five_hundred_hostile_addresses_do_no_harm(visit: Visit, garden: Catalog) -> None:
    queries = hostile(garden)
    assert len(set(queries)) > 0.9 * HOSTILE
    page = visit.open("papers/")
    settled(page)
    assert page.evaluate(VISIT_ALL, queries) == []


def test_hostile_addresses_do_no_harm_when_they_are_opened(visit: Visit, garden: Catalog) -> None:
    page = visit.open("papers/")
    for query in hostile(garden)[:: HOSTILE // NAVIGATED][:NAVIGATED]:
        if len(query) < 8_000:  # more than browsers and servers need to take
            page.goto(f"{visit.address}papers/{query}", wait_until="load")
            page.wait_for_function("document.querySelector('[data-results]').ariaBusy === 'false'")
            assert page.evaluate(HARMED) == UNHARMED, query
