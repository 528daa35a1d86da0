import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { buildBeside, esbuildBeside } from "./beside.mjs";
import { licencesOf } from "./licences.mjs";
import { inTop } from "./paths.mjs";
import { esbuildVirtual } from "./virtual.mjs";

/** Bundles the program into one CommonJS file: it starts fastest, and installs without a network. */
mkdirSync(inTop("dist"), { recursive: true });
const options = {
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  minifySyntax: true,
  minifyWhitespace: true,
  charset: "ascii",
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
  // `require` instead of `import()`: the program is started without a module loader of its own.
  supported: { "dynamic-import": false },
};
const { metafile, outputFiles } = await build({
  ...options,
  entryPoints: [inTop("src", "main.ts")],
  outfile: inTop("dist", "duban.cjs"),
  write: false,
  plugins: [esbuildVirtual, esbuildBeside],
});
const others = await buildBeside(options, metafile);
// bin/duban.js reads one byte a character; esbuild leaves regular expressions as they are.
const ascii = (text) =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
writeFileSync(inTop("dist", "duban.cjs"), ascii(outputFiles[0].text));
writeFileSync(
  inTop("dist", "licences.txt"),
  licencesOf([metafile, ...others], ["ajv", "ajv-formats", "chinese-days"]),
);
rmSync(inTop("dist", "duban.cache"), { force: true });
spawnSync(process.execPath, [inTop("src", "build", "code-cache.cjs")], { stdio: "ignore" });
