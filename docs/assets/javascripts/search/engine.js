// Papers, searched and filtered. A classic script: the worker imports it. Papers are numbers: their
// places in the columns of the data, newest first.

const SearchEngine = (() => {
  "use strict";

  const FIELDS = ["title", "authors", "identifiers", "tags", "venue", "summary"];
  const BOOST = { title: 4, authors: 2.5, identifiers: 6, tags: 1.2, venue: 1, summary: 1 };
  const SCHEMES = ["acl", "openreview", "doi", "arxiv"];
  const BYLINE = 4;

  /** A set of `size` numbers as bytes, of those for which `test` holds. */
  const bytes = (size, test) => Uint8Array.from({ length: size }, (_, index) => (test(index) ? 1 : 0));

  /** How many letters must change, go or come to make one word of another; a wrong first letter,
   *  which is rare, counts half more. */
  function distance(one, other) {
    let row = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let i = 1; i <= one.length; i += 1) {
      const next = [i];
      for (let j = 1; j <= other.length; j += 1) {
        const change = row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
        next.push(Math.min(change, row[j] + 1, next[j - 1] + 1));
      }
      row = next;
    }
    return row.at(-1) + (one[0] === other[0] ? 0 : 0.5);
  }

  class Engine {
    /** `core` has the unpacked columns of the first data file, `details` those of the second, which
     *  may be missing. */
    constructor(core, details = null) {
      this.core = core;
      this.details = details;
      this.size = core.id.length;
      this.papers = Array.from(core.id.keys());
      this.#index();
      this.identifiers = new Map();
      for (const scheme of SCHEMES) {
        core[scheme].forEach((id, paper) => id && this.identifiers.set(id.toLowerCase(), paper));
      }
      this.authorSlugs = core.authors.map((names) => names.map((name) => this.slug(name)));
      this.groups = this.#groups();
    }

    /** The slug of an author's name. */
    slug(name) {
      return this.core.slugs[name] ?? SearchText.slug(name);
    }

    #index() {
      const { core, details } = this;
      const texts = {
        title: (paper) => core.title[paper],
        authors: (paper) => core.authors[paper].join(", "),
        identifiers: (paper) =>
          [core.id[paper], ...SCHEMES.map((scheme) => core[scheme][paper] || "")].join(" "),
        tags: (paper) => core.tag[paper].map((tag) => core.titles.tag[tag]).join(", "),
        venue: (paper) => `${core.venueName[paper]} ${core.date[paper].slice(0, 4)}`,
        summary: (paper) => details?.summary[paper] ?? "",
      };
      this.texts = texts;
      this.index = new MiniSearch({
        fields: FIELDS,
        idField: "paper",
        extractField: (document, field) =>
          field === "paper" ? document.paper : texts[field](document.paper),
        tokenize: SearchText.terms,
        processTerm: (term) => term,
        searchOptions: { tokenize: (term) => [term], boost: BOOST },
      });
      this.index.addAll(this.papers.map((paper) => ({ paper })));
    }

    /** The facets: for each the address's parameter and the values of each paper; and `terms`, where
     *  the parameter may have values that are not the facet's. */
    #groups() {
      const { core, size } = this;
      const single = (column, ids) => Array.from({ length: size }, (_, p) => [ids[column[p]]]);
      const several = (column, ids) => Array.from({ length: size }, (_, p) => column[p].map((i) => ids[i]));
      const groups = [
        { facet: "category", parameter: "category", values: several(core.category, core.terms.category) },
        { facet: "year", parameter: "year", values: core.date.map((date) => [date.slice(0, 4)]) },
        { facet: "type", parameter: "type", values: single(core.type, core.terms.type) },
        { facet: "venue", parameter: "venue", values: single(core.venue, core.terms.venue) },
        { facet: "author", parameter: "author", terms: new Set(this.authorSlugs.flat()), values: this.authorSlugs },
        {
          facet: "has", parameter: "has",
          values: core.has.map((has) => [has & 1 && "code", has & 2 && "data"].filter(Boolean)),
        },
      ];
      for (const facet of new Set(core.facetOfTag)) {
        const own = (tag) => core.facetOfTag[tag] === facet;
        groups.push({
          facet, parameter: "tag", terms: new Set(core.terms.tag.filter((_, tag) => own(tag))),
          values: core.tag.map((tags) => tags.filter(own).map((tag) => core.terms.tag[tag])),
        });
      }
      return groups;
    }

    /** Papers that a query finds: `{ mode, hits }`, hits as `Map` of paper to score and terms. */
    find(text) {
      const query = SearchQuery.parse(text);
      if (query.identifier) {
        const paper = this.identifiers.get(query.identifier);
        const hits = new Map(paper === undefined ? [] : [[paper, { score: 1, match: {} }]]);
        return { mode: "exact", hits };
      }
      query.words = query.words.filter((word) => !this.#isTooShort(word));
      let mode = "exact";
      let hits = null;
      if (query.words.length) {
        hits = this.#search(query.words, "AND");
        if (!hits.size && query.words.length > 1) {
          hits = this.#search(query.words, "OR");
          mode = "closest";
        }
      }
      const test = this.#filter(query);
      hits ??= new Map(this.papers.map((paper) => [paper, { score: 0, match: {} }]));
      for (const paper of hits.keys()) if (!test(paper)) hits.delete(paper);
      return { mode, hits };
    }

    /** Whether a word is hardly begun: one or two letters that are no word of the list yet. They
     *  would fit nearly every paper, or none. */
    #isTooShort({ terms: [term], last }) {
      return last && term.length < 3 && !this.index.search({ queries: [term] }).length;
    }

    #search(words, combine) {
      const found = this.index.search(SearchQuery.tree(words, combine));
      return new Map(found.map((hit) => [hit.id, hit]));
    }

    /** Whether a paper has what a query asks for beside its words. */
    #filter(query) {
      const { core } = this;
      const all = (paper) => SearchText.fold(
        [core.title[paper], core.authors[paper].join(" | "), this.texts.summary(paper)].join(" | "),
      );
      const tests = {
        author: (paper, value) => core.authors[paper].some((name) => SearchText.fold(name).includes(value)),
        venue: (paper, value) => SearchText.fold(core.venueName[paper]).includes(value)
          || core.terms.venue[core.venue[paper]] === value,
        year: (paper, value) => {
          const [, from, to = from] = /^(\d{4})?(?:[-–](\d{4})?)?$/.exec(value) ?? [null, "9999"];
          const open = /[-–]/.test(value);
          const year = core.date[paper].slice(0, 4);
          return year >= (from ?? "0000") && year <= (open && !/\d$/.test(value) ? "9999" : to);
        },
        tag: (paper, value) => core.tag[paper].some((tag) =>
          core.terms.tag[tag] === value || SearchText.fold(core.titles.tag[tag]).startsWith(value)),
      };
      return (paper) => {
        for (const field of Object.keys(tests)) {
          if (!query[field].every((value) => tests[field](paper, value))) return false;
          if (query.not[field].some((value) => tests[field](paper, value))) return false;
        }
        if (!query.phrases.length && !query.excluded.length) return true;
        const text = all(paper);
        const words = ` ${text.replace(/[^\p{L}\p{N}]+/gu, " ")} `;
        const has = (phrase) => words.includes(` ${phrase.replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `);
        return query.phrases.every(has) && !query.excluded.some(has);
      };
    }

    /** Answers a state of the address: `{ papers, mode, hits, chosen }`. `papers` are in order. */
    answer(state) {
      const text = (state.q ?? "").trim();
      const { mode, hits } = text ? this.find(text) : { mode: "exact", hits: null };
      const chosen = this.groups
        .map((group) => ({ group, passes: this.#choice(group, state[group.parameter] ?? []) }))
        .filter(({ passes }) => passes);
      const passes = (paper) => chosen.every((choice) => choice.passes[paper]);
      return { papers: this.#sort(passes, state.sort, hits), mode, hits, chosen };
    }

    /** For each facet the papers that a value would leave of an answer without the facet's own
     *  choice. Authors are too many to be counted. */
    counts({ hits, chosen }) {
      const counts = Object.fromEntries(this.groups.map(({ facet }) => [facet, {}]));
      for (const paper of this.papers) {
        if (hits && !hits.has(paper)) continue;
        const failed = chosen.filter(({ passes }) => !passes[paper]);
        if (failed.length > 1) continue;
        for (const { facet, values } of this.groups) {
          if (facet === "author" || (failed.length && failed[0].group.facet !== facet)) continue;
          for (const value of values[paper]) counts[facet][value] = (counts[facet][value] ?? 0) + 1;
        }
      }
      return counts;
    }

    /** The papers that pass what is chosen in a facet, as bytes; `null` where nothing is. */
    #choice(group, wanted) {
      const own = wanted.filter((value) => !group.terms || group.terms.has(value.replace(/^-/, "")));
      if (!own.length) return null;
      const without = new Set(own.filter((value) => value.startsWith("-")).map((value) => value.slice(1)));
      const within = new Set(own.filter((value) => !value.startsWith("-")));
      return bytes(this.size, (paper) => {
        const values = group.values[paper];
        return (!within.size || values.some((value) => within.has(value)))
          && !values.some((value) => without.has(value));
      });
    }

    /** The papers among `hits`, or all, that pass a test, in order. */
    #sort(passes, sort, hits) {
      const order = sort || (hits ? "relevance" : "newest");
      if (order === "relevance" && hits) { // they come best first, so that only equals are to be sorted
        return [...hits.keys()].filter(passes)
          .sort((one, other) => hits.get(other).score - hits.get(one).score || one - other);
      }
      const all = order === "title" ? this.core.byTitle : this.papers;
      const papers = all.filter((paper) => (!hits || hits.has(paper)) && passes(paper));
      return order === "oldest" ? papers.reverse() : papers;
    }

    /** What a result shows: texts as pairs of text and whether it matches. */
    card(paper, match = {}) {
      const { core, details } = this;
      const marked = (text, field) => this.#mark(text, field, match);
      const names = core.authors[paper].map((name) => marked(name, "authors"));
      const shown = names.filter((name, place) => place < BYLINE || name.some(([, hit]) => hit));
      const [year, month] = core.date[paper].split("-");
      return {
        place: paper,
        id: core.id[paper],
        title: marked(core.title[paper], "title"),
        authors: shown,
        more: shown.length < names.length,
        venue: [core.terms.venue[core.venue[paper]], core.venueName[paper]],
        date: [core.date[paper], `${core.months[month - 1]} ${year}`],
        type: core.titles.type[core.type[paper]],
        tags: core.tag[paper].map((tag) => [core.terms.tag[tag], core.titles.tag[tag]]),
        summary: details && marked(details.summary[paper], "summary"),
        links: details && Object.entries(details.links)
          .map(([name, urls]) => [name, urls[paper]]).filter(([, url]) => url),
      };
    }

    #mark(text, field, match) {
      const terms = Object.keys(match).filter((term) => match[term].includes(field));
      if (!terms.length) return [[text, false]];
      const wanted = new Set(terms);
      const pieces = [];
      let at = 0;
      for (const word of SearchText.words(text)) {
        const hit = SearchText.forms(word).some((term) => wanted.has(term));
        if (!hit) continue;
        if (word.start > at) pieces.push([text.slice(at, word.start), false]);
        pieces.push([text.slice(word.start, word.end), true]);
        at = word.end;
      }
      if (at < text.length) pieces.push([text.slice(at), false]);
      return pieces;
    }

    /** A `Map` of slugs to names, of those slugs that an author has. */
    names(slugs) {
      const wanted = new Set(slugs.map((slug) => slug.replace(/^-/, "")));
      const found = new Map();
      this.authorSlugs.forEach((own, paper) => own.forEach((slug, place) => {
        if (wanted.has(slug) && !found.has(slug)) found.set(slug, this.core.authors[paper][place]);
      }));
      return found;
    }

    /** What to do about an empty answer: each choice with what would be left without it, and the
     *  query in the nearest known spelling, or `null`. */
    advice(state) {
      const without = [];
      for (const parameter of ["category", "year", "type", "tag", "venue", "author", "has"]) {
        for (const value of state[parameter] ?? []) {
          const other = { ...state, [parameter]: state[parameter].filter((it) => it !== value) };
          const count = this.answer(other).papers.length;
          if (count) without.push({ parameter, value, count });
        }
      }
      without.sort((one, other) => other.count - one.count);
      return { without, spelling: this.#spelling(state.q ?? "") };
    }

    #spelling(text) {
      let changed = false;
      // A word before a colon is a field's name.
      const corrected = text.replace(/\p{L}{4,}(?![\p{L}:])/gu, (word) => {
        const term = SearchText.fold(word);
        if (this.index.search({ queries: [term], prefix: true }).length) return word;
        const found = this.index.search({ queries: [term], fuzzy: 0.4, prefix: false });
        const candidates = new Set(found.flatMap(({ terms }) => terms).filter((it) => !it.startsWith("~")));
        if (!candidates.size) return word;
        const distances = [...candidates].map((it) => [distance(term, it), it]);
        const [, near] = distances.reduce((one, other) => (other[0] < one[0] ? other : one));
        changed = true;
        return near;
      });
      return changed ? corrected : null;
    }
  }

  /** The columns of the core file as the engine takes them: what was shortened is written out. */
  function unpack(core) {
    return {
      ...core,
      authors: core.authors.map((names) => names.split("\n")),
      doi: core.doi.map((doi, paper) => (doi === 1 ? `10.18653/v1/${core.acl[paper]}` : doi)),
    };
  }

  return { Engine, unpack };
})();
