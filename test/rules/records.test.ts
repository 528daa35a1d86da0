import { announced } from "duban:calendar";
import { describe, expect, it } from "vitest";
import { type Ledger, ledgerOf } from "../../src/derive/ledger.ts";
import { workingCalendar } from "../../src/derive/working-days.ts";
import type { Day } from "../../src/model/day.ts";
import type { Line, Meeting, Programme, Task, Unit } from "../../src/model/records.ts";
import type { Filed, Registry } from "../../src/model/registry.ts";
import agendaIssueIsKnown from "../../src/rules/agenda-issue-is-known.ts";
import aliasDates from "../../src/rules/alias-dates.ts";
import caseLead from "../../src/rules/case-lead.ts";
import datesInOrder from "../../src/rules/dates-in-order.ts";
import deadlineReadsSo from "../../src/rules/deadline-reads-so.ts";
import fileNameIsSafe from "../../src/rules/file-name-is-safe.ts";
import idIsUnique from "../../src/rules/id-is-unique.ts";
import idMatchesFile from "../../src/rules/id-matches-file.ts";
import identityCard from "../../src/rules/identity-card.ts";
import lineLeadsInProgrammeForce from "../../src/rules/line-leads-in-programme-force.ts";
import measureIsKnown from "../../src/rules/measure-is-known.ts";
import phoneNumber from "../../src/rules/phone-number.ts";
import planInOrder from "../../src/rules/plan-in-order.ts";
import planReaches100 from "../../src/rules/plan-reaches-100.ts";
import type { Rule } from "../../src/rules/rule.ts";
import secrecyMark from "../../src/rules/secrecy-mark.ts";
import { bodyFinder } from "../../src/rules/shared/body-names.ts";
import { cycles } from "../../src/rules/shared/cycles.ts";
import { faultOf, plainName } from "../../src/rules/shared/file-names.ts";
import { nearest } from "../../src/rules/shared/nearest.ts";
import taskIsKnown from "../../src/rules/task-is-known.ts";
import unitIsKnown from "../../src/rules/unit-is-known.ts";
import unitNameInText from "../../src/rules/unit-name-in-text.ts";
import unitNameIsUnique from "../../src/rules/unit-name-is-unique.ts";
import unitTree from "../../src/rules/unit-tree.ts";
import verifierIsIndependent from "../../src/rules/verifier-is-independent.ts";
import { ledgerWith, programme, taskOf } from "../derive/made-up.ts";

const day = (text: string): Day => text as Day;
const due = (text: string): Task["deadline"] => ({ text, type: "date", due: day(text) });

const unit = (id: string, fields: Partial<Unit> = {}): Filed<Unit> => ({
  file: `units/${id}.yaml`,
  record: { id, name: `单位${id}`, kind: "department", level: "municipal", ...fields },
});
const line = (id: string, fields: Partial<Line> = {}): Filed<Line> => ({
  file: `lines/${id}.yaml`,
  record: { id, number: 1, title: "行动", leads: ["a"], ...fields },
});
const meeting = (fields: Partial<Meeting> = {}): Filed<Meeting> => ({
  file: "meetings/2024-05-15-dispatch.yaml",
  record: { id: "2024-05-15-dispatch", series: "dispatch", day: day("2024-05-15"), held: true, ...fields },
});

/** A ledger of the made-up units and programme, with what a case needs put in their place. */
function made(
  parts: Partial<Omit<Registry, "programme">> & { readonly programme?: Partial<Programme> },
): Ledger {
  const { registry } = ledgerWith([], {});
  return ledgerOf(
    {
      ...registry,
      ...parts,
      programme: { file: "programme.yaml", record: { ...programme, ...parts.programme } },
    },
    workingCalendar(announced, []),
  );
}
const withTasks = (...tasks: readonly Task[]): Ledger => ledgerWith(tasks, {});
const said = (rule: Rule, ledger: Ledger): readonly string[] => rule.check(ledger).map(({ what }) => what.zh);
const places = (rule: Rule, ledger: Ledger): readonly string[] =>
  rule.check(ledger).map(({ file, path }) => [file, ...(path ?? [])].join(" "));

