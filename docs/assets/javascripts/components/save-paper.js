// <save-paper>: the button on a card or a paper's page that saves the paper to the reading list.

import { make, part } from "../lib/dom.js";
import { CHANGED, isSaved, toggle, trouble } from "../state/reading-list-store.js";

class SavePaper extends HTMLElement {
  static observedAttributes = ["data-save"];

  connectedCallback() {
    this.hidden = false;
    this.addEventListener("click", this);
    addEventListener(CHANGED, this);
    this.#show();
  }

  disconnectedCallback() {
    this.removeEventListener("click", this);
    removeEventListener(CHANGED, this);
  }

  /** Its card is now another paper's.
   *  @param {string} _name @param {string | null} old @param {string | null} id */
  attributeChangedCallback(_name, old, id) {
    if (!this.isConnected || old === id) return;
    this.#say("");
    this.#show();
  }

  /** @param {Event} event */
  handleEvent({ type }) {
    if (type === "click") this.#say(toggle(this.#id) ? "" : trouble());
    this.#show();
  }

  get #id() {
    return this.dataset.save ?? "";
  }

  /** Says why nothing was saved: on the button for those who see it, and aloud.
   *  @param {string} reason */
  #say(reason) {
    this.querySelector("[role=alert]")?.remove();
    this.classList.toggle("trouble", Boolean(reason));
    if (!reason) {
      this.removeAttribute("title");
      return;
    }
    this.title = reason;
    this.append(make("span", { role: "alert", class: "visually-hidden" }, reason));
  }

  #show() {
    const saved = isSaved(this.#id);
    const button = part(this, "button", HTMLButtonElement);
    button.setAttribute("aria-pressed", String(saved));
    part(button, "[data-label]", HTMLElement).textContent = saved ? "Saved" : "Save";
  }
}

customElements.define("save-paper", SavePaper);
