// A copy button below every block of code in the prose of a page.

import { make } from "../lib/dom.js";
import { CopyButton } from "./copy-button.js";

for (const block of document.querySelectorAll(".prose pre")) {
  const { button, status } = new CopyButton(() => block.querySelector("code") ?? block, () => "code");
  block.after(make("div", { class: "copy-foot" }, button, status));
}
