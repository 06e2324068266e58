// The reading list: papers saved in the reader's browser, with status and note. `<save-paper>` is the
// button on a card or a paper's page; `<reading-list>` is the list's own page.

import { copy, make, papers } from "./site.js";

const KEY = "reading-list";
const STATUSES = ["to read", "reading", "read"];
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_NOTE = 500;

/** Why the last attempt to read or write failed, for the reader; empty after a success. */
let trouble = "";

/** A list from data that may be anything, or `null`: entries by id, the latest saved last. */
function parse(data) {
  if (data?.version !== 1 || typeof data.papers !== "object" || !data.papers || Array.isArray(data.papers)) return null;
  const entries = Object.entries(data.papers).filter(([id, entry]) => ID.test(id) && entry);
  return new Map(entries.map(([id, { status, note }]) => [id, {
    status: STATUSES.includes(status) ? status : STATUSES[0],
    note: String(note ?? "").slice(0, LONGEST_NOTE),
  }]));
}

const format = (list) => JSON.stringify({ version: 1, papers: Object.fromEntries(list) });

/** What is saved. Spoiled data is kept aside, so that nothing is lost, and reported. */
function load() {
  let text;
  try {
    text = localStorage.getItem(KEY);
  } catch {
    trouble = "The browser blocks storage for this site, so nothing can be saved.";
    return new Map();
  }
  if (text === null) return new Map();
  try {
    const list = parse(JSON.parse(text));
    if (list) return list;
  } catch {
    // told of below
  }
  trouble = "The saved list could not be read. It was put aside and a new one begun.";
  try {
    localStorage.setItem(`${KEY}-spoiled`, text);
    localStorage.removeItem(KEY);
  } catch {
    // It stays where it is.
  }
  return new Map();
}

function store(list) {
  try {
    localStorage.setItem(KEY, format(list));
    trouble = "";
    return true;
  } catch {
    trouble = "The browser's storage is full or blocked; this change was not saved. Export the list, or free some space.";
    return false;
  } finally {
    dispatchEvent(new Event("reading-list"));
  }
}

/** Saves a paper, or takes it off the list; `false` where that could not be stored. */
function toggle(id) {
  const list = load();
  if (!list.delete(id)) list.set(id, { status: STATUSES[0], note: "" });
  return store(list);
}

class SavePaper extends HTMLElement {
  static observedAttributes = ["data-save"];

  connectedCallback() {
    this.hidden = false;
    this.addEventListener("click", this);
    addEventListener("reading-list", this);
    this.#show();
  }

  disconnectedCallback() {
    removeEventListener("reading-list", this);
  }

  /** Its card is now another paper's. */
  attributeChangedCallback(name, old, id) {
    if (!this.isConnected || old === id) return;
    this.#tell("");
    this.#show();
  }

  handleEvent({ type }) {
    if (type === "click") {
      const done = toggle(this.dataset.save);
      this.#tell(done ? "" : trouble);
    }
    this.#show();
  }

  /** Says why nothing was saved: on the button for those who see it, and aloud. */
  #tell(reason) {
    this.querySelector("[role=alert]")?.remove();
    this.classList.toggle("trouble", Boolean(reason));
    if (!reason) {
      this.removeAttribute("title");
      return;
    }
    this.title = reason;
    this.append(make("span", { role: "alert", class: "visually-hidden" }, reason));
  }

  #show() {
    const button = this.querySelector("button");
    const saved = saves().has(this.dataset.save);
    button.setAttribute("aria-pressed", saved);
    button.firstChild.data = saved ? "Saved" : "Save";
  }
}

// Hundreds of buttons stand on a page: the list is read once and again after each change.
let known = null;
const saves = () => (known ??= load());
addEventListener("reading-list", () => { known = null; }, { capture: true });
addEventListener("storage", ({ key }) => {
  if (key === KEY || key === null) dispatchEvent(new Event("reading-list"));
});

