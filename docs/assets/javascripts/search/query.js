// What a reader typed -> what is asked of the index. A classic script: the worker imports it.
//
//   survey "user profile" -medical author:kirk venue:acl year:2023-2025 tag:memory
//   2410.04070, arXiv:2410.04070, or an address at arXiv, OpenReview, doi.org or the ACL Anthology

const SearchQuery = (() => {
  "use strict";

  const STOP = new Set(
    "a an and are as at be by do does for from how in into is it of on or that the their to via what with".split(" "),
  );
  const PART = /(-?)(?:(author|venue|year|tag):)?(?:"([^"]*)"?|(\S+))/giu;
  const IDENTIFIERS = [
    /(?:arxiv\.org\/(?:abs|pdf|html)\/|\barxiv:\s*|10\.48550\/arxiv\.)([a-z-]+(?:\.[a-z]{2})?\/\d{7}|\d{4}\.\d{4,5})/i,
    /^\s*(\d{4}\.\d{4,5})(?:v\d+)?\s*$/,
    /openreview\.net\/(?:forum|pdf|attachment)\?(?:\S*&)?id=([\w-]+)/i,
    /aclanthology\.org\/([\w-]+(?:\.[\w-]+)*?)(?:\.pdf|\.bib)?\/?(?:[?#]\S*)?\s*$/i,
    /^\s*(\d{4}\.[a-z_]+-[a-z0-9]+\.\d+)\s*$/i,
    /(?:^|[\s/:])(10\.\d{4,9}\/[^\s?#]+)/,
  ];

  /** The identifier that a text is, or that an address in it carries, in lower case; or `null`. */
  function identifier(text) {
    for (const pattern of IDENTIFIERS) {
      const match = pattern.exec(text);
      if (match) return match[1].replace(/[.,;)]+$/, "").toLowerCase();
    }
    return null;
  }

  /**
   * The parts of a query, all folded:
   * `words`: `{ parts, last }`, where the last one may be half typed;
   * `phrases` and `excluded`: texts; `author`, `venue`, `year`, `tag`: texts, excluded ones in
   * `not`; `identifier`: see above.
   */
  function parse(text) {
    const query = {
      words: [], phrases: [], excluded: [], identifier: identifier(text),
      author: [], venue: [], year: [], tag: [], not: { author: [], venue: [], year: [], tag: [] },
    };
    if (query.identifier) return query;
    for (const [, minus, field, quoted, plain] of text.matchAll(PART)) {
      const value = SearchText.fold(quoted ?? plain ?? "").trim();
      if (!value) continue;
      if (field) (minus ? query.not : query)[field.toLowerCase()].push(value);
      else if (minus) query.excluded.push(value);
      else if (quoted !== undefined) query.phrases.push(value);
      if (minus || field) continue;
      for (const word of SearchText.words(value)) {
        query.words.push({ parts: word.parts, terms: SearchText.termsOf(word), last: false });
      }
    }
    const telling = query.words.filter((word) => !word.terms.every((term) => STOP.has(term)));
    if (telling.length) query.words = telling;
    const last = query.words.at(-1);
    if (last) last.last = /[\p{L}\p{N}]$/u.test(text);
    return query;
  }

  /** The tree that MiniSearch takes; `combine` joins the words. Every word may take three forms. */
  function tree(words, combine) {
    const forms = (term, last) => {
      const typo = term.length > 4 && !/\d/.test(term) ? 0.2 : false;
      const half = term.length > 3 || (last && term.length > 2);
      return {
        combineWith: "OR",
        queries: SearchText.variants(term).map((variant, index) => ({
          queries: [variant],
          prefix: half && !variant.startsWith("~"),
          fuzzy: index === 0 && typo,
          boostTerm: () => (variant.startsWith("~") ? 0.5 : 1),
        })),
      };
    };
    return {
      combineWith: combine,
      queries: words.map(({ terms, last }) => {
        if (terms.length === 1) return forms(terms[0], last);
        const parts = { combineWith: "AND", queries: terms.slice(0, -1).map((t) => forms(t, false)) };
        return { combineWith: "OR", queries: [parts, forms(terms.at(-1), last)] };
      }),
    };
  }

  return { parse, tree };
})();
