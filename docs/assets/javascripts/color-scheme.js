// <color-scheme-switch>: a button that goes from the system's color scheme to light to dark.
// Without JavaScript it stays hidden and the page follows the system. An inline script in the
// page's head applies the stored choice before anything is drawn.

const SCHEMES = ["system", "light", "dark"];
const KEY = "color-scheme";

function stored() {
  try {
    const scheme = localStorage.getItem(KEY);
    return SCHEMES.includes(scheme) ? scheme : "system";
  } catch {
    return "system"; // storage is blocked
  }
}

function store(scheme) {
  try {
    localStorage.setItem(KEY, scheme);
  } catch {
    // The choice holds for this page.
  }
}

class ColorSchemeSwitch extends HTMLElement {
  #button;
  #scheme;

  connectedCallback() {
    this.#button = this.querySelector("button");
    this.#button.addEventListener("click", this);
    window.addEventListener("storage", this);
    this.#show(stored());
    this.hidden = false;
  }

  disconnectedCallback() {
    this.#button.removeEventListener("click", this);
    window.removeEventListener("storage", this);
  }

  handleEvent(event) {
    if (event.type === "click") {
      const next = SCHEMES[(SCHEMES.indexOf(this.#scheme) + 1) % SCHEMES.length];
      store(next);
      this.#show(next);
    } else if (event.key === KEY || event.key === null) {
      this.#show(stored()); // chosen in another tab
    }
  }

  #show(scheme) {
    this.#scheme = scheme;
    this.dataset.scheme = scheme;
    document.documentElement.dataset.colorScheme = scheme;
    this.#button.setAttribute("aria-label", `Color scheme: ${scheme}`);
    this.#button.title = `Color scheme: ${scheme}`;
  }
}

customElements.define("color-scheme-switch", ColorSchemeSwitch);
