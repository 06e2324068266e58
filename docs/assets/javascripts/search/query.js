// What a reader typed -> what is asked of the index.
//
//   survey "user profile" -medical author:kirk venue:acl year:2023-2025 tag:memory
//   2410.00001, arXiv:2410.00001, or an address at arXiv, OpenReview, doi.org or the ACL Anthology

import { fold, termsOf, variants, words } from "./text.js";

/** @typedef {import("../vendor/minisearch-7.2.0.js").Query} Tree */
/** @typedef {"author" | "venue" | "year" | "tag"} Field */
/** A word of a query; the last one may be half typed. @typedef {{ terms: string[], last: boolean }} QueryWord */
/**
 * The parts of a query, all texts folded.
 * @typedef {object} Query
 * @property {string | null} identifier If there is one, nothing else counts.
 * @property {QueryWord[]} words
 * @property {string[]} phrases
 * @property {string[]} excluded
 * @property {Record<Field, string[]>} fields
 * @property {Record<Field, string[]>} excludedFields
 * @property {boolean} isPlain Whether it has words alone.
 * @property {boolean} isEmpty Whether nothing that was typed has a letter or digit.
 */

const STOP = new Set(
  "a an and are as at be by do does for from how in into is it of on or that the their to via what with".split(" "),
);
const PART = /(-?)(?:(author|venue|year|tag):)?(?:"([^"]*)"?|(\S+))/giu;
const QUOTES = /[“”„‟«»「」『』]/g;
const MINUS = /(^|\s)[−–](?=[\p{L}\p{N}"])/gu;
const ID = String.raw`(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})`;
const IDENTIFIERS = [
  new RegExp(String.raw`(?:arxiv\.org\/(?:abs|pdf|html)\/|\barxiv:\s*|10\.48550\/arxiv\.)${ID}`, "i"),
  new RegExp(String.raw`^\s*https?:\/\/\S+\/${ID}(?:v\d+)?(?:\.pdf)?\/?(?:[?#]\S*)?\s*$`, "i"), // at any host
  /^\s*\(?(\d{4}\.\d{4,5})(?:v\d+)?[).]*\s*$/,
  /openreview\.net\/(?:forum|pdf|attachment)\?(?:\S*&)?id=([\w-]+)/i,
  /(?:aclanthology\.org|aclweb\.org\/anthology)\/(?:papers\/[a-z]\/[a-z]\d\d\/)?([\w-]+?(?:\.[\w-]+?)*?)(?:v\d+)?(?:\.pdf|\.bib)?\/?(?:[?#]\S*)?\s*$/i,
  /^\s*(\d{4}\.[a-z_]+-[a-z0-9]+\.\d+)\s*$/i,
  /(?:^|[\s/:(])(10\.\d{4,9}(?:\.\d+)*(?:\/|%2f)[^\s?#"\\^`{|}]+)/i,
];

/** A text as it would be typed on a plain keyboard: with straight quotes, and signs of usual width.
 *  @param {string} text */
const plainly = (text) => text.normalize("NFKC").replace(QUOTES, '"').replace(MINUS, "$1-");

/** What is percent-encoded in a text, written out; the text itself where that is none.
 *  @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** An identifier without the signs that follow it in a sentence; brackets that it opened are its own.
 *  @param {string} text @returns {string} */
function trimmed(text) {
  const opened = text.split("(").length >= text.split(")").length;
  return (opened ? /[.,;]$/ : /[.,;)]$/).test(text) ? trimmed(text.slice(0, -1)) : text;
}

/** The identifier that a text is, or that an address in it carries, in lower case.
 *  @param {string} text */
function identifier(text) {
  for (const pattern of IDENTIFIERS) {
    const match = pattern.exec(text);
    if (match) return trimmed(decoded(match[1])).toLowerCase();
  }
  return null;
}

/** @returns {Record<Field, string[]>} */
const noFields = () => ({ author: [], venue: [], year: [], tag: [] });

/** The parts of a query. A part without a letter or digit asks for nothing.
 *  @param {string} typed @returns {Query} */
export function parse(typed) {
  const text = plainly(typed);
  /** @type {Query} */
  const query = {
    identifier: identifier(text), words: [], phrases: [], excluded: [],
    fields: noFields(), excludedFields: noFields(), isPlain: true, isEmpty: true,
  };
  if (query.identifier) return query;
  for (const [, minus, name, quoted, plain] of text.matchAll(PART)) {
    const value = fold(quoted ?? plain).trim();
    if (!/[\p{L}\p{N}]/u.test(value)) continue;
    query.isEmpty = false;
    const field = /** @type {Field | undefined} */ (name?.toLowerCase());
    if (field) query[minus ? "excludedFields" : "fields"][field].push(value);
    else if (minus) query.excluded.push(value);
    else if (quoted !== undefined) query.phrases.push(value);
    query.isPlain &&= !(field || minus || quoted !== undefined);
    if (minus || field) continue;
    query.words.push(...words(value).map((word) => ({ terms: termsOf(word), last: false })));
  }
  const telling = query.words.filter((word) => !word.terms.every((term) => STOP.has(term)));
  if (telling.length) query.words = telling;
  const last = query.words.at(-1);
  if (last) last.last = /[\p{L}\p{N}]$/u.test(text);
  return query;
}

/** The tree that MiniSearch takes. Every word may have three forms.
 *  @param {QueryWord[]} queryWords
 *  @param {"AND" | "OR"} combineWith Joins the words.
 *  @returns {Tree} */
export function tree(queryWords, combineWith) {
  /** @param {string} term @param {boolean} last @returns {Tree} */
  const forms = (term, last) => {
    const typo = term.length > 4 && !/\d/.test(term) ? 0.2 : false;
    const half = term.length > 3 || (last && term.length > 2);
    return {
      combineWith: "OR",
      queries: variants(term).map((variant, index) => ({
        queries: [variant],
        prefix: half && !variant.startsWith("~"),
        fuzzy: index === 0 && typo,
        boostTerm: () => (variant.startsWith("~") ? 0.5 : 1),
      })),
    };
  };
  return {
    combineWith,
    queries: queryWords.map(({ terms, last }) => {
      const [whole] = terms.slice(-1);
      if (terms.length === 1) return forms(whole, last);
      /** @type {Tree} */
      const parts = { combineWith: "AND", queries: terms.slice(0, -1).map((term) => forms(term, false)) };
      return { combineWith: "OR", queries: [parts, forms(whole, last)] };
    }),
  };
}
