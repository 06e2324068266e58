// The search, as promises. One worker a page, started when it is first needed.

import { at, core, details } from "../site.js";

class SearchClient extends EventTarget {
  #worker = null;
  #number = 0;
  #waiting = new Map();

  /** Starts the worker and the loading of its data. Fires `details` once these are there too. */
  start() {
    if (this.#worker) return this.ready;
    this.#worker = new Worker(at("assets/javascripts/search/worker.js"));
    this.ready = new Promise((resolve, reject) => {
      this.#worker.addEventListener("message", ({ data }) => {
        if (data.ready === "core") resolve();
        else if (data.ready) this.dispatchEvent(new Event(data.ready));
        else if (data.failed) {
          reject(new Error(data.failed));
          this.dispatchEvent(new CustomEvent("failed", { detail: data.failed }));
        } else this.#settle(data);
      });
      this.#worker.addEventListener("error", (event) => {
        const detail = event.message || "its script could not be loaded";
        reject(new Error(detail));
        this.dispatchEvent(new CustomEvent("failed", { detail }));
      });
    });
    this.ready.catch(() => {}); // whoever asks is told
    this.#worker.postMessage({ load: { core, details } });
    return this.ready;
  }

  /** The answer to a state of the address, with its first cards; later questions supersede it. */
  ask(state, limit) {
    return this.#send({ state, limit });
  }

  /** Cards `from` to `to` of the latest answer. */
  async more(answer, from, to) {
    return (await this.#send({ cards: answer.ask, from, to })).cards;
  }

  /** How many papers each value of a facet would leave, `counts[facet][value]`; `null` where the
   *  answer is no longer the latest. */
  async counts(answer) {
    return (await this.#send({ counts: answer.ask })).counts;
  }

  /** Ids of papers by their places in the catalog. */
  async ids(places) {
    return (await this.#send({ places })).ids;
  }

  /** Cards of papers by id. */
  list(ids) {
    return this.#send({ list: ids });
  }

  /** Papers for a text that is being typed. */
  suggest(text) {
    return this.#send({ suggest: text });
  }

  async #send(message) {
    const number = (this.#number += 1);
    await this.start();
    return new Promise((resolve) => {
      this.#waiting.set(number, resolve);
      this.#worker.postMessage({ ask: number, ...message });
    });
  }

  #settle(data) {
    this.#waiting.get(data.ask)(data);
    this.#waiting.delete(data.ask);
  }
}

export const search = new SearchClient();
