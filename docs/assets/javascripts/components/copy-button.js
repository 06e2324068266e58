// A button that copies a text, and says whether it did.

import { copy } from "../lib/clipboard.js";
import { make } from "../lib/dom.js";

const PAUSE = 2500;

/** A copy button with its message: `button` and `status` are put where they belong. */
export class CopyButton {
  button = make("button", { type: "button", class: "copy" });
  status = make("p", { role: "status", class: "note" });
  #text;
  #name;
  #timer = 0;

  /** @param {() => Element} text Gives the element whose text is copied.
   *  @param {() => string} name What the button and the message call it. */
  constructor(text, name) {
    this.#text = text;
    this.#name = name;
    this.button.addEventListener("click", () => this.#copy());
    this.rest();
  }

  /** As before the first click; also after what is copied has changed. */
  rest() {
    clearTimeout(this.#timer);
    this.button.textContent = `Copy ${this.#name()}`;
    this.button.classList.remove("is-done");
    this.status.classList.remove("visually-hidden");
    this.status.textContent = "";
  }

  async #copy() {
    const text = this.#text();
    const name = this.#name();
    const done = await copy(text.textContent ?? "");
    if (this.#name() !== name) return; // another text was chosen while the browser asked for leave
    this.rest();
    if (done) {
      this.button.classList.add("is-done");
      this.button.textContent = "Copied";
      this.status.classList.add("visually-hidden"); // the button says it to those who see it
      this.status.textContent = `Copied ${name}.`;
      this.#timer = setTimeout(() => this.rest(), PAUSE);
    } else {
      getSelection()?.selectAllChildren(text);
      this.status.textContent = "The browser does not let a script copy. The text is selected, so that you can.";
    }
  }
}
