// The search's own thread. Takes and gives messages; an answer bears the number of its question:
//
//   { load: { core, details } }  addresses of the data; answers { ready: "core" }, then "details"
//   { ask, state, limit }        answers { ask, total, mode, places, cards, authors, advice };
//                                places are those in the catalog
//   { ask, counts }              what each value of a facet would leave of the answer that bears
//                                the number `counts`: { ask, counts }
//   { ask, cards, from, to }     further cards of the answer that bears the number `cards`:
//                                { ask, cards }
//   { ask, places }              ids of papers by place: { ask, ids }
//   { ask, suggest }             up to eight papers for a text: { ask, total, cards }
//   { ask, list }                the papers with these ids, in this order: { ask, places, cards }
//
// Only the latest answer is kept; of an earlier one counts are `null` and cards none. A failure
// answers { failed: message }.

"use strict";

importScripts("../vendor/minisearch-7.2.0.js", "text.js", "query.js", "engine.js");

const SUGGESTIONS = 8;
let engine = null;
let latest = null;

async function json(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return response.json();
}

async function load({ core, details }) {
  const later = json(details);
  later.catch(() => {}); // awaited below
  engine = new SearchEngine.Engine(SearchEngine.unpack(await json(core)));
  postMessage({ ready: "core" });
  const whole = await later;
  engine = new SearchEngine.Engine(engine.core, whole);
  postMessage({ ready: "details" });
}

const cardsOf = ({ papers, hits }, from, to) =>
  papers.slice(from, to).map((paper) => engine.card(paper, hits?.get(paper)?.match));

const answers = {
  state({ ask, state, limit }) {
    latest = { ask, ...engine.answer(state) };
    return {
      total: latest.papers.length,
      mode: latest.mode,
      places: Int32Array.from(latest.papers),
      cards: cardsOf(latest, 0, limit),
      authors: engine.names(state.author ?? []),
      advice: latest.papers.length ? null : engine.advice(state),
    };
  },
  counts({ counts }) {
    return { counts: latest?.ask === counts ? engine.counts(latest) : null };
  },
  cards({ cards, from, to }) {
    return { cards: latest?.ask === cards ? cardsOf(latest, from, to) : [] };
  },
  places({ places }) {
    return { ids: Array.from(places, (place) => engine.core.id[place]) };
  },
  suggest({ suggest }) {
    const found = suggest.trim() ? engine.answer({ q: suggest }) : { papers: [] };
    return { total: found.papers.length, cards: cardsOf(found, 0, SUGGESTIONS) };
  },
  list({ list }) {
    const papers = list.map((id) => engine.core.id.indexOf(id)).filter((paper) => paper >= 0);
    return { places: papers, cards: papers.map((paper) => engine.card(paper)) };
  },
};

addEventListener("message", async ({ data }) => {
  try {
    if (data.load) return await load(data.load);
    const kind = Object.keys(answers).find((name) => name in data);
    postMessage({ ask: data.ask, ...answers[kind](data) });
  } catch (error) {
    postMessage({ failed: String(error.message ?? error) });
  }
});
