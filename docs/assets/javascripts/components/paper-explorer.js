// <paper-explorer>: the page of all papers. The address is the state; this element reads it, asks the
// search, shows the answer, and writes the address again when the reader changes something.

import { copyByButton } from "../lib/clipboard.js";
import { closest, make, part } from "../lib/dom.js";
import { messageOf, papers } from "../lib/wording.js";
import { search } from "../search/client.js";
import { prefer, preference } from "../state/preferences.js";
import { bareValue, empty, read, write } from "../state/url-state.js";
import { CitationExport } from "./citation-export.js";
import { Chips, changeOf } from "./explorer/chips.js";
import { FacetFilters } from "./explorer/facet-filters.js";
import { FilterDialog } from "./explorer/filter-dialog.js";
import { FIRST, Results, nextFrame } from "./explorer/results.js";
import { shortcut, step } from "./explorer/shortcuts.js";

/** @typedef {import("../types.js").Answer} Answer */
/** @typedef {import("../types.js").State} State */

const PAUSE = 400; // milliseconds without a key before a count is announced
const PAUSE_BETWEEN_KEYS = 300; // milliseconds after which the address is written
const COMPACT = "explorer-compact";
const MOST_UNKNOWN = 5;
const LONGEST_UNKNOWN = 60;

const pause = () => new Promise((resolve) => { setTimeout(resolve, PAUSE_BETWEEN_KEYS); });

class PaperExplorer extends HTMLElement {
  /** What stands before a chosen value, by parameter. @type {Map<string, string>} */
  #labels = new Map(Object.entries(JSON.parse(this.dataset.labels ?? "{}")));
  #parameters = [...this.#labels.keys()];
  #state = empty(this.#parameters);
  /** @type {Answer | null} */
  #answer = null;
  #question = new AbortController();
  #isTyping = false;
  #isWritten = true; // whether the address says what is asked; it does not while keys follow one another
  /** @type {string[]} */
  #unknown = [];
  #timer = 0;
  /** @type {ReturnType<PaperExplorer["build"]> | undefined} */
  #parts;

  connectedCallback() {
    const template = this.querySelector("[data-card]");
    if (!(template instanceof HTMLTemplateElement)) return; // an empty list
    this.#parts ??= this.build(template);
    this.#parts.dialog.connect();
    addEventListener("popstate", this);
    addEventListener("keydown", this);
    search.addEventListener("details", this);
    search.addEventListener("failed", this);
    this.#readAddress();
  }

  disconnectedCallback() {
    this.#question.abort();
    this.#parts?.dialog.disconnect();
    removeEventListener("popstate", this);
    removeEventListener("keydown", this);
    search.removeEventListener("details", this);
    search.removeEventListener("failed", this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event instanceof KeyboardEvent) this.#key(event);
    else if (event instanceof CustomEvent) this.#failed(event.detail);
    else if (event.type === "details") this.#refresh();
    else this.#readAddress();
  }