describe("references", () => {
  it("a file that cannot be read is one mistake, not one for every reference to it", () => {
    const parts = {
      units: [unit("a")],
      programme: { taskForce: { unit: "zhuanban", members: ["a"], membersComplete: true } },
    };
    expect(places(unitIsKnown, made(parts))).toContain("programme.yaml taskForce unit");
    const spared = places(unitIsKnown, made({ ...parts, unreadable: ["units/zhuanban.yaml"] }));
    expect(spared).not.toContain("programme.yaml taskForce unit");
  });

  it("an unknown task is named once, however many units wrote in its folder", () => {
    const move = (by: string) => ({ by, on: "2024-02-01", kind: "report", percent: 5 }) as const;
    const ledger = ledgerWith([], { "qiye-9": [move("a"), move("b"), move("c")] });
    expect(places(taskIsKnown, ledger)).toEqual(["progress/qiye-9/a.yaml"]);
  });

  it("a measure is looked for on the task's own line only", () => {
    const lines = [
      line("qiye", { measures: [{ number: 1, title: "一" }] }),
      line("cunshe", { number: 2, measures: [{ number: 2, title: "二" }] }),
    ];
    const on = (id: string | null, measure: number) => ({
      file: "tasks/x/t.yaml",
      record: taskOf({ id: "t", line: id, measure, deadline: due("2024-06-30") }),
    });
    expect(said(measureIsKnown, made({ lines, tasks: [on("qiye", 1)] }))).toEqual([]);
    expect(said(measureIsKnown, made({ lines, tasks: [on("qiye", 2)] }))).toHaveLength(1);
    expect(said(measureIsKnown, made({ lines, tasks: [on(null, 2)] }))).toHaveLength(1);
    // The line itself is unknown: that is said by line-is-known.
    expect(said(measureIsKnown, made({ lines, tasks: [on("xuexiao", 2)] }))).toEqual([]);
  });

  it("an agenda may take up an issue of any task, but no other entry", () => {
    const tasks = [taskOf({ deadline: due("2024-06-30") })];
    const moves = [
      { by: "a", on: "2024-05-01", kind: "issue", id: "x3k9p2", asks: ["b"] },
      { by: "a", on: "2024-05-02", kind: "report", id: "x4k9p2" },
    ] as const;
    const base = ledgerWith(tasks, { "qiye-1": moves }).registry;
    const agenda = ["x3k9p2", "x4k9p2"].map((issue, n) => ({ n: n + 1, text: "议题", issue }));
    const ledger = ledgerOf({ ...base, meetings: [meeting({ agenda })] }, workingCalendar(announced, []));
    expect(places(agendaIssueIsKnown, ledger)).toEqual(["meetings/2024-05-15-dispatch.yaml agenda 1 issue"]);
  });
});

describe("names of files", () => {
  it.each([
    ["con.yaml", "device"],
    ["lpt1.yaml", "device"],
    ["console.yaml", null],
    ["com10.yaml", null],
    ["a .yaml", "ending"],
    ["qiye.", "ending"],
    ["a?.yaml", "character"],
    ["-rf.yaml", "dash"],
    ["qiуe.yaml", "look-alike"],
    ["ｑiye.yaml", "look-alike"],
    [`${"a".repeat(60)}.yaml`, null],
    [`${"a".repeat(120)}.yaml`, "length"],
    ["2024-05-15-dispatch.yaml", null],
  ])("%s: %s", (name, fault) => expect(faultOf(name)).toBe(fault));

  it("offers the plain letters that were meant", () => {
    expect(plainName("qiуe.yaml")).toBe("qiye.yaml");
    expect(plainName("-Ｑiye .yaml")).toBe("qiye.yaml");
    expect(plainName("企业.yaml")).toBeNull();
  });

  it("two paths that differ in letter case only are one mistake of one rule", () => {
    const units = [unit("a"), { ...unit("a"), file: "units/A.yaml" }];
    expect(fileNameIsSafe.check(made({ units }))).toHaveLength(1);
    expect(idMatchesFile.check(made({ units }))).toEqual([]);
    expect(idIsUnique.check(made({ units }))).toEqual([]);
  });

  it("a copied file whose id was left is a wrong id, not also a double", () => {
    const units = [unit("a"), { ...unit("a"), file: "units/b.yaml" }];
    expect(places(idMatchesFile, made({ units }))).toEqual(["units/b.yaml id"]);
    expect(idIsUnique.check(made({ units }))).toEqual([]);
    expect(unitNameIsUnique.check(made({ units }))).toEqual([]);
  });

  it("a task copied to another line's folder is a double, not also misplaced", () => {
    const record = taskOf({ id: "t", line: "qiye", deadline: due("2024-06-30") });
    const tasks = ["tasks/cunshe/t.yaml", "tasks/qiye/t.yaml"].map((file) => ({ file, record }));
    expect(idMatchesFile.check(made({ tasks }))).toEqual([]);
    expect(places(idIsUnique, made({ tasks }))).toEqual(["tasks/qiye/t.yaml id"]);
    expect(places(idMatchesFile, made({ tasks: tasks.slice(0, 1) }))).toEqual(["tasks/cunshe/t.yaml line"]);
  });
});

