"""What a query finds, and how results are shown, moved through and told of."""

from collections import Counter
from collections.abc import Iterator
from itertools import islice, pairwise

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from macros.catalog.catalog import Catalog
from macros.catalog.duplicates import fold
from macros.catalog.identifiers import ACL, ARXIV, DOI, OPENREVIEW
from macros.catalog.model import Paper
from macros.catalog.slugs import slug
from tests.browser.conftest import Visit
from tests.browser.explorer import (
    FIRST,
    Oracle,
    View,
    ask,
    go,
    settled,
    shown,
    text_of,
    total,
    type_at_once,
    words,
)

PAUSE = 400
"""Milliseconds without a key before a count is told."""


def frequent_words(catalog: Catalog) -> list[str]:
    """Long words of titles, the most frequent first."""
    counts = Counter(word for paper in catalog.papers for word in set(words(paper.title)))
    return sorted(counts, key=lambda word: (-counts[word], word))


def rare_words(catalog: Catalog) -> dict[str, Paper]:
    """Long words that a single paper has, in its title."""
    counts = Counter(word for paper in catalog.papers for word in set(text_of(paper).split()))
    return {
        word: paper
        for paper in catalog.papers
        for word in words(paper.title)
        if counts[word] == 1 and len(word) > 8
    }


def finds(page: Page, *queries: str) -> list[list[str]]:
    """Ids of the papers that each query finds."""
    return [answer["ids"] for answer in ask(page, [View(q=query) for query in queries])]


def search_for(page: Page, query: str) -> list[str]:
    """Ids of the papers shown for what a reader types."""
    page.locator("#explorer-query").fill(query)
    return settled(page)


def test_matches_are_marked_in_titles_names_and_summaries(visit: Visit, garden: Catalog) -> None:
    word, paper = next(iter(rare_words(garden).items()))
    page = visit.open("papers/")
    settled(page)
    assert search_for(page, word)[0] == paper.id
    card = page.locator(f"[data-paper='{paper.id}']")
    assert [fold(text) for text in card.locator(".card-title mark").all_inner_texts()] == [word]
    expect(card.locator(".card-title")).to_have_text(paper.title)

    last = next(name for name in words(" ".join(paper.authors[0].split()[-1:])) or ["none"])
    author = garden.authors[0] if last == "none" else garden.author(paper.authors[0])
    search_for(page, author.name)
    marked = page.locator(".card-authors mark").all_inner_texts()
    assert set(map(slug, author.name.split())) <= set(map(slug, " ".join(marked).split()))

    summary = next(
        (word, paper)
        for paper in garden.papers
        for word in words(paper.summary)
        if word not in fold(paper.title)
    )
    search_for(page, f"{summary[0]} {summary[1].title}")
    found = page.locator(f"[data-paper='{summary[1].id}'] .card-summary")
    expect(found).to_have_text(summary[1].summary)
    assert summary[0] in map(fold, found.locator("mark").all_inner_texts())


def pasted(paper: Paper) -> Iterator[str]:
    """Every way in which a reader may have an identifier of a paper."""
    if paper.arxiv:
        if "/" not in paper.arxiv:
            yield paper.arxiv
        yield from (f"arXiv:{paper.arxiv}v2", f"arxiv: {paper.arxiv}")
        yield from (ARXIV.url(paper.arxiv), f"{ARXIV.pdf(paper.arxiv)}v3")
        yield f"https://doi.org/10.48550/arXiv.{paper.arxiv}"
    if paper.doi:
        yield from (paper.doi, DOI.url(paper.doi), f" doi:{paper.doi} ")
    if paper.openreview:
        yield from (OPENREVIEW.url(paper.openreview), str(OPENREVIEW.pdf(paper.openreview)))
        yield f"{OPENREVIEW.url(paper.openreview)}&noteId=x"
    if paper.acl:
        yield from (paper.acl, ACL.url(paper.acl), str(ACL.pdf(paper.acl)))
        yield ACL.url(paper.acl).rstrip("/")


def test_a_pasted_identifier_or_address_finds_exactly_its_paper(
    visit: Visit, garden: Catalog
) -> None:
    wanted = {text: paper.id for paper in garden.papers for text in pasted(paper)}
    page = visit.open("papers/")
    settled(page)
    found = dict(zip(wanted, finds(page, *wanted), strict=True))
    assert {text: ids for text, ids in found.items() if ids != [wanted[text]]} == {}
    for text in islice(wanted, 3):
        assert search_for(page, text) == [wanted[text]]
        expect(page.locator(".total")).to_have_text("1 paper")


