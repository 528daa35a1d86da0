import { describe, expect, it } from "vitest";
import {
  type Answers,
  type Proposal,
  proposalOf,
  type Standing,
  sourceSaid,
} from "../../../src/intake/proposal.ts";
import type { ReadPaper } from "../../../src/intake/read-paper.ts";
import type { Day } from "../../../src/model/day.ts";
import type { Line, Unit } from "../../../src/model/records.ts";
import { roles } from "../../../src/model/words.ts";
import { issued, paperOf, type Row } from "./paper.ts";

const today = "2026-04-01" as Day;
const nothing: Answers = {
  assigned: null,
  leading: null,
  lead: null,
  everywhere: true,
  measures: true,
  lines: { otherwise: undefined, sections: [] },
  units: new Map(),
  revises: null,
  only: null,
};
const spell = (words: string) => [...words].map((letter) => `u${letter.codePointAt(0)?.toString(36)}`);
const unit = (id: string, name: string): Unit => ({ id, name, kind: "department", level: "municipal" });
const line = (id: string, title: string, measures: Line["measures"] = []): Line => ({
  id,
  number: 1,
  title,
  leads: [],
  measures,
});

interface OnFile {
  readonly units?: readonly Unit[];
  readonly lines?: readonly Line[];
  readonly standing?: readonly Standing[];
}
const propose = (
  read: ReadPaper,
  { units = [], lines = [], standing = [] }: OnFile = {},
  answers: Partial<Answers> = {},
) =>
  proposalOf(
    read,
    { units, lines, standing },
    { answers: { ...nothing, ...answers }, file: "plan.txt", today, from: issued, spell },
  );

/** The tasks of a proposal as if they had been written. */
const standingOf = ({ additions, paper, assigned }: Proposal): readonly Standing[] =>
  additions.map(({ wanted, units, line: of, measure }, at): Standing => {
    const { timed, ref, part, text, clause, title } = wanted;
    const held = Object.fromEntries(
      roles.map((role) => [role, units[role] ?? []]),
    ) as unknown as Standing["held"];
    return {
      task: {
        id: `t-${at + 1}`,
        title,
        line: of ?? null,
        measure: measure?.number ?? null,
        origin: { kind: "plan" },
        assigned: assigned ?? today,
        deadline: timed.deadline,
        lead: held.lead,
        milestones: timed.steps.map((step, n) => ({ id: `m${n + 1}`, ...step })),
        source: sourceSaid({ paper, ref, part, text, clause }),
      },
      source: { paper, ref, part, text, clause },
      held,
      due: timed.deadline.every ? null : (timed.deadline.due ?? null),
      extensions: 0,
      over: null,
      approvedBy: [],
    };
  });

const units = [unit("shuju", "市数据局"), unit("caizheng", "市财政局"), unit("sifa", "市司法局")];
const rows: readonly Row[] = [
  {
    ref: "（一）",
    heading: "建成公共数据平台",
    units: { lead: ["市数据局"], responsible: ["市财政局"] },
    times: ["2026年12月底前"],
  },
  { ref: "（二）", heading: "开放公共数据资源", units: { lead: ["市数据局"] }, times: ["每季度末月25日前"] },
  { ref: "（三）", heading: "建立首席数据官制度", units: { lead: ["市司法局"] }, times: ["2026年9月底前"] },
];

