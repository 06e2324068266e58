// Text -> the terms that are indexed and searched. A classic script: the worker imports it.
//
// Every word is indexed as written, without accents, and also in its American spelling and as its
// stem where these differ; a query asks for any of the three.

const SearchText = (() => {
  "use strict";

  const LETTERS = { ø: "o", ł: "l", ß: "ss", đ: "d", ð: "d", æ: "ae", œ: "oe", ı: "i", þ: "th" };
  const WORD = /\d{4}\.\d{4,5}|[\p{L}\p{N}]+(?:['’.\-‐‑–/_+][\p{L}\p{N}]+)*/gu;
  const JOINT = /['’.\-‐‑–/_+]/;
  const SUFFIXES = [
    "izations", "ization", "ations", "ation", "ators", "ator", "ments", "ment", "ings", "ing",
    "ness", "izers", "izer", "izes", "ized", "ize", "ers", "er", "ed", "es", "ive", "al", "ly", "y", "s", "e",
  ];

  /** Lower case without accents: `Röttger` -> `rottger`. */
  function fold(text) {
    const bare = text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
    return bare.replace(/[øłßđðæœıþ]/g, (letter) => LETTERS[letter]);
  }

  /** The words of a text with their places, `{ text, start, end, parts }`; an arXiv id is one. */
  function words(text) {
    return Array.from(text.matchAll(WORD), (match) => {
      const word = match[0].replace(/['’]s$/u, "");
      const whole = /^\d{4}\.\d{4,5}$/.test(word);
      const parts = whole || !JOINT.test(word) ? [word] : word.split(JOINT);
      return { text: word, start: match.index, end: match.index + match[0].length, parts };
    });
  }

  /** A word's terms, folded: itself, or its parts and these joined (`P-RLHF`: p, rlhf, prlhf). */
  function termsOf(word) {
    const parts = word.parts.map(fold).filter(Boolean);
    return parts.length > 1 ? [...parts, parts.join("")] : parts;
  }

  /** The American spelling of a folded word, complete or half typed. It stands beside the word and
   *  never replaces it, so that a word such as `noise` loses nothing by becoming `noize` too. */
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

  /** A folded word without its ending: `personalized`, `personalizing` -> `personaliz`. */
  function stem(term) {
    if (term.length < 4 || /\d/.test(term)) return term;
    term = term.replace(/ies$/, "y");
    for (const suffix of SUFFIXES) {
      if (term.endsWith(suffix) && term.length - suffix.length >= (suffix === "s" ? 3 : 4)) {
        const rest = term.slice(0, -suffix.length);
        const bare = suffix.startsWith("iz") ? rest : rest.replace(/iz$/, "");
        return (bare.length >= 4 ? bare : rest).replace(/([bdglmnprt])\1$/, "$1");
      }
    }
    return term;
  }

  /** A term's spellings: itself, in American, and its stem, marked so that it meets only stems. */
  function variants(term) {
    const spelled = american(term);
    return [...new Set([term, spelled, `~${stem(spelled)}`])];
  }

  /** All forms of a word, for the index and to find matches in a text. Words recur, so each is
   *  taken apart only once. */
  function forms(word) {
    let found = FORMS.get(word.text);
    if (!found) {
      found = termsOf(word).flatMap(variants);
      FORMS.set(word.text, found);
    }
    return found;
  }
  const FORMS = new Map();

  /** All terms of a text, for the index. */
  function terms(text) {
    return words(text).flatMap(forms);
  }

  /** The slug of a name: its words without accents. Names with others are given with the data. */
  function slug(name) {
    const bare = name.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
    return bare.split(/[^a-z0-9]+/).filter(Boolean).join("-");
  }

  return { fold, words, termsOf, variants, forms, terms, slug };
})();
