// What to do about an answer without papers.

import { fold } from "./text.js";

/** @typedef {import("../types.js").Advice} Advice */
/** @typedef {import("../types.js").State} State */
/** @typedef {import("./engine.js").Engine} Engine */

/** Each choice with what would be left without it, the most first; and the query in the nearest known
 *  spelling, if that finds something.
 *  @param {Engine} engine
 *  @param {State} state
 *  @returns {Advice} */
export function advise(engine, state) {
  const without = Object.entries(state.chosen).flatMap(([parameter, values]) => values.map((value) => {
    const chosen = { ...state.chosen, [parameter]: values.filter((it) => it !== value) };
    return { parameter, value, count: engine.answer({ ...state, chosen }).papers.length };
  })).filter(({ count }) => count);
  without.sort((one, other) => other.count - one.count);
  const spelling = spelled(engine, state.q);
  const helps = spelling !== null && engine.answer({ ...state, q: spelling }).papers.length > 0;
  return { without, spelling: helps ? spelling : null };
}

/** The query in the nearest known spelling, or `null` where it is spelled so.
 *  @param {Engine} engine
 *  @param {string} text */
function spelled(engine, text) {
  // A word before a colon is a field's name; one that is joined to others is a part of an address.
  const corrected = text.replace(/(?<![^\s"'(-])\p{L}{4,}(?![\p{L}:/._])/gu, (word) => {
    const term = fold(word);
    if (engine.knows(term)) return word;
    const candidates = [...engine.near(term)].map((it) => ({ term: it, far: distance(term, it) }));
    if (!candidates.length) return word;
    return candidates.reduce((one, other) => (other.far < one.far ? other : one)).term;
  });
  return corrected === text ? null : corrected;
}

/** How many letters must change, go or come to make one word of another; a wrong first letter, which
 *  is rare, counts half more.
 *  @param {string} one @param {string} other */
function distance(one, other) {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[row.length - 1] + (one[0] === other[0] ? 0 : 0.5);
}
