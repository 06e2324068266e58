// <paper-explorer>: the page of all papers. The address is the state; this element reads it, asks
// the search, shows the answer, and writes the address again when the reader changes something.

import { copy, make, papers, plain } from "../site.js";
import { search } from "../search/client.js";
import { FACETS, empty, read, write } from "./address.js";
import { Cards } from "./cards.js";
import { Facets } from "./facets.js";
import "./take.js";

const FIRST = 4; // fill a screen, so that they can be painted before the rest is made
const PAGE = 50;
const PAUSE = 400; // milliseconds without a key before a count is announced
const COMPACT = "explorer-compact";
const PHONE = matchMedia("(max-width: 63.99rem)");
const NAMES = { category: "Category", year: "Year", type: "Type", tag: "Tag", venue: "Venue", author: "Author", has: "Comes with" };

/** Resolves once what was changed is painted. */
const nextFrame = () => new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });

const pause = () => new Promise((resolve) => { setTimeout(resolve, 300); });

class PaperExplorer extends HTMLElement {
  #state = empty();
  #answer = null;
  #asked = 0;
  #typing = false;
  #written = true; // whether the address says what is asked; it does not while keys follow one another
  #unknown = [];
  #timer = 0;

  connectedCallback() {
    const part = (selector) => this.querySelector(selector);
    this.parts = {
      search: part(".explorer-search"), query: part("#explorer-query"), notice: part("[data-notice]"),
      place: part(".facets-place"), form: part(".facets"), toolbar: part(".toolbar"),
      total: part(".total"), sort: part("[name=sort]"), chips: part(".chips"),
      closest: part(".closest"), results: part("[data-results]"), nothing: part(".nothing"),
      more: part(".more"), take: part("take-along"), help: part(".help"), latest: part(".latest"),
      density: part("[data-density]"), filters: part("[data-open-filters]"),
    };
    const template = part("[data-card]");
    if (!template) return; // an empty list
    this.cards = new Cards(template);
    this.tick = make("label", { class: "tick" }, make("input", { type: "checkbox" }), make("span", { class: "visually-hidden" }));
    this.facets = new Facets(this.parts.form);
    this.#dialog();
    this.#listen();
    for (const name of ["search", "place", "toolbar"]) this.parts[name].hidden = false;
    document.body.classList.add("is-ready");
    this.parts.latest.hidden = true; // the ways to all papers where there is no search
    this.#dense(this.#storedDensity());
    this.#readAddress();
  }

