import { build } from "esbuild";
import { mkdirSync } from "node:fs";
import { inTop } from "./paths.mjs";
import { esbuildVirtual } from "./virtual.mjs";

/** Bundles the program into one CommonJS file: it starts fastest, and installs without a network. */
mkdirSync(inTop("dist"), { recursive: true });
await build({
  entryPoints: [inTop("src", "main.ts")],
  outfile: inTop("dist", "duban.cjs"),
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  logLevel: "warning",
  plugins: [esbuildVirtual],
});
