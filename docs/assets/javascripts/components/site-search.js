// <site-search>: the search box of every page. As one types it offers papers, as a combobox with a
// list box; Enter alone opens the explorer. Nothing is loaded before the box has the focus.
// Source: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/

import { closest, isField, make, part } from "../lib/dom.js";

/** @typedef {typeof import("../search/suggestions.js")} Suggestions */

const PAUSE = 500; // milliseconds without a key before a count is announced

class SiteSearch extends HTMLElement {
  #input = part(this, "input", HTMLInputElement);
  #list = make("ul", { id: "site-search-list", role: "listbox", "aria-label": "Papers", hidden: "", tabindex: "-1" });
  #status = make("p", { role: "status", class: "visually-hidden" });
  /** @type {Promise<Suggestions> | null} */
  #suggestions = null;
  #question = new AbortController();
  #active = -1;
  #timer = 0;

  connectedCallback() {
    if (!this.#list.isConnected) this.#build();
    addEventListener("keydown", this);
  }

  disconnectedCallback() {
    removeEventListener("keydown", this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event instanceof KeyboardEvent) this.#shortcut(event);
  }

  #build() {
    const input = this.#input;
    for (const [name, value] of [
      ["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", this.#list.id],
    ]) input.setAttribute(name, value);
    this.append(this.#list, this.#status);
    input.addEventListener("focus", () => this.#start());
    input.addEventListener("input", () => this.#suggest());
    input.addEventListener("keydown", (event) => this.#key(event));
    this.addEventListener("focusout", ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.contains(relatedTarget))) this.#close();
    });
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault()); // the focus stays in the box
    this.#list.addEventListener("click", ({ target }) => {
      const option = closest(target, "[role=option]");
      if (option) location.assign(option.dataset.url ?? "");
    });
  }

  #start() {
    this.#suggestions ??= import("../search/suggestions.js");
    return this.#suggestions;
  }

  /** @param {KeyboardEvent} event */
  #shortcut(event) {
    const command = event.ctrlKey || event.metaKey;
    const slash = event.key === "/" && !command && !event.altKey && !isField(event.target);
    if (!slash && !(command && event.key?.toLowerCase() === "k")) return;
    event.preventDefault();
    const own = document.querySelector("#explorer-query");
    const box = own instanceof HTMLInputElement && own.offsetParent ? own : this.#input;
    box.focus();
    box.select();
  }

  async #suggest() {
    const text = this.#input.value;
    this.#question.abort();
    const { signal } = (this.#question = new AbortController());
    if (!text.trim()) {
      this.#close();
      return;
    }
    try {
      const { suggest } = await this.#start();
      const { options, count } = await suggest(text, signal);
      if (document.activeElement === this.#input) this.#show(options, count);
    } catch {
      // A later question is under way; or the search failed: the form still leads to the explorer.
    }
  }

  /** @param {HTMLElement[]} options @param {string} count In words. */
  #show(options, count) {
    this.#active = -1;
    this.#list.replaceChildren(...options);
    this.#open(options.length > 0);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { this.#status.textContent = count; }, PAUSE);
  }

  /** @param {boolean} open */
  #open(open) {
    this.#list.hidden = !open;
    this.#input.setAttribute("aria-expanded", String(open));
    this.#select(-1);
  }

  #close() {
    this.#question.abort();
    clearTimeout(this.#timer);
    this.#status.textContent = "";
    this.#open(false);
  }

  /** @param {number} index */
  #select(index) {
    const options = [...this.#list.children];
    options[this.#active]?.setAttribute("aria-selected", "false");
    this.#active = index;
    const option = options[index];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.#input.setAttribute("aria-activedescendant", option.id);
    else this.#input.removeAttribute("aria-activedescendant");
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const count = this.#list.hidden ? 0 : this.#list.childElementCount;
    if (event.key === "Escape") {
      if (count) event.preventDefault();
      this.#close();
    } else if (count && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      // One stop is the box itself, before the first and after the last paper.
      this.#select(((this.#active + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === "Enter" && this.#active >= 0) {
      event.preventDefault();
      const option = this.#list.children[this.#active];
      if (option instanceof HTMLElement) location.assign(option.dataset.url ?? "");
    }
  }
}

customElements.define("site-search", SiteSearch);
