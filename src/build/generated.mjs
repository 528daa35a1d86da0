import { indexed, indexOf, namesOfRules } from "./indexes.mjs";
import { inTop } from "./paths.mjs";
import { readme } from "./readme.mjs";
import { recordTypes } from "./types.mjs";

/** Every committed file that is made from others: its path and the text that it should have. */
export function generatedFiles() {
  const indexes = Object.keys(indexed).map((folder) => ({
    file: inTop("src", folder, "index.ts"),
    text: indexOf(folder),
  }));
  return [
    { file: inTop("README.md"), text: readme() },
    { file: inTop("src", "model", "records.ts"), text: recordTypes() },
    { file: inTop("src", "rules", "shared", "names.ts"), text: namesOfRules() },
    ...indexes,
  ];
}