describe("units", () => {
  it("a name may pass from one unit to another, but not be two units' on one day", () => {
    const renamed = (until: string) =>
      unit("b", { name: "新局", aliases: [{ name: "市局", until: day(until) }] });
    const heir = unit("c", { name: "市局", aliases: [{ name: "旧局", until: day("2024-06-30") }] });
    expect(unitNameIsUnique.check(made({ units: [renamed("2024-06-30"), heir] }))).toEqual([]);
    expect(unitNameIsUnique.check(made({ units: [renamed("2024-07-01"), heir] }))).toHaveLength(1);
  });

  it("names in brackets of either width are the same name", () => {
    const units = [unit("b", { name: "各区(市)县" }), unit("c", { name: "各区（市）县" })];
    expect(unitNameIsUnique.check(made({ units }))).toHaveLength(1);
  });

  it("former names that follow each other do not overlap; undated ones are not judged", () => {
    const follows = (from: string) => [
      { name: "甲", from: day("2019-01-01"), until: day("2021-12-31") },
      { name: "乙", from: day(from), until: day("2023-12-31") },
      { name: "丙" },
    ];
    expect(aliasDates.check(made({ units: [unit("b", { aliases: follows("2022-01-01") })] }))).toEqual([]);
    expect(aliasDates.check(made({ units: [unit("b", { aliases: follows("2021-12-31") })] }))).toHaveLength(
      1,
    );
  });

  it("a ring is told once, a unit below a ring not at all, two parents' common child is no ring", () => {
    const to: Record<string, readonly string[]> = {
      a: ["b"],
      b: ["c"],
      c: ["a"],
      d: ["a"],
      e: ["f", "g"],
      f: ["h"],
      g: ["h"],
      s: ["s"],
    };
    expect(cycles(Object.keys(to), (id) => to[id] ?? [])).toEqual([["a", "b", "c"], ["s"]]);
  });

  it("a chain of any length is followed", () => {
    expect(cycles(["0"], (id) => (Number(id) < 50_000 ? [`${Number(id) + 1}`] : []))).toEqual([]);
  });

  it("only collectives may list members", () => {
    const lists = (kind: Unit["kind"]) => made({ units: [unit("a"), unit("b", { kind, expands: ["a"] })] });
    expect(unitTree.check(lists("collective"))).toEqual([]);
    expect(places(unitTree, lists("district"))).toEqual(["units/b.yaml expands"]);
  });

  it("collective members of the task force count", () => {
    const taskForce = { unit: "zhuanban", members: ["all"], membersComplete: true };
    const units = [unit("a"), unit("b"), unit("all", { kind: "collective", expands: ["a"] })];
    const lines = [line("qiye", { leads: ["a", "b"] })];
    expect(places(lineLeadsInProgrammeForce, made({ units, lines, programme: { taskForce } }))).toEqual([
      "lines/qiye.yaml leads 1",
    ]);
  });
});

