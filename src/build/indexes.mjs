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

/** The text of `src/<folder>/index.ts`. Plug-in files are those that are no shared part (listed in `from` or a sub-folder). */
export function indexOf(folder) {
  const { name, type, from } = indexed[folder];
  const files = readdirSync(inTop("src", folder))
    .filter((file) => file.endsWith(".ts") && file !== "index.ts" && `./${file}` !== from)
    .map((file) => file.slice(0, -3))
    .sort();
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
