// On a phone the filters move into a dialog, which keeps the focus inside.

import { make } from "../lib/dom.js";
import { papers } from "../lib/wording.js";

const PHONE = "(width < 64rem)"; // as in tokens.css

export class FilterDialog {
  #phone = matchMedia(PHONE);
  #close = make("button", { type: "button", class: "button", "data-close-filters": "" }, "Show papers");
  #dialog;
  #form;
  #place;

  /** @param {HTMLDialogElement} dialog
   *  @param {HTMLElement} form The filters.
   *  @param {HTMLElement} place Where they are on a wide screen.
   *  @param {HTMLElement} opener The button that opens the dialog. */
  constructor(dialog, form, place, opener) {
    this.#dialog = dialog;
    this.#form = form;
    this.#place = place;
    this.#close.addEventListener("click", () => dialog.close());
    opener.addEventListener("click", () => dialog.showModal());
    dialog.addEventListener("close", () => opener.focus());
  }

  connect() {
    this.#phone.addEventListener("change", this);
    this.handleEvent();
  }

  disconnect() {
    this.#phone.removeEventListener("change", this);
  }

  handleEvent() {
    if (this.#phone.matches) this.#dialog.replaceChildren(this.#form, this.#close);
    else {
      this.#dialog.close();
      this.#place.append(this.#form);
    }
  }

  /** Says on the button that closes the dialog what is behind it.
   *  @param {number} total */
  announce(total) {
    this.#close.textContent = `Show ${papers(total)}`;
  }
}
