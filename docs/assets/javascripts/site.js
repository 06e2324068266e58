// Where things are. Every address is resolved against the site's root, which the page states.

const data = document.documentElement.dataset;

/** The site's root, with a slash at the end. */
export const root = new URL(data.root, document.baseURI);

/** The address of something in the site, from its root. */
export const at = (path) => `${root.href}${path}`;

/** Addresses of the search's data. */
export const core = at(data.core);
export const details = at(data.details);
export const records = at(data.records);

/** An element with text or children: `make("a", { href: "…" }, "text")`. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

// A text from the search comes in pieces, `[text, whether it matches]`.

/** The pieces of a text as nodes, those that match as marks. */
export const marked = (pieces) => pieces.map(([text, hit]) => (hit ? make("mark", {}, text) : text));

/** The pieces of a text joined. */
export const plain = (pieces) => pieces.map(([text]) => text).join("");

/** `1 paper`, `1,200 papers`. */
export const papers = (count) => (count === 1 ? "1 paper" : `${count.toLocaleString("en-US")} papers`);

/** Puts a text on the clipboard, or says why not. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = make("textarea", { "aria-hidden": "true", class: "visually-hidden" });
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy"); // where the clipboard is not for scripts
    area.remove();
    return done;
  }
}