describe("a paper beside a registry", () => {
  it("takes a row with several clauses as several tasks of one measure", () => {
    const { additions } = propose(
      paperOf([
        {
          ref: "（一）",
          part: 1,
          heading: "推进数据共享",
          text: "编制共享目录；",
          units: { lead: ["市数据局"] },
        },
        {
          ref: "（一）",
          part: 2,
          heading: "推进数据共享",
          text: "开展质量评估。",
          units: { lead: ["市财政局"] },
        },
        { ref: "（二）", heading: "培训干部", units: { lead: ["市数据局"] } },
      ]),
      { units, lines: [line("shuju", "数据强基行动")] },
      { lines: { otherwise: "shuju", sections: [] } },
    );
    expect(additions.map(({ wanted, measure }) => [wanted.title, measure?.number])).toEqual([
      ["推进数据共享：编制共享目录", 1],
      ["推进数据共享：开展质量评估", 1],
      ["培训干部", 2],
    ]);
  });
  it("numbers measures behind those that are taken, and knows a line's own by its title", () => {
    const lines = [
      line("a", "数据强基行动", [{ number: 1, title: "建成公共数据平台" }]),
      line("b", "别的行动", [{ number: 2, title: "别的" }]),
    ];
    const { additions } = propose(
      paperOf(rows),
      { units, lines },
      { lines: { otherwise: "a", sections: [] } },
    );
    expect(additions.map(({ measure }) => [measure?.number, measure?.isNew])).toEqual([
      [1, false],
      [3, true],
      [4, true],
    ]);
  });
  it("knows a line by the section's heading, and otherwise waits", () => {
    const sections: readonly Row[] = [
      { section: "一、廉洁企业建设", heading: "甲", units: { lead: ["市数据局"] } },
      { section: "二、别的", heading: "乙", units: { lead: ["市数据局"] } },
      { section: "三、又一", heading: "丙", units: { lead: ["市数据局"] } },
    ];
    const answers: Partial<Answers> = {
      lines: { otherwise: undefined, sections: [{ words: "又一", line: null }] },
    };
    const { additions } = propose(
      paperOf(sections),
      { units, lines: [line("qiye", "廉洁企业建设行动")] },
      answers,
    );
    expect(additions.map((each) => each.line)).toEqual(["qiye", undefined, null]);
    expect(propose(paperOf(sections), { units }).additions.map((each) => each.line)).toEqual([
      null,
      null,
      null,
    ]);
  });
  it("lets a sole unit lead, and waits where several stand without a lead", () => {
    const read = paperOf([
      { heading: "甲", units: { responsible: ["市数据局"] } },
      { heading: "乙", units: { responsible: ["市数据局", "市财政局"] } },
    ]);
    const leads = (answers: Partial<Answers>) =>
      propose(read, { units }, answers).additions.map((each) => [each.units.lead, each.units.responsible]);
    expect(leads({})).toEqual([
      [["shuju"], []],
      [[], ["shuju", "caizheng"]],
    ]);
    expect(leads({ leading: "first" })[1]).toEqual([["shuju"], ["caizheng"]]);
    expect(leads({ leading: "all" })[1]).toEqual([["shuju", "caizheng"], []]);
  });
  it("puts the units that carry out everything on each task, or leaves them out", () => {
    const read = paperOf(rows, { everywhere: [{ name: "各区县", printed: "各区县", role: "responsible" }] });
    expect(propose(read, { units }).additions.every((each) => each.units.responsible?.length !== 0)).toBe(
      true,
    );
    expect(
      propose(read, { units }, { everywhere: false }).additions.map((each) => each.units.responsible),
    ).toEqual([["caizheng"], [], []]);
  });
  it("lets those who carry out everything lead what is only guided", () => {
    const [addition] = propose(
      paperOf([{ heading: "甲", units: { guiding: ["市司法局"] } }], {
        everywhere: [{ name: "各区县", printed: "各区县", role: "responsible" }],
      }),
      { units: [...units, unit("quxian", "各区县")] },
    ).additions;
    expect([addition?.units.lead, addition?.units.guiding]).toEqual([["quxian"], ["sifa"]]);
  });
  it("makes steps of several dated periods, and keeps other times in words", () => {
    const [addition] = propose(
      paperOf([
        {
          heading: "甲",
          units: { lead: ["市数据局"] },
          text: "2026年6月底前形成初稿，2026年12月底前印发；每月25日前报告。",
          times: ["2026年6月底前", "2026年12月底前", "每月25日前"],
        },
      ]),
      { units },
    ).additions;
    expect(addition?.wanted.timed).toMatchObject({
      deadline: { text: "2026年12月底前", type: "date", due: "2026-12-31" },
      steps: [
        { title: "2026年6月底前形成初稿", due: "2026-06-30" },
        { title: "2026年12月底前印发", due: "2026-12-31" },
      ],
      beside: ["每月25日前"],
    });
    expect(addition?.wanted.notes).toBe("文中另有时间：每月25日前");
  });
  it("never dates a task before it was assigned, and keeps words that say no day", () => {
    const { additions } = propose(
      paperOf([
        { heading: "甲", units: { lead: ["市数据局"] }, times: ["2026年1月底前"] },
        { heading: "乙", units: { lead: ["市数据局"] }, times: ["适时"] },
        { heading: "丙", units: { lead: ["市数据局"] } },
      ]),
      { units },
    );
    expect(additions.map(({ wanted }) => wanted.timed.deadline)).toEqual([
      { text: "2026年1月底前", type: "none" },
      { text: "适时", type: "none" },
      { text: "文件未写明时限", type: "none" },
    ]);
    expect(additions.map(({ wanted }) => wanted.timed.says.length)).toEqual([1, 1, 0]);
  });
  it("leaves out rows that name nobody, unless somebody says who leads them", () => {
    const read = paperOf([{ heading: "甲" }, { heading: "乙", units: { guiding: ["市司法局"] } }]);
    expect(propose(read, { units }).undone.map(({ n }) => n)).toEqual([1, 2]);
    expect(propose(read, { units }, { lead: "shuju" }).additions.map((each) => each.units.lead)).toEqual([
      ["shuju"],
      ["shuju"],
    ]);
  });
  it("takes weights from a ledger and leaves persons out", () => {
    const [addition] = propose(
      paperOf([
        {
          heading: "甲",
          units: { lead: ["市数据局"] },
          more: { "权重（分）": "5", 联系人: "某某", 考核要点: "看台账" },
        },
      ]),
      { units },
    ).additions;
    expect([addition?.wanted.weight, addition?.wanted.notes]).toEqual([5, "考核要点：看台账"]);
  });
});

