// The reading list as the browser keeps it. Every change fires `reading-list` on the window, in other
// tabs too.

/** @typedef {import("../types.js").ReadingList} ReadingList */

export const CHANGED = "reading-list";
export const STATUSES = ["to read", "reading", "read"];
const KEY = "reading-list";
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_NOTE = 500;

/** Hundreds of buttons stand on a page: the list is read once and again after each change.
 *  @type {ReadingList | null} */
let known = null;
let failure = "";

/** Why the last attempt to read or write failed, for the reader; empty after a success. */
export const trouble = () => failure;

/** Whether a text may be the id of a paper.
 *  @param {string} text */
export const isId = (text) => ID.test(text);

/** A new entry. */
export const unread = () => ({ status: STATUSES[0], note: "" });

/** A list from data that may be anything, or `null`.
 *  @param {any} data
 *  @returns {ReadingList | null} */
export function parse(data) {
  const papers = data?.version === 1 ? data.papers : null;
  if (typeof papers !== "object" || !papers || Array.isArray(papers)) return null;
  /** @type {[string, any][]} */
  const entries = Object.entries(papers).filter(([id, entry]) => isId(id) && entry);
  return new Map(entries.map(([id, { status, note }]) => [id, {
    status: STATUSES.includes(status) ? status : STATUSES[0],
    note: String(note ?? "").slice(0, LONGEST_NOTE),
  }]));
}

/** The list as a file.
 *  @param {ReadingList} list */
export const format = (list) => JSON.stringify({ version: 1, papers: Object.fromEntries(list) });

/** What is saved, the latest last. Data that cannot be read is kept under another key, so that nothing
 *  is lost, and reported. */
export function load() {
  known ??= fromStorage();
  return new Map(known);
}

/** Saves a list. Returns whether that was possible.
 *  @param {ReadingList} list */
export function store(list) {
  try {
    localStorage.setItem(KEY, format(list));
    failure = "";
    return true;
  } catch {
    failure = "The browser's storage is full or blocked; this change was not saved. Export the list, or free some space.";
    return false;
  } finally {
    changed();
  }
}

/** Saves a paper, or removes it from the list. Returns whether that was possible.
 *  @param {string} id */
export function toggle(id) {
  const list = load();
  if (!list.delete(id)) list.set(id, unread());
  return store(list);
}

/** Whether a paper is saved.
 *  @param {string} id */
export const isSaved = (id) => (known ??= fromStorage()).has(id);

/** @returns {ReadingList} */
function fromStorage() {
  let text;
  try {
    text = localStorage.getItem(KEY);
  } catch {
    failure = "The browser blocks storage for this site, so nothing can be saved.";
    return new Map();
  }
  if (text === null) return new Map();
  return parsed(text) ?? putAside(text);
}

/** @param {string} text */
function parsed(text) {
  try {
    return parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** @param {string} text @returns {ReadingList} */
function putAside(text) {
  failure = "The saved list could not be read. It was put aside and a new one begun.";
  try {
    localStorage.setItem(`${KEY}-spoiled`, text);
    localStorage.removeItem(KEY);
  } catch {
    // It stays where it is.
  }
  return new Map();
}

function changed() {
  known = null;
  dispatchEvent(new Event(CHANGED));
}

// Lives as long as the page: the store is no element.
addEventListener("storage", ({ key }) => {
  if (key === KEY || key === null) changed();
});
