// What the explorer tells a reader besides its results: what of the address it ignored, and failures.

import { make } from "../lib/dom.js";

const MOST = 5;
const LONGEST = 60;

export class Notice {
  #element;
  /** @type {string[]} */
  #ignored = [];

  /** @param {HTMLElement} element */
  constructor(element) {
    this.#element = element;
  }

  /** Names what of the address the list does not have; nothing hides the notice.
   *  @param {string[]} values */
  ignored(values) {
    this.#ignored = values;
    const named = values.slice(0, MOST).map((it) => it.slice(0, LONGEST)).join(", ");
    const more = values.length > MOST ? ` and ${values.length - MOST} more` : "";
    this.#element.hidden = !values.length;
    this.#element.textContent = values.length ? `Ignored, as this list has no such value: ${named}${more}.` : "";
  }

  /** Names more of it.
   *  @param {string[]} values */
  alsoIgnored(values) {
    this.ignored([...this.#ignored, ...values]);
  }

  /** Says that results have no summaries and links. */
  withoutDetails() {
    this.#element.hidden = false;
    this.#element.textContent = "Summaries and links could not be loaded. Titles, authors and filters work.";
  }

  /** Says that there can be no answers, and which ways there are.
   *  @param {string} reason */
  failed(reason) {
    this.#element.hidden = false;
    this.#element.replaceChildren(
      `The search could not be loaded (${reason}). `,
      make("a", { href: location.href }, "Try again"),
      ", or use the lists of categories, years, tags, venues and authors.",
    );
  }
}
