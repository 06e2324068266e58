// The first data file, as the search uses it: what was shortened is written out.

import { slug } from "./text.js";

/** @typedef {import("../types.js").Core} Core */
/** @typedef {import("../types.js").CoreFile} CoreFile */
/** @typedef {import("../types.js").Column} Column */

const AUTHORS = "authors";

/** @param {CoreFile} file
 *  @returns {Core} */
export function unpack({ authors: lines, columns: packed, doi, slugs, ...rest }) {
  const authors = lines.map((names) => names.split("\n"));
  const columns = new Map(Object.entries(packed).map(([name, rows]) => [name, {
    vocabulary: rest.vocabularies[name],
    rows: rows.map((row) => (typeof row === "number" ? [row] : row)),
  }]));
  columns.set(AUTHORS, authorColumn(authors, new Map(Object.entries(slugs))));
  return {
    ...rest, authors, columns,
    doi: doi.map((value, paper) => (value === 1 ? `${rest.aclDoiPrefix}${rest.acl[paper]}` : value)),
  };
}

/** The slugs of authors, who are too many to be listed in the data.
 *  @param {string[][]} authors
 *  @param {Map<string, string>} special Slugs of names for which `slug` gives another.
 *  @returns {Column} */
function authorColumn(authors, special) {
  /** @type {Map<string, number>} */
  const positions = new Map();
  const rows = authors.map((names) => names.map((name) => {
    const value = special.get(name) ?? slug(name);
    const position = positions.get(value) ?? positions.size;
    positions.set(value, position);
    return position;
  }));
  return { vocabulary: [...positions.keys()], rows };
}
