import { announced } from "duban:calendar";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ledgerOf } from "../../src/derive/ledger.ts";
import { workingCalendar } from "../../src/derive/working-days.ts";
import type { Day } from "../../src/model/day.ts";
import { load } from "../../src/source/load.ts";
import { overlaid, textOf } from "../../src/source/overlaid.ts";
import { diskReader } from "../../src/world/disk-reader.ts";
import { judgedChange } from "./judged.ts";

const small = diskReader(join(import.meta.dirname, "..", "registries", "small"));
const [meeting, letter, task, progress, verdict, policy, programme] = [
  "meetings/2024-05-15-dispatch.yaml",
  "letters/l-4h7t2n.yaml",
  "tasks/qiye/qiye-1.yaml",
  "progress/qiye-1/guozi.yaml",
  "progress/meeting-1/zhuanban-ban.yaml",
  "policy.yaml",
  "programme.yaml",
];

type Edits = Readonly<Record<string, (text: string) => string | null>>;

const edited = (reader: typeof small, edits: Edits) =>
  overlaid(
    reader,
    Object.entries(edits).map(([path, edit]) => {
      const before = textOf(reader, path);
      return { path, before, after: edit(before ?? "") };
    }),
  );

const laid = (reader: typeof small) => {
  const registry = load(reader);
  return ledgerOf(
    registry,
    workingCalendar(
      announced,
      registry.calendars.map(({ record }) => record),
    ),
  );
};

const today = "2024-10-10" as Day;

/** What the guard says of edits to a registry, which itself comes of edits to the small one. */
function caught(
  edits: Edits,
  {
    before = {},
    recorded = null,
  }: { readonly before?: Edits; readonly recorded?: ReadonlyMap<string, Day> | null } = {},
): readonly string[] {
  const base = edited(small, before);
  const head = edited(base, edits);
  const [was, is] = [laid(base), laid(head)];
  return judgedChange(was, is, {
    texts: { base: (file) => textOf(base, file), head: (file) => textOf(head, file) },
    recorded,
    today,
  }).map(({ code, severity }) => `${code} ${severity}`);
}

const put =
  (old: string, now: string) =>
  (text: string): string => {
    if (!text.includes(old)) throw new Error(`${old} is not there`);
    return text.replace(old, now);
  };

const mark = "（2024-10-10 隐去一处：误填，专班办（2024）7号批准）";

