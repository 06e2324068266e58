// The search data of a made-up catalog, and what Python says of it; see test_scripts.py.

import { readFileSync } from "node:fs";

/** @type {any} */
const given = JSON.parse(readFileSync(process.env.SEARCH_DATA, "utf8"));

export const core = given.core;
export const details = given.details;
/** What Python makes of texts: `[text, folded, slug]`. */
export const folded = given.folded;
/** Texts that carry an identifier, with the id of the paper that has it. */
export const identified = given.identified;
/** How many papers have each value of each facet. */
export const counts = given.counts;
