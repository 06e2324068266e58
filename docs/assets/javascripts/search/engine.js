// Papers, searched and filtered. Papers are numbers: their positions in the columns of the data, newest
// first.

import MiniSearch from "../vendor/minisearch-7.2.0.js";
import { FacetCounter } from "./facet-counter.js";
import { parse, tree } from "./query.js";
import { bare, fold, terms } from "./text.js";

/** @typedef {import("../types.js").Core} Core */
/** @typedef {import("../types.js").Details} Details */
/** @typedef {import("../types.js").Found} Found */
/** @typedef {import("../types.js").Hit} Hit */
/** @typedef {import("../types.js").Result} Result */
/** @typedef {import("../types.js").State} State */
/** @typedef {import("./query.js").Field} Field */
/** @typedef {import("./query.js").Query} Query */

const BOOST = { title: 4, authors: 2.5, identifiers: 6, tags: 1.2, venue: 1, summary: 1 };
const WHOLE_TITLE = 1e6; // a score above all others
/** @type {("acl" | "openreview" | "doi" | "arxiv")[]} */
const SCHEMES = ["acl", "openreview", "doi", "arxiv"];

export class Engine {
  #papers;
  #counter;
  #fields;
  #index;
  /** @type {Map<string, number>} */
  #identifiers = new Map();
  /** @type {Map<string, number[]>} */
  #titles = new Map();

  /** @param {Core} core
   *  @param {Details | null} details */
  constructor(core, details = null) {
    this.core = core;
    this.details = details;
    this.#papers = Array.from(core.id.keys());
    this.#counter = new FacetCounter(core);
    this.#fields = searchedFields(core, details);
    this.#index = this.#indexed();
    for (const scheme of SCHEMES) {
      core[scheme].forEach((id, paper) => id && this.#identifiers.set(id.toLowerCase(), paper));
    }
    core.title.forEach((title, paper) => {
      const key = bare(title);
      this.#titles.set(key, [...(this.#titles.get(key) ?? []), paper]);
    });
  }

  /** Answers a state of the address.
   *  @param {State} state
   *  @returns {Result} */
  answer(state) {
    const { mode, hits } = this.find(state.q);
    const choices = this.#counter.choices(state.chosen);
    const passes = (/** @type {number} */ paper) => choices.every((choice) => choice.passes[paper]);
    return { papers: this.#sorted(passes, state.sort, hits), mode, hits, choices };
  }

  /** How many papers each value of each facet would leave.
   *  @param {Result} result */
  counts({ hits, choices }) {
    return this.#counter.counts(hits?.keys() ?? this.#papers, choices);
  }

  /** The papers that a query finds; all, as `null`, where nothing is asked.
   *  @param {string} text
   *  @returns {Found} */
  find(text) {
    if (!text.trim()) return { mode: "exact", hits: null };
    const query = parse(text);
    if (query.identifier) {
      const paper = this.#identifiers.get(query.identifier);
      const hits = paper === undefined ? [] : [/** @type {const} */ ([paper, { score: 1, match: {} }])];
      return { mode: "exact", hits: new Map(hits) };
    }
    const { mode, hits } = this.#byWords(query);
    const titled = this.#titled(text, query);
    if (!titled.length) return { mode, hits };
    const first = titled.map((paper) => /** @type {const} */ (
      [paper, { score: WHOLE_TITLE, match: hits.get(paper)?.match ?? {} }]));
    return { mode: "exact", hits: new Map([...first, ...[...hits].filter(([paper]) => !titled.includes(paper))]) };
  }

  /** The papers whose whole title a query is; to the sign, where signs in it could be operators.
   *  @param {string} text @param {Query} query */
  #titled(text, query) {
    const papers = this.#titles.get(bare(text)) ?? [];
    return query.isPlain ? papers : papers.filter((paper) => fold(this.core.title[paper]) === fold(text).trim());
  }

  /** Whether a folded word, or one that it begins, is in the index.
   *  @param {string} term */
  knows(term) {
    return this.#index.search({ queries: [term], prefix: true }).length > 0;
  }

  /** Words of the index that are like a folded one.
   *  @param {string} term */
  near(term) {
    const found = this.#index.search({ queries: [term], fuzzy: 0.4, prefix: false });
    return new Set(found.flatMap((hit) => hit.terms).filter((it) => !it.startsWith("~")));
  }

  /** @param {Query} query
   *  @returns {{ mode: Found["mode"], hits: Map<number, Hit> }} */
  #byWords(query) {
    if (query.isEmpty) return { mode: "exact", hits: new Map() };
    const words = query.words.filter((word) => !this.#isHardlyBegun(word));
    /** @type {Found["mode"]} */
    let mode = "exact";
    let hits = words.length ? this.#search(words, "AND") : this.#all();
    if (!hits.size && words.length > 1) {
      hits = this.#search(words, "OR");
      mode = "closest";
    }
    const passes = this.#filter(query);
    for (const paper of hits.keys()) if (!passes(paper)) hits.delete(paper);
    return { mode, hits };
  }

  /** Whether a word has one or two letters that are no word of the list yet. They would fit nearly
   *  every paper, or none.
   *  @param {Query["words"][number]} word */
  #isHardlyBegun({ terms: [term], last }) {
    return last && term.length < 3 && !this.#index.search({ queries: [term] }).length;
  }

