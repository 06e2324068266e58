// The explorer's state and the page's address: one follows from the other.

/** @typedef {import("../types.js").State} State */

export const SORTS = ["newest", "oldest", "title", "relevance"];
const MOST_VALUES = 100;
const LONGEST_QUERY = 300;
const SLUG = /^[a-z0-9-]+$/;

/** The state with nothing asked.
 *  @param {string[]} parameters Those of facets.
 *  @returns {State} */
export const empty = (parameters) =>
  ({ q: "", sort: "", chosen: Object.fromEntries(parameters.map((name) => [name, []])) });

/** A value without the minus that excludes it.
 *  @param {string} value */
export const bareValue = (value) => value.replace(/^-/, "");

/** The state of an address's query, and what in it the list does not have.
 *  @param {string} query
 *  @param {string[]} parameters Those of facets.
 *  @param {Map<string, Set<string>>} known The values of a parameter; none where they are too many.
 *  @returns {{ state: State, unknown: string[] }} */
export function read(query, parameters, known) {
  const given = new URLSearchParams(query);
  const state = empty(parameters);
  const unknown = [];
  state.q = (given.get("q") ?? "").slice(0, LONGEST_QUERY);
  const sort = given.get("sort") ?? "";
  if (SORTS.includes(sort)) state.sort = sort;
  else if (sort) unknown.push(`sort=${sort}`);
  for (const name of parameters) {
    for (const value of [...new Set(given.getAll(name))].slice(0, MOST_VALUES)) {
      const bare = bareValue(value);
      if (known.get(name)?.has(bare) ?? SLUG.test(bare)) state.chosen[name].push(value);
      else unknown.push(`${name}=${value}`);
    }
  }
  return { state, unknown };
}

/** The query of an address for a state, empty or with a leading `?`.
 *  @param {State} state */
export function write(state) {
  const parameters = new URLSearchParams();
  if (state.q.trim()) parameters.set("q", state.q);
  for (const [name, values] of Object.entries(state.chosen)) {
    for (const value of values) parameters.append(name, value);
  }
  if (state.sort) parameters.set("sort", state.sort);
  const query = parameters.toString();
  return query && `?${query}`;
}
