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
  for (const term of ["personalised", "personalized", "p", "rlhf", "prlhf"]) {
    assert.ok(found.includes(term), term);
  }
  const stems = (text) => terms(text).filter((term) => term.startsWith("~"));
  assert.deepEqual(stems("personalized"), stems("personalizing"));
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

test("an identifier is found in an address at any host, in old ones, and encoded", () => {
  for (const [text, id] of [
    ["https://huggingface.co/papers/2410.00001", "2410.00001"],
    ["https://www.alphaxiv.org/abs/2410.00001v2", "2410.00001"],
    ["https://papers.cool/arxiv/2410.00001", "2410.00001"],
    ["https://api.semanticscholar.org/arXiv:2410.00001", "2410.00001"],
    ["https://example.org/pdf/2410.00001v3.pdf?x=y", "2410.00001"],
    ["(2410.00001)", "2410.00001"],
    ["2410.00001.", "2410.00001"],
    ["arXiv:cs/0112017v1", "cs/0112017"],
    ["https://www.aclweb.org/anthology/2024.ferns-main.1/", "2024.ferns-main.1"],
    ["https://www.aclweb.org/anthology/papers/F/F19/F19-1001/", "f19-1001"],
    ["https://aclanthology.org/2024.ferns-main.1v2.pdf", "2024.ferns-main.1"],
    ["https://doi.org/10.1061/%28ASCE%290733%282002%29128%3A11%281021%29", "10.1061/(asce)0733(2002)128:11(1021)"],
    ["https://doi.org/10.1000%2Fxyz123", "10.1000/xyz123"],
    ["10.1000.10/123", "10.1000.10/123"],
  ]) assert.equal(parse(text).identifier, id, text);
});

test("an address without an identifier is no identifier", () => {
  for (const text of ["https://example.org/a/b", "https://arxiv.org/list/cs.CL/recent", "2024"]) {
    assert.equal(parse(text).identifier, null, text);
  }
});

test("signs of full width and other dashes are operators too", () => {
  assert.deepEqual(parse("author：ashby").fields.author, ["ashby"]);
  assert.deepEqual(parse("year：２０２４").fields.year, ["2024"]);
  for (const minus of ["－", "−", "–"]) assert.deepEqual(parse(`${minus}medical survey`).excluded, ["medical"], minus);
  assert.deepEqual(parse("「user profile」").phrases, ["user profile"]);
  assert.deepEqual(parse("author:“Ada Ashby”").fields.author, ["ada ashby"]);
});
