"""What the tests of the explorer share: its page, and what plain Python expects it to show."""

import json
import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from playwright.sync_api import Page

from macros.catalog.catalog import Catalog
from macros.catalog.duplicates import fold
from macros.catalog.model import Paper
from macros.catalog.slugs import slug

FIRST = 50
"""Papers that the explorer shows before more are asked for."""
SORTS = ("", "newest", "oldest", "title")

SETTLED = """() => {
  const results = document.querySelector("[data-results]");
  const summaries = [...results.querySelectorAll(".card-summary")];
  const complete = summaries.every((summary) => summary.textContent);
  return document.body.matches(".is-ready") && results.ariaBusy === "false" && complete;
}"""
IDS = "[...document.querySelectorAll('[data-results] [data-paper]')].map((it) => it.dataset.paper)"
GO = """(query) => {
  history.pushState(null, "", location.pathname + query);
  dispatchEvent(new PopStateEvent("popstate"));
}"""
TYPE = """([box, text, status]) => {
  const input = document.querySelector(box), told = document.querySelector(status);
  window.pauses = [];
  new MutationObserver(() => pauses.push(performance.now() - lastKey))
    .observe(told, { childList: true, characterData: true, subtree: true });
  for (const letter of text) {
    input.value += letter;
    window.lastKey = performance.now();
    input.dispatchEvent(new InputEvent("input", { bubbles: true, data: letter }));
  }
}"""
ASK = """async (states) => {
  const { search } = await import("../assets/javascripts/search/client.js");
  const answers = [];
  for (const state of states) {
    const answer = await search.ask(state, 0);
    const counts = await search.counts(answer);
    const plain = (own) => Object.fromEntries([...own].filter(([, count]) => count));
    answers.push({
      ids: await search.ids(answer.places),
      counts: Object.fromEntries([...counts].map(([facet, own]) => [facet, plain(own)])),
    });
  }
  return JSON.stringify(answers);
}"""


