// The explorer's state and the page's address: one follows from the other.
//
// A state is `{ q, sort, category, year, type, tag, venue, author, has }`; `q` and `sort` are texts,
// the others lists of values, where a leading `-` leaves a value out.

export const FACETS = ["category", "year", "type", "tag", "venue", "author", "has"];
export const SORTS = ["newest", "oldest", "title", "relevance"];
const MOST_VALUES = 100;
const LONGEST_QUERY = 300;

/** The state with nothing asked. */
export const empty = () => ({ q: "", sort: "", ...Object.fromEntries(FACETS.map((facet) => [facet, []])) });

/** The state of an address's query, and the values in it that the list does not have. `known` has a
 *  set of values for each facet but the authors, who are too many. */
export function read(query, known) {
  const parameters = new URLSearchParams(query);
  const state = empty();
  const unknown = [];
  state.q = (parameters.get("q") ?? "").slice(0, LONGEST_QUERY);
  const sort = parameters.get("sort") ?? "";
  if (SORTS.includes(sort)) state.sort = sort;
  else if (sort) unknown.push(`sort=${sort}`);
  for (const facet of FACETS) {
    const values = [...new Set(parameters.getAll(facet))].slice(0, MOST_VALUES);
    for (const value of values) {
      const bare = value.replace(/^-/, "");
      if (facet === "author" ? /^[a-z0-9-]+$/.test(bare) : known[facet].has(bare)) state[facet].push(value);
      else unknown.push(`${facet}=${value}`);
    }
  }
  return { state, unknown };
}

/** The query of an address for a state, empty or with a leading `?`. */
export function write(state) {
  const parameters = new URLSearchParams();
  if (state.q.trim()) parameters.set("q", state.q);
  for (const facet of FACETS) for (const value of state[facet]) parameters.append(facet, value);
  if (state.sort) parameters.set("sort", state.sort);
  const query = parameters.toString();
  return query && `?${query}`;
}
