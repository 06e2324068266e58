// Text -> the terms that are indexed and searched.
//
// Every word is indexed as written, without accents, and also in its American spelling and as its
// stem where these differ; a query asks for any of the three.

/** @typedef {{ text: string, start: number, end: number, parts: string[] }} Word */

/** @type {Record<string, string>} */
const LETTERS = { ø: "o", ł: "l", ß: "ss", đ: "d", ð: "d", æ: "ae", œ: "oe", ı: "i", þ: "th" };
const WORD = /\d{4}\.\d{4,5}|[\p{L}\p{N}]+(?:['’.\-‐‑–/_+][\p{L}\p{N}]+)*/gu;
const JOINT = /['’.\-‐‑–/_+]/;
const SUFFIXES = [
  "izations", "ization", "ations", "ation", "ators", "ator", "ments", "ment", "ings", "ing",
  "ness", "izers", "izer", "izes", "ized", "ize", "ers", "er", "ed", "es", "ive", "al", "ly", "y", "s", "e",
];
/** Words recur, so each is split only once. @type {Map<string, string[]>} */
const FORMS = new Map();

/** Lower case without accents: `Röttger` -> `rottger`. As `fold` in `macros/catalog/slugs.py`.
 *  @param {string} text */
export function fold(text) {
  const bare = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return bare.replace(/[øłßđðæœıþ]/g, (letter) => LETTERS[letter]);
}

/** The folded letters and digits of a text, with one space for all between them.
 *  @param {string} text */
export const bare = (text) => fold(text).replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/** The words of a text with their places; an arXiv id is one.
 *  @param {string} text @returns {Word[]} */
export function words(text) {
  return Array.from(text.matchAll(WORD), (match) => {
    const word = match[0].replace(/['’]s$/u, "");
    const whole = /^\d{4}\.\d{4,5}$/.test(word);
    const parts = whole || !JOINT.test(word) ? [word] : word.split(JOINT);
    return { text: word, start: match.index, end: match.index + match[0].length, parts };
  });
}

/** A word's terms, folded: itself, or its parts and these joined (`P-RLHF`: p, rlhf, prlhf).
 *  @param {Word} word */
export function termsOf(word) {
  const parts = word.parts.map(fold).filter(Boolean);
  return parts.length > 1 ? [...parts, parts.join("")] : parts;
}

/** The American spelling of a folded word, complete or half typed. It is indexed in addition to the
 *  word, so that a word such as `noise` loses nothing by becoming `noize` too.
 *  @param {string} term */
function american(term) {
  if (term.length < 5 || /\d/.test(term)) return term;
  return term
    .replace(/([a-z]{3,})is(ations?|ing|ed|ers?|es?|)$/, "$1iz$2")
    .replace(/([a-z]{2,})our(s|ed|ing|al|able|ful|ites?|)$/, "$1or$2")
    .replace(/([a-z]{3,})ll(ed|ers?|ings?)$/, "$1l$2")
    .replace(/^(cent|theat|met|fib|lit)re(s?)$/, "$1er$2")
    .replace(/^(analy|paraly|cataly)s(ed?|es|ing)$/, "$1z$2")
    .replace(/^(defen|offen|licen)ce(s?)$/, "$1se$2")
    .replace(/(catalog|dialog|analog)ue(s?)$/, "$1$2")
    .replace(/^judgement/, "judgment")
    .replace(/^ageing$/, "aging")
    .replace(/^towards$/, "toward")
    .replace(/^programme(s?)$/, "program$1");
}

/** A folded word without its ending: `personalized`, `personalizing` -> `personaliz`.
 *  @param {string} word */
function stem(word) {
  if (word.length < 4 || /\d/.test(word)) return word;
  const term = word.replace(/ies$/, "y");
  for (const suffix of SUFFIXES) {
    if (term.endsWith(suffix) && term.length - suffix.length >= (suffix === "s" ? 3 : 4)) {
      const rest = term.slice(0, -suffix.length);
      const short = suffix.startsWith("iz") ? rest : rest.replace(/iz$/, "");
      return (short.length >= 4 ? short : rest).replace(/([bdglmnprt])\1$/, "$1");
    }
  }
  return term;
}

/** A term's spellings: itself, in American, and its stem, marked so that it meets only stems.
 *  @param {string} term */
export function variants(term) {
  const spelled = american(term);
  return [...new Set([term, spelled, `~${stem(spelled)}`])];
}

/** All forms of a word, for the index and to find matches in a text.
 *  @param {Word} word */
export function forms(word) {
  let found = FORMS.get(word.text);
  if (!found) {
    found = termsOf(word).flatMap(variants);
    FORMS.set(word.text, found);
  }
  return found;
}

/** All terms of a text, for the index.
 *  @param {string} text */
export const terms = (text) => words(text).flatMap(forms);

/** The slug of a name: its words in ASCII. The data has those slugs for which this is not enough.
 *  @param {string} name */
export const slug = (name) => (fold(name).match(/[a-z0-9]+/g) ?? []).join("-");
