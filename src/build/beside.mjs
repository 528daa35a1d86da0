import { build } from "esbuild";
import { inTop } from "./paths.mjs";

/**
 * Packages that only some commands need, each bundled into a file of its own beside the program: what starts need not
 * read them. Source imports them with `await import(…)` alone.
 */
export const beside = {
  "csv-parse/sync": "csv-parse",
  "csv-stringify/sync": "csv-stringify",
  docx: "docx",
  "docx/charts": "docx-charts",
  fflate: "fflate",
  "hucre/xlsx": "hucre",
  "ical.js": "ical",
  "pinyin-pro": "pinyin",
  saxes: "saxes",
};

const fileOf = (name) => `with-${beside[name]}.cjs`;

/** A package that stands beside another one asks for it there: both would have a copy of their own otherwise. */
const esbuildNeighbours = {
  name: "duban-neighbours",
  setup({ onResolve }) {
    onResolve({ filter: /^[a-z]/ }, ({ path, kind }) =>
      path in beside && kind !== "entry-point" ? { path: `./${fileOf(path)}`, external: true } : undefined,
    );
  },
};

/** The program asks for them from `bin/`, whose `require` it was given. */
export const esbuildBeside = {
  name: "duban-beside",
  setup({ onResolve }) {
    onResolve({ filter: /^[a-z]/ }, ({ path, kind }) => {
      if (!(path in beside)) return undefined;
      if (kind !== "dynamic-import")
        return { errors: [{ text: `${path} is to be imported when it is needed` }] };
      return { path: `../dist/${fileOf(path)}`, external: true };
    });
  },
};

/** Bundles those that the program holds an import of; answers with what went in. */
export async function buildBeside(options, metafile) {
  const wanted = Object.keys(beside).filter((name) =>
    Object.values(metafile.inputs).some(({ imports }) =>
      imports.some(({ path }) => path.endsWith(fileOf(name))),
    ),
  );
  const built = await Promise.all(
    wanted.map((name) =>
      build({
        ...options,
        entryPoints: [name],
        outfile: inTop("dist", fileOf(name)),
        write: true,
        plugins: [esbuildNeighbours],
      }),
    ),
  );
  return built.map((each) => each.metafile);
}