describe("the names of a paper", () => {
  const named = (name: string): Row => ({ heading: `由${name}办理`, units: { lead: [name] } });
  it("makes one new unit of the names that are one, and asks about those that are near", () => {
    const { fresh, names } = propose(
      paperOf([named("市发展改革委（市数据局）"), named("市数据局"), named("市发改委")]),
    );
    expect(fresh.map(({ name }) => name)).toEqual(["市发展改革委（市数据局）"]);
    expect(names.map(({ is }) => is)).toEqual(["new", "exact", "near"]);
  });
  it("hears whose a name is: a unit on file, a new one, another name", () => {
    const read = paperOf([named("市发改委"), named("市数据管理局"), named("市法制办")]);
    const { names, fresh } = propose(
      read,
      { units: [...units, unit("fagai", "市发展改革委")] },
      {
        units: new Map([
          ["市发改委", { is: "unit", unit: "fagai" }],
          ["市数据管理局", { is: "new", id: "shujuguanli" }],
          ["市法制办", { is: "name", name: "市数据管理局" }],
        ]),
      },
    );
    expect(names.map(({ is, unit: id }) => [is, id])).toEqual([
      ["said", "fagai"],
      ["new", "shujuguanli"],
      ["said", "shujuguanli"],
    ]);
    expect(fresh.map(({ id }) => id)).toEqual(["shujuguanli"]);
  });
});

