// Papers that are offered for a text that is being typed, as options of a list box.

import { make, marked } from "../lib/dom.js";
import { at } from "../lib/paths.js";
import { papers, plain } from "../lib/wording.js";
import { search } from "./client.js";

/** @typedef {import("../types.js").Card} Card */

const AUTHORS = 2;

search.start();

/** The first papers for a text, and how many there are, in words.
 *  @param {string} text
 *  @param {AbortSignal} signal */
export async function suggest(text, signal) {
  const { cards, total } = await search.suggest(text, signal);
  const count = total > cards.length ? `${cards.length} of ${papers(total)} shown` : papers(total);
  return { options: cards.map(option), count };
}

/** @param {Card} card @param {number} index */
function option(card, index) {
  const names = card.authors.slice(0, AUTHORS).map(plain);
  const more = card.more || card.authors.length > AUTHORS ? " et\u00a0al." : "";
  const facts = `${names.join(", ")}${more} · ${card.venue.name}`;
  return make("li", { id: `site-search-${index}`, role: "option", "aria-selected": "false", "data-url": at(card.path) },
    make("span", { class: "option-title" }, ...marked(card.title)), make("span", { class: "note" }, facts));
}