@dataclass(frozen=True, slots=True)
class View:
    """What a reader asks of the explorer."""

    chosen: tuple[tuple[str, str], ...] = ()
    """Parameters of the address with their values, of which a leading `-` excludes."""
    sort: str = ""
    q: str = ""

    @property
    def query(self) -> str:
        """As in an address."""
        texts = (("q", self.q), *self.chosen, ("sort", self.sort))
        return f"?{urlencode([(name, value) for name, value in texts if value])}"

    @property
    def state(self) -> dict[str, Any]:
        """As the search takes it."""
        parameters = {name for name, _ in self.chosen}
        lists = {name: [value for key, value in self.chosen if key == name] for name in parameters}
        return {"q": self.q, "sort": self.sort, "chosen": lists}


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to divide the papers."""

    parameter: str
    """In the address; the facets of tags share one."""
    values: dict[str, frozenset[str]]
    """Of each paper, by its id."""

    @property
    def terms(self) -> list[str]:
        """The values that papers have."""
        return sorted(frozenset[str]().union(*self.values.values()))


class Oracle:
    """What views without a query show, by the plainest means."""

    def __init__(self, catalog: Catalog) -> None:
        self._papers = catalog.papers
        self.facets = {
            name: Facet(parameter, {it.id: frozenset(values(it)) for it in catalog.papers})
            for name, (parameter, values) in _rules(catalog).items()
        }
        self._terms = {name: frozenset(facet.terms) for name, facet in self.facets.items()}

    def papers(self, view: View) -> list[Paper]:
        """The papers of a view in its order."""
        passing = self._passing(view, self.facets)
        papers = [paper for paper in self._papers if paper.id in passing]
        if view.sort == "oldest":
            return papers[::-1]
        if view.sort == "title":
            return sorted(papers, key=lambda paper: (fold(paper.title), paper.id))
        return papers

    def ids(self, view: View) -> list[str]:
        """Their ids."""
        return [paper.id for paper in self.papers(view)]

    def counts(self, view: View) -> dict[str, dict[str, int]]:
        """How many papers each value of a facet would leave, whatever is chosen in the facet."""
        return {
            name: dict(
                Counter(
                    value
                    for id in self._passing(view, self.facets.keys() - {name})
                    for value in facet.values[id]
                )
            )
            for name, facet in self.facets.items()
        }

    def random_views(self, number: int, seed: int) -> Iterator[View]:
        """Views of which many, but not all, leave papers: most keep one paper of the catalog."""
        chance = random.Random(seed)  # noqa: S311 - for tests, not for secrets
        for _ in range(number):
            paper = chance.choice(self._papers)
            chosen: list[tuple[str, str]] = []
            for name in chance.sample(list(self.facets), chance.choice([0, 1, 1, 2, 2, 3, 4])):
                facet = self.facets[name]
                own, terms = sorted(facet.values[paper.id]), sorted(self._terms[name])
                others = {*chance.sample(terms, min(len(terms), chance.randrange(4)))} - {*own}
                values = [f"-{it}" if chance.random() < 0.4 else it for it in sorted(others)]
                if own and chance.random() < 0.8:
                    values.append(chance.choice(own))
                chosen += [(facet.parameter, value) for value in values]
            yield View(tuple(chosen), chance.choice(SORTS))

    def empty_view(self) -> View:
        """Two values of which each has papers, but no paper has both."""
        for year in self.facets["year"].terms:
            for venue in self.facets["venue"].terms:
                view = View((("year", year), ("venue", venue)))
                if not self._passing(view, self.facets):
                    return view
        raise LookupError("every venue has a paper of every year")

    def _passing(self, view: View, facets: Iterable[str]) -> set[str]:
        """Ids of the papers that pass what is chosen in these facets."""
        passing = {paper.id for paper in self._papers}
        for name in facets:
            facet, terms = self.facets[name], self._terms[name]
            chosen = {value for key, value in view.chosen if key == facet.parameter}
            within = {value for value in chosen if value in terms}
            without = {value[1:] for value in chosen if value[0] == "-" and value[1:] in terms}
            if within:
                passing = {id for id in passing if within & facet.values[id]}
            if without:
                passing = {id for id in passing if not without & facet.values[id]}
        return passing


def settled(page: Page) -> list[str]:
    """Ids of the papers shown, once the explorer or the reading list is at rest."""
    page.wait_for_function(SETTLED)
    return shown(page)


def shown(page: Page) -> list[str]:
    """Ids of the papers shown now, in order."""
    ids: list[str] = page.evaluate(IDS)
    return ids


def go(page: Page, query: str) -> list[str]:
    """Ids of the papers shown at another address of the page, to which it goes without loading."""
    page.evaluate(GO, query)
    return settled(page)


def type_at_once(page: Page, box: str, text: str, status: str) -> None:
    """Types without a pause between letters, however busy the machine is.

    The page's `pauses` has the time from the last letter to each change of a status.
    """
    page.evaluate(TYPE, [box, text, status])


def ask(page: Page, views: Sequence[View]) -> list[dict[str, Any]]:
    """What the page's own search answers: for each view all `ids` in order, and the `counts`."""
    answers: list[dict[str, Any]] = json.loads(page.evaluate(ASK, [it.state for it in views]))
    return answers


def total(count: int) -> str:
    """As the explorer words it."""
    return "1 paper" if count == 1 else f"{count:,} papers"


def text_of(paper: Paper) -> str:
    """All words that a paper is searched by, folded, with a space around each."""
    return f" {fold(' '.join([paper.title, *paper.authors, paper.summary]))} "


def words(text: str) -> list[str]:
    """Its long and plain words, folded."""
    plain = (word for word in fold(text).split() if word.isalpha() and word.isascii())
    return [word for word in plain if len(word) > 6]


def _rules(catalog: Catalog) -> dict[str, tuple[str, Callable[[Paper], Iterable[str]]]]:
    """Each facet's parameter, and how it gets values from a paper."""

    def tags(facet: str) -> Callable[[Paper], Iterable[str]]:
        return lambda paper: [id for id in paper.tags if catalog.tags[id].facet == facet]

    return {
        "category": ("category", lambda paper: paper.categories),
        "year": ("year", lambda paper: [str(paper.date.year)]),
        "type": ("type", lambda paper: [paper.type]),
        "venue": ("venue", lambda paper: [catalog.series[paper.venue.series].id]),
        "author": ("author", lambda paper: map(slug, paper.authors)),
        "has": ("has", lambda paper: [it for it in ("code", "data") if getattr(paper, it)]),
        **{f"tag-{id}": ("tag", tags(id)) for id in catalog.facets},
    }