describe("a paper that is on file", () => {
  const first = propose(paperOf(rows), { units });
  const standing = standingOf(first);
  const again = (changed: readonly Row[], more: Partial<ReadPaper> = {}, answers: Partial<Answers> = {}) =>
    propose(paperOf(changed, more), { units, standing }, answers);
  it("adds nothing the second time", () => {
    expect(again(rows)).toMatchObject({ additions: [], revisions: [], gone: [], fresh: [] });
  });
  it("is found word for word in another paper too", () => {
    const [one, ...others] = rows;
    const elsewhere = again(
      [{ ...one, heading: "建成公共数据平台", units: { lead: ["市司法局"] } }, ...others],
      {
        title: "另一份文件",
        number: null,
      },
    );
    expect(elsewhere).toMatchObject({ additions: [], revisions: [], gone: [] });
    expect(elsewhere.there.map(({ by }) => by)).toEqual(["elsewhere", "elsewhere", "elsewhere"]);
  });
  it("proposes a changed lead, a later day, a new measure and what is gone as such", () => {
    const [one, two] = rows;
    const changed: readonly Row[] = [
      {
        heading: "新增的一条措施内容",
        units: { lead: ["市财政局"] },
        times: ["2026年10月底前"],
        ref: "（一）",
      },
      {
        ...one,
        heading: "建成公共数据平台",
        ref: "（二）",
        units: { lead: ["市财政局"], responsible: ["市数据局"] },
        times: ["2027年3月底前"],
      },
      { ...two, heading: "开放公共数据资源", ref: "（三）" },
    ];
    const { additions, revisions, gone } = again(changed, {
      number: "云府发〔2026〕11号",
      issued: "2026-06-01" as Day,
    });
    expect(additions.map(({ wanted }) => wanted.title)).toEqual(["新增的一条措施内容"]);
    expect(gone.map(({ task }) => task.id)).toEqual(["t-3"]);
    expect(revisions.map((each) => [each.standing.task.id, each.changes])).toEqual([
      [
        "t-1",
        [
          { kind: "reassigned", role: "lead", from: ["shuju"], to: ["caizheng"] },
          { kind: "reassigned", role: "responsible", from: ["caizheng"], to: ["shuju"] },
          { kind: "extended", from: "2026-12-31", to: "2027-03-31", nth: 1 },
        ],
      ],
    ]);
  });
  it("tells changed words, not those of a time that is told by itself", () => {
    const [one] = rows;
    const had = standingOf(
      propose(paperOf([{ ...one, heading: "建成平台", text: "2026年12月底前建成平台。" }]), { units }),
    );
    const differing = (text: string, time: string) =>
      propose(paperOf([{ ...one, heading: "建成平台", text, times: [time] }]), {
        units,
        standing: had,
      }).revisions.map(({ changes, differences }) => [changes.length, differences.length]);
    expect(differing("2027年3月底前建成平台。", "2027年3月底前")).toEqual([[1, 0]]);
    expect(differing("2026年12月底前建成平台，接入各部门。", "2026年12月底前")).toEqual([[0, 1]]);
  });
  it("does not move a day to an earlier one, nor after it has passed: it says so", () => {
    const moved = (words: string, from: Day) => {
      const [, , three] = rows;
      const read = paperOf([{ ...three, heading: "建立首席数据官制度", times: [words] }]);
      const onFile = { units, lines: [], standing };
      const { revisions } = proposalOf(read, onFile, { answers: nothing, file: "", today, from, spell });
      return [revisions[0]?.changes.length, revisions[0]?.differences.length];
    };
    expect(moved("2026年6月底前", issued)).toEqual([0, 1]);
    expect(moved("2026年12月底前", "2026-10-01" as Day)).toEqual([0, 1]);
    expect(moved("2026年12月底前", issued)).toEqual([1, 0]);
    expect(moved("长期坚持", issued)).toEqual([0, 1]);
  });
  it("asks only about the rows that are meant", () => {
    const { additions, gone } = again(
      [
        { heading: "甲事项要办好", units: { lead: ["市数据局"] } },
        { heading: "乙事项要办好", units: { lead: ["市数据局"] } },
      ],
      {},
      { only: new Set([2]) },
    );
    expect([additions.map(({ wanted }) => wanted.n), gone]).toEqual([[2], []]);
  });
  it("leaves what is over alone, and says so", () => {
    const closed = standing.map((each): Standing => ({ ...each, over: "closed" }));
    const [one] = rows;
    const { revisions } = propose(
      paperOf([{ ...one, heading: "建成公共数据平台", units: { lead: ["市司法局"] } }]),
      { units, standing: closed },
    );
    expect(revisions.map(({ changes, differences }) => [changes.length, differences.length])).toEqual([
      [0, 1],
    ]);
  });
});