  /** @param {Query["words"]} words @param {"AND" | "OR"} combine
   *  @returns {Map<number, Hit>} */
  #search(words, combine) {
    return new Map(this.#index.search(tree(words, combine)).map((hit) => [hit.id, hit]));
  }

  /** @returns {Map<number, Hit>} */
  #all() {
    return new Map(this.#papers.map((paper) => [paper, { score: 0, match: {} }]));
  }

  /** Whether a paper has what a query asks for apart from its words.
   *  @param {Query} query
   *  @returns {(paper: number) => boolean} */
  #filter(query) {
    if (query.isPlain) return () => true;
    const tests = fieldTests(this.core);
    const fields = /** @type {Field[]} */ (Object.keys(tests));
    const texts = (/** @type {number} */ paper) => [
      this.core.title[paper], ...this.core.authors[paper], this.#fields.summary(paper),
    ].map((text) => ` ${bare(text)} `);
    return (paper) => {
      for (const field of fields) {
        const test = (/** @type {string} */ value) => tests[field](paper, value);
        if (!query.fields[field].every(test) || query.excludedFields[field].some(test)) return false;
      }
      if (!query.phrases.length && !query.excluded.length) return true;
      const own = texts(paper);
      const has = (/** @type {string} */ phrase) => own.some((text) => text.includes(` ${bare(phrase)} `));
      return query.phrases.every(has) && !query.excluded.some(has);
    };
  }

  /** The papers among `hits`, or all, that pass a test, in order.
   *  @param {(paper: number) => boolean} passes
   *  @param {string} sort
   *  @param {Found["hits"]} hits */
  #sorted(passes, sort, hits) {
    if (hits && (!sort || sort === "relevance")) { // they come best first: only equals are to be sorted
      const score = (/** @type {number} */ paper) => hits.get(paper)?.score ?? 0;
      return [...hits.keys()].filter(passes).sort((one, other) => score(other) - score(one) || one - other);
    }
    const all = sort === "title" ? this.core.byTitle : this.#papers;
    const papers = all.filter((paper) => (!hits || hits.has(paper)) && passes(paper));
    return sort === "oldest" ? papers.reverse() : papers;
  }

  #indexed() {
    const index = new MiniSearch({
      fields: Object.keys(BOOST),
      idField: "paper",
      extractField: (document, field) =>
        (field === "paper" ? document.paper : this.#fields[/** @type {keyof typeof BOOST} */ (field)](document.paper)),
      tokenize: terms,
      processTerm: (term) => term,
      searchOptions: { tokenize: (term) => [term], boost: BOOST },
    });
    index.addAll(this.#papers.map((paper) => ({ paper })));
    return index;
  }
}

/** The text of each field that is searched.
 *  @param {Core} core @param {Details | null} details
 *  @returns {Record<keyof typeof BOOST, (paper: number) => string>} */
function searchedFields(core, details) {
  const tags = core.columns.get("tag")?.rows ?? [];
  return {
    title: (paper) => core.title[paper],
    authors: (paper) => core.authors[paper].join(", "),
    identifiers: (paper) => [core.id[paper], ...SCHEMES.map((scheme) => core[scheme][paper] || "")].join(" "),
    tags: (paper) => tags[paper].map((tag) => core.titles.tag[tag]).join(", "),
    venue: (paper) => `${core.venueName[paper]} ${core.date[paper].slice(0, 4)}`,
    summary: (paper) => details?.summary[paper] ?? "",
  };
}

/** What `author:`, `venue:`, `year:` and `tag:` ask of a paper; values are folded.
 *  @param {Core} core
 *  @returns {Record<Field, (paper: number, value: string) => boolean>} */
function fieldTests(core) {
  const values = (/** @type {string} */ column, /** @type {number} */ paper) => {
    const { rows, vocabulary } = core.columns.get(column) ?? { rows: [], vocabulary: [] };
    return rows[paper].map((value) => vocabulary[value]);
  };
  return {
    author: (paper, value) => core.authors[paper].some((name) => fold(name).includes(value)),
    venue: (paper, value) => fold(core.venueName[paper]).includes(value) || values("venue", paper).includes(value),
    year: (paper, value) => isWithin(core.date[paper].slice(0, 4), value),
    tag: (paper, value) => values("tag", paper).includes(value)
      || (core.columns.get("tag")?.rows[paper] ?? []).some((tag) => fold(core.titles.tag[tag]).startsWith(value)),
  };
}

/** @param {string} year
 *  @param {string} range `2024`, `2023-2025`, `2023-` or `-2025` */
function isWithin(year, range) {
  const match = /^(\d{4})?(?:([-–])(\d{4})?)?$/.exec(range);
  if (!match) return false;
  const [, from = "0000", joint, to = "9999"] = match;
  return year >= from && year <= (joint ? to : from);
}