describe("days", () => {
  it("the same day is in order; one wrong last day is one mistake", () => {
    const fine = taskOf({
      assigned: day("2024-03-01"),
      start: day("2024-03-01"),
      deadline: due("2024-03-01"),
    });
    expect(datesInOrder.check(withTasks(fine))).toEqual([]);
    const early = taskOf({
      assigned: day("2024-03-01"),
      start: day("2024-03-10"),
      deadline: due("2023-06-30"),
    });
    expect(places(datesInOrder, withTasks(early))).toEqual(["tasks/programme/qiye-1.yaml deadline due"]);
  });

  it("a deadline's first day may lie before the assignment: 上半年, assigned in April", () => {
    const half = {
      text: "2024年上半年",
      type: "range",
      from: day("2024-01-01"),
      due: day("2024-06-30"),
    } as const;
    const ledger = withTasks(
      taskOf({
        assigned: day("2024-04-01"),
        deadline: half,
        milestones: [{ id: "m", title: "节点", due: day("2024-03-31") }],
      }),
    );
    expect([...datesInOrder.check(ledger), ...planInOrder.check(ledger)]).toEqual([]);
  });

  it("a task of a measure is not assigned before the paper, where its day is known exactly", () => {
    const tasks = [
      {
        file: "tasks/programme/t.yaml",
        record: taskOf({ id: "t", origin: { kind: "measure" }, deadline: due("2024-06-30") }),
      },
    ];
    const paper = { title: "意见", issuer: "市委", issued: day("2024-01-18") };
    expect(datesInOrder.check(made({ tasks, programme: { paper } })).map(({ severity }) => severity)).toEqual(
      ["warning"],
    );
    expect(
      datesInOrder.check(made({ tasks, programme: { paper: { ...paper, dating: "no-later" } } })),
    ).toEqual([]);
  });

  it("an approved extension makes room for later milestones", () => {
    const task = taskOf({
      deadline: due("2024-06-30"),
      milestones: [{ id: "m1", title: "节点", due: day("2024-07-15") }],
    });
    expect(planInOrder.check(withTasks(task))).toHaveLength(1);
    const extended = ledgerWith([task], {
      "qiye-1": [
        {
          by: "a",
          on: "2024-06-01",
          kind: "extension-requested",
          id: "r3k9p2",
          to: "2024-07-31",
          reason: "x",
        },
        {
          by: "office",
          on: "2024-06-10",
          kind: "extension-approved",
          refers: "r3k9p2",
          to: "2024-07-31",
          approved: { paper: "x" },
        },
      ],
    });
    expect(planInOrder.check(extended)).toEqual([]);
  });

  it("two milestones that changed places are one mistake; equal percentages none", () => {
    const step = (id: string, on: string, percent: number) => ({ id, title: id, due: day(on), percent });
    const plan = (...milestones: ReturnType<typeof step>[]) =>
      withTasks(taskOf({ deadline: due("2024-06-30"), milestones }));
    expect(planInOrder.check(plan(step("m2", "2024-05-31", 60), step("m1", "2024-03-31", 20)))).toHaveLength(
      1,
    );
    expect(planInOrder.check(plan(step("m1", "2024-03-31", 60), step("m2", "2024-03-31", 60)))).toEqual([]);
  });

  it("a plan without percentages is none that stops short", () => {
    const milestones = [{ id: "m1", title: "起草" }];
    expect(planReaches100.check(withTasks(taskOf({ deadline: due("2024-06-30"), milestones })))).toEqual([]);
  });
});

describe("names of bodies in texts", () => {
  const find = bodyFinder("云泽市");

  it.each([
    "由市审计局牵头",
    "报市发展和改革委员会备案",
    "会同云泽市公安局办理",
    "请市住房公积金管理中心提供",
    "市委宣传部同意",
    "我市应急管理局提出",
    "市政务服务办主任",
    "联合市妇联开展",
    "市人力资源和社会保障局局长",
  ])("finds one in %s", (text) => expect(find(text)).toHaveLength(1));

  it.each([
    "市属国有企业采购全部进入平台",
    "市委常委会研究决定",
    "市政府分管财政的副市长",
    "各区县、市直部门、有关单位",
    "全市教育局局长会议",
    "城市管理局面改善",
    "市场准入和交易中心环节",
    "市民政务服务满意度",
    "市里要求各局抓紧办",
    "市级有关部门报市委办",
    "提出全市农村集体资产监管办法",
    "市政协委员视察",
    "上市公司内部采购中心",
    "全市营商环境新格局",
  ])("finds none in %s", (text) => expect(find(text)).toEqual([]));

  it("knows a unit by its short and former names, with and without the city's", () => {
    const units = [
      unit("zw", {
        name: "云泽市政务服务和数据局",
        aliases: [{ name: "云泽市政务服务管理局", until: day("2024-06-30") }],
      }),
    ];
    const notes =
      "市政务服务和数据局、市政务服务管理局、云泽市政务服务管理局、政务服务和数据局；市政务服务数据局";
    const tasks = [
      { file: "tasks/programme/t.yaml", record: taskOf({ id: "t", notes, deadline: due("2024-06-30") }) },
    ];
    expect(said(unitNameInText, made({ units, tasks }))).toEqual(["写到的单位 `市政务服务数据局` 没有登记"]);
  });
});

