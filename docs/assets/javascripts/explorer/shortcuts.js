// Keys that act on the explorer's results.

import { closest, isField, part } from "../lib/dom.js";

/** What a key does, or `null` where it is not ours.
 *  @param {KeyboardEvent} event
 *  @param {HTMLElement} results
 *  @param {HTMLDialogElement} help
 *  @returns {(() => void) | null} */
export function shortcut(event, results, help) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return null;
  const paper = closest(document.activeElement, "[data-paper]");
  const own = paper && results.contains(paper) ? paper : null;
  switch (event.key) {
    case "j": return () => step(results, 1);
    case "k": return () => step(results, -1);
    case "ArrowDown": return own && (() => step(results, 1));
    case "ArrowUp": return own && (() => step(results, -1));
    case "x": return own && (() => part(own, ".select-paper input", HTMLElement).click());
    case "s": return own && (() => part(own, "save-paper button", HTMLElement).click());
    case "?": return () => help.showModal();
    default: return null;
  }
}

/** Moves the focus among the results, from outside to the first.
 *  @param {HTMLElement} results
 *  @param {1 | -1} by */
export function step(results, by) {
  const all = [...results.querySelectorAll("[data-paper]")];
  const now = all.findIndex((paper) => paper.contains(document.activeElement));
  const next = all[Math.min(all.length - 1, Math.max(0, now < 0 ? 0 : now + by))];
  if (!(next instanceof HTMLElement)) return;
  part(next, ".card-title a", HTMLElement).focus();
  next.scrollIntoView({ block: "nearest" });
}