describe("redaction is no door", () => {
  it("a mark alone lets nothing be added behind words of record", () => {
    expect(
      caught({ [task]: put("title: 国有企业采购全部上平台", `title: 国有企业采购全部上平台${mark}`) }),
    ).toEqual(["task-is-kept error"]);
    expect(caught({ [progress]: put("接入其余企业", `接入其余企业${mark}`) })).toEqual([
      "entry-is-kept error",
    ]);
    const plain = "（2024-10-10 隐去一处：实际已全部完成，专班办批准）";
    expect(
      caught({ [task]: put("title: 国有企业采购全部上平台", `title: 国有企业采购全部上平台${plain}`) }),
    ).toEqual(["task-is-kept error"]);
    expect(caught({ [progress]: put("首批12家企业接入", `首批12家企业接入${plain}`) })).toEqual([
      "entry-is-kept error",
    ]);
  });
  it("nothing is hidden without saying so, in whatever record", () => {
    expect(caught({ [meeting]: put("6月14日前", "〔已隐去〕") })).toEqual(["redaction-is-marked error"]);
    expect(caught({ [task]: put("2024年8月底前", "〔已隐去〕") })).toEqual(["redaction-is-marked error"]);
    expect(caught({ [verdict]: put("查阅方案", "〔已隐去〕") })).toEqual(["redaction-is-marked error"]);
  });
  it("one mark answers for one value", () => {
    expect(
      caught({
        [progress]: (text) =>
          put("首批12家企业接入", `首批〔已隐去〕${mark}`)(put("接入其余企业", "〔已隐去〕企业")(text)),
      }),
    ).toEqual(["redaction-is-marked error"]);
  });
  it("what is hidden with its mark is seen, parentheses in it or not", () => {
    expect(caught({ [progress]: put("首批12家企业接入", `首批〔已隐去〕接入${mark}`) })).toEqual([
      "redaction-is-marked warning",
    ]);
    expect(
      caught({
        [meeting]: (text) => `${put("市委副书记", "市委〔已隐去〕")(put("6月14日前", "〔已隐去〕")(text))}`,
      }),
    ).not.toEqual([]);
    expect(
      caught({
        [meeting]: (text) =>
          `${put("6月14日前", "〔已隐去〕")(text)}# 2024-10-10 隐去一处：误填，专班办（2024）7号批准\n`,
      }),
    ).toEqual(["redaction-is-marked warning"]);
  });
  it("a value is hidden wherever it stands in the record, and nothing else moves", () => {
    const two = {
      [progress]: put("首批12家企业接入, next: 接入其余企业", "首批12家企业接入, next: 12家企业之外的"),
    };
    expect(
      caught({ [progress]: put("首批12家企业接入", `首批〔已隐去〕接入${mark}`) }, { before: two }),
    ).not.toEqual(["redaction-is-marked warning"]);
    expect(
      caught({
        [progress]: (text) => put("percent: 50", "percent: 60")(put("首批12家", `〔已隐去〕`)(text)),
      }),
    ).toContain("entry-is-kept error");
  });
  it("a hostile text takes no time", () => {
    const long = `${"甲乙".repeat(3000)}`;
    const before = { [progress]: put("首批12家企业接入", long) };
    const started = performance.now();
    caught({ [progress]: put(long, `${"甲〔已隐去〕".repeat(900)}丙`) }, { before });
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe("an allowance is for one record", () => {
  const allowed = "# duban: allow entry-writer — 当时由它代报";
  const more = "- {id: h2k7q9, on: 2024-09-02, kind: claim, evidence: [{title: 说明}]}";
  const before = {
    "progress/qiye-1/jiaotong.yaml": () =>
      `- {id: k2k7q9, on: 2024-06-05, kind: report, text: 上平台} ${allowed}\n`,
  };
  it("one that is copied to another entry is new", () => {
    const found = caught(
      { "progress/qiye-1/jiaotong.yaml": (text) => `${text}${more} ${allowed}\n` },
      { before },
    );
    expect(found).toContain("allowance-is-new warning");
  });
  it("one that is moved to another entry is new", () => {
    const found = caught(
      { "progress/qiye-1/jiaotong.yaml": (text) => `${text.replace(` ${allowed}`, "")}${more} ${allowed}\n` },
      { before },
    );
    expect(found).toContain("allowance-is-new warning");
  });
  it("words in a quoted or block text are none, and a list in brackets has entries too", () => {
    const words = laid(
      edited(small, { [task]: (text) => `${text}notes: |\n  见 # duban: allow deadline-is-set — 无\n` }),
    );
    expect(words.registry.allowances).toEqual([]);
    const flow = laid(
      edited(small, {
        "progress/qiye-1/jiaotong.yaml": () =>
          `[\n  {id: k2k7q9, on: 2024-06-05, kind: report, text: 上平台}, ${allowed}\n  {id: h2k7q9, on: 2024-06-05, kind: report, text: 又上平台}\n]\n`,
      }),
    );
    expect(flow.registry.allowances.map(({ item }) => item)).toEqual([0]);
  });
});

describe("days", () => {
  const real = { [programme]: put("fictional: true\ntoday: 2024-09-30\n", "") };
  const entry = (on: string) => (text: string) =>
    `${text}- {id: h2k7q9, on: ${on}, kind: report, text: 又接入}\n`;
  it("a commit that says it is of the future is of today", () => {
    const recorded = new Map([["qiye-1/h2k7q9", "2025-06-01" as Day]]);
    expect(caught({ [progress]: entry("2025-05-30") }, { before: real, recorded })).toEqual([
      "recorded-in-time error",
    ]);
    expect(caught({ [progress]: entry("2024-10-10") }, { before: real, recorded })).toEqual([]);
  });
  it("a meeting, a letter, a finding of the future is not recorded", () => {
    const recorded = new Map<string, Day>();
    const held = (text: string) =>
      text.replaceAll("2024-05-15", "2024-11-11").replace("outcomes:", "# \noutcomes:");
    expect(
      caught(
        { "meetings/2024-11-11-dispatch.yaml": () => held(textOf(small, meeting) ?? "") },
        { before: real, recorded },
      ),
    ).toEqual(["recorded-in-time error"]);
    const issued = `id: l-4h7t2n\nstep: reminder\nunit: guozi\nissuer: zhuanban-ban\nissued: 2024-09-01\n`;
    expect(
      caught(
        { [letter]: (text) => `${text}answered: 2024-12-01\n` },
        { before: { ...real, [letter]: () => issued }, recorded },
      ),
    ).toEqual(["recorded-in-time error"]);
  });
});

it("who has no rules yet gives none to himself", () => {
  const before = { [policy]: () => null };
  const found = caught(
    {
      [policy]: () =>
        (textOf(small, policy) ?? "").replace("extension: [zhuanban-ban]", "extension: [guozi]"),
      [progress]: (text) =>
        `${text}- {id: h2k7q9, on: 2024-08-20, kind: extension-requested, to: 2024-12-31, reason: 等改造}\n- {id: h3k7q9, on: 2024-08-21, kind: extension-approved, refers: h2k7q9, to: 2024-12-31, approved: {paper: 自批}}\n`,
    },
    { before },
  );
  expect(found).toContain("entry-was-allowed error");
});

it("what could not be read before is not mended unseen", () => {
  const before = { [progress]: put("percent: 80", "percent: [80") };
  expect(caught({ [progress]: put("percent: [80", "percent: 100") }, { before })).toContain(
    "mending-is-seen warning",
  );
  expect(caught({}, { before })).toEqual([]);
});

it("a number that somebody takes out by hand is not printed", () => {
  const before = { [progress]: put("接入其余企业", "联系138 0013 8000") };
  const base = edited(small, before);
  const head = edited(base, { [progress]: put("联系138 0013 8000", "已联系") });
  const found = judgedChange(laid(base), laid(head), { today });
  expect(found.map(({ code }) => code)).toEqual(["entry-is-kept"]);
  expect(JSON.stringify(found)).not.toContain("0013");
  expect(found[0]?.fix.zh).toContain("duban redact");
});
