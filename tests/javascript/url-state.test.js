import assert from "node:assert/strict";
import { test } from "node:test";

import { empty, read, write } from "../../docs/assets/javascripts/state/url-state.js";

const parameters = ["category", "tag", "author"];
const known = new Map([["category", new Set(["garden"])], ["tag", new Set(["clay", "late"])]]);

test("a state is read from the address that was written for it", () => {
  const state = {
    q: "roots & \"ferns\"", sort: "title",
    chosen: { category: ["garden"], tag: ["clay", "-late"], author: ["ada-ash"] },
  };
  assert.deepEqual(read(write(state), parameters, known), { state, unknown: [] });
  assert.equal(write(empty(parameters)), "");
});

test("what the list does not have is left out and named", () => {
  const { state, unknown } = read("?tag=mud&tag=-clay&category=constructor&sort=size&author=%3Cb%3E", parameters, known);
  assert.deepEqual(state.chosen, { category: [], tag: ["-clay"], author: [] });
  assert.deepEqual(unknown, ["sort=size", "category=constructor", "tag=mud", "author=<b>"]);
});

test("a value is taken once, and of thousands a hundred", () => {
  const many = new Map([["tag", new Set(Array.from({ length: 500 }, (_, at) => `t${at}`))]]);
  const query = `?${Array.from({ length: 500 }, (_, at) => `tag=t${at}&tag=t${at}`).join("&")}`;
  const { chosen: { tag } } = read(query, ["tag"], many).state;
  assert.deepEqual(tag, Array.from({ length: 100 }, (_, at) => `t${at}`));
});

test("a query is cut where it is longer than any search", () => {
  assert.equal(read(`?q=${"a".repeat(20_000)}`, parameters, known).state.q.length, 300);
});
