// The search, as promises. One worker a page, started when it is first needed.

import { at, core, details } from "../lib/paths.js";

/** @typedef {import("../types.js").Answer} Answer */
/** @typedef {import("../types.js").Card} Card */
/** @typedef {import("../types.js").Counts} Counts */
/** @typedef {import("../types.js").State} State */
/** @typedef {{ resolve: (value: any) => void, reject: (reason: Error) => void }} Waiting */

/** Fires `details` once these are there too, or `no-details`; and `failed`, with the reason as its detail, where there
 *  can be no answers. */
export class SearchClient extends EventTarget {
  /** @type {Worker | null} */
  #worker = null;
  /** @type {Promise<void> | null} */
  #ready = null;
  #number = 0;
  /** @type {Map<number, Waiting>} */
  #waiting = new Map();

  /** Starts the worker and the loading of its data. Resolves once there can be answers. */
  start() {
    this.#ready ??= new Promise((resolve, reject) => {
      const worker = new Worker(at("assets/javascripts/search/worker.js"), { type: "module" });
      this.#worker = worker;
      worker.addEventListener("message", ({ data }) => {
        if ("ask" in data) this.#settle(data);
        else if (data.ready === "core") resolve();
        else if (data.ready) this.dispatchEvent(new Event(data.ready));
        else if (data.part === "core") this.#fail(data.failed, reject);
        else this.dispatchEvent(new Event("no-details"));
      });
      worker.addEventListener("error", (event) =>
        this.#fail(event.message || "its script could not be loaded", reject));
      worker.postMessage({ load: { core, details } });
    });
    this.#ready.catch(() => {}); // whoever asks is told
    return this.#ready;
  }

  /** The answer to a state of the address, with its first cards.
   *  @param {State} state @param {number} limit @param {AbortSignal} [signal]
   *  @returns {Promise<Answer>} */
  ask(state, limit, signal) {
    return this.#send({ state, limit }, signal);
  }

  /** Cards `from` to `to` of the latest answer.
   *  @param {Answer} answer @param {number} from @param {number} to @param {AbortSignal} [signal]
   *  @returns {Promise<Card[]>} */
  more(answer, from, to, signal) {
    return this.#send({ cards: answer.ask, from, to }, signal);
  }

  /** How many papers each value of each facet would leave; `null` where there is a later answer.
   *  @param {Answer} answer @param {AbortSignal} [signal]
   *  @returns {Promise<Counts | null>} */
  counts(answer, signal) {
    return this.#send({ counts: answer.ask }, signal);
  }

  /** Ids of papers by their positions in the catalog.
   *  @param {ArrayLike<number>} places @param {AbortSignal} [signal]
   *  @returns {Promise<string[]>} */
  ids(places, signal) {
    return this.#send({ places }, signal);
  }

  /** Papers by id.
   *  @param {string[]} ids @param {AbortSignal} [signal]
   *  @returns {Promise<{ places: number[], cards: Card[] }>} */
  list(ids, signal) {
    return this.#send({ list: ids }, signal);
  }

  /** Papers for a text that is being typed.
   *  @param {string} text @param {AbortSignal} [signal]
   *  @returns {Promise<{ total: number, cards: Card[] }>} */
  suggest(text, signal) {
    return this.#send({ suggest: text }, signal);
  }

  /** @param {object} question
   *  @param {AbortSignal} [signal] Once it is aborted, nobody waits for the answer any more.
   *  @returns {Promise<any>} */
  async #send(question, signal) {
    await this.start();
    signal?.throwIfAborted();
    const ask = (this.#number += 1);
    const answer = await new Promise((resolve, reject) => {
      this.#waiting.set(ask, { resolve, reject });
      this.#worker?.postMessage({ ask, ...question });
    });
    signal?.throwIfAborted();
    return answer;
  }

  /** @param {{ ask: number, answer?: unknown, failed?: string }} message */
  #settle({ ask, answer, failed }) {
    const waiting = this.#waiting.get(ask);
    this.#waiting.delete(ask);
    if (failed === undefined) waiting?.resolve(answer);
    else waiting?.reject(new Error(failed));
  }

  /** @param {string} reason @param {(reason: Error) => void} reject */
  #fail(reason, reject) {
    const error = new Error(reason);
    reject(error);
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
    this.dispatchEvent(new CustomEvent("failed", { detail: reason }));
  }
}

export const search = new SearchClient();
