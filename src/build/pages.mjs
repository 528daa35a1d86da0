import { createHash } from "node:crypto";
import { build } from "esbuild";
import { inTop } from "./paths.mjs";

const folder = inTop("src", "render", "html", "page");

/** A file that ends with a line break inside its tag would hash otherwise: what is hashed is what stands in the page. */
const part = (text) => ({ text, hash: `sha256-${createHash("sha256").update(text).digest("base64")}` });

/** Office browsers of 2017 run what comes out; it is ASCII, and nothing in it can end its tag. */
async function bundled(file, format) {
  const { outputFiles } = await build({
    entryPoints: [`${folder}/${file}`],
    bundle: true,
    minify: true,
    charset: "ascii",
    target: "chrome60",
    legalComments: "none",
    logLevel: "warning",
    write: false,
    ...format,
  });
  return part(outputFiles[0].text.trim().replaceAll("</", "<\\/"));
}

/** The text of the module `duban:pages`: what the HTML pages carry within them. */
export async function pagesModule() {
  const pages = {
    report: { style: await bundled("report.css", {}) },
    board: {
      style: await bundled("board.css", {}),
      script: await bundled("main.ts", { format: "iife" }),
    },
  };
  return `export const pages = ${JSON.stringify(pages)};`;
}