def three_words(paper: Paper) -> str | None:
    """The first three words of a title in a row that are plain."""
    plain = paper.title.split()
    runs = (" ".join(plain[at : at + 3]) for at in range(len(plain) - 2))
    return next((run for run in runs if run.replace(" ", "").isalpha() and run.isascii()), None)


def test_phrases_excluded_words_and_fields_mean_what_the_help_says(
    visit: Visit, garden: Catalog
) -> None:
    papers = garden.papers
    texts = {paper.id: text_of(paper) for paper in papers}
    one, other = frequent_words(garden)[:2]
    phrases = [phrase for paper in papers[:20] if (phrase := three_words(paper))]
    family = max(
        (author for author in garden.authors if words(author.name.split()[-1])),
        key=lambda author: len(author.papers),
    ).name.split()[-1]
    series = max(
        (name for name in garden.series if name.isalpha() and name.isascii()),
        key=lambda name: len(garden.by_series[name]),
    )
    tag = max(garden.tags.values(), key=lambda tag: len(garden.by_tag[tag.id]))
    last = max(garden.by_year)
    by_author = {it.id for it in papers if family.lower() in " ".join(map(slug, it.authors))}
    at_venue = {it.id for it in papers if series.lower() in it.venue.name.lower()}
    tagged = {paper.id for paper in garden.by_tag[tag.id]}
    recent = {paper.id for paper in papers if last - 1 <= paper.date.year <= last}
    with_one = {id for id, text in texts.items() if f" {one} " in text}

    page = visit.open("papers/")
    settled(page)
    plain, without, *found = finds(
        page,
        one,
        f"{one} -{other}",
        f"author:{family}",
        f"venue:{series}",
        f"tag:{tag.id}",
        f'tag:"{tag.title}"',
        f"year:{last - 1}-{last}",
        f"year:{last - 1}-",
        f"-year:{last}",
        f"{one} author:{family} year:{last}",
        *(f'"{phrase}"' for phrase in phrases),
    )
    assert with_one <= set(plain)
    assert without == [id for id in plain if f" {other} " not in texts[id]]
    assert set(found[0]) == by_author
    assert set(found[1]) == at_venue
    assert tagged <= set(found[2]) == set(found[3])
    assert set(found[4]) == set(found[5]) == recent
    assert set(found[6]) == set(texts) - {paper.id for paper in garden.by_year[last]}
    this_year = {paper.id for paper in garden.by_year[last]}
    assert set(found[7]) == set(plain) & by_author & this_year
    for phrase, ids in zip(phrases, found[8:], strict=True):
        assert set(ids) == {id for id, text in texts.items() if f" {fold(phrase)} " in text}


def test_words_that_no_paper_has_together_find_the_closest(visit: Visit, garden: Catalog) -> None:
    rare = list(rare_words(garden).items())
    page = visit.open("papers/")
    settled(page)
    closest = page.locator(".closest")
    apart = 0
    for (one, paper), (two, other) in islice(pairwise(rare[::3]), 5):
        ids = search_for(page, f"{one} {two}")
        if paper is not other and closest.is_visible():
            apart += 1
            expect(closest).to_have_text("No paper has all these words. Close matches:")
            assert {paper.id, other.id} <= set(ids)
    assert apart
    search_for(page, rare[0][0])
    expect(closest).to_be_hidden()


def test_no_results_name_the_filters_whose_loss_would_help(visit: Visit, garden: Catalog) -> None:
    oracle = Oracle(garden)
    view = oracle.empty_view()
    left = {
        choice: len(oracle.papers(View((other,))))
        for choice, other in zip(view.chosen, reversed(view.chosen), strict=True)
    }
    page = visit.open(f"papers/{view.query}")
    nothing = page.locator(".nothing")
    expect(nothing).to_contain_text("No paper matches all of this.")
    expect(page.locator(".total")).to_have_text("0 papers")
    assert shown(page) == []
    advice = nothing.locator("li")
    expect(advice).to_have_count(2)
    best = max(left.values())
    expect(advice.first).to_contain_text(f"leaves {total(best)}")
    advice.first.get_by_role("button").press("Enter")
    assert len(settled(page)) == min(best, FIRST)
    expect(nothing).to_be_hidden()
    expect(page.locator(".chips button").first).to_be_focused()


def test_a_misspelled_word_gets_the_nearest_spelling(visit: Visit, garden: Catalog) -> None:
    word = next(it for it in frequent_words(garden) if len(it) > 11)
    wrong = "".join("q" if at in {1, 4, 7, 9} else letter for at, letter in enumerate(word))
    page = visit.open("papers/")
    settled(page)
    search_for(page, wrong)
    expect(page.locator(".nothing")).to_contain_text("Did you mean")
    page.locator(".nothing button").first.click()
    settled(page)
    expect(page.locator("#explorer-query")).not_to_have_value(wrong)
    expect(page.locator(".nothing")).to_be_hidden()
    assert shown(page)
    for field in ("author", "venue"):  # which is a name, no word
        search_for(page, f"{field}:xyxyxyxyx")
        expect(page.locator(".total")).to_have_text("0 papers")
        for button in page.locator(".nothing button").all_inner_texts():
            assert button.startswith(f"{field}:")


