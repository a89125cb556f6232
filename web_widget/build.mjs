/** Builds dist/: loader.js, the frame's page, its hashed assets, a manifest of names and weights. */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { themes } from "./themes.mjs";

const LIMITS = { loader: 3 * 1024, frame: 30 * 1024 };
/** Fetched when they are needed: English, the panel for held words, published answers, the mark, a closed chat. */
const EXTRA = /^assets\/(?:en|held|public_answers|rating_form|blocked)-/u;
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
/** Parts of Socket.IO that our relay never speaks or every browser of today has, with what stands in for them. */
const UNSPOKEN = {
  webtransport: "export class WT {}",
  "is-binary": "export const isBinary = () => false; export const hasBinary = () => false;",
  binary: "export const deconstructPacket = null; export const reconstructPacket = null;",
  "encodePacket.browser": `import { PACKET_TYPES } from "./commons.js"; export const encodePacketToBinary = null;
    export const encodePacket = ({ type, data }, binary, told) => told(PACKET_TYPES[type] + (data || ""));`,
  "decodePacket.browser": `import { ERROR_PACKET, PACKET_TYPES_REVERSE } from "./commons.js";
    export const decodePacket = (text) => {
      const type = PACKET_TYPES_REVERSE[String(text)[0]];
      return type ? { type, data: text.length > 1 ? text.slice(1) : undefined } : ERROR_PACKET;
    };`,
  backo2: `export class Backoff { attempts = 0; reset() {} setMin() {} setMax() {} setJitter() {} duration() {} }`,
  parseuri: `export const parse = (source) => {
      const { protocol, hostname, port, pathname, search } = new URL(source);
      const host = hostname.replace(/[[\\]]/g, "");
      return { source, protocol: protocol.slice(0, -1), host, port, path: pathname, query: search.slice(1) };
    };`,
};
/** Two of its classes are all that is used of a module, which as a namespace would be kept whole. */
const WHOLE = 'import * as parser from "socket.io-parser";';
const USED = 'import { Decoder, Encoder } from "socket.io-parser"; const parser = { Decoder, Encoder };';
const withoutUnspoken = {
  name: "without-unspoken",
  setup({ onLoad }) {
    const unspoken = `(transports|io-parser|contrib).*[\\\\/](${Object.keys(UNSPOKEN).join("|")})\\.js$`;
    onLoad({ filter: new RegExp(unspoken) }, ({ path }) => ({ contents: UNSPOKEN[basename(path, ".js")] }));
    onLoad({ filter: /socket\.io-client.*[\\/]manager\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(WHOLE, USED),
    }));
  },
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
