// The shapes of what modules hand to each other, for editors and the type checker. Holds no code, and
// the site does not have it.

/**
 * What a reader asks of the explorer; its address says the same.
 * @typedef {object} State
 * @property {string} q What is typed.
 * @property {string} sort One of `SORTS`, or empty.
 * @property {Record<string, string[]>} chosen Values by parameter; a leading `-` excludes one.
 */

/**
 * A facet, as the data describes it.
 * @typedef {object} FacetFacts
 * @property {string} id
 * @property {string} title
 * @property {string} parameter In an address.
 * @property {string} column Where the values of papers are.
 * @property {boolean} counted
 * @property {[number, number]} [terms] Its part of the column's vocabulary, where it has not all.
 */

/**
 * The first data file: texts and facets by column, a row a paper, newest first.
 * @typedef {object} CoreFile
 * @property {string[]} months
 * @property {number} authorsShown How many authors a card names.
 * @property {{ paper: string, tag: string, venue: string }} folders Where pages are, from the root.
 * @property {string} aclDoiPrefix
 * @property {FacetFacts[]} facets
 * @property {Record<string, string[]>} vocabularies The values in each column.
 * @property {{ type: string[], tag: string[] }} titles What readers call values.
 * @property {Record<string, string>} slugs Of authors' names for which `slug` gives another.
 * @property {string[]} id
 * @property {string[]} title
 * @property {string[]} authors Names, one a line.
 * @property {string[]} date `YYYY-MM`
 * @property {string[]} venueName
 * @property {Record<string, (number | number[])[]>} columns Places in the vocabularies.
 * @property {(string | 0)[]} arxiv
 * @property {(string | 0)[]} openreview
 * @property {(string | 0)[]} acl
 * @property {(string | 0 | 1)[]} doi 1 where it follows from `acl`.
 * @property {number[]} byTitle Papers in the order of their titles.
 */

/**
 * The values of papers in one dimension: numbers into a vocabulary.
 * @typedef {object} Column
 * @property {string[]} vocabulary
 * @property {number[][]} rows Those of each paper.
 */

/**
 * The first data file with what was shortened written out.
 * @typedef {Omit<CoreFile, "authors" | "columns" | "doi" | "slugs"> & {
 *   authors: string[][], doi: (string | 0)[], columns: Map<string, Column>,
 * }} Core
 */

/**
 * The second data file, which comes later.
 * @typedef {object} Details
 * @property {string[]} summary
 * @property {Record<string, (string | 0)[]>} links Addresses by name of the link.
 */

/**
 * A paper that a query finds: how well, and which terms were found in which fields.
 * @typedef {{ score: number, match: Record<string, string[]> }} Hit
 */

/**
 * What a query finds; `closest` where no paper has all of its words.
 * @typedef {{ mode: "exact" | "closest", hits: Map<number, Hit> | null }} Found
 */

/**
 * Which papers pass what is chosen in a facet: 1 or 0 a paper.
 * @typedef {{ facet: string, passes: Uint8Array }} Choice
 */

/**
 * What a state finds: papers in order, and what it takes to count and to mark.
 * @typedef {Found & { papers: number[], choices: Choice[] }} Result
 */

/** How many papers each value of each facet would leave. @typedef {Map<string, Map<string, number>>} Counts */

/** Texts of which some match: pairs of text and whether it does. @typedef {[text: string, hit: boolean][]} Pieces */

/**
 * What a card shows of a paper. Paths are from the site's root.
 * @typedef {object} Card
 * @property {number} place In the catalog.
 * @property {string} id
 * @property {string} path
 * @property {Pieces} title
 * @property {Pieces[]} authors
 * @property {boolean} more Whether it has more authors.
 * @property {{ path: string, name: string }} venue
 * @property {{ value: string, name: string }} date
 * @property {string} type
 * @property {{ path: string, name: string }[]} tags
 * @property {Pieces | null} summary
 * @property {[name: string, url: string][] | null} links
 */

/**
 * What to do about an empty answer.
 * @typedef {object} Advice
 * @property {{ parameter: string, value: string, count: number }[]} without What each choice costs.
 * @property {string | null} spelling The query in the nearest known spelling.
 */

/**
 * The answer to a state.
 * @typedef {object} Answer
 * @property {number} ask Its number.
 * @property {number} total
 * @property {"exact" | "closest"} mode
 * @property {Int32Array} places Of the papers in the catalog, in order.
 * @property {Card[]} cards The first ones.
 * @property {Map<string, Map<string, string>>} names By parameter and value, of values that no filter
 *   on the page names.
 * @property {Advice | null} advice Where nothing was found.
 */

/**
 * A question to the worker: one of these. `ask` is its number, which the answer bears too.
 * @typedef {{ ask: number } & (
 *   { state: State, limit: number }
 *   | { counts: number }
 *   | { cards: number, from: number, to: number }
 *   | { places: ArrayLike<number> }
 *   | { suggest: string }
 *   | { list: string[] }
 * )} Question
 */

/** A paper on the reading list. @typedef {{ status: string, note: string }} Entry */

/** The reading list: papers by id, the latest saved last. @typedef {Map<string, Entry>} ReadingList */

export {};
