import assert from "node:assert/strict";
import { test } from "node:test";

import { parse } from "../../docs/assets/javascripts/search/query.js";
import { fold, slug, terms } from "../../docs/assets/javascripts/search/text.js";
import { folded } from "./data.js";

test("texts fold, and names get slugs, as in Python", () => {
  assert.ok(folded.length > 200);
  for (const [text, plain, address] of folded) {
    assert.equal(fold(text), plain, text);
    if (address !== null) assert.equal(slug(text), address, text);
  }
});

test("a word is indexed whole, in parts, in American and as its stem", () => {
  const found = terms("Personalised P-RLHF");
  for (const term of ["personalised", "personalized", "~personaliz", "p", "rlhf", "prlhf"]) {
    assert.ok(found.includes(term), term);
  }
});

test("a query has words, phrases, fields and what it excludes", () => {
  const query = parse("survey \"user profile\" -medical author:kirk -venue:acl year:2023-2025 tag:memory");
  assert.deepEqual(query.words.map(({ terms: [term] }) => term), ["survey", "user", "profile"]);
  assert.deepEqual(query.phrases, ["user profile"]);
  assert.deepEqual(query.excluded, ["medical"]);
  assert.deepEqual(query.fields, { author: ["kirk"], venue: [], year: ["2023-2025"], tag: ["memory"] });
  assert.deepEqual(query.excludedFields.venue, ["acl"]);
  assert.equal(query.isPlain, false);
});

test("words that say nothing are dropped where others are", () => {
  assert.deepEqual(parse("the memory of a user").words.map(({ terms: [term] }) => term), ["memory", "user"]);
  assert.deepEqual(parse("to be").words.map(({ terms: [term] }) => term), ["to", "be"]);
});

test("the last word may be half typed, unless a space follows it", () => {
  assert.deepEqual(parse("reward mod").words.map(({ last }) => last), [false, true]);
  assert.deepEqual(parse("reward mod ").words.map(({ last }) => last), [false, false]);
});

test("an identifier keeps the brackets that it opens, and no others", () => {
  assert.equal(parse("10.1234/toy.(1)").identifier, "10.1234/toy.(1)");
  assert.equal(parse("(see 10.1234/toy.1)").identifier, "10.1234/toy.1");
  assert.equal(parse("https://doi.org/10.1234/toy.1.").identifier, "10.1234/toy.1");
});