def test_papers_are_sorted_as_chosen(visit: Visit, garden: Catalog) -> None:
    oracle = Oracle(garden)
    page = visit.open("papers/")
    settled(page)
    sort = page.locator("[name=sort]")
    for name in ("newest", "oldest", "title"):
        sort.select_option(name)
        assert settled(page) == oracle.ids(View(sort=name))[:FIRST]
        assert page.url.endswith(f"?sort={name}")
    assert sort.locator("option").first.inner_text() == "newest first"
    sort.select_option("oldest")
    word = frequent_words(garden)[0]
    found = search_for(page, word)
    [every] = ask(page, [View(q=word, sort="oldest")])
    places = [paper.id for paper in garden.papers[::-1]]
    assert found == sorted(every["ids"], key=places.index)[:FIRST]
    assert sort.locator("option").first.inner_text() == "best match"


def test_all_papers_are_shown_in_the_end_by_button_and_by_scrolling(
    visit: Visit, garden: Catalog
) -> None:
    every = [paper.id for paper in garden.papers]
    page = visit.open("papers/", viewport={"width": 1280, "height": 700})
    assert settled(page) == every[:FIRST]
    more = page.locator(".more")
    if len(every) > FIRST:
        expect(more).to_have_text(f"Show more of {total(len(every))}")
        page.evaluate(  # and once more while the first are on their way
            """const more = document.querySelector(".more");
            more.click();
            requestAnimationFrame(() => setTimeout(() => more.click()));"""
        )
        wanted = min(2 * FIRST, len(every))
        page.wait_for_function(
            f"document.querySelectorAll('[data-results] > *').length >= {wanted}"
        )
        assert shown(page)[: 2 * FIRST] == every[: 2 * FIRST]
    while more.is_visible():
        before = len(shown(page))
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        page.wait_for_function(f"document.querySelectorAll('[data-results] > *').length > {before}")
    assert shown(page) == every


def test_the_density_lasts(visit: Visit) -> None:
    page = visit.open("papers/")
    settled(page)
    card, button = page.locator("[data-results] .card").first, page.locator("[data-density]")
    tall = card.bounding_box()
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    low = card.bounding_box()
    assert tall
    assert low
    assert low["height"] < tall["height"] * 0.7
    page.reload()
    settled(page)
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".card-summary").first).to_be_hidden()
    button.click()
    expect(page.locator(".card-summary").first).to_be_visible()


def test_the_count_is_told_once_after_a_pause_in_typing(visit: Visit, garden: Catalog) -> None:
    word = frequent_words(garden)[0]
    page = visit.open("papers/")
    settled(page)
    expect(page.locator(".total")).to_have_attribute("role", "status")
    type_at_once(page, "#explorer-query", word, ".total")
    [every] = ask(page, [View(q=word)])
    expect(page.locator(".total")).to_have_text(total(len(every["ids"])))
    [pause] = page.evaluate("pauses")
    assert pause >= PAUSE


def place(page: Page) -> str | None:
    """The id of the paper that has the focus."""
    here = "document.activeElement.closest('[data-results] [data-paper]')?.dataset.paper"
    id: str | None = page.evaluate(here)
    return id


def test_keys_move_through_the_results(visit: Visit) -> None:
    page = visit.open("papers/")
    ids = settled(page)
    for key, number in (("j", 0), ("j", 1), ("ArrowDown", 2), ("k", 1), ("ArrowUp", 0), ("k", 0)):
        page.keyboard.press(key)
        assert place(page) == ids[number], key
    card = page.locator(f"[data-paper='{ids[0]}']")
    page.keyboard.press("x")
    expect(card.get_by_role("checkbox")).to_be_checked()
    expect(page.locator("[data-scope]")).to_have_text("The 1 paper that you selected.")
    page.keyboard.press("x")
    expect(card.get_by_role("checkbox")).not_to_be_checked()
    page.keyboard.press("s")
    expect(card.locator("save-paper button")).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("s")
    expect(card.locator("save-paper button")).to_have_attribute("aria-pressed", "false")
    assert place(page) == ids[0]


