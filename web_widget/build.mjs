/** Builds dist/: loader.js, the frame's page, its hashed assets, a manifest of names and weights. */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { themes } from "./themes.mjs";

const LIMITS = { loader: 3 * 1024, frame: 30 * 1024 };
/** Languages besides Russian are fetched when they are asked for. */
const EXTRA = /^assets\/en-/u;
const version = JSON.parse(readFileSync("package.json", "utf8")).version;
const options = {
  bundle: true,
  write: false,
  minify: true,
  target: ["chrome109", "firefox102", "safari15"],
  charset: "utf8",
  legalComments: "none",
  define: { CLIENT: JSON.stringify(`widget/${version}`) },
  outdir: "dist",
  entryNames: "assets/[name]-[hash]",
  chunkNames: "assets/[name]-[hash]",
};
/** Parts of Socket.IO that our relay never speaks, with what stands in for them. */
const UNSPOKEN = {
  webtransport: "export class WT {}",
  "is-binary": "export const isBinary = () => false; export const hasBinary = () => false;",
  binary: "export const deconstructPacket = null; export const reconstructPacket = null;",
};
const withoutUnspoken = {
  name: "without-unspoken",
  setup: ({ onLoad }) =>
    onLoad({ filter: /(transports|socket\.io-parser).*[\\/](webtransport|is-binary|binary)\.js$/ }, ({ path }) => ({
      contents: UNSPOKEN[basename(path, ".js")],
    })),
};
const files = {};

function put(name, text) {
  const bytes = Buffer.from(text);
  writeFileSync(`dist/${name}`, bytes);
  files[name] = { bytes: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
}

/** Writes what a build gives; answers the name of its entry. */
async function assets(more) {
  const { outputFiles } = await build({ ...options, ...more });
  for (const file of outputFiles) put(relative("dist", file.path).replaceAll("\\", "/"), file.text);
  return basename(outputFiles[0].path);
}

rmSync("dist", { recursive: true, force: true });
mkdirSync("dist/assets", { recursive: true });
const loader = await build({ ...options, entryPoints: ["src/loader.ts"], format: "iife" });
put("loader.js", loader.outputFiles[0].text.replace(/\n\s*/gu, ""));
const main = await assets({
  entryPoints: ["src/main.ts"],
  format: "esm",
  splitting: true,
  plugins: [withoutUnspoken],
});
writeFileSync("dist/styles.css", themes("../resources/styles/tokens.json") + readFileSync("src/styles.css", "utf8"));
const styles = await assets({ entryPoints: ["dist/styles.css"] });
rmSync("dist/styles.css");
const page = readFileSync("src/index.html", "utf8");
put("assets/icon.svg", readFileSync("src/icon.svg", "utf8"));
put("index.html", page.replace("main.js", main).replace("styles.css", styles));

writeFileSync("dist/manifest.json", `${JSON.stringify({ version, files }, null, 2)}\n`);
for (const [name, { bytes, gzip }] of Object.entries(files)) console.log(`${name}  ${bytes} bytes, ${gzip} gzipped`);
const loaded = Object.entries(files).filter(([name]) => name !== "loader.js" && !EXTRA.test(name));
const frame = loaded.reduce((sum, [, { gzip }]) => sum + gzip, 0);
console.log(
  `loader ${files["loader.js"].gzip} of ${LIMITS.loader}, the rest ${frame} of ${LIMITS.frame} bytes gzipped`,
);
if (files["loader.js"].gzip > LIMITS.loader || frame > LIMITS.frame) {
  console.error("the widget is heavier than it may be");
  process.exit(1);
}
