// Papers as cards. The markup is that of the page's template; here it is only filled.

import { at, make } from "../site.js";

/** Marked pieces of a text as nodes. */
const marked = (pieces) => pieces.map(([text, hit]) => (hit ? make("mark", {}, text) : text));

/** Fills a list with copies of its first entry. */
function repeat(list, values, fill) {
  const sample = list.firstElementChild.cloneNode(true);
  list.replaceChildren(...values.map((value) => {
    const entry = sample.cloneNode(true);
    fill(entry, value);
    return entry;
  }));
}

/** Makes cards from a `<template>` that holds one. */
export class Cards {
  #template;

  constructor(template) {
    this.#template = template.content.querySelector("[data-paper]");
  }

  /** The element of a paper, as the worker describes it. */
  make(card) {
    const element = this.#template.cloneNode(true);
    const part = (selector) => element.querySelector(selector);
    element.dataset.paper = card.id;
    const title = part(".card-title a");
    title.href = at(`papers/${card.id}/`);
    title.replaceChildren(...marked(card.title));
    const names = card.authors.flatMap((name, place) => [...(place ? [", "] : []), ...marked(name)]);
    part(".card-authors").replaceChildren(...names, card.more ? " et\u00a0al." : "");
    const venue = part(".venue");
    venue.href = at(`venues/${card.venue[0]}/`);
    venue.textContent = card.venue[1];
    const time = part("time");
    [time.dateTime, time.textContent] = card.date;
    part(".card-type").textContent = card.type;
    repeat(part(".tags"), card.tags, (entry, [id, name]) => {
      const link = entry.querySelector("a");
      link.href = at(`tags/${id}/`);
      link.textContent = name;
    });
    const plain = card.title.map(([text]) => text).join("");
    const save = part("save-paper");
    save.dataset.save = card.id;
    save.querySelector(".visually-hidden").textContent = `: ${plain}`;
    this.complete(element, card);
    return element;
  }

  /** Adds what came later: the summary and the links. */
  complete(element, card) {
    const summary = element.querySelector(".card-summary");
    const links = element.querySelector(".links");
    if (!card.summary) {
      summary.textContent = "";
      links.hidden = true;
      return;
    }
    summary.replaceChildren(...marked(card.summary));
    const plain = card.title.map(([text]) => text).join("");
    links.hidden = false;
    if (!links.firstElementChild) return;
    repeat(links, card.links, (entry, [name, url]) => {
      const link = entry.querySelector("a");
      link.href = url;
      link.replaceChildren(name, make("span", { class: "visually-hidden" }, `: ${plain}`));
    });
  }
}
