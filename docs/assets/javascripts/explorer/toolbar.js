// The line above the results: how many there are, their order and density, and a link to them.

import { copyByButton } from "../lib/clipboard.js";
import { part } from "../lib/dom.js";
import { papers } from "../lib/wording.js";
import { prefer, preference } from "../state/preferences.js";

/** @typedef {import("../types.js").State} State */

const PAUSE = 400; // milliseconds without a key before a count is announced
const COMPACT = "explorer-compact";

/** The toolbar. Fires `sort` when the reader chose an order. */
export class Toolbar extends EventTarget {
  #total;
  #sort;
  #density;
  #results;
  #timer = 0;

  /** @param {HTMLElement} element
   *  @param {HTMLElement} results The list whose density it sets. */
  constructor(element, results) {
    super();
    this.#total = part(element, ".total", HTMLElement);
    this.#sort = part(element, "[name=sort]", HTMLSelectElement);
    this.#density = part(element, "[data-density]", HTMLButtonElement);
    this.#results = results;
    this.#sort.addEventListener("change", () => this.dispatchEvent(new Event("sort")));
    this.#density.addEventListener("click", () => {
      const compact = this.#density.getAttribute("aria-pressed") !== "true";
      prefer(COMPACT, String(compact));
      this.#showDensity(compact);
    });
    const link = part(element, "[data-copy-link]", HTMLButtonElement);
    link.addEventListener("click", () => copyByButton(link, location.href));
    this.#showDensity(preference(COMPACT) === "true");
    element.hidden = false;
  }

  get sort() {
    return this.#sort.value;
  }

  /** Shows the order of a state.
   *  @param {State} state */
  show({ q, sort }) {
    this.#sort.value = sort === "relevance" ? "" : sort;
    this.showDefault(q);
  }

  /** Names the order that a query has by itself.
   *  @param {string} q */
  showDefault(q) {
    this.#sort.options[0].text = q.trim() ? "best match" : "newest first";
  }

  /** Tells how many papers there are.
   *  @param {number} total
   *  @param {boolean} now Whether no key may follow. */
  announce(total, now) {
    this.quiet();
    const say = () => { this.#total.textContent = papers(total); };
    if (now) say();
    else this.#timer = setTimeout(say, PAUSE);
  }

  /** Leaves untold a count that is no longer asked for. */
  quiet() {
    clearTimeout(this.#timer);
  }

  /** @param {boolean} compact */
  #showDensity(compact) {
    this.#density.setAttribute("aria-pressed", String(compact));
    this.#results.classList.toggle("compact", compact);
  }
}
