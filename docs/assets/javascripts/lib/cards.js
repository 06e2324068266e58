// Papers as cards. The markup is that of the page's template; here it is only filled. A card may be
// filled anew: to lay out new elements takes longer than to lay out new text.

import { make, marked, part } from "./dom.js";
import { at } from "./paths.js";
import { plain } from "./wording.js";

/** @typedef {import("../types.js").Card} Card */
/** @typedef {import("../types.js").Pieces} Pieces */

/** Makes cards from a `<template>` that holds one. */
export class Cards {
  #card;
  #tag;
  #link;

  /** @param {HTMLTemplateElement} template */
  constructor(template) {
    this.#card = part(template.content, "[data-paper]", HTMLElement);
    this.#tag = make("li", {}, make("a"));
    this.#link = make("li", {}, make("a"));
  }

  /** The element of a paper; where there is one, `element` filled anew.
   *  @param {Card} card
   *  @param {HTMLElement} [element] */
  make(card, element) {
    const filled = element ?? /** @type {HTMLElement} */ (this.#card.cloneNode(true));
    const find = (/** @type {string} */ selector) => part(filled, selector, HTMLElement);
    filled.dataset.paper = card.id;
    const title = part(filled, ".card-title a", HTMLAnchorElement);
    title.href = at(card.path);
    write(title, card.title);
    /** @type {Pieces} */
    const names = card.authors.flatMap((name, index) => (index ? [[", ", false], ...name] : name));
    write(find(".card-authors"), card.more ? [...names, [" et\u00a0al.", false]] : names);
    const venue = part(filled, ".venue", HTMLAnchorElement);
    venue.href = at(card.venue.path);
    write(venue, [[card.venue.name, false]]);
    const time = part(filled, "time", HTMLTimeElement);
    time.dateTime = card.date.value;
    write(time, [[card.date.name, false]]);
    write(find(".card-type"), [[card.type, false]]);
    repeat(find(".tags"), this.#tag, card.tags, (link, { path, name }) => {
      link.href = at(path);
      write(link, [[name, false]]);
    });
    const save = find("save-paper");
    save.dataset.save = card.id;
    write(part(save, ".visually-hidden", HTMLElement), [[`: ${plain(card.title)}`, false]]);
    this.complete(filled, card);
    return filled;
  }

  /** Adds what came later: the summary and the links.
   *  @param {HTMLElement} element
   *  @param {Card} card */
  complete(element, card) {
    const links = part(element, ".links", HTMLElement);
    write(part(element, ".card-summary", HTMLElement), card.summary ?? []);
    links.hidden = !card.links;
    repeat(links, this.#link, card.links ?? [], (link, [name, url]) => {
      link.href = url;
      link.replaceChildren(name, make("span", { class: "visually-hidden" }, `: ${plain(card.title)}`));
    });
  }
}

/** Puts a text into an element, what matches as marks. What is there already stays.
 *  @param {HTMLElement} element
 *  @param {Pieces} pieces */
function write(element, pieces) {
  const nodes = element.childNodes;
  const same = nodes.length === pieces.length && pieces.every(([text, hit], index) =>
    nodes[index].textContent === text && hit === (nodes[index].nodeName === "MARK"));
  if (!same) element.replaceChildren(...marked(pieces));
}

/** Gives a list as many entries as there are values, and fills the link in each.
 *  @template Value
 *  @param {HTMLElement} list
 *  @param {HTMLElement} sample
 *  @param {Value[]} values
 *  @param {(link: HTMLAnchorElement, value: Value) => void} fill */
function repeat(list, sample, values, fill) {
  while (list.childElementCount > values.length) list.lastElementChild?.remove();
  values.forEach((value, index) => {
    const entry = list.children[index] ?? list.appendChild(sample.cloneNode(true));
    fill(part(/** @type {HTMLElement} */ (entry), "a", HTMLAnchorElement), value);
  });
}
