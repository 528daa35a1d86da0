import { describe, expect, it } from "vitest";
import { type FileKind, fit as misfitsOf } from "../../src/source/fit.ts";
import { parsed, spot } from "./reading.ts";

const task = {
  id: "qiye-7k3m2q",
  title: "清理规范涉企收费",
  origin: { kind: "measure" },
  assigned: "2024-03-20",
  deadline: { text: "2024年6月底前", type: "date", due: "2024-06-30" },
  lead: ["guozi"],
};
const entry = { id: "b2k7q9", on: "2024-06-05", kind: "report" };
const programme = {
  duban: 1,
  id: "a",
  title: "甲",
  complete: true,
  language: "zh",
  timezone: "Asia/Shanghai",
};
const { title: _, ...untitled } = task;
const lamps = (when: unknown): unknown => ({
  sets: [{ effective: "2024-01-18", source: "第1条", lamps: [{ colour: "red", word: "逾期", when }] }],
});

const spots = (kind: FileKind, value: unknown): readonly string[] => misfitsOf(kind, "f", value).map(spot);

describe("what fits", () => {
  it.each<readonly [FileKind, unknown]>([
    ["task", task],
    ["task", { ...task, line: null, source: "第12条", measure: null }],
    ["task", { ...task, source: { paragraph: 17, words: "原词" } }],
    ["progress", []],
    [
      "progress",
      [
        entry,
        { ...entry, kind: "accepted", refers: ["x3k9p2"] },
        { ...entry, kind: "accepted", refers: "x3k9p2" },
      ],
    ],
    ["policy", lamps({ daysLate: 3 })],
    ["policy", lamps({ daysLate: { min: 3 } })],
    ["programme", programme],
    ["registries", { registries: [{ id: "a", path: "a" }] }],
    ["calendar", { year: 2027, days: [{ name: "元旦", date: "2027-01-01", isOffDay: true }] }],
  ])("%s %j", (kind, value) => expect(spots(kind, value)).toEqual([]));
});

