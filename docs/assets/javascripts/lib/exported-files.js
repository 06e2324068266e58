// Records of exported files, byte for byte: a second file says where each paper's record begins.

import { at, records } from "./paths.js";

/** @typedef {{ file: string, head: string, separator: string, tail: string, type: string, lengths: number[] }} Parts */

/** @type {Promise<Record<string, Parts>> | null} */
let index = null;
/** @type {Map<string, Promise<ArrayBuffer>>} */
const files = new Map();

/** How the file of a format is put together.
 *  @param {string} format */
export async function partsOf(format) {
  index ??= fetched(records).then((response) => response.json());
  return (await index)[format];
}

/** A file with some papers, in the order given.
 *  @param {string} format
 *  @param {number[]} positions Of papers in the catalog. */
export async function textOf(format, positions) {
  const { file, head, separator, tail, lengths } = await partsOf(format);
  const bytes = await bytesOf(file);
  const size = (/** @type {string} */ part) => new TextEncoder().encode(part).length;
  const starts = [size(head)];
  for (const length of lengths) starts.push(starts[starts.length - 1] + length + size(separator));
  if (lengths.length && starts[starts.length - 1] - size(separator) + size(tail) !== bytes.byteLength) {
    throw new Error("the list has changed since this page was loaded; load it anew");
  }
  const decoder = new TextDecoder();
  const record = (/** @type {number} */ paper) =>
    decoder.decode(new Uint8Array(bytes, starts[paper], lengths[paper]));
  return head + positions.map(record).join(separator) + tail;
}

/** Forgets what was loaded, so that the next attempt asks again. */
export function forget() {
  index = null;
  files.clear();
}

/** @param {string} file */
function bytesOf(file) {
  const known = files.get(file);
  if (known) return known;
  const bytes = fetched(at(file)).then((response) => response.arrayBuffer());
  files.set(file, bytes);
  return bytes;
}

/** @param {string} url */
async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return response;
}
