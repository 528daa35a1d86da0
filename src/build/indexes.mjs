import { readdirSync } from "node:fs";
import { inTop } from "./paths.mjs";

const camel = (name) => name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());

/** Folders whose `index.ts` lists every file's default export, by file name; adding a file adds it to the list. */
export const indexed = {
  rules: { name: "rules", type: "Rule", from: "./rule.ts" },
  "rules/base": { name: "baseRules", type: "BaseRule", from: "./rule.ts" },
  commands: { name: "commands", type: "Command", from: "./command.ts" },
  render: { name: "renderers", type: "Renderer", from: "./renderer.ts" },
};

/** Plug-in files of a folder, by name: those that are no shared part (listed in `from` or a sub-folder). */
const plugInsOf = (folder) =>
  readdirSync(inTop("src", folder))
    .filter((file) => file.endsWith(".ts") && file !== "index.ts" && `./${file}` !== indexed[folder].from)
    .map((file) => file.slice(0, -3))
    .sort();

/** The text of `src/rules/shared/names.ts`: the names of the checks, for a check that speaks of others. */
export const namesOfRules = () =>
  [
    "// Generated from the listing of src/rules by `npm run generate`; do not edit.",
    ...[
      ["ruleNames", "rules"],
      ["baseRuleNames", "rules/base"],
    ].flatMap(([name, folder]) => [
      `export const ${name}: ReadonlySet<string> = new Set([`,
      ...plugInsOf(folder).map((file) => `  "${file}",`),
      "]);",
    ]),
    "",
  ].join("\n");

/** The text of `src/<folder>/index.ts`. */
export function indexOf(folder) {
  const { name, type, from } = indexed[folder];
  const files = plugInsOf(folder);
  const varName = (file) => `${camel(file)}${type}`;
  return [
    `// Generated from the listing of src/${folder} by \`npm run generate\`; do not edit.`,
    ...files.map((file) => `import ${varName(file)} from "./${file}.ts";`),
    `import type { ${type} } from "${from}";`,
    "",
    `export const ${name}: readonly ${type}[] = [`,
    ...files.map((file) => `  ${varName(file)},`),
    "];",
    "",
  ].join("\n");
}
