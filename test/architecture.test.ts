import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { generatedFiles } from "../src/build/generated.mjs";
import { indexed } from "../src/build/indexes.mjs";
import { commands } from "../src/commands/index.ts";
import { baseRules } from "../src/rules/base/index.ts";
import { rules } from "../src/rules/index.ts";
import { importBreaches, roomOf, unusedPermissions } from "./architecture/boundaries.ts";
import { shapeBreaches, worldBreaches } from "./architecture/code.ts";
import { fileAt, filesBelow } from "./architecture/files.ts";
import { deadFiles, deadPrograms, unusedExports } from "./architecture/reach.ts";
import { schemaLineBreaches } from "./architecture/schema-lines.ts";
import { unshownCommands, unshownRules } from "./architecture/shown.ts";
import { outsideExceptions, pages, plugIns } from "./architecture/table.ts";

const all = filesBelow("src");
const programs = all.filter(({ path }) => roomOf(path) === "build");
const styles = all.filter(({ path }) => path.startsWith(pages.folder) && path.endsWith(".css"));
const files = all.filter((file) => roomOf(file.path) !== "build" && !styles.includes(file));
const transcripts = filesBelow("test/transcripts");
const scripts: readonly string[] = Object.values(JSON.parse(fileAt("package.json").text).scripts);

it("src holds TypeScript and the styles of pages, its build programs are JavaScript", () => {
  expect(files.filter(({ path }) => !path.endsWith(".ts"))).toEqual([]);
  expect(programs.filter(({ path }) => !/\.[mc]js$/.test(path))).toEqual([]);
});

it("every import is one that the table of rooms and packages allows", () => {
  expect(importBreaches(files)).toEqual([]);
});

it("the table allows nothing that nobody needs", () => {
  expect(unusedPermissions(files)).toEqual([]);
  expect(outsideExceptions.filter(({ file, name }) => !fileAt(file).text.includes(name))).toEqual([]);
  expect(plugIns).toEqual(Object.keys(indexed).map((folder) => `src/${folder}/`));
});

it("every style of a page is one that the build puts into it", () => {
  const named = programs.map(({ text }) => text).join("\n");
  expect(styles.length).toBeGreaterThan(0);
  expect(styles.filter(({ path }) => !named.includes(`"${path.slice(pages.folder.length)}"`))).toEqual([]);
});

it("only src/world knows the clock, the process, the console and chance", () => {
  expect(files.flatMap(worldBreaches)).toEqual([]);
});

it("the code has the shapes of the house", () => {
  expect(files.flatMap(shapeBreaches)).toEqual([]);
});

it("every file is reached from src/main.ts, every program from a script or a configuration", () => {
  expect(deadFiles(files, ["src/main.ts", pages.root])).toEqual([]);
  expect(deadPrograms(programs, { scripts, configurations: [fileAt("vitest.config.mjs")] })).toEqual([]);
});

it("every exported name is used", () => {
  expect(
    unusedExports(
      files,
      filesBelow("test").filter(({ path }) => path.endsWith(".ts")),
    ),
  ).toEqual([]);
});

it("a rule's id is its file's name, and a transcript shows it", () => {
  const ids = files
    .filter(({ path }) => /^src\/rules\/[^/]+\.ts$/.test(path) && !/\/(rule|index)\.ts$/.test(path))
    .map(({ path }) => path.slice("src/rules/".length, -".ts".length));
  expect(rules.map(({ id }) => id)).toEqual(ids);
  const ofChanges = files
    .filter(({ path }) => /^src\/rules\/base\/[^/]+\.ts$/.test(path) && !/\/(rule|index)\.ts$/.test(path))
    .map(({ path }) => path.slice("src/rules/base/".length, -".ts".length));
  expect(baseRules.map(({ id }) => id)).toEqual(ofChanges);
  expect(unshownRules([...ids, ...ofChanges], transcripts)).toEqual([]);
});

it("a transcript runs every command", () => {
  expect(
    unshownCommands(
      commands.map(({ name }) => name),
      transcripts,
    ),
  ).toEqual([]);
});

it("generated files are as they would be generated now", () => {
  const stale = generatedFiles().filter(({ file, text }) => readFileSync(file, "utf8") !== text);
  expect(stale.map(({ file }) => file)).toEqual([]);
});

it("every file of the shipped registries names its schema", () => {
  const schemas = new Set(filesBelow("schemas").map(({ path }) => path));
  const shipped = [...filesBelow("registry"), ...filesBelow("test/registries")];
  expect(schemaLineBreaches(shipped, schemas)).toEqual([]);
});
