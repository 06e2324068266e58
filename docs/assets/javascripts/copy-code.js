// A copy button below every block of code in the prose of a page.

import { CopyButton } from "./copy-button.js";
import { make } from "./site.js";

for (const block of document.querySelectorAll(".prose pre")) {
  const { button, status } = new CopyButton(() => block.querySelector("code"), () => "code");
  block.after(make("div", { class: "copy-foot" }, button, status));
}
