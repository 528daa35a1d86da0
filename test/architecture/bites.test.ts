import { describe, expect, it } from "vitest";
import { importBreaches, unusedPermissions } from "./boundaries.ts";
import { shapeBreaches, worldBreaches } from "./code.ts";
import type { SourceFile } from "./files.ts";
import { importsOf } from "./imports.ts";

const file = (path: string, text: string): SourceFile => ({ path, text });
const empty = (...paths: readonly string[]): readonly SourceFile[] => paths.map((path) => file(path, ""));

it("every way of importing is seen, with what it takes", () => {
  const text = `
    import a, { b as c, type D } from "./one.ts";
    import type { E } from "./two.ts";
    import * as f from "./three.ts";
    import "./four.ts";
    export { g as h } from "./five.ts";
    export * from "./six.ts";
    export type { I } from "./seven.ts";
    type J = import("./eight.ts").J;
    const { k } = await import("./nine.ts");
    const l = (await import("./ten.ts")).l;
    const m = import("./eleven.ts");
    import n = require("./twelve.ts");
    import { type O, type P } from "../thirteen.ts";
    const q = import(n);
  `;
  const seen = importsOf(file("src/derive/a.ts", text)).map(({ to, types, names }) => [
    to,
    types ? "types" : "values",
    names,
  ]);
  expect(seen).toEqual([
    ["src/derive/one.ts", "values", ["default", "b", "D"]],
    ["src/derive/two.ts", "types", ["E"]],
    ["src/derive/three.ts", "values", "all"],
    ["src/derive/four.ts", "values", []],
    ["src/derive/five.ts", "values", ["g"]],
    ["src/derive/six.ts", "values", "all"],
    ["src/derive/seven.ts", "types", ["I"]],
    ["src/derive/eight.ts", "types", ["J"]],
    ["src/derive/nine.ts", "values", ["k"]],
    ["src/derive/ten.ts", "values", ["l"]],
    ["src/derive/eleven.ts", "values", "all"],
    ["src/derive/twelve.ts", "values", "all"],
    ["src/thirteen.ts", "types", ["O", "P"]],
    [null, "values", "all"],
  ]);
});

describe("imports", () => {
  const others = empty(
    "src/model/day.ts",
    "src/derive/due.ts",
    "src/source/load.ts",
    "src/source/nearest.ts",
    "src/intake/deadline.ts",
    "src/cli/main.ts",
  );
  it.each([
    ["src/model/a.ts", 'import { b } from "../derive/due.ts";'],
    ["src/model/a.ts", 'import type { B } from "yaml";'],
    ["src/derive/a.ts", 'import type { B } from "../cli/main.ts";'],
    ["src/derive/a.ts", 'export { b } from "../source/load.ts";'],
    ["src/derive/a.ts", 'type B = import("../source/load.ts").B;'],
    ["src/derive/a.ts", 'const b = await import("../source/load.ts");'],
    ["src/derive/a.ts", 'import "node:fs";'],
    ["src/derive/a.ts", "const b = await import(name);"],
    ["src/derive/a.ts", 'import { b } from "./gone.ts";'],
    ["src/derive/a.ts", 'import { top } from "../build/paths.mjs";'],
    ["src/commands/a.ts", 'import { load } from "../source/load.ts";'],
    ["src/reports/a.ts", 'import { readDeadline } from "../intake/deadline.ts";'],
    ["src/source/a.ts", 'import { distance } from "fastest-levenshtein";'],
    ["src/render/a.ts", 'import { Chalk } from "chalk";'],
    ["src/cli/a.ts", 'import { readFileSync } from "node:fs";'],
    ["src/main.ts", 'import { b } from "./derive/due.ts";'],
    ["src/attic/a.ts", ""],
    ["src/loose.ts", ""],
  ])("%s may not: %s", (path, text) => {
    expect(importBreaches([...others, file(path, text)])).toHaveLength(1);
  });
  it.each([
    ["src/derive/a.ts", 'import { b } from "../model/day.ts"; import { c } from "./due.ts";'],
    ["src/commands/a.ts", 'import { nearest } from "../source/nearest.ts";'],
    ["src/reports/a.ts", 'import type { Reading } from "../intake/deadline.ts";'],
    ["src/world/a.ts", 'import { readFileSync } from "node:fs";'],
  ])("%s may: %s", (path, text) => {
    expect(importBreaches([...others, file(path, text)])).toEqual([]);
  });
  it("a permission that nobody uses is named", () => {
    expect(unusedPermissions([])).toContain("nothing in derive imports model");
    expect(unusedPermissions([])).toContain("nothing in source imports yaml");
    const used = [file("src/derive/a.ts", 'import { b } from "../model/day.ts";')];
    expect(unusedPermissions(used)).not.toContain("nothing in derive imports model");
  });
});

