// The search's own thread. It takes one message to begin with, and then questions:
//
//   { load: { core, details } }  URLs of the data; posts { ready: "core" }, then { ready: "details" };
//                                or { failed, part } where one cannot be loaded
//   { ask, … }                   a question, see types.js; posts { ask, answer } or { ask, failed }

import { Answers } from "./answers.js";
import { unpack } from "./core.js";
import { Engine } from "./engine.js";

/** @typedef {import("../types.js").Question} Question */

/** @type {Answers | undefined} */
let answers;

/** @param {unknown} error */
const message = (error) => (error instanceof Error ? error.message : String(error));

/** @param {string} url */
async function json(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return response.json();
}

/** @param {{ core: string, details: string }} urls */
async function load({ core, details }) {
  const later = json(details);
  later.catch(() => {}); // awaited below
  try {
    answers = new Answers(new Engine(unpack(await json(core))));
    postMessage({ ready: "core" });
  } catch (error) {
    postMessage({ failed: message(error), part: "core" });
    return;
  }
  try {
    answers.engine = new Engine(answers.engine.core, await later);
    postMessage({ ready: "details" });
  } catch (error) {
    postMessage({ failed: message(error), part: "details" });
  }
}

/** @param {Question} question */
function answer(question) {
  if (!answers) throw new Error("the data is not loaded");
  if ("state" in question) return answers.state(question.ask, question.state, question.limit);
  if ("counts" in question) return answers.counts(question.counts);
  if ("cards" in question) return answers.cards(question.cards, question.from, question.to);
  if ("places" in question) return answers.ids(question.places);
  if ("suggest" in question) return answers.suggestions(question.suggest);
  return answers.list(question.list);
}

addEventListener("message", ({ data }) => {
  if (data.load) {
    load(data.load);
    return;
  }
  try {
    postMessage({ ask: data.ask, answer: answer(data) });
  } catch (error) {
    postMessage({ ask: data.ask, failed: message(error) });
  }
});