describe("what does not, one finding a mistake", () => {
  it.each<readonly [FileKind, unknown, readonly string[]]>([
    // field names
    ["task", { ...task, tilte: "x" }, ["/tilte schema-unknown-key"]],
    ["task", { ...untitled, tilte: "x" }, ["/tilte schema-unknown-key"]],
    ["task", untitled, ["/ schema-missing-key"]],
    ["task", { ...untitled, zzzzzz: "x" }, ["/ schema-missing-key", "/zzzzzz schema-unknown-key"]],
    [
      "task",
      { ...task, origin: { kind: "meeting", finding: "x" } },
      ["/origin schema-missing-key", "/origin schema-missing-key", "/origin/finding schema-unknown-key"],
    ],
    ["task", { ...task, origin: {} }, ["/origin schema-missing-key"]],
    ["task", { ...task, deadline: { ...task.deadline, by_: "25" } }, ["/deadline/by_ schema-unknown-key"]],
    ["task", { ...task, source: { words: "x" } }, ["/source schema-missing-key"]],
    ["progress", [{ ...entry, indicators: { N1: 1 } }], ["/0/indicators/N1 schema-pattern"]],
    ["progress", [{ id: "b2k7q9", on: "2024-06-05" }], ["/0 schema-missing-key"]],
    ["policy", lamps({ daysLate: { mni: 3 } }), ["/sets/0/lamps/0/when/daysLate/mni schema-unknown-key"]],
    // types
    ["task", { ...task, lead: "guozi" }, ["/lead schema-type"]],
    ["task", { ...task, title: 2024 }, ["/title schema-type"]],
    ["task", { ...task, title: ["a"] }, ["/title schema-type"]],
    ["task", { ...task, origin: "measure" }, ["/origin schema-type"]],
    ["task", { ...task, measure: "12" }, ["/measure schema-type"]],
    ["task", { ...task, measure: 1.5 }, ["/measure schema-type"]],
    ["task", { ...task, source: 5 }, ["/source schema-type"]],
    ["task", { ...task, weight: "一" }, ["/weight schema-type"]],
    ["progress", [{ ...entry, period: 2024 }], ["/0/period schema-type"]],
    ["progress", [{ ...entry, percent: "40%" }], ["/0/percent schema-type"]],
    ["progress", [{ ...entry, indicators: { n1: "12" } }], ["/0/indicators/n1 schema-type"]],
    ["progress", ["id：b2k7q9"], ["/0 schema-type"]],
    ["progress", entry, ["/ schema-type"]],
    ["task", "title：某事", ["/ schema-type"]],
    ["task", null, ["/ schema-type"]],
    ["programme", { ...programme, complete: "是" }, ["/complete schema-type"]],
    ["progress", [{ ...entry, kind: "returned", reason: "缺证据", refers: 5 }], ["/0/refers schema-type"]],
    ["policy", lamps({ daysLate: "3" }), ["/sets/0/lamps/0/when/daysLate schema-type"]],
    // values
    ["task", { ...task, deadline: { text: "x", type: "dat" } }, ["/deadline/type schema-value"]],
    [
      "task",
      { ...task, deadline: { text: "x", type: "recurring", every: "weekly" } },
      ["/deadline/every schema-value"],
    ],
    ["task", { ...task, origin: { kind: "meting" } }, ["/origin/kind schema-value"]],
    ["progress", [{ ...entry, kind: "reprot" }], ["/0/kind schema-value"]],
    ["progress", [{ ...entry, kind: 5 }], ["/0/kind schema-value"]],
    ["programme", { ...programme, language: "cn" }, ["/language schema-value"]],
    ["programme", { ...programme, duban: 2 }, ["/duban unknown-format"]],
    ["programme", { duban: 2, what: 1 }, ["/duban unknown-format"]],
    ["programme", { ...programme, duban: "1" }, ["/duban schema-value"]],
    // forms
    ["task", { ...task, id: "Qiye_1" }, ["/id schema-pattern"]],
    ["task", { ...task, lead: ["guozi，jingxin"] }, ["/lead/0 schema-pattern"]],
    ["task", { ...task, line: "企业" }, ["/line schema-pattern"]],
    ["progress", [{ ...entry, period: "2024年6月" }], ["/0/period schema-pattern"]],
    ["progress", [{ ...entry, kind: "returned", reason: "缺", refers: "X" }], ["/0/refers schema-pattern"]],
    [
      "progress",
      [{ ...entry, kind: "returned", reason: "缺", refers: ["X"] }],
      ["/0/refers/0 schema-pattern"],
    ],
    ["registries", { registries: [{ id: "a", path: "../../etc" }] }, ["/registries/0/path schema-pattern"]],
    // days
    ["task", { ...task, assigned: "2024-6-30" }, ["/assigned schema-day"]],
    ["task", { ...task, assigned: "2024-02-30" }, ["/assigned schema-day"]],
    ["task", { ...task, assigned: 20240630 }, ["/assigned schema-day"]],
    ["task", { ...task, deadline: { ...task.deadline, due: 20240630 } }, ["/deadline/due schema-day"]],
    ["task", { ...task, deadline: { ...task.deadline, due: "月底" } }, ["/deadline/due schema-day"]],
    ["progress", [{ ...entry, on: ["2024-06-05"] }], ["/0/on schema-type"]],
    // lengths, ranges, repeats
    ["task", { ...task, title: "" }, ["/title schema-length"]],
    ["task", { ...task, source: "" }, ["/source schema-length"]],
    ["task", { ...task, id: "a".repeat(80) }, ["/id schema-length"]],
    ["task", { ...task, quarterly: [] }, ["/quarterly schema-length"]],
    ["progress", [{ ...entry, kind: "suspended", reason: "x", approved: {} }], ["/0/approved schema-length"]],
    [
      "progress",
      [
        {
          ...entry,
          kind: "suspended",
          reason: "x",
          approved: { paper: "a", meeting: "2024-05-15-dispatch" },
        },
      ],
      ["/0/approved schema-length"],
    ],
    ["policy", lamps({ daysLeft: {} }), ["/sets/0/lamps/0/when/daysLeft schema-length"]],
    ["progress", [{ ...entry, percent: 120 }], ["/0/percent schema-range"]],
    ["task", { ...task, measure: 0 }, ["/measure schema-range"]],
    ["task", { ...task, weight: 0 }, ["/weight schema-range"]],
    ["task", { ...task, lead: ["a", "b", "a"] }, ["/lead/2 schema-unique"]],
    ["task", { ...task, lead: Array.from({ length: 300_000 }, (_, n) => `u${n}`) }, ["/lead schema-length"]],
  ])("%s %.120j", (kind, value, expected) =>
    expect([...spots(kind, value)].sort()).toEqual([...expected].sort()),
  );

  it("tells a hundred mistakes and that there are more", () => {
    const found = misfitsOf(
      "progress",
      "f",
      Array.from({ length: 500 }, () => ({ ...entry, percent: 101 })),
    );
    expect(found).toHaveLength(100);
    expect(found.at(-1)?.what.zh).toContain("还有更多");
  });
});

