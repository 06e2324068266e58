// The filters: checkboxes and buttons that the page already holds. One listener for all.

import { FACETS } from "./address.js";

const FOLDED = 8;

/** The form with the filters. Fires `change` when the reader chose something. */
export class Facets extends EventTarget {
  #form;
  #terms;
  #rows;

  constructor(form) {
    super();
    this.#form = form;
    this.#terms = [...form.querySelectorAll("input[type=checkbox]")];
    this.#rows = this.#terms.map((term) => {
      const item = term.closest("li");
      return {
        term, item, facet: term.closest(".facet").dataset.facet,
        number: item.querySelector("[data-count]").firstChild, bar: item.querySelector(".bar span"),
      };
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", (event) => this.#changed(event.target));
    form.addEventListener("click", (event) => this.#clicked(event));
    form.addEventListener("input", (event) => {
      if (event.target.matches(".facet-filter")) this.#fold(event.target.closest(".facet"));
    });
    const histogram = form.querySelector(".histogram");
    histogram.addEventListener("pointerdown", (event) => this.#dragFrom(event));
    histogram.addEventListener("keydown", (event) => this.#extend(event));
    for (const facet of form.querySelectorAll(".facet")) this.#fold(facet);
  }

  /** The values that each facet has, but for authors. */
  get known() {
    const known = Object.fromEntries(FACETS.map((facet) => [facet, new Set()]));
    for (const { name, value } of this.#terms) known[name].add(value);
    return known;
  }

  /** What a reader calls a value. */
  title(facet, value) {
    const term = this.#terms.find((it) => it.name === facet && it.value === value);
    return term?.closest("li").querySelector(".term-title, .bar-year").textContent ?? value;
  }

  /** What is chosen, by parameter. */
  get chosen() {
    const chosen = Object.fromEntries(FACETS.map((facet) => [facet, []]));
    for (const term of this.#terms) {
      if (this.#isExcluded(term)) chosen[term.name].push(`-${term.value}`);
      else if (term.checked) chosen[term.name].push(term.value);
    }
    return chosen;
  }

  /** Shows a state. */
  show(state) {
    for (const term of this.#terms) {
      term.checked = state[term.name].includes(term.value);
      this.#exclude(term, state[term.name].includes(`-${term.value}`));
    }
    this.#showRange();
    for (const facet of this.#form.querySelectorAll(".facet")) this.#fold(facet);
  }

  /** Shows how many papers each value would leave: `counts[facet][value]`. */
  count(counts) {
    const most = Math.max(1, ...Object.values(counts.year ?? {}));
    for (const { term, item, facet, number, bar } of this.#rows) {
      const count = counts[facet][term.value] ?? 0;
      const text = count.toLocaleString("en-US");
      if (number.data !== text) number.data = text;
      item.classList.toggle("none", !count && !term.checked && !this.#isExcluded(term));
      bar?.style.setProperty("height", `${(100 * count) / most}%`);
    }
  }

  #changed(target) {
    if (target.matches(".facet-filter")) return;
    if (target.matches("[data-range]")) this.#choseRange();
    else if (target.checked) this.#exclude(target, false);
    this.#tell();
  }

  #clicked(event) {
    const exclude = event.target.closest(".exclude");
    const more = event.target.closest(".facet-more");
    if (exclude) {
      const term = exclude.closest("li").querySelector("input");
      this.#exclude(term, !this.#isExcluded(term));
      if (this.#isExcluded(term)) term.checked = false;
      this.#tell();
    } else if (more) {
      const facet = more.closest(".facet");
      facet.toggleAttribute("data-unfolded");
      this.#fold(facet);
    }
  }

  #tell() {
    this.#showRange();
    this.dispatchEvent(new Event("change"));
  }

  #isExcluded(term) {
    return term.closest("li").querySelector(".exclude")?.getAttribute("aria-pressed") === "true"
      || term.hasAttribute("data-excluded");
  }

  #exclude(term, excluded) {
    const item = term.closest("li");
    item.querySelector(".exclude")?.setAttribute("aria-pressed", excluded);
    term.toggleAttribute("data-excluded", excluded); // a year has no button, only an address
    item.classList.toggle("excluded", excluded);
  }

  /** Shows the first terms of a facet, those chosen, and those that its own filter finds. */
  #fold(facet) {
    const items = [...facet.querySelectorAll(".term")];
    const more = facet.querySelector(".facet-more");
    if (!more) return;
    const wanted = facet.querySelector(".facet-filter")?.value.trim().toLowerCase() ?? "";
    const unfolded = facet.hasAttribute("data-unfolded");
    items.forEach((item, place) => {
      const chosen = item.querySelector("input").checked || item.matches(".excluded")
        || item.contains(document.activeElement);
      item.hidden = wanted
        ? !item.dataset.title.includes(wanted)
        : !(unfolded || chosen || place < FOLDED);
    });
    more.hidden = Boolean(wanted) || items.length <= FOLDED;
    more.textContent = unfolded ? "Fewer" : `All ${items.length}`;
    more.setAttribute("aria-expanded", unfolded);
  }

  // Years: a range by dragging, by Shift with the space bar, or from two lists.

  get #years() {
    return this.#terms.filter((term) => term.name === "year");
  }

  #choose(from, to, only) {
    for (const [place, year] of this.#years.entries()) {
      const within = place >= Math.min(from, to) && place <= Math.max(from, to);
      if (within || only) {
        year.checked = within;
        this.#exclude(year, false);
      }
    }
  }

