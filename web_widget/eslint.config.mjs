/** What the compiler does not see; the form of the code is prettier's business. */

import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

const MARKUP = ["innerHTML", "outerHTML", "insertAdjacentHTML", "write", "writeln"];

export default defineConfig(
  { ignores: ["dist/", "node_modules/", "src/protocol.ts", "*.mjs", "*.config.ts"] },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "max-lines": ["error", 300],
      "no-console": "error",
      // Text from outside is never markup.
      "no-restricted-properties": ["error", ...MARKUP.map((property) => ({ object: "document", property }))],
      "no-restricted-syntax": [
        "error",
        ...MARKUP.map((name) => ({
          selector: `AssignmentExpression > MemberExpression[property.name='${name}']`,
          message: "Text goes in as text.",
        })),
      ],
    },
  },
  // What a clock and chance are is known in the composition roots alone.
  {
    files: ["src/model/**", "src/views/**", "src/texts/**"],
    rules: { "no-restricted-globals": ["error", "setTimeout", "setInterval", "localStorage", "performance", "fetch"] },
  },
  { files: ["src/model/**"], rules: { "no-restricted-globals": ["error", "document", "window", "localStorage"] } },
);
