// <take-along>: citations of the papers shown, or of those ticked, in any format. The texts come
// from the exported files, byte for byte: a second file says where each paper's record begins.

import { at, copy, papers, records } from "../site.js";

let index = null;
const files = new Map();

async function fetched(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return response;
}

/** The text of some papers, by their places in the catalog and in the order given. */
async function text(format, wanted) {
  index ??= (async () => (await fetched(records)).json())();
  const { file, head, separator, tail, lengths } = (await index)[format];
  if (!files.has(file)) files.set(file, fetched(at(file)).then((response) => response.arrayBuffer()));
  const bytes = await files.get(file);
  const size = (part) => new TextEncoder().encode(part).length;
  const starts = [size(head)];
  for (const length of lengths) starts.push(starts.at(-1) + length + size(separator));
  if (lengths.length && starts.at(-1) - size(separator) + size(tail) !== bytes.byteLength) {
    throw new Error("the list has changed since this page was loaded; load it anew");
  }
  const decoder = new TextDecoder();
  const record = (place) => decoder.decode(new Uint8Array(bytes, starts[place], lengths[place]));
  return head + wanted.map(record).join(separator) + tail;
}

class TakeAlong extends HTMLElement {
  #shown = [];
  #ticked = new Set();

  connectedCallback() {
    this.addEventListener("click", this);
  }

  disconnectedCallback() {
    this.removeEventListener("click", this);
  }

  /** What is shown: places in the catalog, in order. */
  show(places) {
    this.#shown = places;
    this.hidden = false;
    this.#state();
  }

  /** Ticks the paper at a place, or no more. */
  tick(place, on) {
    if (on) this.#ticked.add(place);
    else this.#ticked.delete(place);
    this.#state();
  }

  isTicked(place) {
    return this.#ticked.has(place);
  }

  /** The places of what is taken along: those ticked, in that order, or those shown. */
  get places() {
    return this.#ticked.size ? [...this.#ticked] : [...this.#shown];
  }

  handleEvent({ target }) {
    const button = target.closest("button");
    if (!button || !this.contains(button)) return;
    if (button.matches("[data-untick]")) {
      this.#ticked.clear();
      this.#state();
      this.dispatchEvent(new Event("untick"));
    } else this.#take(button.matches("[data-copy]"));
  }

  async #take(asCopy) {
    const format = this.querySelector("select").value;
    const name = this.querySelector("select").selectedOptions[0].text;
    const wanted = this.places;
    try {
      const content = await text(format, wanted);
      if (asCopy) {
        const done = await copy(content);
        this.#say(done ? `Copied ${papers(wanted.length)} as ${name}.` : "The browser does not let a script copy. Download instead.");
      } else {
        const { file, type } = (await index)[format];
        const link = document.createElement("a");
        link.href = URL.createObjectURL(new Blob([content], { type }));
        link.download = file;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
        this.#say(`Downloaded ${papers(wanted.length)} as ${name}.`);
      }
    } catch (error) {
      index = null; // so that the next attempt asks again
      files.clear();
      this.#say(`This did not work: ${error.message}.`);
    }
  }

  #say(text) {
    this.querySelector("[data-outcome]").textContent = text;
  }

  #state() {
    const ticked = this.#ticked.size;
    const count = this.places.length;
    let scope = `All ${papers(count)} shown. Tick papers to take only those.`;
    if (ticked) scope = `The ${papers(ticked)} that you ticked.`;
    else if (!count) scope = "Nothing is shown, so there is nothing to take along.";
    this.querySelector("[data-scope]").textContent = scope;
    this.querySelector("[data-untick]").hidden = !ticked;
    for (const button of this.querySelectorAll("[data-copy], [data-download]")) button.disabled = !count;
    this.#say("");
  }
}

customElements.define("take-along", TakeAlong);
