// <site-search>: the search box of every page. As one types it offers papers, as a combobox with a
// list box (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/); Enter alone opens the explorer.
// Nothing is loaded before the box has the focus.

import { at, make, marked, papers, plain } from "./site.js";

const PAUSE = 500; // milliseconds without a key before the count is announced

class SiteSearch extends HTMLElement {
  #asked = 0;
  #active = -1;
  #client = null;
  #timer = 0;

  connectedCallback() {
    this.input = this.querySelector("input");
    const list = { id: "site-search-list", role: "listbox", "aria-label": "Papers" };
    this.list = make("ul", { ...list, tabindex: "-1" }); // else Tab stops at it where it scrolls
    this.status = make("p", { role: "status", class: "visually-hidden" });
    this.list.hidden = true;
    this.append(this.list, this.status);
    for (const [name, value] of Object.entries({
      role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id,
    })) this.input.setAttribute(name, value);
    this.input.addEventListener("focus", () => this.#start());
    this.input.addEventListener("input", () => this.#suggest());
    this.input.addEventListener("keydown", (event) => this.#key(event));
    this.addEventListener("focusout", ({ relatedTarget }) => {
      if (!this.contains(relatedTarget)) this.#close();
    });
    this.list.addEventListener("pointerdown", (event) => event.preventDefault()); // keeps the focus
    addEventListener("keydown", (event) => this.#shortcut(event));
  }

  async #start() {
    this.#client ??= import("./search/client.js").then(({ search }) => {
      search.start();
      return search;
    });
    return this.#client;
  }

  #shortcut(event) {
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
    const k = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
    const typing = event.target.closest?.("input:not([type=checkbox]), select, textarea");
    if (!k && (!slash || typing)) return;
    event.preventDefault();
    const own = document.querySelector("#explorer-query");
    (own?.offsetParent ? own : this.input).focus();
    (own?.offsetParent ? own : this.input).select();
  }

  async #suggest() {
    const text = this.input.value;
    const number = (this.#asked += 1);
    if (!text.trim()) {
      this.#close();
      return;
    }
    let answer;
    try {
      answer = await (await this.#start()).suggest(text);
    } catch {
      return; // the form still leads to the explorer, which tells of the failure
    }
    if (number !== this.#asked || document.activeElement !== this.input) return;
    this.#active = -1;
    this.list.replaceChildren(...answer.cards.map((card, place) => this.#option(card, place)));
    this.#open(answer.cards.length > 0);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const shown = answer.cards.length;
      this.status.textContent = answer.total > shown
        ? `${shown} of ${papers(answer.total)} shown` : papers(answer.total);
    }, PAUSE);
  }

  #option(card, place) {
    const names = card.authors.slice(0, 2).map(plain);
    const more = card.more || card.authors.length > 2 ? " et\u00a0al." : "";
    const facts = `${names.join(", ")}${more} · ${card.venue[1]}`;
    const option = make("li", { id: `site-search-${place}`, role: "option", "aria-selected": "false" },
      make("span", { class: "option-title" }, ...marked(card.title)), make("span", { class: "note" }, facts));
    option.dataset.address = at(`papers/${card.id}/`);
    option.addEventListener("click", () => location.assign(option.dataset.address));
    return option;
  }

  #open(open) {
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", open);
    this.#select(-1);
  }

  #close() {
    this.#asked += 1;
    clearTimeout(this.#timer);
    this.status.textContent = "";
    this.#open(false);
  }

  #select(place) {
    const options = [...this.list.children];
    options[this.#active]?.setAttribute("aria-selected", "false");
    this.#active = place;
    const option = options[place];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
  }

  #key(event) {
    const count = this.list.hidden ? 0 : this.list.childElementCount;
    if (event.key === "Escape") {
      if (count) event.preventDefault();
      this.#close();
    } else if (count && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      // One place stands for the box itself, before the first and after the last paper.
      this.#select(((this.#active + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === "Enter" && this.#active >= 0) {
      event.preventDefault();
      location.assign(this.list.children[this.#active].dataset.address);
    }
  }
}

customElements.define("site-search", SiteSearch);
