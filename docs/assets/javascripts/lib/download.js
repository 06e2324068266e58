// Files that a script makes for the reader.

import { make } from "./dom.js";

const KEPT = 60_000; // milliseconds, for browsers that ask where to save

/** Offers a text as a file.
 *  @param {string} name
 *  @param {string} type Media type.
 *  @param {string} text */
export function download(name, type, text) {
  const link = make("a", { download: name });
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}
