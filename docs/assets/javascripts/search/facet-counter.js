// What is chosen in facets: which papers pass, and how many each value would leave.

/** @typedef {import("../types.js").Choice} Choice */
/** @typedef {import("../types.js").Column} Column */
/** @typedef {import("../types.js").Core} Core */
/** @typedef {import("../types.js").Counts} Counts */
/** @typedef {import("../types.js").State} State */

/** @typedef {{ id: string, parameter: string, counted: boolean, rows: number[][], vocabulary: string[], from: number, to: number }} Facet
 *  Its values are the numbers from `from` up to, but without, `to`. */

/** Facets of papers; these are numbers, from 0. */
export class FacetCounter {
  #size;
  /** @type {Facet[]} */
  #facets;

  /** @param {Core} core */
  constructor(core) {
    this.#size = core.id.length;
    this.#facets = core.facets.map(({ id, parameter, counted, column, terms }) => {
      const { rows, vocabulary } = /** @type {Column} */ (core.columns.get(column));
      const [from, to] = terms ?? [0, vocabulary.length];
      return { id, parameter, counted, rows, vocabulary, from, to };
    });
  }

  /** The papers that pass what is chosen, for each facet in which something is.
   *  @param {State["chosen"]} chosen
   *  @returns {Choice[]} */
  choices(chosen) {
    return this.#facets.flatMap((facet) => {
      const passes = this.#passes(facet, chosen[facet.parameter] ?? []);
      return passes ? [{ facet: facet.id, passes }] : [];
    });
  }

  /** For each facet the papers that a value would leave without the facet's own choice.
   *  @param {Iterable<number>} found Papers that a query finds.
   *  @param {Choice[]} choices
   *  @returns {Counts} */
  counts(found, choices) {
    const counted = this.#facets.filter((facet) => facet.counted)
      .map((facet) => ({ facet, counts: new Uint32Array(facet.vocabulary.length) }));
    for (const paper of found) {
      const failed = choices.filter(({ passes }) => !passes[paper]);
      if (failed.length > 1) continue;
      for (const { facet, counts } of counted) {
        if (failed.length && failed[0].facet !== facet.id) continue;
        for (const value of facet.rows[paper]) counts[value] += 1;
      }
    }
    return new Map(counted.map(({ facet: { id, vocabulary, from, to }, counts }) =>
      [id, new Map(vocabulary.slice(from, to).map((value, index) => [value, counts[from + index]]))]));
  }

  /** @param {Facet} facet
   *  @param {string[]} wanted Values of the facet's parameter; a leading `-` excludes one. */
  #passes({ rows, vocabulary, from, to }, wanted) {
    const number = (/** @type {string} */ value) => vocabulary.indexOf(value);
    const own = (/** @type {string[]} */ values) =>
      new Set(values.map(number).filter((value) => value >= from && value < to));
    const within = own(wanted.filter((value) => !value.startsWith("-")));
    const without = own(wanted.filter((value) => value.startsWith("-")).map((value) => value.slice(1)));
    if (!within.size && !without.size) return null;
    return Uint8Array.from({ length: this.#size }, (_, paper) => {
      const values = rows[paper];
      const passes = (!within.size || values.some((value) => within.has(value)))
        && !values.some((value) => without.has(value));
      return passes ? 1 : 0;
    });
  }
}
