// <cite-box>: how to cite a paper, in several forms. Each is a tab here, one is shown at a time, and a
// button copies it. Without this script all forms stand one below the other.
// Source: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/

import { closest, make } from "../lib/dom.js";
import { prefer, preference } from "../state/preferences.js";
import { CopyButton } from "./copy-button.js";

const KEY = "cite-format";

/** @typedef {{ id: string, name: string, panel: HTMLElement, tab: HTMLButtonElement }} Form */

class CiteBox extends HTMLElement {
  /** @type {Form[]} */
  #forms = [];
  /** @type {Form | undefined} */
  #chosen;
  /** @type {CopyButton | undefined} */
  #copy;

  connectedCallback() {
    if (!this.#forms.length) this.#build();
    window.addEventListener("hashchange", this);
    this.#follow();
  }

  disconnectedCallback() {
    window.removeEventListener("hashchange", this);
  }

  handleEvent() {
    this.#follow();
  }

  #build() {
    const tabs = make("div", { role: "tablist", "aria-label": "Form of the citation" });
    this.#forms = [...this.querySelectorAll("h3")].flatMap((heading) => this.#form(heading));
    tabs.append(...this.#forms.map(({ tab }) => tab));
    this.prepend(tabs);
    const first = this.#find(preference(KEY)) ?? this.#forms[0];
    this.#chosen = first;
    this.#copy = new CopyButton(() => (this.#chosen ?? first).panel, () => (this.#chosen ?? first).name);
    this.append(make("div", { class: "cite-foot" }, this.#copy.button, this.#copy.status));
    tabs.addEventListener("click", ({ target }) => this.#pick(closest(target, "[role=tab]")));
    tabs.addEventListener("keydown", (event) => this.#move(event));
    this.#show(first);
  }

  /** @param {string | null} id */
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

  /** A heading and the text below it as a tab and its panel.
   *  @param {HTMLHeadingElement} heading
   *  @returns {Form[]} */
  #form(heading) {
    const { id } = heading;
    const name = heading.textContent ?? "";
    const panel = heading.nextElementSibling;
    if (!(panel instanceof HTMLElement)) return [];
    const tab = make("button", { type: "button", role: "tab", id: `${id}-tab`, "aria-controls": `${id}-text` }, name);
    panel.id = `${id}-text`;
    panel.setAttribute("role", "tabpanel");
    panel.tabIndex = 0;
    panel.setAttribute("aria-labelledby", tab.id);
    heading.hidden = true;
    return [{ id, name, panel, tab }];
  }

  /** @param {Form} chosen */
  #show(chosen) {
    this.#chosen = chosen;
    for (const { panel, tab } of this.#forms) {
      const selected = tab === chosen.tab;
      tab.setAttribute("aria-selected", String(selected));
      tab.tabIndex = selected ? 0 : -1;
      panel.hidden = !selected;
    }
    this.#copy?.rest();
  }

  /** @param {HTMLElement | null} tab */
  #pick(tab) {
    const form = this.#forms.find((each) => each.tab === tab);
    if (!form) return;
    this.#show(form);
    prefer(KEY, form.id);
  }

  /** The arrows go around, Home and End go to the first and last.
   *  @param {KeyboardEvent} event */
  #move(event) {
    const { length } = this.#forms;
    const at = this.#forms.findIndex((form) => form === this.#chosen);
    const to = new Map([
      ["ArrowLeft", (at + length - 1) % length], ["ArrowRight", (at + 1) % length], ["Home", 0], ["End", length - 1],
    ]).get(event.key);
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { tab } = this.#forms[to];
    this.#pick(tab);
    tab.focus();
  }
}

customElements.define("cite-box", CiteBox);
