// Where things are. Every path is resolved against the site's root, which the page states.

const { root: base = "./", core: corePath = "", details: detailsPath = "", records: recordsPath = "" } =
  document.documentElement.dataset;

/** The site's root, with a slash at the end. */
export const root = new URL(base, document.baseURI);

/** The URL of something in the site.
 *  @param {string} path From its root. */
export const at = (path) => `${root.href}${path}`;

/** URLs of the search's data, and of what splits exported files into records. */
export const core = at(corePath);
export const details = at(detailsPath);
export const records = at(recordsPath);