class ReadingList extends HTMLElement {
  async connectedCallback() {
    const part = (selector) => this.querySelector(selector);
    this.parts = {
      toolbar: part(".toolbar"), notice: part("[data-notice]"), total: part(".total"),
      status: part("[name=status]"), results: part("[data-results]"), empty: part("[data-empty]"),
      take: part("take-along"), file: part("input[type=file]"),
    };
    const template = part("[data-card]");
    if (!template) return;
    const [{ Cards }, { search }] = await Promise.all([
      import("./explorer/cards.js"), import("./search/client.js"), import("./explorer/take.js"),
    ]);
    this.cards = new Cards(template);
    this.search = search;
    this.parts.toolbar.hidden = false;
    this.parts.status.addEventListener("change", () => this.#show());
    this.parts.file.addEventListener("change", () => this.#import());
    part("[data-share]").addEventListener("click", ({ target }) => this.#share(target));
    part("[data-export]").addEventListener("click", () => this.#export());
    addEventListener("reading-list", () => this.#show());
    addEventListener("popstate", () => this.#show());
    search.addEventListener("details", () => this.#show());
    this.#show();
  }

  /** Ids of a list that somebody shared, from the address; `null` for the reader's own. */
  get #shared() {
    const ids = new URLSearchParams(location.search).get("papers");
    return ids === null ? null : [...new Set(ids.split(",").filter((id) => ID.test(id)))].slice(0, 1000);
  }

  async #show() {
    const { results, notice, total, empty, status, take } = this.parts;
    results.setAttribute("aria-busy", "true");
    const list = load();
    const shared = this.#shared;
    const wanted = shared ?? [...list].reverse()
      .filter(([, entry]) => !status.value || entry.status === status.value).map(([id]) => id);
    let answer;
    try {
      answer = await this.search.list(wanted);
    } catch (error) {
      notice.hidden = false;
      notice.textContent = `The list of papers could not be loaded (${error.message}). Reload to try again.`;
      results.setAttribute("aria-busy", "false");
      return;
    }
    // What is being edited stays as it is.
    if (!(results.contains(document.activeElement) && document.activeElement.matches("input, select"))) {
      const pressed = [...results.children].findIndex((card) => card.contains(document.activeElement));
      results.replaceChildren(...answer.cards.map((card) => this.#card(card, shared ? null : list.get(card.id))));
      const next = results.children[Math.min(pressed, results.childElementCount - 1)];
      if (pressed >= 0) (next?.querySelector(".card-title a") ?? status).focus(); // what was pressed is gone
    }
    const gone = wanted.length - answer.cards.length;
    total.textContent = papers(answer.cards.length);
    empty.hidden = wanted.length > 0;
    this.#notice([
      trouble,
      gone ? `${papers(gone)} saved here ${gone === 1 ? "is" : "are"} no longer in the catalog.` : "",
      shared ? `This is a list that somebody shared: ${papers(answer.cards.length)}.` : "",
    ], shared ? answer.cards.map(({ id }) => id) : null);
    take.show(answer.places);
    results.setAttribute("aria-busy", "false");
  }

  #notice(texts, shared) {
    const { notice } = this.parts;
    const text = texts.filter(Boolean).join(" ");
    notice.replaceChildren(text);
    notice.hidden = !text;
    if (!shared) return;
    const add = make("button", { type: "button", class: "button" }, "Add all to my list");
    add.addEventListener("click", () => {
      const list = load();
      for (const id of shared) if (!list.has(id)) list.set(id, { status: STATUSES[0], note: "" });
      if (store(list)) history.pushState(null, "", location.pathname);
      this.#show();
    });
    notice.append(" ", add, " ", make("a", { href: location.pathname }, "See my own list"));
  }

  #card(card, entry) {
    const element = this.cards.make(card);
    if (!entry) return element;
    const form = this.querySelector("[data-entry]").content.cloneNode(true);
    const [status, note] = [form.querySelector("select"), form.querySelector("input")];
    status.value = entry.status;
    note.value = entry.note;
    const change = () => {
      const list = load();
      list.set(card.id, { status: status.value, note: note.value });
      store(list);
    };
    status.addEventListener("change", change);
    note.addEventListener("input", change); // as its page may be left at any time
    element.append(form);
    return element;
  }

  async #share(button) {
    const address = new URL(location.pathname, location.href);
    address.search = `?papers=${[...load().keys()].join(",")}`;
    const done = await copy(address.href);
    button.textContent = done ? "Copied" : "Not copied";
    setTimeout(() => { button.textContent = "Copy link to this list"; }, 2000);
  }

  #export() {
    const link = make("a", { download: "reading-list.json" });
    link.href = URL.createObjectURL(new Blob([format(load())], { type: "application/json" }));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  async #import() {
    const [file] = this.parts.file.files;
    this.parts.file.value = "";
    if (!file) return;
    let added = null;
    try {
      added = parse(JSON.parse(await file.text()));
    } catch {
      // told of below
    }
    if (!added) {
      this.#notice([`${file.name} is not an exported reading list; nothing was changed.`]);
      return;
    }
    const list = load();
    for (const [id, entry] of added) list.set(id, entry);
    store(list);
  }
}

customElements.define("save-paper", SavePaper);
customElements.define("reading-list", ReadingList);
