// Papers as cards. The markup is that of the page's template; here it is only filled. A card may be
// filled anew: to lay out new elements takes longer than to lay out new text.

import { at, marked, plain } from "../site.js";

/** Puts pieces of a text into an element, those that match as marks; what is there already stays. */
function write(element, pieces) {
  const nodes = element.childNodes;
  const same = nodes.length === pieces.length && pieces.every(([text, hit], place) =>
    nodes[place].textContent === text && hit === (nodes[place].nodeName === "MARK"));
  if (!same) element.replaceChildren(...marked(pieces));
}

/** Gives a list as many entries as there are values, and fills them. */
function repeat(list, sample, values, fill) {
  while (list.childElementCount > values.length) list.lastElementChild.remove();
  values.forEach((value, place) => fill(list.children[place] ?? list.appendChild(sample.cloneNode(true)), value));
}

/** Makes cards from a `<template>` that holds one. */
export class Cards {
  #card;
  #tag;
  #link;

  constructor(template) {
    this.#card = template.content.querySelector("[data-paper]");
    [this.#tag, this.#link] = [".tags li", ".links li"].map((entry) => this.#card.querySelector(entry));
  }

  /** The element of a paper, as the worker describes it; where there is one, `element` filled anew. */
  make(card, element = this.#card.cloneNode(true)) {
    const part = (selector) => element.querySelector(selector);
    element.dataset.paper = card.id;
    const title = part(".card-title a");
    title.href = at(`papers/${card.id}/`);
    write(title, card.title);
    const names = card.authors.flatMap((name, place) => (place ? [[", ", false], ...name] : name));
    write(part(".card-authors"), card.more ? [...names, [" et\u00a0al.", false]] : names);
    const venue = part(".venue");
    venue.href = at(`venues/${card.venue[0]}/`);
    write(venue, [[card.venue[1], false]]);
    const [date, month] = card.date;
    part("time").dateTime = date;
    write(part("time"), [[month, false]]);
    write(part(".card-type"), [[card.type, false]]);
    repeat(part(".tags"), this.#tag, card.tags, (entry, [id, name]) => {
      const link = entry.firstElementChild;
      link.href = at(`tags/${id}/`);
      write(link, [[name, false]]);
    });
    const save = part("save-paper");
    save.dataset.save = card.id;
    write(save.querySelector(".visually-hidden"), [[`: ${plain(card.title)}`, false]]);
    this.complete(element, card);
    return element;
  }

  /** Adds what came later: the summary and the links. */
  complete(element, card) {
    const links = element.querySelector(".links");
    write(element.querySelector(".card-summary"), card.summary ?? []);
    links.hidden = !card.links;
    repeat(links, this.#link, card.links ?? [], (entry, [name, url]) => {
      const link = entry.firstElementChild;
      link.href = url;
      link.firstChild.data = name;
      link.lastChild.textContent = `: ${plain(card.title)}`;
    });
  }
}
