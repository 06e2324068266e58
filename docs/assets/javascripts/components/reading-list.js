// <reading-list>: the page of the papers that a reader saved, or that somebody shared.

import { copyByButton } from "../lib/clipboard.js";
import { make, part } from "../lib/dom.js";
import { download } from "../lib/download.js";
import { messageOf, papers } from "../lib/wording.js";
import { search } from "../search/client.js";
import { CHANGED, format, isId, load, parse, store, trouble, unread } from "../state/reading-list-store.js";
import { Cards } from "../lib/cards.js";
import { CitationExport } from "./citation-export.js";

/** @typedef {import("../types.js").Card} Card */
/** @typedef {import("../types.js").Entry} Entry */

const MOST_SHARED = 1000;

class ReadingListPage extends HTMLElement {
  /** @type {Cards | undefined} */
  #cards;
  #question = new AbortController();

  connectedCallback() {
    const template = this.querySelector("[data-card]");
    if (!(template instanceof HTMLTemplateElement)) return; // an empty list
    if (!this.#cards) this.#build(template);
    addEventListener(CHANGED, this);
    addEventListener("popstate", this);
    search.addEventListener("details", this);
    this.#show();
  }

  disconnectedCallback() {
    this.#question.abort();
    removeEventListener(CHANGED, this);
    removeEventListener("popstate", this);
    search.removeEventListener("details", this);
  }

  handleEvent() {
    this.#show();
  }

  /** @param {HTMLTemplateElement} template */
  #build(template) {
    this.#cards = new Cards(template);
    this.#part(".toolbar").hidden = false;
    this.#status.addEventListener("change", () => this.#show());
    this.#file.addEventListener("change", () => this.#import());
    const share = this.#part("[data-share]");
    share.addEventListener("click", () => {
      const url = new URL(location.pathname, location.href);
      url.search = `?papers=${[...load().keys()].join(",")}`;
      copyByButton(share, url.href);
    });
    this.#part("[data-export]").addEventListener("click", () =>
      download("reading-list.json", "application/json", format(load())));
  }

  /** @param {string} selector */
  #part(selector) {
    return part(this, selector, HTMLElement);
  }

  get #status() {
    return part(this, "[name=status]", HTMLSelectElement);
  }

  get #file() {
    return part(this, "input[type=file]", HTMLInputElement);
  }

  /** Ids of a list that somebody shared, from the address; `null` for the reader's own. */
  get #shared() {
    const ids = new URLSearchParams(location.search).get("papers");
    return ids === null ? null : [...new Set(ids.split(",").filter(isId))].slice(0, MOST_SHARED);
  }

  async #show() {
    const results = this.#part("[data-results]");
    results.setAttribute("aria-busy", "true");
    this.#question.abort();
    const { signal } = (this.#question = new AbortController());
    const list = load();
    const shared = this.#shared;
    const status = this.#status.value;
    const wanted = shared ?? [...list].reverse()
      .filter(([, entry]) => !status || entry.status === status).map(([id]) => id);
    try {
      const { cards, places } = await search.list(wanted, signal);
      this.#fill(cards, (id) => (shared ? undefined : list.get(id)));
      this.#part(".total").textContent = papers(cards.length);
      this.#part("[data-empty]").hidden = wanted.length > 0;
      this.#tell(wanted.length - cards.length, shared && cards.map(({ id }) => id));
      part(this, "citation-export", CitationExport).show(places);
    } catch (error) {
      if (signal.aborted) return; // a later question is under way
      this.#notice(`The list of papers could not be loaded (${messageOf(error)}). Reload to try again.`);
    }
    results.setAttribute("aria-busy", "false");
  }

  /** What is being edited stays as it is.
   *  @param {Card[]} cards
   *  @param {(id: string) => Entry | undefined} entry */
  #fill(cards, entry) {
    const results = this.#part("[data-results]");
    const active = document.activeElement;
    if (results.contains(active) && active?.matches("input, select")) return;
    const pressed = [...results.children].findIndex((card) => card.contains(active));
    results.replaceChildren(...cards.map((card) => this.#card(card, entry(card.id))));
    if (pressed < 0) return;
    const next = results.children[Math.min(pressed, results.childElementCount - 1)];
    (next ? part(next, ".card-title a", HTMLElement) : this.#status).focus(); // what was pressed is gone
  }

  /** @param {number} gone @param {string[] | null} shared Ids of a shared list. */
  #tell(gone, shared) {
    const texts = [
      trouble(),
      gone ? `${papers(gone)} saved here ${gone === 1 ? "is" : "are"} no longer in the catalog.` : "",
      shared ? `This is a list that somebody shared: ${papers(shared.length)}.` : "",
    ];
    this.#notice(texts.filter(Boolean).join(" "));
    if (!shared) return;
    const add = make("button", { type: "button", class: "button" }, "Add all to my list");
    add.addEventListener("click", () => {
      const list = load();
      for (const id of shared) if (!list.has(id)) list.set(id, unread());
      if (store(list)) history.pushState(null, "", location.pathname);
      this.#show();
    });
    this.#part("[data-notice]").append(" ", add, " ", make("a", { href: location.pathname }, "See my own list"));
  }

  /** @param {string} text */
  #notice(text) {
    const notice = this.#part("[data-notice]");
    notice.replaceChildren(text);
    notice.hidden = !text;
  }

  /** @param {Card} card @param {Entry | undefined} entry */
  #card(card, entry) {
    const element = /** @type {Cards} */ (this.#cards).make(card);
    if (!entry) return element;
    const fields = part(this, "[data-entry]", HTMLTemplateElement).content.cloneNode(true);
    element.append(fields);
    const status = part(element, ".entry select", HTMLSelectElement);
    const note = part(element, ".entry input", HTMLInputElement);
    status.value = entry.status;
    note.value = entry.note;
    const change = () => {
      const list = load();
      list.set(card.id, { status: status.value, note: note.value });
      store(list);
    };
    status.addEventListener("change", change);
    note.addEventListener("input", change); // as its page may be left at any time
    return element;
  }

  async #import() {
    const file = this.#file.files?.[0];
    this.#file.value = "";
    if (!file) return;
    const added = await file.text().then((text) => parse(JSON.parse(text))).catch(() => null);
    if (!added) {
      this.#notice(`${file.name} is not an exported reading list; nothing was changed.`);
      return;
    }
    const list = load();
    for (const [id, entry] of added) list.set(id, entry);
    store(list);
  }
}

customElements.define("reading-list", ReadingListPage);
