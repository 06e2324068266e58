// What the browser keeps of a reader's choices. Storage may be blocked or full; then a choice holds
// for the page.

/** The value of a key, or `null` where there is none or storage is blocked.
 *  @param {string} key */
export function preference(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a value. Returns whether that was possible.
 *  @param {string} key
 *  @param {string} value */
export function prefer(key, value) {
  try {
    localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
