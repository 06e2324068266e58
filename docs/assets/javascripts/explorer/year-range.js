// Years: a range by dragging over the bars, by Shift with the space bar, or from two lists.

import { closest, part } from "../lib/dom.js";

/** The bars of a facet that is shown as a histogram. Fires `change` when the reader chose a range. */
export class YearRange extends EventTarget {
  #facet;
  #boxes;
  #setExcluded;

  /** @param {HTMLElement} facet
   *  @param {(box: HTMLInputElement, excluded: boolean) => void} setExcluded */
  constructor(facet, setExcluded) {
    super();
    this.#facet = facet;
    this.#setExcluded = setExcluded;
    const bars = part(facet, ".histogram", HTMLElement);
    this.#boxes = [...bars.querySelectorAll("input")];
    bars.addEventListener("pointerdown", (event) => this.#drag(event));
    bars.addEventListener("keydown", (event) => this.#extend(event));
    for (const list of this.#lists()) list.addEventListener("change", () => this.#choseFromLists());
  }

  /** Shows in the lists which years are chosen, where these follow one another. */
  show() {
    const [from, to] = this.#lists();
    const chosen = this.#boxes.flatMap(({ checked }, index) => (checked ? [index] : []));
    const [first = -1] = chosen;
    const last = chosen[chosen.length - 1];
    const isRange = chosen.length > 0 && last - first === chosen.length - 1;
    from.value = isRange ? this.#boxes[first].value : "";
    to.value = isRange ? this.#boxes[last].value : "";
  }

  #lists() {
    return ["from", "to"].map((end) => part(this.#facet, `[data-range=${end}]`, HTMLSelectElement));
  }

  #choseFromLists() {
    const [from, to] = this.#lists().map(({ value }) => this.#boxes.findIndex((box) => box.value === value));
    if (from < 0 && to < 0) this.#choose(-1, -1);
    else this.#choose(from < 0 ? 0 : from, to < 0 ? this.#boxes.length - 1 : to);
    this.#tell();
  }

  /** Chooses the years from one to another, whichever is first, and no others.
   *  @param {number} one @param {number} other */
  #choose(one, other) {
    for (const [index, box] of this.#boxes.entries()) {
      box.checked = index >= Math.min(one, other) && index <= Math.max(one, other);
      this.#setExcluded(box, false);
    }
  }

  #tell() {
    this.dispatchEvent(new Event("change"));
  }

  /** @param {EventTarget | null} target */
  #indexAt(target) {
    const box = closest(target, "li")?.querySelector("input");
    return box ? this.#boxes.indexOf(box) : -1;
  }

  /** @param {PointerEvent} event */
  #drag(event) {
    const start = this.#indexAt(event.target);
    if (start < 0 || event.button) return;
    let end = start;
    let moved = false;
    const dragging = new AbortController();
    const { signal } = dragging;
    const move = (/** @type {PointerEvent} */ { clientX, clientY }) => {
      const index = this.#indexAt(document.elementFromPoint(clientX, clientY));
      if (index < 0 || index === end) return;
      end = index;
      moved = true;
      this.#choose(start, end);
    };
    const stop = () => {
      dragging.abort();
      if (!moved) return;
      // The click that ends a drag, if there is one, must not toggle the year that it ends on.
      const ended = new AbortController();
      addEventListener("click", (click) => click.preventDefault(), { capture: true, signal: ended.signal });
      setTimeout(() => ended.abort());
      this.#tell();
    };
    if (event.target instanceof Element) event.target.releasePointerCapture?.(event.pointerId);
    addEventListener("pointermove", move, { signal });
    addEventListener("pointerup", stop, { signal });
    addEventListener("pointercancel", stop, { signal });
  }

  /** @param {KeyboardEvent} event */
  #extend(event) {
    if (event.key !== " " || !event.shiftKey) return;
    const other = this.#boxes.findIndex((box) => box.checked);
    if (other < 0) return;
    event.preventDefault();
    this.#choose(other, this.#indexAt(event.target));
    this.#tell();
  }
}
