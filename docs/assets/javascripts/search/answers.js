// The answers to what a page asks of the search. Only the latest answer to a state is kept: of an
// earlier one counts are `null` and there are no more cards.

import { advise } from "./advice.js";
import { card } from "./card.js";

/** @typedef {import("../types.js").Card} Card */
/** @typedef {import("../types.js").Result} Result */
/** @typedef {import("../types.js").State} State */
/** @typedef {import("./engine.js").Engine} Engine */

const SUGGESTIONS = 8;
const AUTHORS = "authors";

export class Answers {
  /** Set anew once there are details to search too. @type {Engine} */
  engine;
  #number = 0;
  /** @type {Result | null} */
  #latest = null;

  /** @param {Engine} engine */
  constructor(engine) {
    this.engine = engine;
  }

  /** The answer to a state, with its first cards.
   *  @param {number} number By which later questions name it.
   *  @param {State} state
   *  @param {number} limit */
  state(number, state, limit) {
    const result = this.engine.answer(state);
    [this.#number, this.#latest] = [number, result];
    return {
      ask: number,
      total: result.papers.length,
      mode: result.mode,
      places: Int32Array.from(result.papers),
      cards: this.#cards(result, 0, limit),
      names: this.#names(state),
      advice: result.papers.length ? null : advise(this.engine, state),
    };
  }

  /** @param {number} number */
  counts(number) {
    return number === this.#number && this.#latest ? this.engine.counts(this.#latest) : null;
  }

  /** @param {number} number @param {number} from @param {number} to */
  cards(number, from, to) {
    return number === this.#number && this.#latest ? this.#cards(this.#latest, from, to) : [];
  }

  /** Ids of papers by position.
   *  @param {ArrayLike<number>} positions */
  ids(positions) {
    return Array.from(positions, (position) => this.engine.core.id[position]);
  }

  /** The first papers for a text that is being typed.
   *  @param {string} text */
  suggestions(text) {
    if (!text.trim()) return { total: 0, cards: [] };
    const result = this.engine.answer({ q: text, sort: "", chosen: {} });
    return { total: result.papers.length, cards: this.#cards(result, 0, SUGGESTIONS) };
  }

  /** The papers with these ids, in this order.
   *  @param {string[]} ids */
  list(ids) {
    const { core, details } = this.engine;
    const places = ids.map((id) => core.id.indexOf(id)).filter((paper) => paper >= 0);
    return { places, cards: places.map((paper) => card(core, details, paper)) };
  }

  /** @param {Result} result @param {number} from @param {number} to
   *  @returns {Card[]} */
  #cards({ papers, hits }, from, to) {
    const { core, details } = this.engine;
    return papers.slice(from, to).map((paper) => card(core, details, paper, hits?.get(paper)?.match));
  }

  /** What readers call the authors that are chosen, by parameter and slug; of those the list has.
   *  @param {State} state */
  #names(state) {
    const { core } = this.engine;
    const column = core.columns.get(AUTHORS) ?? { rows: [], vocabulary: [] };
    /** @type {Map<string, Map<string, string>>} */
    const found = new Map();
    for (const { parameter } of core.facets.filter((facet) => facet.column === AUTHORS)) {
      const names = new Map();
      found.set(parameter, names);
      for (const value of state.chosen[parameter] ?? []) {
        const slug = value.replace(/^-/, "");
        const number = column.vocabulary.indexOf(slug);
        const paper = number < 0 ? -1 : column.rows.findIndex((row) => row.includes(number));
        if (paper >= 0) names.set(slug, core.authors[paper][column.rows[paper].indexOf(number)]);
      }
    }
    return found;
  }
}
