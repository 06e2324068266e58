// <cite-box>: how to cite a paper, in several forms. Each is a tab here, one is shown at a time, and a
// button copies it. Without this script all forms stand one below the other.
// Source: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/

import { CopyButton } from "./copy-button.js";
import { make } from "./site.js";

const KEY = "cite-format";

/** The form that the reader chose last, or `null`. */
function remembered() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // storage is blocked
  }
}

function remember(id) {
  try {
    localStorage.setItem(KEY, id);
  } catch {
    // It holds for this page.
  }
}

class CiteBox extends HTMLElement {
  #forms = [];
  #chosen = null;
  #copy = null;

  connectedCallback() {
    if (this.#forms.length) return;
    const tabs = make("div", { role: "tablist", "aria-label": "Form of the citation" });
    this.#forms = [...this.querySelectorAll("h3")].map((heading) => this.#form(heading));
    tabs.append(...this.#forms.map(({ tab }) => tab));
    this.prepend(tabs);
    this.#chosen = this.#forms[0];
    this.#copy = new CopyButton(() => this.#chosen.panel, () => this.#chosen.name);
    this.append(make("div", { class: "cite-foot" }, this.#copy.button, this.#copy.status));
    tabs.addEventListener("click", ({ target }) => this.#pick(target.closest("[role=tab]")));
    tabs.addEventListener("keydown", (event) => this.#move(event));
    window.addEventListener("hashchange", () => this.#follow());
    this.#show(this.#find(remembered()) ?? this.#forms[0]);
    this.#follow();
  }

  #find(id) {
    return this.#forms.find((form) => form.id === id);
  }

  /** Shows the form to which the address leads, whose heading is hidden. */
  #follow() {
    const linked = this.#find(location.hash.slice(1));
    if (!linked) return;
    this.#show(linked);
    this.scrollIntoView();
  }

  /** A heading and the text below it as a tab and its panel. */
  #form(heading) {
    const { id } = heading;
    const panel = heading.nextElementSibling;
    const tab = make("button", { type: "button", role: "tab", id: `${id}-tab`, "aria-controls": `${id}-text` }, heading.textContent);
    panel.id = `${id}-text`;
    panel.setAttribute("role", "tabpanel");
    panel.tabIndex = 0;
    panel.setAttribute("aria-labelledby", tab.id);
    heading.hidden = true;
    return { id, name: heading.textContent, panel, tab };
  }

  #show(chosen) {
    this.#chosen = chosen;
    for (const { panel, tab } of this.#forms) {
      const selected = tab === chosen.tab;
      tab.setAttribute("aria-selected", selected);
      tab.tabIndex = selected ? 0 : -1;
      panel.hidden = !selected;
    }
    this.#copy.rest();
  }

  #pick(tab) {
    const form = this.#forms.find((form) => form.tab === tab);
    if (!form) return;
    this.#show(form);
    remember(form.id);
  }

  /** The arrows go around, Home and End go to the first and last. */
  #move(event) {
    const { length } = this.#forms;
    const at = this.#forms.indexOf(this.#chosen);
    const to = { ArrowLeft: (at + length - 1) % length, ArrowRight: (at + 1) % length, Home: 0, End: length - 1 }[event.key];
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { tab } = this.#forms[to];
    this.#pick(tab);
    tab.focus();
  }
}

customElements.define("cite-box", CiteBox);
