// Elements: made, found, and asked what they are.

/** An element with text or children: `make("a", { href: "…" }, "text")`.
 *  @template {keyof HTMLElementTagNameMap} Tag
 *  @param {Tag} tag
 *  @param {Record<string, string>} [attributes]
 *  @param {...(Node | string)} children
 *  @returns {HTMLElementTagNameMap[Tag]} */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** The part of an element that its template is known to have.
 *  @template {HTMLElement} Type
 *  @param {ParentNode} parent
 *  @param {string} selector
 *  @param {new () => Type} type
 *  @returns {Type} */
export function part(parent, selector, type) {
  const found = parent.querySelector(selector);
  if (!(found instanceof type)) throw new TypeError(`there is no ${selector}`);
  return found;
}

/** The nearest element around an event's target, itself included, that a selector matches.
 *  @param {EventTarget | null} target
 *  @param {string} selector
 *  @returns {HTMLElement | null} */
export function closest(target, selector) {
  const found = target instanceof Element ? target.closest(selector) : null;
  return found instanceof HTMLElement ? found : null;
}

/** Whether keys belong to a field in which a reader writes or chooses.
 *  @param {EventTarget | null} target */
export const isField = (target) => closest(target, "input:not([type=checkbox]), select, textarea") !== null;

/** A text from the search as nodes, what matches as marks.
 *  @param {import("../types.js").Pieces} pieces
 *  @returns {(Node | string)[]} */
export const marked = (pieces) => pieces.map(([text, hit]) => (hit ? make("mark", {}, text) : text));
