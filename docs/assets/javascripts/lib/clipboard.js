// Texts on the clipboard.

import { make } from "./dom.js";

const SAID = 2000; // milliseconds for which a button says what became of it

/** Puts a text on the clipboard. Resolves to whether that was possible; the focus stays.
 *  @param {string} text */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text); // where the clipboard is not for scripts
  }
}

/** Copies a text, and says on the button for a moment whether it did.
 *  @param {HTMLElement} button
 *  @param {string} text */
export async function copyByButton(button, text) {
  const label = button.dataset.label ?? button.textContent ?? "";
  button.dataset.label = label;
  button.textContent = (await copy(text)) ? "Copied" : "Not copied";
  setTimeout(() => { button.textContent = label; }, SAID);
}

/** @param {string} text */
function copySelected(text) {
  const focused = document.activeElement;
  const area = make("textarea", { "aria-hidden": "true", class: "visually-hidden" });
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return done;
}
