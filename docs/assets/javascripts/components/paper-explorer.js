// <paper-explorer>: the page of all papers. The address is the state; this element reads it, asks the
// search, shows the answer, and writes the address again when the reader changes something.

import { Chips, changeOf } from "../explorer/chips.js";
import { FacetFilters } from "../explorer/facet-filters.js";
import { FilterDialog } from "../explorer/filter-dialog.js";
import { Notice } from "../explorer/notice.js";
import { FIRST, Results, nextFrame } from "../explorer/results.js";
import { shortcut, step } from "../explorer/shortcuts.js";
import { Toolbar } from "../explorer/toolbar.js";
import { closest, part } from "../lib/dom.js";
import { messageOf } from "../lib/wording.js";
import { search } from "../search/client.js";
import { bareValue, empty, read, write } from "../state/url-state.js";
import { CitationExport } from "./citation-export.js";

/** @typedef {import("../types.js").Answer} Answer */
/** @typedef {import("../types.js").State} State */
/** @typedef {ReturnType<PaperExplorer["build"]>} Parts */

const PAUSE = 300; // milliseconds without a key after which the address is written

const pause = () => new Promise((resolve) => { setTimeout(resolve, PAUSE); });

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
  /** @type {Parts | undefined} */
  #built;

  connectedCallback() {
    const template = this.querySelector("[data-card]");
    if (!(template instanceof HTMLTemplateElement)) return; // an empty list
    this.#built ??= this.build(template);
    this.#built.dialog.connect();
    addEventListener("popstate", this);
    addEventListener("keydown", this);
    search.addEventListener("details", this);
    search.addEventListener("no-details", this);
    search.addEventListener("failed", this);
    this.#readAddress();
  }

  disconnectedCallback() {
    this.#question.abort();
    this.#built?.dialog.disconnect();
    removeEventListener("popstate", this);
    removeEventListener("keydown", this);
    search.removeEventListener("details", this);
    search.removeEventListener("no-details", this);
    search.removeEventListener("failed", this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event instanceof KeyboardEvent) this.#key(event);
    else if (event instanceof CustomEvent) this.#failed(event.detail);
    else if (event.type === "details") this.#refresh();
    else if (event.type === "no-details") this.#parts.notice.withoutDetails();
    else this.#readAddress();
  }

  /** Finds the parts of the page, and shows those that need a script.
   *  @param {HTMLTemplateElement} template */
  build(template) {
    const find = (/** @type {string} */ selector) => part(this, selector, HTMLElement);
    const citationExport = part(this, "citation-export", CitationExport);
    const form = part(this, ".facets", HTMLFormElement);
    const list = find("[data-results]");
    const more = part(this, ".more", HTMLButtonElement);
    const filters = new FacetFilters(form, this.#parameters);
    const chipList = find(".chips");
    const parts = {
      query: part(this, "#explorer-query", HTMLInputElement),
      help: part(this, ".help", HTMLDialogElement),
      closest: find(".closest"), nothing: find(".nothing"), latest: find(".latest"),
      list, chipList, citationExport, filters,
      notice: new Notice(find("[data-notice]")),
      toolbar: new Toolbar(find(".toolbar"), list),
      results: new Results(list, more, template, citationExport),
      dialog: new FilterDialog(
        part(this, "dialog.filters", HTMLDialogElement), form, find(".facets-place"), find("[data-open-filters]")),
      chips: new Chips(chipList, this.#labels, (name, value) => filters.title(name, value)),
    };
    this.#listen(parts, more);
    for (const selector of [".explorer-search", ".facets-place"]) find(selector).hidden = false;
    document.body.classList.add("is-ready");
    parts.latest.hidden = true; // the ways to all papers where there is no search
    return parts;
  }

  /** @param {Parts} parts @param {HTMLButtonElement} more */
  #listen({ query, toolbar, filters, help, list }, more) {
    part(this, ".explorer-search", HTMLFormElement).addEventListener("submit", (event) => {
      event.preventDefault();
      this.#isTyping = false;
    });
    query.addEventListener("input", () => this.#typed());
    query.addEventListener("blur", () => { this.#isTyping = false; });
    query.addEventListener("keydown", (event) => {
      if (event.key !== "ArrowDown") return;
      event.preventDefault();
      step(list, 1);
    });
    toolbar.addEventListener("sort", () => this.#change({ sort: toolbar.sort }));
    filters.addEventListener("change", () => this.#change({ chosen: filters.chosen(this.#state.chosen) }));
    more.addEventListener("click", () => this.#showMore());
    new IntersectionObserver(([entry]) => entry.isIntersecting && this.#showMore(), { rootMargin: "600px" })
      .observe(more);
    part(this, "[data-help]", HTMLButtonElement).addEventListener("click", () => help.showModal());
    this.addEventListener("click", ({ target }) => {
      const change = changeOf(closest(target, "[data-change]"));
      if (!change) return;
      if (change.q !== undefined) query.value = change.q;
      this.#change(change);
    });
  }

  get #parts() {
    return /** @type {Parts} */ (this.#built);
  }

  // The state

  #readAddress() {
    const { query, filters, notice } = this.#parts;
    const { state, unknown } = read(location.search, this.#parameters, filters.known);
    this.#state = state;
    this.#isTyping = false;
    this.#isWritten = true;
    query.value = state.q;
    notice.ignored(unknown);
    this.#show();
  }

  /** @param {Partial<State>} change */
  #change(change) {
    this.#state = { ...this.#state, ...change };
    this.#isTyping = false;
    this.#writeAddress();
    this.#parts.notice.ignored([]);
    this.#show();
  }

  #writeAddress({ replace = false } = {}) {
    const address = location.pathname + write(this.#state);
    history[replace ? "replaceState" : "pushState"](null, "", address);
    this.#isWritten = true;
  }

  /** While keys follow one another, the address waits for the pause after them. */
  #typed() {
    this.#parts.toolbar.quiet();
    this.#state = { ...this.#state, q: this.#parts.query.value };
    this.#isWritten = false;
    this.#show();
  }

  // The answer

  async #show() {
    this.#question.abort();
    const { signal } = (this.#question = new AbortController());
    try {
      await this.#answerTo(signal);
      this.#parts.results.isBusy = false;
    } catch (error) {
      if (!signal.aborted) this.#failed(messageOf(error));
    }
  }

  /** @param {AbortSignal} signal Aborted once a later question is under way. */
  async #answerTo(signal) {
    const { results, filters, toolbar, notice } = this.#parts;
    const isWritten = this.#isWritten;
    results.isBusy = true;
    const asked = search.ask(this.#state, FIRST, signal);
    if (isWritten) { // a key changes nothing but the query
      filters.show(this.#state);
      toolbar.show(this.#state);
    }
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
      notice.ignored([]);
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
    this.#parts.notice.alsoIgnored(strangers.map(({ name, value }) => `${name}=${value}`));
  }

  /** What stands around the results, after these are painted.
   *  @param {Answer} answer @param {boolean} isWritten */
  #showAround({ mode, total, places, names, advice }, isWritten) {
    const parts = this.#parts;
    const pressed = [parts.chipList, parts.nothing].some((it) => it.contains(document.activeElement));
    parts.closest.hidden = mode !== "closest" || !total;
    parts.nothing.hidden = total > 0;
    if (advice) parts.nothing.replaceChildren(...parts.chips.advice(this.#state, advice, names));
    parts.toolbar.announce(total, isWritten);
    parts.dialog.announce(total);
    parts.chips.show(this.#state, names);
    if (pressed) (parts.chipList.querySelector("button") ?? parts.query).focus(); // what was pressed is gone
    parts.citationExport.show(places);
    parts.toolbar.showDefault(this.#state.q);
  }

  async #showMore() {
    const { results } = this.#parts;
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
    else await this.#parts.results.complete(this.#answer, signal).catch(() => {}); // a later question
  }

  /** @param {string} reason */
  #failed(reason) {
    const { latest, notice, results } = this.#parts;
    latest.hidden = Boolean(this.#answer);
    notice.failed(reason);
    results.isBusy = false;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (this.querySelector("dialog[open]")) return;
    const act = shortcut(event, this.#parts.list, this.#parts.help);
    if (!act) return;
    event.preventDefault();
    act();
  }
}

customElements.define("paper-explorer", PaperExplorer);
