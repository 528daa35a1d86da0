import { describe, expect, it } from "vitest";
import { Refusal } from "../../src/model/refusal.ts";
import { load } from "../../src/source/load.ts";
import { readRegistries } from "../../src/source/read-registries.ts";
import { bytes, reader, spot } from "./reading.ts";

const programme = "duban: 1\nid: a\ntitle: 甲\ncomplete: true\nlanguage: zh\ntimezone: Asia/Shanghai\n";
const unit = (id: string): string => `id: ${id}\nname: 单位\nkind: department\nlevel: municipal\n`;
const task =
  "id: qiye-1\ntitle: 事\norigin: {kind: plan}\nassigned: 2024-03-20\ndeadline: {text: 长期坚持, type: ongoing}\nlead: [guozi]\n";
const entries = "- {id: b2k7q9, on: 2024-06-05, kind: report, percent: 40}\n";

const refusal = (act: () => unknown): Refusal => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("nothing was refused");
};

describe("load", () => {
  const files = {
    "units/jingxin.yaml": unit("jingxin"),
    "units/guozi.yaml": unit("guozi"),
    "tasks/programme/qiye-1.yaml": task,
    "progress/qiye-1/guozi.yaml": entries,
    "policy.yaml": "sets: [{effective: 2024-01-18, source: 第1条}]\n",
    "lines/qiye.yaml": "id: qiye\nnumber: 1\ntitle: 行动\nleads: [guozi]\n",
    "meetings/2024-05-15-dispatch.yaml":
      "id: 2024-05-15-dispatch\nseries: dispatch\nday: 2024-05-15\nheld: true\n",
    "findings/f-1.yaml": "id: f-1\nfound: 2024-06-12\nunit: guozi\nexamined: 过程\ntext: 迟报\n",
    "inspections/2024-06-12-zhuan.yaml": "id: 2024-06-12-zhuan\nkind: 专项检查\nday: 2024-06-12\nby: jiwei\n",
    "letters/l-1.yaml": "id: l-1\nstep: reminder\nunit: guozi\nissuer: jiwei\nissued: 2024-06-13\n",
    "calendar/2027.json":
      '{"year": 2027, "days": [{"name": "元旦", "date": "2027-01-01", "isOffDay": true}]}\n',
    "programme.yaml": programme,
    "README.md": "# 说明\n",
  };

  it("reads every kind of record, sorted by path", () => {
    const registry = load(reader(files));
    expect(registry.problems).toEqual([]);
    expect(registry.unreadable).toEqual([]);
    expect(registry.programme.record.title).toBe("甲");
    expect(registry.units.map(({ file }) => file)).toEqual(["units/guozi.yaml", "units/jingxin.yaml"]);
    expect(registry.progress.map(({ task: of, unit: by, record }) => [of, by, record.length])).toEqual([
      ["qiye-1", "guozi", 1],
    ]);
    const { policy, lines, tasks, meetings, findings, inspections, letters, calendars } = registry;
    expect(policy?.record.sets).toHaveLength(1);
    expect(
      [lines, tasks, meetings, findings, inspections, letters, calendars].map((each) => each.length),
    ).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  it("does not depend on the order in which files are listed", () => {
    const backwards = Object.fromEntries(Object.entries(files).reverse());
    expect(load(reader(backwards))).toEqual(load(reader(files)));
  });

  it("names what cannot be read, and reads the rest", () => {
    const others = [
      { path: "units/linked.yaml", kind: "link", size: 0 },
      { path: "units/huge.yaml", kind: "file", size: 2_000_001 },
    ] as const;
    const registry = load(
      reader(
        {
          ...files,
          "policy.yaml": "sets: []\n",
          "units/bad.yaml": "id: bad\nname：坏\n",
          "units/guozi.yaml": `\ufeff${unit("guozi")}`,
          "tasks/qiye-2.yaml": task,
          "units/old.yml": unit("old"),
        },
        others,
      ),
    );
    expect(registry.policy).toBeNull();
    expect(registry.unreadable).toEqual(["policy.yaml", "units/bad.yaml", "units/huge.yaml"]);
    expect(registry.units.map(({ record }) => record.id)).toEqual(["guozi", "jingxin"]);
    expect(registry.problems.map((each) => `${each.place.file} ${spot(each)} ${each.severity}`)).toEqual([
      "tasks/qiye-2.yaml unknown-file error",
      "units/linked.yaml not-a-file error",
      "units/old.yml unknown-file error",
      "policy.yaml /sets schema-length error",
      "units/bad.yaml 2:1+6 yaml-colon error",
      "units/guozi.yaml 1:1+0 byte-order-mark warning",
      "units/huge.yaml file-too-large error",
    ]);
  });

  it.each<readonly [string, Readonly<Record<string, string>>, string]>([
    ["none", {}, "没有 `programme.yaml`"],
    ["a wrong ending", { "programme.yml": programme }, "`programme.yaml`"],
    [
      "unreadable",
      { "programme.yaml": "duban: 1\ntitle：甲\n" },
      "programme.yaml:2:1: `title` 后面是全角冒号",
    ],
    ["unfit", { "programme.yaml": programme.replace("zh", "cn") }, "programme.yaml:5:11: `cn`"],
    [
      "of another format",
      { "programme.yaml": programme.replace("1", "2") },
      "programme.yaml:1:8: 记录格式是第 2 版",
    ],
  ])("refuses a registry whose programme.yaml is: %s", (_, its, words) => {
    const refused = refusal(() => load(reader(its)));
    expect(refused.exit).toBe(3);
    expect(refused.what.zh).toContain(words);
  });

  it("refuses a linked programme.yaml, and more than 200 MB", () => {
    const linked = refusal(() => load(reader({}, [{ path: "programme.yaml", kind: "link", size: 0 }])));
    expect(linked.what.zh).toContain("是链接");
    const large = reader(files, [{ path: "a.zip", kind: "file", size: 200_000_000 }]);
    expect(refusal(() => load(large)).what.zh).toContain("超过 200 MB");
  });
});

describe("readRegistries", () => {
  it("reads a registry.yaml", () => {
    const { registries, findings } = readRegistries(
      "registry.yaml",
      bytes("default: a\nregistries: [{id: a, path: a}]\n"),
    );
    expect(findings).toEqual([]);
    expect(registries).toEqual({ default: "a", registries: [{ id: "a", path: "a" }] });
  });

  it.each([
    ["registries: [{id: a, path: ../a}]\n", ["/registries/0/path schema-pattern"]],
    ["registries: [{id: a, path: a]\n", ["1:29+1 yaml-bracket"]],
    ["default: a\n", ["/ schema-missing-key"]],
  ])("says what is wrong in %j", (text, expected) => {
    const { registries, findings } = readRegistries("registry.yaml", bytes(text));
    expect(registries).toBeNull();
    expect(findings.map(spot)).toEqual(expected);
  });
});
