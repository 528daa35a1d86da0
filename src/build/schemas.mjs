import { readdirSync, readFileSync } from "node:fs";
import { inTop } from "./paths.mjs";

/** Every schema of `schemas/`, by kind: `task` -> the parsed `task.schema.json`. Sorted by kind. */
export const schemas = () =>
  Object.fromEntries(
    readdirSync(inTop("schemas"))
      .sort()
      .map((file) => [
        file.replace(".schema.json", ""),
        JSON.parse(readFileSync(inTop("schemas", file), "utf8")),
      ]),
  );
