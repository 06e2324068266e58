// What is chosen, as buttons that remove it; and what to do where nothing is found. Each button carries
// the change of the state that it makes.

import { make } from "../lib/dom.js";
import { papers } from "../lib/wording.js";
import { bareValue, empty } from "../state/url-state.js";

/** @typedef {import("../types.js").Advice} Advice */
/** @typedef {import("../types.js").Answer} Answer */
/** @typedef {import("../types.js").State} State */

const MOST_ADVICE = 5;

/** A button with a change of the state.
 *  @param {string} text @param {Partial<State>} change @param {string} [label] */
function changing(text, change, label) {
  const button = make("button", { type: "button", "data-change": JSON.stringify(change) }, text);
  if (label) button.setAttribute("aria-label", label);
  return button;
}

/** The change that a button makes, or `null` for any other element.
 *  @param {HTMLElement | null} button
 *  @returns {Partial<State> | null} */
export const changeOf = (button) => (button?.dataset.change ? JSON.parse(button.dataset.change) : null);

/** Chips and advice about a state. */
export class Chips {
  #list;
  #labels;
  #title;

  /** @param {HTMLElement} list
   *  @param {Map<string, string>} labels What stands before a value, by parameter.
   *  @param {(parameter: string, value: string) => string} title What a reader calls a value. */
  constructor(list, labels, title) {
    this.#list = list;
    this.#labels = labels;
    this.#title = title;
  }

  /** @param {State} state @param {Answer["names"]} names */
  show(state, names) {
    const active = Object.entries(state.chosen).flatMap(([parameter, values]) =>
      values.map((value) => ({ parameter, value })));
    const buttons = active.map(({ parameter, value }) => {
      const label = this.#label(parameter, value, names);
      return changing(`${label} ×`, without(state, parameter, value), `Remove ${label}`);
    });
    if (active.length || state.q) {
      const nothing = empty(Object.keys(state.chosen));
      buttons.push(changing("Clear all", { ...nothing, sort: state.sort }));
    }
    this.#list.replaceChildren(...buttons.map((button) => make("li", {}, button)));
    this.#list.hidden = !buttons.length;
  }

  /** What to do where nothing is found.
   *  @param {State} state @param {Advice} advice @param {Answer["names"]} names
   *  @returns {HTMLElement[]} */
  advice(state, advice, names) {
    const entries = advice.without.slice(0, MOST_ADVICE).map(({ parameter, value, count }) => {
      const drop = changing(`Drop ${this.#label(parameter, value, names)}`, without(state, parameter, value));
      return make("li", {}, drop, ` leaves ${papers(count)}`);
    });
    if (advice.spelling) {
      const mend = changing(advice.spelling, { q: advice.spelling });
      entries.unshift(make("li", {}, "Did you mean ", mend, "?"));
    }
    const lead = make("p", { class: "lead" }, "No paper matches all of this.");
    return entries.length ? [lead, make("ul", {}, ...entries)] : [lead];
  }

  /** @param {string} parameter @param {string} value @param {Answer["names"]} names */
  #label(parameter, value, names) {
    const bare = bareValue(value);
    const title = names.get(parameter)?.get(bare) ?? this.#title(parameter, bare);
    return `${value.startsWith("-") ? "not " : ""}${this.#labels.get(parameter)}: ${title}`;
  }
}

/** The change that removes a value.
 *  @param {State} state @param {string} parameter @param {string} value
 *  @returns {Partial<State>} */
function without({ chosen }, parameter, value) {
  return { chosen: { ...chosen, [parameter]: chosen[parameter].filter((it) => it !== value) } };
}
