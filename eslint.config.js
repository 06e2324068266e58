import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: [".venv/", ".cache/", "site/", "docs/assets/javascripts/vendor/"] },
  js.configs.recommended,
  {
    rules: {
      "consistent-return": "error",
      "eqeqeq": "error",
      "no-else-return": "error",
      "no-implicit-coercion": "error",
      "no-param-reassign": "error",
      "no-shadow": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
    },
  },
  { files: ["docs/assets/javascripts/**"], languageOptions: { globals: globals.browser } },
  { files: ["docs/assets/javascripts/search/worker.js"], languageOptions: { globals: globals.worker } },
  { files: ["tests/javascript/**"], languageOptions: { globals: globals.node } },
];