  /** Finds the parts of the page, and shows those that need a script.
   *  @param {HTMLTemplateElement} template */
  build(template) {
    const find = (/** @type {string} */ selector) => part(this, selector, HTMLElement);
    const citationExport = part(this, "citation-export", CitationExport);
    const form = part(this, ".facets", HTMLFormElement);
    const filters = new FacetFilters(form, this.#parameters);
    const list = find("[data-results]");
    const more = part(this, ".more", HTMLButtonElement);
    const parts = {
      query: part(this, "#explorer-query", HTMLInputElement),
      sort: part(this, "[name=sort]", HTMLSelectElement),
      help: part(this, ".help", HTMLDialogElement),
      density: part(this, "[data-density]", HTMLButtonElement),
      notice: find("[data-notice]"), total: find(".total"), chipList: find(".chips"),
      closest: find(".closest"), nothing: find(".nothing"), latest: find(".latest"), list, citationExport,
      filters,
      results: new Results(list, more, template, citationExport),
      dialog: new FilterDialog(
        part(this, "dialog.filters", HTMLDialogElement), form, find(".facets-place"), find("[data-open-filters]")),
      chips: new Chips(find(".chips"), this.#labels, (name, value) => filters.title(name, value)),
    };
    this.#listen(parts, more);
    for (const selector of [".explorer-search", ".facets-place", ".toolbar"]) find(selector).hidden = false;
    document.body.classList.add("is-ready");
    parts.latest.hidden = true; // the ways to all papers where there is no search
    this.#showDensity(parts, preference(COMPACT) === "true");
    return parts;
  }

  /** @param {ReturnType<PaperExplorer["build"]>} parts @param {HTMLButtonElement} more */
  #listen(parts, more) {
    const { query, sort, filters, density, help } = parts;
    part(this, ".explorer-search", HTMLFormElement).addEventListener("submit", (event) => {
      event.preventDefault();
      this.#isTyping = false;
    });
    query.addEventListener("input", () => this.#typed());
    query.addEventListener("blur", () => { this.#isTyping = false; });
    query.addEventListener("keydown", (event) => {
      if (event.key !== "ArrowDown") return;
      event.preventDefault();
      step(parts.list, 1);
    });
    sort.addEventListener("change", () => this.#change({ sort: sort.value }));
    filters.addEventListener("change", () => this.#change({ chosen: filters.chosen(this.#state.chosen) }));
    more.addEventListener("click", () => this.#showMore());
    new IntersectionObserver(([entry]) => entry.isIntersecting && this.#showMore(), { rootMargin: "600px" })
      .observe(more);
    density.addEventListener("click", () => {
      const compact = density.getAttribute("aria-pressed") !== "true";
      prefer(COMPACT, String(compact));
      this.#showDensity(parts, compact);
    });
    const copyLink = part(this, "[data-copy-link]", HTMLButtonElement);
    copyLink.addEventListener("click", () => copyByButton(copyLink, location.href));
    part(this, "[data-help]", HTMLButtonElement).addEventListener("click", () => help.showModal());
    this.addEventListener("click", ({ target }) => {
      const change = changeOf(closest(target, "[data-change]"));
      if (!change) return;
      if (change.q !== undefined) query.value = change.q;
      this.#change(change);
    });
  }

  get #page() {
    return /** @type {ReturnType<PaperExplorer["build"]>} */ (this.#parts);
  }

  // The state

  #readAddress() {
    const { query, filters } = this.#page;
    const { state, unknown } = read(location.search, this.#parameters, filters.known);
    this.#state = state;
    this.#isTyping = false;
    this.#isWritten = true;
    query.value = state.q;
    this.#tellUnknown(unknown);
    this.#show();
  }

  /** @param {string[]} unknown What of the address the list does not have. */
  #tellUnknown(unknown) {
    const { notice } = this.#page;
    this.#unknown = unknown;
    const named = unknown.slice(0, MOST_UNKNOWN).map((it) => it.slice(0, LONGEST_UNKNOWN)).join(", ");
    const more = unknown.length > MOST_UNKNOWN ? ` and ${unknown.length - MOST_UNKNOWN} more` : "";
    notice.hidden = !unknown.length;
    notice.textContent = unknown.length ? `Ignored, as this list has no such value: ${named}${more}.` : "";
  }

  /** @param {Partial<State>} change */
  #change(change) {
    this.#state = { ...this.#state, ...change };
    this.#isTyping = false;
    this.#writeAddress();
    this.#tellUnknown([]);
    this.#show();
  }

  #writeAddress({ replace = false } = {}) {
    const address = location.pathname + write(this.#state);
    history[replace ? "replaceState" : "pushState"](null, "", address);
    this.#isWritten = true;
  }

  /** While keys follow one another, the address waits for the pause after them. */
  #typed() {
    clearTimeout(this.#timer); // a count that is no longer asked for is not told
    this.#state = { ...this.#state, q: this.#page.query.value };
    this.#isWritten = false;
    this.#show();
  }

  // The answer

  async #show() {
    this.#question.abort();
    const { signal } = (this.#question = new AbortController());
    try {
      await this.#answerTo(signal);
      this.#page.results.isBusy = false;
    } catch (error) {
      if (!signal.aborted) this.#failed(messageOf(error));
    }
  }

  /** @param {AbortSignal} signal Aborted once a later question is under way. */
  async #answerTo(signal) {
    const { results, filters } = this.#page;
    const isWritten = this.#isWritten;
    results.isBusy = true;
    const asked = search.ask(this.#state, FIRST, signal);
    if (isWritten) this.#showState(); // a key changes nothing but the query
    const answer = (this.#answer = await asked);
    this.#ignoreStrangers(answer);
    results.begin(answer.cards);
    await nextFrame();
    signal.throwIfAborted();
    this.#showAround(answer, isWritten);
    const counts = await search.counts(answer, signal);
    if (counts) filters.count(counts);
    if (!isWritten) {
      await pause(); // the next key may be near
      signal.throwIfAborted();
      this.#writeAddress({ replace: this.#isTyping });
      this.#isTyping = true;
      this.#tellUnknown([]);
    }
    await results.fill(answer, signal);
  }

  /** Removes values, such as authors, of which only the answer tells that the list has them not.
   *  @param {Answer} answer */
  #ignoreStrangers({ names }) {
    const strangers = [...names].flatMap(([name, own]) =>
      this.#state.chosen[name].filter((value) => !own.has(bareValue(value))).map((value) => ({ name, value })));
    if (!strangers.length) return;
    const chosen = { ...this.#state.chosen };
    for (const { name, value } of strangers) chosen[name] = chosen[name].filter((it) => it !== value);
    this.#state = { ...this.#state, chosen };
    this.#tellUnknown([...this.#unknown, ...strangers.map(({ name, value }) => `${name}=${value}`)]);
  }

  #showState() {
    const { sort, filters } = this.#page;
    filters.show(this.#state);
    sort.value = this.#state.sort === "relevance" ? "" : this.#state.sort;
    this.#showDefaultSort();
  }

  #showDefaultSort() {
    this.#page.sort.options[0].text = this.#state.q.trim() ? "best match" : "newest first";
  }

  /** What stands around the results, after these are painted.
   *  @param {Answer} answer @param {boolean} isWritten */
  #showAround({ mode, total, places, names, advice }, isWritten) {
    const page = this.#page;
    const pressed = [page.chipList, page.nothing].some((it) => it.contains(document.activeElement));
    page.closest.hidden = mode !== "closest" || !total;
    page.nothing.hidden = total > 0;
    if (advice) page.nothing.replaceChildren(...page.chips.advice(this.#state, advice, names));
    this.#announce(total, isWritten);
    page.chips.show(this.#state, names);
    if (pressed) (page.chipList.querySelector("button") ?? page.query).focus(); // what was pressed is gone
    page.citationExport.show(places);
    if (!isWritten) this.#showDefaultSort();
  }

  /** @param {number} total @param {boolean} now Whether no key may follow. */
  #announce(total, now) {
    clearTimeout(this.#timer);
    const say = () => { this.#page.total.textContent = papers(total); };
    if (now) say();
    else this.#timer = setTimeout(say, PAUSE);
    this.#page.dialog.announce(total);
  }

  async #showMore() {
    const { results } = this.#page;
    const { signal } = this.#question;
    if (!this.#answer || results.isBusy) return;
    await results.fill(this.#answer, signal, { further: true }).catch((error) => {
      if (!signal.aborted) this.#failed(messageOf(error));
    });
  }

  /** Summaries and links are there. By them a query may find more. */
  async #refresh() {
    const { signal } = this.#question;
    if (!this.#answer) return;
    if (this.#state.q.trim()) this.#show();
    else await this.#page.results.complete(this.#answer, signal).catch(() => {}); // a later question
  }

  /** @param {string} reason */
  #failed(reason) {
    const { latest, notice, results } = this.#page;
    latest.hidden = Boolean(this.#answer);
    notice.hidden = false;
    notice.replaceChildren(
      `The search could not be loaded (${reason}). `,
      make("a", { href: location.href }, "Try again"),
      ", or use the lists of categories, years, tags, venues and authors.",
    );
    results.isBusy = false;
  }

  // Density and keys

  /** @param {ReturnType<PaperExplorer["build"]>} parts @param {boolean} compact */
  #showDensity({ density, list }, compact) {
    density.setAttribute("aria-pressed", String(compact));
    list.classList.toggle("compact", compact);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (this.querySelector("dialog[open]")) return;
    const act = shortcut(event, this.#page.list, this.#page.help);
    if (!act) return;
    event.preventDefault();
    act();
  }
}

customElements.define("paper-explorer", PaperExplorer);