def test_keys_lead_to_the_query_the_help_and_a_paper(visit: Visit) -> None:
    page = visit.open("papers/")
    ids = settled(page)
    query, help = page.locator("#explorer-query"), page.locator("dialog.help")
    for key in ("/", "Control+k"):
        page.keyboard.press("j")
        page.keyboard.press(key)
        expect(query).to_be_focused()
        expect(query).to_have_value("")
        page.keyboard.press("ArrowDown")
        assert place(page) == ids[0]
    boxes = page.locator(".facets .term input")
    boxes.first.focus()
    page.keyboard.press("/")
    expect(query).to_be_focused()

    page.keyboard.type("?jkxs")  # letters, as the reader types
    expect(query).to_have_value("?jkxs")
    expect(help).to_be_hidden()
    query.fill("")
    settled(page)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("?")
    expect(help).to_be_visible()
    page.keyboard.press("j")
    assert place(page) is None
    page.keyboard.press("Escape")
    expect(help).to_be_hidden()
    assert place(page) == ids[0]
    page.locator("[data-help]").click()
    expect(help).to_be_visible()
    help.get_by_role("button", name="Close").click()
    expect(help).to_be_hidden()

    page.keyboard.press("j")
    page.keyboard.press("j")
    id = place(page)
    assert id in ids
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/papers/{id}/")


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """A page on which faults are expected."""
    with browser.new_context() as context:
        yield context.new_page()


@pytest.mark.parametrize(
    ("missing", "query"),
    [
        pytest.param("**/assets/search/core-*", "?q=user", id="data"),
        pytest.param("**/search/worker.js", "", id="worker"),
    ],
)
def test_without_its_data_the_explorer_says_so_and_shows_the_way_out(
    tab: Page, address: str, garden: Catalog, missing: str, query: str
) -> None:
    tab.route(missing, lambda route: route.abort())
    tab.goto(f"{address}papers/{query}")
    notice = tab.locator("[data-notice]")
    expect(notice).to_contain_text("The search could not be loaded")
    for nothing in ("null", "undefined"):
        expect(notice).not_to_contain_text(nothing)
    expect(tab.locator("[data-results]")).to_have_attribute("aria-busy", "false")
    assert shown(tab) == [paper.id for paper in garden.papers[:FIRST]]
    if len(garden.papers) > FIRST:
        expect(tab.locator(".latest").get_by_role("link", name="By category")).to_be_visible()
    tab.unroute(missing)
    notice.get_by_role("link", name="Try again").click()
    expect(tab.locator("[data-notice]")).to_be_hidden()
    settled(tab)


def test_without_summaries_titles_are_still_searched(
    tab: Page, address: str, garden: Catalog
) -> None:
    word, paper = next(iter(rare_words(garden).items()))
    tab.route("**/assets/search/details-*", lambda route: route.abort())
    tab.goto(f"{address}papers/?q={word}")
    expect(tab.locator("[data-results] [data-paper]").first).to_have_attribute(
        "data-paper", paper.id
    )
    expect(tab.locator("[data-notice]")).to_have_text(
        "Summaries and links could not be loaded. Titles, authors and filters work."
    )


def test_a_query_typed_before_the_summaries_came_is_in_the_address(
    tab: Page, address: str, garden: Catalog
) -> None:
    held: list[Route] = []
    tab.route("**/assets/search/details-*", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks what it is given
    tab.goto(f"{address}papers/")
    word = frequent_words(garden)[0]
    tab.wait_for_function("document.querySelector('[data-results]').ariaBusy === 'false'")
    tab.locator("#explorer-query").fill(word)
    for route in held:
        route.continue_()
    settled(tab)
    assert tab.url.endswith(f"?q={word}")
    [every] = ask(tab, [View(q=word)])
    assert shown(tab) == every["ids"][:FIRST]
    expect(tab.locator(".total")).to_have_text(total(len(every["ids"])))


def test_the_cards_are_those_of_the_static_page(visit: Visit, garden: Catalog) -> None:
    """So that the markup of a card has one source."""
    card = """() => [...document.querySelectorAll("[data-results] > *")].map((it) => {
      const copy = it.cloneNode(true);
      copy.querySelector(".select-paper")?.remove();
      const save = copy.querySelector("save-paper");
      save.hidden = true;
      for (const link of copy.querySelectorAll("a")) link.href = link.href;
      return copy.outerHTML.replace(/\\s+/g, " ").replaceAll("> <", "><").replaceAll(" >", ">");
    })"""
    static = visit.open("papers/", java_script_enabled=False).evaluate(card)
    page = visit.open("papers/")
    settled(page)
    assert page.evaluate(card) == static
    assert go(page, "?sort=newest") == [paper.id for paper in garden.papers[:FIRST]]
    assert page.evaluate(card) == static
