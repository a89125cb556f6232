/** The colours of resources/styles/tokens.json as CSS custom properties, one set a theme. */

import { readFileSync } from "node:fs";

const USED = [
  ...["ground", "surface", "sunken", "line", "edge", "text", "muted", "accent", "accent_hover", "on_accent", "soft"],
  ...["focus", "calm", "warning", "warning_soft", "breach", "breach_soft", "mine", "mine_line", "phrase"],
  ...["phrase_line", "answer", "answer_line", "citizen", "citizen_line"],
];

function properties(theme) {
  return USED.map((name) => `--${name.replaceAll("_", "-")}:${theme[name]}`).join(";");
}

export function themes(file) {
  const { light, dark, contrast } = JSON.parse(readFileSync(file, "utf8")).themes;
  return [
    `:root{color-scheme:light;${properties(light)}}`,
    `@media (prefers-color-scheme:dark){:root{color-scheme:dark;${properties(dark)}}}`,
    `@media (prefers-contrast:more){:root{color-scheme:dark;${properties(contrast)}}}`,
    "",
  ].join("\n");
}
