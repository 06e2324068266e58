import assert from "node:assert/strict";
import { test } from "node:test";

import { Answers } from "../../docs/assets/javascripts/search/answers.js";
import { unpack } from "../../docs/assets/javascripts/search/core.js";
import { Engine } from "../../docs/assets/javascripts/search/engine.js";
import { bare } from "../../docs/assets/javascripts/search/text.js";
import * as data from "./data.js";

const engine = new Engine(unpack(data.core), data.details);
const everything = { q: "", sort: "", chosen: {} };
const found = (q, chosen = {}) => engine.answer({ ...everything, q, chosen }).papers;
const ids = (q, chosen) => found(q, chosen).map((paper) => data.core.id[paper]);
const words = bare(data.core.title[0]).split(" ").filter((word) => word.length > 4);

test("a title pasted whole is the first hit", () => {
  data.core.title.forEach((title, paper) => {
    if (!bare(title)) return;
    const same = data.core.title.flatMap((other, at) => (bare(other) === bare(title) ? [at] : []));
    assert.deepEqual(found(title).slice(0, same.length), same, `${paper}: ${title}`);
  });
});

test("an excluded word is none, even where it is a whole title", () => {
  const core = { ...data.core, title: ["Safety", ...data.core.title.slice(1)] };
  const small = new Engine(unpack(core), data.details);
  const papers = (q) => small.answer({ ...everything, q }).papers;
  assert.equal(papers("safety")[0], 0);
  assert.ok(!papers("-safety").includes(0));
});

test("signs that stand between words exclude nothing", () => {
  const [one, two] = words;
  for (const sign of ["--", "->", "---", "- -", "!!!"]) {
    assert.deepEqual(ids(`${one} ${sign} ${two}`), ids(`${one} ${two}`), sign);
  }
});

test("a query without a letter or digit finds nothing", () => {
  for (const text of ["!!!", "?", "—", "\"\"", "-"]) assert.deepEqual(found(text), [], text);
});

test("typographic quotation marks are as good as straight ones", () => {
  const [one, two] = bare(data.core.title[0]).split(" ");
  const straight = ids(`"${one} ${two}"`);
  assert.ok(straight.includes(data.core.id[0]));
  for (const [open, close] of ["“”", "„“", "«»"]) assert.deepEqual(ids(`${open}${one} ${two}${close}`), straight);
});

test("a phrase lies within one field", () => {
  const last = bare(data.core.title[0]).split(" ").at(-1);
  const first = bare(data.core.authors[0].split("\n")[0]).split(" ")[0];
  assert.ok(!ids(`"${last} ${first}"`).includes(data.core.id[0]));
});

test("an excluded word removes the papers that have it", () => {
  const [word] = words;
  const all = ids(word);
  assert.deepEqual(ids(`${words[1]} -${word}`).filter((id) => all.includes(id) && bare(data.core.title[data.core.id.indexOf(id)]).split(" ").includes(word)), []);
});

test("an identifier finds its paper alone, however it is written", () => {
  assert.ok(data.identified.length > 100);
  for (const [text, id] of data.identified) assert.deepEqual(ids(text), [id], text);
});

test("counts of all papers are those of Python", () => {
  const counts = engine.counts(engine.answer(everything));
  assert.deepEqual([...counts.keys()].sort(), Object.keys(data.counts).sort());
  for (const [facet, own] of counts) assert.deepEqual(Object.fromEntries(own), data.counts[facet], facet);
});

test("counts within a facet are those without its own choice", () => {
  for (const { id, parameter, counted } of data.core.facets) {
    if (!counted) continue;
    const [value] = Object.entries(data.counts[id]).sort((one, other) => other[1] - one[1])[0];
    const answer = engine.answer({ ...everything, chosen: { [parameter]: [value] } });
    assert.equal(answer.papers.length, data.counts[id][value], id);
    assert.deepEqual(Object.fromEntries(engine.counts(answer).get(id)), data.counts[id], id);
    const without = engine.answer({ ...everything, chosen: { [parameter]: [`-${value}`] } });
    assert.equal(without.papers.length, data.core.id.length - data.counts[id][value], id);
  }
});

test("a value that no facet has changes nothing", () => {
  for (const value of ["constructor", "__proto__", "toString"]) {
    assert.equal(found("", { tag: [value], category: [value] }).length, data.core.id.length);
  }
});

test("papers come newest first, oldest first, or by title", () => {
  const order = (sort) => engine.answer({ ...everything, sort }).papers;
  assert.deepEqual(order("newest"), [...data.core.id.keys()]);
  assert.deepEqual(order("oldest"), order("newest").reverse());
  assert.deepEqual(order("title"), data.core.byTitle);
});

test("an empty answer names what each choice costs, and a spelling that finds something", () => {
  const answers = new Answers(engine);
  const [word] = words;
  const typo = `${word.slice(0, 2)}${word[3]}${word[2]}${word.slice(4)}`;
  const { advice, total } = answers.state(1, { ...everything, q: `"${typo}"` }, 0);
  if (!total && advice.spelling) assert.ok(found(advice.spelling).length);
  const choice = answers.state(2, { ...everything, q: "qqqqqqqq", chosen: { year: [data.core.date[0].slice(0, 4)] } }, 0);
  assert.equal(choice.total, 0);
  assert.deepEqual(choice.advice, { without: [], spelling: null });
});

test("only the latest answer has counts and further cards", () => {
  const answers = new Answers(engine);
  answers.state(1, everything, 4);
  const { cards } = answers.state(2, everything, 4);
  assert.equal(cards.length, 4);
  assert.equal(answers.counts(1), null);
  assert.deepEqual(answers.cards(1, 4, 8), []);
  assert.equal(answers.cards(2, 4, 8).length, 4);
  assert.ok(answers.counts(2));
});

test("a card has the facts of its paper, and marks on what matches", () => {
  const answers = new Answers(engine);
  const title = data.core.title[0];
  const { cards: [card] } = answers.state(1, { ...everything, q: title }, 1);
  assert.equal(card.title.map(([text]) => text).join(""), title);
  assert.ok(card.title.some(([, hit]) => hit));
  assert.equal(card.path, `papers/${data.core.id[0]}/`);
  assert.equal(card.date.value, data.core.date[0]);
  assert.equal(card.summary.map(([text]) => text).join(""), data.details.summary[0]);
});

test("authors are known by their slugs", () => {
  const answers = new Answers(engine);
  const { columns } = engine.core;
  const { vocabulary, rows } = columns.get("authors");
  const slug = vocabulary[rows[0][0]];
  const { names } = answers.state(1, { ...everything, chosen: { author: [slug, "-no-such-author"] } }, 0);
  assert.deepEqual([...names.get("author")], [[slug, data.core.authors[0].split("\n")[0]]]);
});
