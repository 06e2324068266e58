// The papers that an answer gives, as cards. The first fill a screen, so that they can be painted before
// the rest is made.

import { make, part } from "../lib/dom.js";
import { papers, plain } from "../lib/wording.js";
import { search } from "../search/client.js";
import { Cards } from "../lib/cards.js";

/** @typedef {import("../types.js").Answer} Answer */
/** @typedef {import("../types.js").Card} Card */
/** @typedef {import("../components/citation-export.js").CitationExport} CitationExport */

export const FIRST = 4;
const PAGE = 50;

/** Resolves once what was changed is painted. */
export const nextFrame = () =>
  new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });

export class Results {
  #list;
  #more;
  #cards;
  #export;
  #selector = make("label", { class: "select-paper" },
    make("input", { type: "checkbox" }), make("span", { class: "visually-hidden" }));

  /** @param {HTMLElement} list
   *  @param {HTMLButtonElement} more The button that shows more.
   *  @param {HTMLTemplateElement} template A card.
   *  @param {CitationExport} citationExport */
  constructor(list, more, template, citationExport) {
    this.#list = list;
    this.#more = more;
    this.#cards = new Cards(template);
    this.#export = citationExport;
    list.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement && target.matches(".select-paper input")) {
        citationExport.select(Number(target.value), target.checked);
      }
    });
    citationExport.addEventListener("clear", () => {
      for (const box of list.querySelectorAll("input")) if (box.matches(".select-paper input")) box.checked = false;
    });
  }

  get isBusy() {
    return this.#list.ariaBusy === "true";
  }

  set isBusy(busy) {
    this.#list.setAttribute("aria-busy", String(busy));
  }

  /** Shows the first cards of an answer, and no others.
   *  @param {Card[]} cards */
  begin(cards) {
    [...this.#list.children].slice(cards.length).forEach((element) => element.remove());
    cards.forEach((card, index) => this.#put(card, index));
  }

  /** Shows more cards, up to a page, or to a page more than there are.
   *  @param {Answer} answer @param {AbortSignal} signal @param {{ further?: boolean }} [options] */
  async fill(answer, signal, { further = false } = {}) {
    const shown = this.#list.childElementCount;
    const until = further ? shown + PAGE : PAGE;
    if (shown < Math.min(until, answer.total)) {
      await nextFrame();
      signal.throwIfAborted();
      const cards = await search.more(answer, shown, until, signal);
      if (this.#list.childElementCount === shown) cards.forEach((card, index) => this.#put(card, shown + index));
    }
    this.#more.hidden = this.#list.childElementCount >= answer.total;
    this.#more.textContent = `Show more of ${papers(answer.total)}`;
  }

  /** Adds summaries and links to what is shown, once these are there.
   *  @param {Answer} answer @param {AbortSignal} signal */
  async complete(answer, signal) {
    const cards = await search.more(answer, 0, this.#list.childElementCount, signal);
    const elements = [...this.#list.children];
    cards.forEach((card, index) => this.#cards.complete(/** @type {HTMLElement} */ (elements[index]), card));
  }

  /** Shows a card in the element that is there, or in a new one.
   *  @param {Card} card @param {number} index */
  #put(card, index) {
    const old = this.#list.children[index];
    const element = this.#cards.make(card, old instanceof HTMLElement ? old : undefined);
    if (!old) this.#list.append(element);
    if (!element.querySelector(".select-paper")) element.append(this.#selector.cloneNode(true));
    const box = part(element, ".select-paper input", HTMLInputElement);
    box.value = String(card.place);
    box.checked = this.#export.isSelected(card.place);
    part(element, ".select-paper span", HTMLElement).textContent = `Select ${plain(card.title)}`;
  }
}
