// What a result shows of a paper, with marks on what matches.

import { forms, words } from "./text.js";

/** @typedef {import("../types.js").Card} Card */
/** @typedef {import("../types.js").Core} Core */
/** @typedef {import("../types.js").Details} Details */
/** @typedef {import("../types.js").Hit} Hit */
/** @typedef {import("../types.js").Pieces} Pieces */

/** @param {Core} core
 *  @param {Details | null} details
 *  @param {number} paper
 *  @param {Hit["match"]} match
 *  @returns {Card} */
export function card(core, details, paper, match = {}) {
  const { folders } = core;
  const path = (/** @type {string} */ folder, /** @type {string} */ id) => `${folder}${id}/`;
  const marked = (/** @type {string} */ text, /** @type {string} */ field) => mark(text, field, match);
  const names = core.authors[paper].map((name) => marked(name, "authors"));
  const shown = names.filter((name, index) => index < core.authorsShown || name.some(([, hit]) => hit));
  const [year, month] = core.date[paper].split("-");
  const values = (/** @type {string} */ column) => core.columns.get(column)?.rows[paper] ?? [];
  const [venue] = values("venue");
  const [type] = values("type");
  return {
    place: paper,
    id: core.id[paper],
    path: path(folders.paper, core.id[paper]),
    title: marked(core.title[paper], "title"),
    authors: shown,
    more: shown.length < names.length,
    venue: { path: path(folders.venue, core.vocabularies.venue[venue]), name: core.venueName[paper] },
    date: { value: core.date[paper], name: `${core.months[Number(month) - 1]} ${year}` },
    type: core.titles.type[type],
    tags: values("tag").map((tag) => (
      { path: path(folders.tag, core.vocabularies.tag[tag]), name: core.titles.tag[tag] })),
    summary: details && marked(details.summary[paper], "summary"),
    links: details && Object.entries(details.links).flatMap(([name, urls]) => {
      const url = urls[paper];
      return url ? [/** @type {[string, string]} */ ([name, url])] : [];
    }),
  };
}

/** A text in pieces, those that match marked.
 *  @param {string} text
 *  @param {string} field In which terms must have been found.
 *  @param {Hit["match"]} match
 *  @returns {Pieces} */
function mark(text, field, match) {
  const wanted = new Set(Object.keys(match).filter((term) => match[term].includes(field)));
  if (!wanted.size) return [[text, false]];
  /** @type {Pieces} */
  const pieces = [];
  let at = 0;
  for (const word of words(text)) {
    if (!forms(word).some((term) => wanted.has(term))) continue;
    if (word.start > at) pieces.push([text.slice(at, word.start), false]);
    pieces.push([text.slice(word.start, word.end), true]);
    at = word.end;
  }
  if (at < text.length) pieces.push([text.slice(at), false]);
  return pieces;
}
