// <citation-export>: citations of the papers shown, or of those selected, in any format.

import { copy } from "../lib/clipboard.js";
import { closest, part } from "../lib/dom.js";
import { download } from "../lib/download.js";
import { forget, partsOf, textOf } from "../lib/exported-files.js";
import { messageOf, papers } from "../lib/wording.js";

export class CitationExport extends HTMLElement {
  /** @type {number[]} */
  #shown = [];
  /** @type {Set<number>} */
  #selected = new Set();

  connectedCallback() {
    this.addEventListener("click", this);
  }

  disconnectedCallback() {
    this.removeEventListener("click", this);
  }

  /** Offers what is shown.
   *  @param {ArrayLike<number>} positions Of papers in the catalog, in order. */
  show(positions) {
    this.#shown = Array.from(positions);
    this.hidden = false;
    this.#update();
  }

  /** Selects a paper, or no more.
   *  @param {number} position In the catalog.
   *  @param {boolean} on */
  select(position, on) {
    if (on) this.#selected.add(position);
    else this.#selected.delete(position);
    this.#update();
  }

  /** @param {number} position */
  isSelected(position) {
    return this.#selected.has(position);
  }

  /** Positions of what is exported: of papers selected, in that order, or of those shown. */
  get positions() {
    return this.#selected.size ? [...this.#selected] : this.#shown;
  }

  /** @param {Event} event */
  handleEvent({ target }) {
    const button = closest(target, "button");
    if (!button || !this.contains(button)) return;
    if (button.matches("[data-clear]")) {
      this.#selected.clear();
      this.#update();
      this.dispatchEvent(new Event("clear"));
    } else this.#export(button.matches("[data-copy]"));
  }

  /** @param {boolean} asCopy */
  async #export(asCopy) {
    const { value: format, selectedOptions: [option] } = part(this, "select", HTMLSelectElement);
    const positions = this.positions;
    const what = `${papers(positions.length)} as ${option.text}`;
    try {
      const text = await textOf(format, positions);
      if (asCopy) {
        const done = await copy(text);
        this.#say(done ? `Copied ${what}.` : "The browser does not let a script copy. Download instead.");
      } else {
        const { file, type } = await partsOf(format);
        download(file, type, text);
        this.#say(`Downloaded ${what}.`);
      }
    } catch (error) {
      forget();
      this.#say(`This did not work: ${messageOf(error)}.`);
    }
  }

  /** @param {string} text */
  #say(text) {
    part(this, "[data-outcome]", HTMLElement).textContent = text;
  }

  #update() {
    const count = this.positions.length;
    const each = count === 1 ? "1 paper" : `All ${papers(count)}`;
    const selected = this.#selected.size > 0;
    part(this, "[data-scope]", HTMLElement).textContent =
      selected ? `The ${papers(count)} that you selected.` : count ? `${each} shown. Select papers to export only those.` : "No paper to export.";
    part(this, "[data-clear]", HTMLElement).hidden = !selected;
    for (const button of this.querySelectorAll("button")) {
      if (button.matches("[data-copy], [data-download]")) button.disabled = !count;
    }
    this.#say("");
  }
}

customElements.define("citation-export", CitationExport);
