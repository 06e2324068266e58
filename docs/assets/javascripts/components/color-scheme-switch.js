// <color-scheme-switch>: a button that goes from the system's color scheme to light to dark.
// Without JavaScript it stays hidden and the page follows the system. An inline script in the
// page's head applies the stored choice before anything is drawn.

import { part } from "../lib/dom.js";
import { prefer, preference } from "../state/preferences.js";

const SCHEMES = ["system", "light", "dark"];
const KEY = "color-scheme";

const stored = () => SCHEMES.find((scheme) => scheme === preference(KEY)) ?? SCHEMES[0];

class ColorSchemeSwitch extends HTMLElement {
  #scheme = SCHEMES[0];

  connectedCallback() {
    this.addEventListener("click", this);
    window.addEventListener("storage", this);
    this.#show(stored());
    this.hidden = false;
  }

  disconnectedCallback() {
    this.removeEventListener("click", this);
    window.removeEventListener("storage", this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === "click") {
      const next = SCHEMES[(SCHEMES.indexOf(this.#scheme) + 1) % SCHEMES.length];
      prefer(KEY, next);
      this.#show(next);
    } else if (event instanceof StorageEvent && (event.key === KEY || event.key === null)) {
      this.#show(stored()); // chosen in another tab
    }
  }

  /** @param {string} scheme */
  #show(scheme) {
    this.#scheme = scheme;
    this.dataset.scheme = scheme;
    document.documentElement.dataset.colorScheme = scheme;
    const button = part(this, "button", HTMLButtonElement);
    button.setAttribute("aria-label", `Color scheme: ${scheme}`);
    button.title = `Color scheme: ${scheme}`;
  }
}

customElements.define("color-scheme-switch", ColorSchemeSwitch);