describe("the words", () => {
  const words = (kind: FileKind, value: unknown): string => {
    const found = misfitsOf(kind, "f", value)[0];
    return `${found?.what.zh} / ${found?.fix.zh}`;
  };
  it.each<readonly [FileKind, unknown, readonly string[]]>([
    ["task", { ...task, tilte: "x" }, ["任务", "改成 `title`"]],
    ["task", { ...task, 牵头单位: ["a"] }, ["改成 `lead`"]],
    ["task", { ...task, zzzzzzzz: 1 }, ["`milestones`"]],
    ["task", untitled, ["`title`", "任务名称"]],
    ["task", { ...task, lead: "guozi" }, ["列表", "`[guozi]`"]],
    ["task", { ...task, lead: "guozi、jingxin" }, ["`[guozi, jingxin]`"]],
    ["task", { ...task, lead: "【guozi，jingxin】" }, ["`[guozi, jingxin]`"]],
    ["task", { ...task, lead: ["guozi，jingxin"] }, ["`[guozi, jingxin]`"]],
    ["task", { ...task, id: "Qiye_7K" }, ["`qiye-7k`", "小写英文字母"]],
    ["progress", [{ ...entry, period: 2024 }], ['`"2024"`']],
    ["progress", [{ ...entry, period: "2024年6月" }], ["`2024-06`"]],
    ["progress", [{ ...entry, period: "2024年第二季度" }], ["`2024-Q2`"]],
    ["progress", [{ ...entry, period: "2024-q2" }], ["`2024-Q2`"]],
    ["progress", [{ ...entry, period: "“2024-05”" }], ["`2024-05`"]],
    ["progress", [{ ...entry, period: "2024w5" }], ["`2024-W05`"]],
    ["progress", [{ ...entry, percent: "４０％" }], ["`40`"]],
    ["progress", [{ ...entry, kind: "reprot" }], ["改成 `report`", "`claim`（申请销号）"]],
    ["progress", [{ ...entry, kind: "进展" }], ["改成 `report`"]],
    ["progress", ["id：b2k7q9"], ["半角冒号"]],
    ["task", { ...task, deadline: { text: "x", type: "dat" } }, ["改成 `date`", "`ongoing`（长期）"]],
    ["task", { ...task, assigned: "2024-6-30" }, ["`2024-06-30`"]],
    ["task", { ...task, assigned: "2024年6月30日" }, ["`2024-06-30`"]],
    ["task", { ...task, assigned: "２０２４．６．３０" }, ["`2024-06-30`"]],
    ["task", { ...task, assigned: "2024/6/5" }, ["`2024-06-05`"]],
    ["task", { ...task, assigned: "2024年6月" }, ["`2024-06-30`"]],
    ["task", { ...task, assigned: 20240630 }, ["`2024-06-30`"]],
    ["task", { ...task, assigned: "2024-02-30" }, ["没有", "`2024-02-29`"]],
    ["task", { ...task, assigned: "2024-13-01" }, ["没有", "年-月-日"]],
    ["programme", { ...programme, complete: "是" }, ["写 `true`"]],
    ["programme", { ...programme, duban: 2 }, ["第 2 版", "升级 duban"]],
    ["task", { ...task, lead: ["a", "b", "a"] }, ["第 1 项和第 3 项"]],
    [
      "progress",
      [
        {
          ...entry,
          kind: "suspended",
          reason: "x",
          approved: { paper: "a", meeting: "2024-05-15-dispatch" },
        },
      ],
      ["`paper`", "`meeting`"],
    ],
  ])("%s %j", (kind, value, parts) => {
    for (const part of parts) expect(words(kind, value)).toContain(part);
  });
});

it("finds schema mistakes of a file as read, too", () => {
  const read = parsed("id: a\ntitle: 2024\n");
  expect(read.ok && spots("task", read.value)).toContain("/title schema-type");
});
