import { describe, expect, it } from "vitest";
import type { SourceFile } from "./files.ts";
import { deadFiles, deadPrograms, unusedExports } from "./reach.ts";
import { schemaLineBreaches } from "./schema-lines.ts";
import { unshownCommands, unshownRules } from "./shown.ts";

const file = (path: string, text: string): SourceFile => ({ path, text });
const empty = (...paths: readonly string[]): readonly SourceFile[] => paths.map((path) => file(path, ""));

describe("what nobody uses", () => {
  it("a file that nothing leads to is dead; a type's import leads to it", () => {
    const files = [
      file("src/main.ts", 'import { a } from "./cli/a.ts";'),
      file("src/cli/a.ts", 'import type { B } from "../model/b.ts"; import { v } from "duban:version";'),
      ...empty("src/model/b.ts"),
      file("src/model/built.d.ts", 'declare module "duban:version" {}'),
      file("src/model/other.d.ts", 'declare module "duban:other" {}'),
      file("src/model/c.ts", 'import { d } from "./d.ts";'),
      ...empty("src/model/d.ts"),
    ];
    expect(deadFiles(files, ["src/main.ts"])).toEqual([
      "src/model/other.d.ts",
      "src/model/c.ts",
      "src/model/d.ts",
    ]);
  });
  it("a program that no script, configuration or living program names is dead", () => {
    const programs = [
      file("src/build/a.mjs", 'import "./b.mjs"; run(inTop("src", "build", "c.cjs"));'),
      ...empty("src/build/b.mjs", "src/build/c.cjs", "src/build/d.mjs"),
      file("src/build/e.mjs", 'import "./e.mjs";'),
    ];
    const configurations = [file("vitest.config.mjs", 'import "./src/build/d.mjs";')];
    expect(deadPrograms(programs, { scripts: ["node src/build/a.mjs && ls"], configurations })).toEqual([
      "src/build/e.mjs",
    ]);
  });
  it("an exported name that no file imports is dead, or no export", () => {
    const files = [
      file(
        "src/derive/a.ts",
        `export const used = 1; export const dead = 2; export function own() {} own();
         export type T = 1; export interface I {} export const { x, y: [z] } = own();`,
      ),
      file("src/derive/b.ts", 'import { used, type T } from "./a.ts";'),
      file("src/derive/whole.ts", "export const a = 1;"),
      file("src/derive/c.ts", 'import * as whole from "./whole.ts";'),
    ];
    const breaches = unusedExports(files, []);
    expect(breaches).toEqual([
      "src/derive/a.ts: nothing uses dead",
      "src/derive/a.ts: own needs no export",
      "src/derive/a.ts: nothing uses I",
      "src/derive/a.ts: nothing uses x",
      "src/derive/a.ts: nothing uses z",
    ]);
    const tests = [file("test/derive/a.test.ts", 'import { own, dead } from "../../src/derive/a.ts";')];
    expect(unusedExports(files, tests)).toEqual(breaches.filter((each) => !each.includes("own")));
  });
});

describe("what nothing shows", () => {
  const shows = (name: string, ...lines: readonly string[]) =>
    file(`test/transcripts/${name}.txt`, `${lines.join("\n")}\n`);
  it("a rule without a transcript, with one that does not show it, and a transcript without a rule", () => {
    const transcripts = [
      shows("rules/shown", "$ duban check", "  a.yaml:1:1: error[shown]: x", "[exit 1]"),
      shows("rules/silent", "# [silent]", "$ duban check", "  a.yaml:1:1: error[shown]: x"),
      shows("rules/old", "$ duban check", "  a.yaml:1:1: error[old]: x"),
    ];
    expect(unshownRules(["shown", "silent", "bare"], transcripts)).toEqual([
      "test/transcripts/rules/silent.txt does not show [silent]",
      "bare has no transcript",
      "test/transcripts/rules/old.txt is of no rule",
    ]);
  });
  it("a command that no transcript of commands runs", () => {
    const transcripts = [
      shows("commands/a", "$ COLUMNS=80 duban -C x list overdue", "  nothing"),
      shows("commands/b", "$ duban help check", "  nothing"),
      shows("first-look", "$ duban show", "  nothing"),
    ];
    expect(unshownCommands(["list", "overdue", "check", "show"], transcripts)).toEqual([
      "overdue has no transcript",
      "check has no transcript",
      "show has no transcript",
    ]);
  });
});

describe("a registry's first lines", () => {
  const schemas = new Set(["programme", "task", "registries"].map((kind) => `schemas/${kind}.schema.json`));
  const line = (to: string) => `# yaml-language-server: $schema=${to}\nid: x\n`;
  const programme = file("registry/x/programme.yaml", line("../../schemas/programme.schema.json"));
  it.each([
    ["registry/x/tasks/y/z.yaml", "id: x\n"],
    ["registry/x/tasks/y/z.yaml", `\n${line("../../../../schemas/task.schema.json")}`],
    ["registry/x/tasks/y/z.yaml", line("../../../schemas/task.schema.json")],
    ["registry/x/tasks/y/z.yaml", line("../../../../schemas/programme.schema.json")],
    ["registry/x/units/y.yaml", line("../../../schemas/unit.schema.json")],
    ["registry/x/stray/y.yaml", line("../../../schemas/task.schema.json")],
    ["registry/registry.yaml", line("../schemas/task.schema.json")],
  ])("%s: %s", (path, text) => {
    expect(schemaLineBreaches([programme, file(path, text)], schemas)).toHaveLength(1);
  });
  it("the right ones are fine, with CRLF too", () => {
    const right = [
      programme,
      file("registry/registry.yaml", line("../schemas/registries.schema.json")),
      file("registry/x/tasks/y/z.yaml", line("../../../../schemas/task.schema.json").replace(/\n/g, "\r\n")),
    ];
    expect(schemaLineBreaches(right, schemas)).toEqual([]);
  });
});