  #listen() {
    const { search: form, query, sort, more, results, take, density, help } = this.parts;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#typing = false;
    });
    query.addEventListener("input", () => this.#typed());
    query.addEventListener("blur", () => { this.#typing = false; });
    sort.addEventListener("change", () => this.#change({ sort: sort.value }));
    this.facets.addEventListener("change", () => this.#change({ ...this.facets.chosen, author: this.#state.author }));
    more.addEventListener("click", () => this.#showMore());
    new IntersectionObserver(([entry]) => entry.isIntersecting && this.#showMore(), { rootMargin: "600px" })
      .observe(more);
    results.addEventListener("change", ({ target }) => {
      if (target.matches(".tick input")) take.tick(Number(target.value), target.checked);
    });
    take.addEventListener("untick", () => {
      for (const box of results.querySelectorAll(".tick input")) box.checked = false;
    });
    density.addEventListener("click", () => this.#dense(density.getAttribute("aria-pressed") !== "true"));
    this.querySelector("[data-copy-link]").addEventListener("click", async ({ target }) => {
      const done = await copy(location.href);
      target.textContent = done ? "Copied" : "Not copied";
      setTimeout(() => { target.textContent = "Copy link"; }, 2000);
    });
    this.querySelector("[data-help]").addEventListener("click", () => help.showModal());
    this.addEventListener("click", ({ target }) => this.#choseChip(target.closest("[data-change]")));
    addEventListener("popstate", () => this.#readAddress());
    addEventListener("keydown", (event) => this.#key(event));
    search.addEventListener("details", () => this.#refresh());
    search.addEventListener("failed", ({ detail }) => this.#failed(detail));
  }

  // The state

  #readAddress() {
    const { state, unknown } = read(location.search, this.facets.known);
    this.#state = state;
    this.#typing = false;
    this.#written = true;
    this.parts.query.value = state.q;
    this.#notice(unknown);
    this.#show();
  }

  #notice(unknown) {
    const { notice } = this.parts;
    this.#unknown = unknown;
    notice.hidden = !unknown.length;
    notice.textContent = unknown.length
      ? `Left aside, as this list has no such value: ${unknown.slice(0, 5).map((it) => it.slice(0, 60)).join(", ")}${unknown.length > 5 ? ` and ${unknown.length - 5} more` : ""}.`
      : "";
  }

  #change(changes) {
    this.#state = { ...this.#state, ...changes };
    this.#typing = false;
    this.#writeAddress();
    this.#notice([]);
    this.#show();
  }

  #writeAddress({ replace = false } = {}) {
    const address = location.pathname + write(this.#state);
    history[replace ? "replaceState" : "pushState"](null, "", address);
    this.#written = true;
  }

  /** While keys follow one another, the address waits for the pause after them. */
  #typed() {
    clearTimeout(this.#timer); // a count that is no longer asked for is not told
    this.#state = { ...this.#state, q: this.parts.query.value };
    this.#written = false;
    this.#show();
  }

  // The answer

  async #show() {
    const { results } = this.parts;
    const now = this.#written;
    const number = (this.#asked += 1);
    results.setAttribute("aria-busy", "true");
    const asked = search.ask(this.#state, FIRST);
    if (now) this.#showState(); // a key changes nothing but the query
    let answer;
    try {
      answer = await asked;
    } catch (error) {
      this.#failed(error.message);
      return;
    }
    if (number !== this.#asked) return; // a later question is under way
    this.#answer = answer;
    this.#leaveAsideStrangers();
    [...results.children].slice(answer.cards.length).forEach((card) => card.remove());
    answer.cards.forEach((card, place) => this.#put(card, place));
    await nextFrame();
    if (number !== this.#asked) return;
    this.#showRest(now);
    const counts = await search.counts(answer);
    if (number !== this.#asked) return;
    if (counts) this.facets.count(counts);
    if (!now) {
      await pause(); // the next key may be near
      if (number !== this.#asked) return;
      this.#writeAddress({ replace: this.#typing });
      this.#typing = true;
      this.#notice([]);
    }
    await this.#fill(number, PAGE);
    if (number !== this.#asked) return;
    results.setAttribute("aria-busy", "false");
  }

  /** Authors whom the list does not have: only the answer tells, and it is given without them. */
  #leaveAsideStrangers() {
    const stranger = (value) => !this.#answer.authors.has(value.replace(/^-/, ""));
    const strangers = this.#state.author.filter(stranger);
    if (!strangers.length) return;
    this.#state = { ...this.#state, author: this.#state.author.filter((value) => !stranger(value)) };
    this.#notice([...this.#unknown, ...strangers.map((value) => `author=${value}`)]);
  }

  #showState() {
    const { sort } = this.parts;
    this.facets.show(this.#state);
    sort.value = this.#state.sort === "relevance" ? "" : this.#state.sort;
    sort.options[0].text = this.#state.q.trim() ? "best first" : "newest first";
  }

  /** What stands around the results, after these are painted. */
  #showRest(now) {
    const { chips, closest, nothing, query, take } = this.parts;
    const { mode, total, places, authors, advice } = this.#answer;
    const pressed = [chips, nothing].some((part) => part.contains(document.activeElement));
    closest.hidden = mode !== "closest" || !total;
    nothing.hidden = total > 0;
    if (!total) this.#advise(advice);
    this.#announce(total, now);
    this.#showChips(authors);
    if (pressed) (chips.querySelector("button") ?? query).focus(); // what was pressed is gone
    take.show(places);
    if (!now) this.parts.sort.options[0].text = this.#state.q.trim() ? "best first" : "newest first";
  }

  async #fill(number, until) {
    const { results, more } = this.parts;
    const shown = results.childElementCount;
    const total = this.#answer.total;
    if (shown < Math.min(until, total)) {
      await nextFrame();
      if (number !== this.#asked) return;
      const cards = await search.more(this.#answer, shown, until);
      if (number !== this.#asked || results.childElementCount > shown) return;
      cards.forEach((card, place) => this.#put(card, shown + place));
    }
    more.hidden = results.childElementCount >= total;
    more.textContent = `Show more of ${papers(total)}`;
  }

  #showMore() {
    const { results, more } = this.parts;
    if (more.hidden || results.getAttribute("aria-busy") === "true") return;
    this.#fill(this.#asked, results.childElementCount + PAGE);
  }

  /** Adds summaries and links to what is shown, once these are there. By them a query may find more. */
  async #refresh() {
    if (!this.#answer) return;
    if (this.#state.q.trim()) {
      this.#show();
      return;
    }
    const number = this.#asked;
    const { children } = this.parts.results;
    const cards = await search.more(this.#answer, 0, children.length);
    if (number === this.#asked) cards.forEach((card, place) => this.cards.complete(children[place], card));
  }

  /** Shows a card at a place among the results, in the element that is there or in a new one. */
  #put(card, place) {
    const { results, take } = this.parts;
    const old = results.children[place];
    const element = this.cards.make(card, old);
    if (!old) results.append(element);
    if (!element.querySelector(".tick")) element.append(this.tick.cloneNode(true));
    const [box, label] = element.querySelector(".tick").children;
    box.value = card.place;
    box.checked = take.isTicked(card.place);
    label.textContent = `Tick ${plain(card.title)}`;
  }

  #announce(total, now) {
    clearTimeout(this.#timer);
    const say = () => { this.parts.total.textContent = papers(total); };
    if (now) say();
    else this.#timer = setTimeout(say, PAUSE);
    const submit = this.querySelector("[data-close-filters]");
    if (submit) submit.textContent = `Show ${papers(total)}`;
  }

  #failed(message) {
    const { latest, notice, results } = this.parts;
    latest.hidden = Boolean(this.#answer);
    notice.hidden = false;
    notice.replaceChildren(
      `The search could not be loaded (${message}). `,
      make("a", { href: location.href }, "Try again"),
      ", or use the lists of categories, years, tags, venues and authors.",
    );
    results.setAttribute("aria-busy", "false");
  }

  // Chips and advice: buttons that carry the change they make

  #button(text, changes, label) {
    const button = make("button", { type: "button", "data-change": JSON.stringify(changes) }, text);
    if (label) button.setAttribute("aria-label", label);
    return button;
  }

  #without(facet, value) {
    return { [facet]: this.#state[facet].filter((it) => it !== value) };
  }

  #label(facet, value, authors) {
    const bare = value.replace(/^-/, "");
    const title = facet === "author" ? authors.get(bare) ?? bare : this.facets.title(facet, bare);
    return `${value.startsWith("-") ? "not " : ""}${NAMES[facet]}: ${title}`;
  }

  #showChips(authors) {
    const { chips } = this.parts;
    const active = FACETS.flatMap((facet) => this.#state[facet].map((value) => [facet, value]));
    const buttons = active.map(([facet, value]) => {
      const label = this.#label(facet, value, authors);
      return this.#button(`${label} ×`, this.#without(facet, value), `Remove ${label}`);
    });
    if (active.length || this.#state.q) {
      buttons.push(this.#button("Clear all", { ...empty(), sort: this.#state.sort }));
    }
    chips.replaceChildren(...buttons.map((button) => make("li", {}, button)));
    chips.hidden = !buttons.length;
  }

  #advise({ without, spelling }) {
    const items = without.slice(0, 5).map(({ parameter, value, count }) => {
      const label = this.#label(parameter, value, this.#answer.authors);
      return make("li", {}, this.#button(`Drop ${label}`, this.#without(parameter, value)), ` leaves ${papers(count)}`);
    });
    if (spelling) {
      items.unshift(make("li", {}, "Did you mean ", this.#button(spelling, { q: spelling }), "?"));
    }
    this.parts.nothing.replaceChildren(
      make("p", { class: "lead" }, "No paper matches all of this."),
      ...(items.length ? [make("ul", {}, ...items)] : []),
    );
  }

  #choseChip(button) {
    if (!button) return;
    const changes = JSON.parse(button.dataset.change);
    if ("q" in changes) this.parts.query.value = changes.q;
    this.#change(changes);
  }

  // Density, dialogs and keys

  #storedDensity() {
    try {
      return localStorage.getItem(COMPACT) === "true";
    } catch {
      return false;
    }
  }

  #dense(compact) {
    this.parts.density.setAttribute("aria-pressed", compact);
    this.parts.results.classList.toggle("compact", compact);
    try {
      localStorage.setItem(COMPACT, compact);
    } catch {
      // It holds for this page.
    }
  }

  /** On a phone the filters move into a dialog, which keeps the focus inside. */
  #dialog() {
    const { place, form, filters } = this.parts;
    const close = make("button", { type: "button", class: "button", "data-close-filters": "" }, "Show papers");
    const dialog = make("dialog", { class: "filters", "aria-label": "Filters" });
    this.append(dialog);
    close.addEventListener("click", () => dialog.close());
    filters.addEventListener("click", () => dialog.showModal());
    dialog.addEventListener("close", () => filters.focus());
    const settle = () => {
      if (PHONE.matches) dialog.replaceChildren(form, close);
      else {
        dialog.close();
        place.append(form);
      }
    };
    PHONE.addEventListener("change", settle);
    settle();
  }

  #key(event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.closest?.("input:not([type=checkbox]), select, textarea");
    if (event.key === "ArrowDown" && event.target === this.parts.query) {
      event.preventDefault();
      this.#step(1);
      return;
    }
    if (typing || this.querySelector("dialog[open]")) return;
    const paper = document.activeElement.closest?.("[data-results] [data-paper]");
    const keys = {
      j: () => this.#step(1),
      k: () => this.#step(-1),
      ArrowDown: paper && (() => this.#step(1)),
      ArrowUp: paper && (() => this.#step(-1)),
      x: paper && (() => paper.querySelector(".tick input").click()),
      s: paper && (() => paper.querySelector("save-paper button").click()),
      "?": () => this.parts.help.showModal(),
    };
    if (!keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  }

  #step(by) {
    const all = [...this.parts.results.querySelectorAll("[data-paper]")];
    const now = all.indexOf(document.activeElement.closest?.("[data-paper]"));
    const next = all[Math.min(all.length - 1, Math.max(0, now < 0 ? 0 : now + by))];
    next?.querySelector(".card-title a").focus();
    next?.scrollIntoView({ block: "nearest" });
  }
}

customElements.define("paper-explorer", PaperExplorer);
