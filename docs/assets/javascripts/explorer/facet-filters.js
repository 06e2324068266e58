// The filters: checkboxes and buttons that the page already holds. One listener for all.

import { closest, part } from "../lib/dom.js";
import { YearRange } from "./year-range.js";

/** @typedef {import("../types.js").Counts} Counts */
/** @typedef {import("../types.js").State} State */

const FOLDED = 8;

/** @typedef {{ box: HTMLInputElement, term: HTMLElement, facet: string, count: HTMLElement, bar: HTMLElement | null }} Row */

/** The form with the filters. Fires `change` when the reader chose something. */
export class FacetFilters extends EventTarget {
  #form;
  #parameters;
  #rows;
  #ranges;

  /** @param {HTMLFormElement} form
   *  @param {string[]} parameters Of the address. */
  constructor(form, parameters) {
    super();
    this.#form = form;
    this.#parameters = parameters;
    this.#rows = [...form.querySelectorAll("input")].filter(({ type }) => type === "checkbox").map(rowOf);
    this.#ranges = [...form.querySelectorAll(".histogram")].map((bars) => {
      const facet = /** @type {HTMLElement} */ (closest(bars, ".facet"));
      return new YearRange(facet, (box, excluded) => this.#exclude(box, excluded));
    });
    for (const range of this.#ranges) range.addEventListener("change", () => this.#tell());
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", ({ target }) => this.#changed(target));
    form.addEventListener("click", ({ target }) => this.#clicked(target));
    form.addEventListener("input", ({ target }) => {
      const facet = closest(target, ".facet");
      if (facet && closest(target, ".facet-filter")) this.#fold(facet);
    });
    this.#foldAll();
  }

  /** The values of each parameter; of those that have no filter on the page, none. */
  get known() {
    /** @type {Map<string, Set<string>>} */
    const known = new Map();
    for (const { box: { name, value } } of this.#rows) known.set(name, (known.get(name) ?? new Set()).add(value));
    return known;
  }

  /** What a reader calls a value.
   *  @param {string} parameter @param {string} value */
  title(parameter, value) {
    const row = this.#rows.find(({ box }) => box.name === parameter && box.value === value);
    return row?.term.querySelector(".term-title, .bar-year")?.textContent ?? value;
  }

  /** What is chosen, by parameter; of those that have no filter on the page, what `others` has.
   *  @param {State["chosen"]} others
   *  @returns {State["chosen"]} */
  chosen(others) {
    const { known } = this;
    const chosen = Object.fromEntries(this.#parameters.map((name) => [name, known.has(name) ? [] : others[name]]));
    for (const { box } of this.#rows) {
      if (isExcluded(box)) chosen[box.name].push(`-${box.value}`);
      else if (box.checked) chosen[box.name].push(box.value);
    }
    return chosen;
  }

  /** Shows a state.
   *  @param {State} state */
  show({ chosen }) {
    for (const { box } of this.#rows) {
      box.checked = chosen[box.name].includes(box.value);
      this.#exclude(box, chosen[box.name].includes(`-${box.value}`));
    }
    for (const range of this.#ranges) range.show();
    this.#foldAll();
  }

  /** Shows how many papers each value would leave.
   *  @param {Counts} counts */
  count(counts) {
    for (const { box, term, facet, count, bar } of this.#rows) {
      const own = counts.get(facet) ?? new Map();
      const left = own.get(box.value) ?? 0;
      const text = left.toLocaleString("en-US");
      if (count.textContent !== text) count.textContent = text;
      term.classList.toggle("none", !left && !box.checked && !isExcluded(box));
      bar?.style.setProperty("height", `${(100 * left) / Math.max(1, ...own.values())}%`);
    }
  }

  /** @param {EventTarget | null} target */
  #changed(target) {
    if (!(target instanceof HTMLInputElement) || target.type !== "checkbox") return;
    if (target.checked) this.#exclude(target, false);
    this.#tell();
  }

  /** @param {EventTarget | null} target */
  #clicked(target) {
    const box = closest(closest(target, ".exclude"), "li")?.querySelector("input");
    const facet = closest(closest(target, ".facet-more"), ".facet");
    if (box) {
      this.#exclude(box, !isExcluded(box));
      if (isExcluded(box)) box.checked = false;
      this.#tell();
    } else if (facet) {
      facet.toggleAttribute("data-unfolded");
      this.#fold(facet);
    }
  }

  #tell() {
    for (const range of this.#ranges) range.show();
    this.dispatchEvent(new Event("change"));
  }

  /** @param {HTMLInputElement} box @param {boolean} excluded */
  #exclude(box, excluded) {
    const term = closest(box, "li");
    term?.querySelector(".exclude")?.setAttribute("aria-pressed", String(excluded));
    box.toggleAttribute("data-excluded", excluded); // a year has no button, only an address
    term?.classList.toggle("excluded", excluded);
  }

  #foldAll() {
    for (const facet of this.#form.querySelectorAll(".facet")) this.#fold(/** @type {HTMLElement} */ (facet));
  }

  /** Shows the first terms of a facet, those chosen, and those that its own filter finds.
   *  @param {HTMLElement} facet */
  #fold(facet) {
    const more = facet.querySelector(".facet-more");
    if (!(more instanceof HTMLElement)) return;
    const terms = /** @type {HTMLElement[]} */ ([...facet.querySelectorAll(".term")]);
    const filter = facet.querySelector(".facet-filter");
    const wanted = filter instanceof HTMLInputElement ? filter.value.trim().toLowerCase() : "";
    const unfolded = facet.hasAttribute("data-unfolded");
    terms.forEach((term, index) => {
      const chosen = term.querySelector("input")?.checked || term.matches(".excluded") || term.contains(document.activeElement);
      term.hidden = wanted
        ? !term.dataset.title?.includes(wanted)
        : !(unfolded || chosen || index < FOLDED);
    });
    more.hidden = Boolean(wanted) || terms.length <= FOLDED;
    more.textContent = unfolded ? "Fewer" : `All ${terms.length}`;
    more.setAttribute("aria-expanded", String(unfolded));
  }
}

/** @param {HTMLInputElement} box */
const isExcluded = (box) => box.hasAttribute("data-excluded");

/** @param {HTMLInputElement} box
 *  @returns {Row} */
function rowOf(box) {
  const term = /** @type {HTMLElement} */ (closest(box, "li"));
  return {
    box, term,
    facet: closest(box, ".facet")?.dataset.facet ?? "",
    count: part(term, "[data-count]", HTMLElement),
    bar: term.querySelector(".bar span"),
  };
}