describe("the world outside its room", () => {
  it.each([
    "const a = process.argv;",
    "const a = (process) => 1;",
    "console.log(1);",
    "const a = Date.now();",
    "const a = new Date();",
    "const a = Date.parse('2024-01-01');",
    "let a: Date;",
    "const a = Math.random();",
    'const a = Math["random"]();',
    "const { random } = Math;",
    "const a = crypto.randomUUID();",
    "setTimeout(() => 1, 2);",
    "setInterval(() => 1, 2);",
    "const a = performance.now();",
    "const a = new Intl.Collator();",
    'const a = require("node:fs");',
    "const a = globalThis.process;",
    "const a = { process };",
    'const a = eval("1");',
    'const a = "b".localeCompare("c");',
    "const a = (1).toLocaleString();",
    "const a = import.meta.url;",
  ])("%s", (text) => {
    expect(worldBreaches(file("src/derive/a.ts", text))).not.toEqual([]);
    expect(worldBreaches(file("src/world/a.ts", text))).toEqual([]);
  });
  it("a word, a key or a property of that name is none of it", () => {
    const text = `
      // process, Date.now()
      interface A { readonly process: string; require(): void }
      const a = { console: "Date", crypto: 1 };
      const { crypto: b } = a;
      const c = a.console + Math.floor(b);
    `;
    expect(worldBreaches(file("src/derive/a.ts", text))).toEqual([]);
  });
  it("Intl is known in one file alone", () => {
    const text = "const a = new Intl.DateTimeFormat(); const b = new Date();";
    expect(worldBreaches(file("src/cli/today.ts", text))).toEqual([
      "src/cli/today.ts:1: Date belongs to src/world",
    ]);
    expect(worldBreaches(file("src/cli/other.ts", text))).toHaveLength(2);
  });
});

describe("shapes", () => {
  it.each([
    ["src/derive/a.ts", "let a = 1;"],
    ["src/derive/a.ts", "export let a = 1;"],
    ["src/world/a.ts", "var a = 1;"],
    ["src/derive/a.ts", "class A {}"],
    ["src/derive/a.ts", "class A extends Map {}"],
    ["src/derive/a.ts", "const a = class {};"],
    ["src/derive/a.ts", "export default 1;"],
    ["src/derive/a.ts", "export default function a() {}"],
    ["src/rules/shared/a.ts", "const a = 1; export { a as default };"],
    ["src/derive/a.ts", "const a: any = 1;"],
    ["src/derive/a.ts", "const a = 1 as unknown as readonly any[];"],
    ["src/derive/a.ts", "// @ts-expect-error\nconst a = 1;"],
    ["src/derive/a.ts", "/* @ts-ignore */ const a = 1;"],
    ["src/derive/a.ts", "// @ts-nocheck"],
    ["src/derive/a.ts", "// one\n".repeat(201)],
  ])("%s: %s", (path, text) => {
    expect(shapeBreaches(file(path, text))).toHaveLength(1);
  });
  it.each([
    ["src/derive/a.ts", "function a() { let b = 1; b += 1; return b; }\nfor (let c = 0; c < 1; c += 1) a();"],
    ["src/world/a.ts", "class A extends Error {}"],
    ["src/cli/a.ts", "class A extends Refusal {}"],
    ["src/rules/a.ts", "const rule = 1; export default rule;"],
    ["src/derive/a.ts", "/** A day at `@ts-ignore`. */ const a = 'any';"],
    ["src/derive/a.ts", "// one\n".repeat(200)],
    ["src/model/records.ts", "// one\n".repeat(900)],
  ])("%s may: %s", (path, text) => {
    expect(shapeBreaches(file(path, text))).toEqual([]);
  });
});
