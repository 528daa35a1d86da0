import { readFileSync } from "node:fs";
import { announcedCalendar } from "./calendar.mjs";
import { pagesModule } from "./pages.mjs";
import { inTop } from "./paths.mjs";
import { schemas } from "./schemas.mjs";
import { validatorModule } from "./validators.mjs";

/** Modules made from data while building, imported as `duban:<name>`; declared in `src/model/built.d.ts`. */
const modules = {
  validators: validatorModule,
  calendar: () => `export const announced = ${JSON.stringify(announcedCalendar())};`,
  pages: pagesModule,
  schemas: () => `export const schemas = ${JSON.stringify(schemas())};`,
  action: () => `export const action = ${JSON.stringify(readFileSync(inTop("action.yml"), "utf8"))};`,
  version: () =>
    `export const version = ${JSON.stringify(JSON.parse(readFileSync(inTop("package.json"), "utf8")).version)};`,
};

const prefix = "duban:";

export const esbuildVirtual = {
  name: "duban-virtual",
  setup(build) {
    build.onResolve({ filter: /^duban:/ }, ({ path }) => ({
      path: path.slice(prefix.length),
      namespace: "duban",
    }));
    build.onLoad({ filter: /.*/, namespace: "duban" }, async ({ path }) => ({
      contents: await modules[path](),
      loader: "js",
    }));
  },
};

export const viteVirtual = {
  name: "duban-virtual",
  resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
  load: (id) => (id.startsWith(`\0${prefix}`) ? modules[id.slice(prefix.length + 1)]() : undefined),
};