  #place(target) {
    const input = target.closest("li")?.querySelector("input");
    return input ? this.#years.indexOf(input) : -1;
  }

  #dragFrom(event) {
    const start = this.#place(event.target);
    if (start < 0 || event.button) return;
    let end = start;
    let moved = false;
    const move = ({ clientX, clientY }) => {
      const under = document.elementFromPoint(clientX, clientY);
      const place = under && this.#form.contains(under) ? this.#place(under) : -1;
      if (place < 0 || place === end) return;
      end = place;
      moved = true;
      this.#choose(start, end, true);
    };
    const over = new AbortController();
    const stop = () => {
      over.abort();
      if (!moved) return;
      // The click that ends a drag, if there is one, must not toggle the year that it ends on.
      const ended = new AbortController();
      addEventListener("click", (click) => click.preventDefault(), { capture: true, signal: ended.signal });
      setTimeout(() => ended.abort());
      this.#tell();
    };
    event.target.releasePointerCapture?.(event.pointerId);
    for (const [type, listener] of [["pointermove", move], ["pointerup", stop], ["pointercancel", stop]]) {
      addEventListener(type, listener, { signal: over.signal });
    }
  }

  #extend(event) {
    if (event.key !== " " || !event.shiftKey) return;
    const place = this.#place(event.target);
    const other = this.#years.findIndex((year) => year.checked);
    if (other < 0) return;
    event.preventDefault();
    this.#choose(other, place, true);
    this.#tell();
  }

  #range() {
    return ["from", "to"].map((end) => this.#form.querySelector(`[data-range=${end}]`));
  }

  #choseRange() {
    const [from, to] = this.#range();
    const years = this.#years.map(({ value }) => value);
    if (!from.value && !to.value) this.#choose(-1, -1, true);
    else {
      const start = from.value ? years.indexOf(from.value) : 0;
      const end = to.value ? years.indexOf(to.value) : years.length - 1;
      this.#choose(start, end, true);
    }
  }

  #showRange() {
    const [from, to] = this.#range();
    const places = this.#years.flatMap(({ checked }, place) => (checked ? [place] : []));
    const solid = places.length && places.at(-1) - places[0] === places.length - 1;
    from.value = solid ? this.#years[places[0]].value : "";
    to.value = solid ? this.#years[places.at(-1)].value : "";
  }
}
