// How numbers and texts of the search are worded.

/** `1 paper`, `1,200 papers`.
 *  @param {number} count */
export const papers = (count) => (count === 1 ? "1 paper" : `${count.toLocaleString("en-US")} papers`);

/** A text from the search without its marks.
 *  @param {import("../types.js").Pieces} pieces */
export const plain = (pieces) => pieces.map(([text]) => text).join("");

/** The message of whatever was thrown.
 *  @param {unknown} error */
export const messageOf = (error) => (error instanceof Error ? error.message : String(error));
