import { describe, expect, it } from "vitest";
import type { Observed } from "../../src/derive/health/observed.ts";
import { healthOf } from "../../src/derive/health.ts";
import { type Day, parseDay } from "../../src/model/day.ts";

const day = (text: string): Day => parseDay(text) ?? expect.fail(text);

const observed: Observed = {
  node: "20.19.0",
  program: "/usr/bin/duban",
  version: "0.1.0",
  git: { program: "/usr/bin/git", version: "2.39.5" },
  registry: {
    folder: ".",
    title: "小样",
    records: 3,
    unreadable: [],
    timezone: "Asia/Shanghai",
    day: day("2026-11-30"),
    ownYears: [],
    repository: { folder: ".", commit: "0".repeat(40), shallow: false, underWay: null, mergeDriver: null },
    writings: [],
    files: {
      schemas: "schemas",
      otherSchemas: [],
      withoutEditorLine: [],
      leftovers: [],
      windowsLineEnds: [],
      attributes: true,
    },
  },
  years: new Set([2025, 2026]),
  clock: { day: day("2026-11-30"), zone: "Asia/Shanghai" },
  terminal: { columns: 80, colour: true, locale: "zh_CN.UTF-8" },
  defaults: { file: null, stands: false, problem: null },
};
const { registry } = observed;
if (!("folder" in registry)) throw new Error("a registry");

const wrong = (change: Partial<Observed>): readonly string[] =>
  healthOf({ ...observed, ...change })
    .filter(({ state, fix }) => state !== "ok" || fix !== null)
    .map(({ name, state }) => `${name} ${state}`);

describe("doctor", () => {
  it.each<readonly [string, Partial<Observed>, readonly string[]]>([
    ["nothing wrong", {}, []],
    ["an old Node", { node: "20.18.3" }, ["node error"]],
    ["a newer one", { node: "24.1.0" }, []],
    ["a git that does not run", { git: { program: "/usr/bin/git", version: null } }, ["git warning"]],
    ["no registry", { registry: { why: { zh: "", en: "" }, broken: false } }, ["registry warning"]],
    ["a broken one", { registry: { why: { zh: "", en: "" }, broken: true } }, ["registry error"]],
    [
      "a day that is another here",
      { clock: { day: day("2026-11-29"), zone: "America/New_York" } },
      ["time-zone warning"],
    ],
    ["this year not announced", { years: new Set([2025]) }, ["calendar warning"]],
    [
      "next year not announced in December",
      {
        registry: { ...registry, day: day("2026-12-01") },
        clock: { day: day("2026-12-01"), zone: "Asia/Shanghai" },
      },
      ["calendar warning"],
    ],
    [
      "next year brought by the registry",
      {
        registry: { ...registry, day: day("2026-12-01"), ownYears: [2027] },
        clock: { day: day("2026-12-01"), zone: "Asia/Shanghai" },
      },
      [],
    ],
    ["a narrow terminal", { terminal: { columns: 60, colour: false, locale: "" } }, ["terminal warning"]],
    [
      "a locale that is not UTF-8",
      { terminal: { columns: 80, colour: false, locale: "zh_CN.GBK" } },
      ["terminal warning"],
    ],
    ["no terminal at all", { terminal: { columns: null, colour: false, locale: "C" } }, []],
  ])("%s", (_, change, expected) => {
    expect(wrong(change)).toEqual(expected);
  });
});