describe("what does not belong in a registry", () => {
  const found = (rule: Rule, notes: string): number =>
    rule.check(withTasks(taskOf({ notes, deadline: due("2024-06-30") }))).length;

  it.each([
    [identityCard, "110105 19491231 002x", 1],
    [identityCard, "110105-19491231-002X", 1],
    [identityCard, "１１０１０５１９４９１２３１００２ｘ", 1],
    [identityCard, "110105194912310021", 0],
    [identityCard, "1101051949123100210", 0],
    [identityCard, "统一社会信用代码91510100MA61U1234X", 0],
    [phoneNumber, "+86 138-1234-5678", 1],
    [phoneNumber, "找张三（13812345678）。", 1],
    [phoneNumber, "028-86123456、0817 2345678", 2],
    [phoneNumber, "传真：0817-2345678", 1],
    [phoneNumber, "https://example.org/13812345678.html", 0],
    [phoneNumber, "2024-06-12至2024-09-30", 0],
    [phoneNumber, "资金13800138000元、13800.12万元", 0],
    [phoneNumber, "档案0351-20240612、12388举报电话", 0],
    [secrecyMark, "密级：秘密", 1],
    [secrecyMark, "方案 机密", 1],
    [secrecyMark, "【绝密】", 1],
    [secrecyMark, "秘密调查得来的情况", 0],
    [secrecyMark, "国家秘密、商业秘密", 0],
    [secrecyMark, "不得上传机密文件", 0],
    [caseLead, "信访件编号：川信〔2024〕12号", 1],
    [caseLead, "问题线索（纪线〔2024〕123号）", 1],
    [caseLead, "转办王五同志的问题线索", 1],
    [caseLead, "收到问题线索12件，其中2024年9件", 0],
    [caseLead, "对方某公司于某日提供问题线索", 0],
  ] as const)("%o in %s: %i", (rule, notes, times) => expect(found(rule, notes)).toBe(times));

  it("never repeats what it found", () => {
    const told = [identityCard, phoneNumber, caseLead].flatMap((rule) =>
      rule.check(
        withTasks(
          taskOf({ notes: "11010519491231002X 13812345678 李某某问题线索", deadline: due("2024-06-30") }),
        ),
      ),
    );
    expect(told).toHaveLength(3);
    expect(told.filter(({ hidden }) => hidden !== true)).toEqual([]);
    expect(JSON.stringify(told)).not.toMatch(/19491231|12345678|李某某/u);
  });
});

it("words that lean on a day of their own do not read otherwise than the day that was worked out", () => {
  const deadline = { text: "收到通知后5个工作日内", type: "relative", due: day("2024-06-28") } as const;
  expect(deadlineReadsSo.check(withTasks(taskOf({ deadline })))).toEqual([]);
  expect(
    deadlineReadsSo.check(withTasks(taskOf({ deadline: { ...deadline, text: "2024年6月底前" } }))),
  ).toHaveLength(1);
});

it("a verifier is judged by who does the task after a reassignment too", () => {
  const task = taskOf({ verifier: ["c"], deadline: due("2024-06-30") });
  expect(verifierIsIndependent.check(withTasks(task))).toEqual([]);
  const move = {
    by: "office",
    on: "2024-03-01",
    kind: "reassigned",
    role: "lead",
    from: ["a"],
    to: ["c"],
  } as const;
  expect(verifierIsIndependent.check(ledgerWith([task], { "qiye-1": [move] }))).toHaveLength(1);
  const relieved = {
    by: "office",
    on: "2024-03-02",
    kind: "reassigned",
    role: "verifier",
    from: ["c"],
    to: ["jiwei"],
  } as const;
  expect(verifierIsIndependent.check(ledgerWith([task], { "qiye-1": [move, relieved] }))).toEqual([]);
  // Nobody is named: the office verifies, and it may not lead.
  expect(
    verifierIsIndependent.check(withTasks(taskOf({ lead: ["office"], deadline: due("2024-06-30") }))),
  ).toHaveLength(1);
});

it("the nearest id is near, and not the id itself", () => {
  expect(nearest("guozii", ["guozi", "caizheng"])).toBe("guozi");
  expect(nearest("guozi", ["guozi"])).toBeNull();
  expect(nearest("zhengxie", ["guozi", "caizheng"])).toBeNull();
  // Another number is another thing; of a day only one letter may differ.
  expect(nearest("m3", ["m2", "m1"])).toBeNull();
  expect(nearest("qiye-3", ["qiye-1"])).toBeNull();
  expect(nearest("2024-06-19-dispatch", ["2024-05-15-dispatch"])).toBeNull();
  expect(nearest("2024-06-19-dispach", ["2024-06-19-dispatch"])).toBe("2024-06-19-dispatch");
});
