import { allSeries } from "../../../derive/series.ts";
import type { Day } from "../../../model/day.ts";
import { Refusal } from "../../../model/refusal.ts";
import { nearest } from "../../../source/nearest.ts";
import type { Call, Opened } from "../../command.ts";
import { dayOption } from "../days.ts";
import { findGoal, findLine, findUnit } from "../find.ts";
import { given, idGiven, type Made, must, present } from "./made.ts";

const units = ({ ledger }: Opened, call: Call, option: string): readonly string[] => [
  ...new Set(call.list(option).map((word) => findUnit(ledger, word.trim()))),
];

/** A new unit; a name that somebody has, or nearly has, is refused with who that is. */
export function newUnit(opened: Opened, call: Call, name: string): Made {
  const { ledger } = opened;
  const known = [...ledger.units.values()].flatMap((unit) =>
    [unit.name, ...(unit.short ?? []), ...(unit.aliases ?? []).map((alias) => alias.name)].map((each) => ({
      unit,
      name: each,
    })),
  );
  const words = [name, ...call.list("short")];
  const taken = known.find((each) => words.includes(each.name));
  const near = nearest(
    name,
    known.map((each) => each.name),
  );
  const double =
    taken ?? (near !== null && !call.flag("new") ? known.find((each) => each.name === near) : undefined);
  if (double) {
    throw new Refusal(
      {
        zh: `已有单位 \`${double.unit.id}\`（${double.name}）${taken ? "" : "，名称相近"}`,
        en: `there is the unit \`${double.unit.id}\` (${double.name})${taken ? "" : ", whose name is near"}`,
      },
      taken
        ? {
            zh: "就用它；改名的，在它的 `aliases` 里写曾用名",
            en: "use it; if it was renamed, write its former name into `aliases`",
          }
        : {
            zh: "是同一个就用它；确是两个单位，加 `--new`",
            en: "use it if it is the same; if they are two, add `--new`",
          },
    );
  }
  const id = idGiven(call, { zh: "单位编号，用拼音", en: "the unit's id" });
  const parent = given(call, "parent");
  const supervised = given(call, "supervised-by");
  return {
    path: `units/${id}.yaml`,
    kind: "unit",
    record: present({
      id,
      name,
      short: call.list("short"),
      kind: given(call, "kind") ?? "department",
      level: given(call, "level") ?? "municipal",
      parent: parent === null ? undefined : findUnit(ledger, parent),
      supervisedBy: supervised === null ? undefined : findUnit(ledger, supervised),
      expands: units(opened, call, "expands"),
    }),
    name: { zh: `单位“${name}”（${id}）`, en: `unit ${name} (${id})` },
    notes: [],
    next: [`show ${id}`, "check"],
  };
}

/** A meeting that is planned; what it decided is written with `decide` once its day has come. */
export function newMeeting(opened: Opened, call: Call, word: string): Made {
  const all = allSeries(opened.ledger);
  const line = given(call, "line");
  const wanted =
    word === "consultation" && line !== null ? `consultation-${findLine(opened.ledger, line).id}` : word;
  const series = all.find(({ id, title }) => id === wanted || title?.zh === wanted);
  if (series === undefined) {
    throw new Refusal(
      { zh: `没有会议系列 \`${word}\``, en: `there is no series of meetings \`${word}\`` },
      {
        zh: `可用的有：${all.map(({ id }) => id).join("、")}`,
        en: `known are: ${all.map(({ id }) => id).join(", ")}`,
      },
    );
  }
  const day = dayOption("day", must(call, "day", { zh: "哪一天开", en: "its day" }));
  const id = `${day}-${series.id}`;
  const agenda = call.list("agenda").map((text, index) => ({ n: index + 1, text }));
  const chair = given(call, "chair");
  return {
    path: `meetings/${id}.yaml`,
    kind: "meeting",
    record: present({
      id,
      series: series.id,
      day,
      held: false,
      chair: chair ?? undefined,
      attending: units(opened, call, "attending"),
      agenda,
    }),
    name: {
      zh: `会议“${series.title?.zh ?? series.id}”（${id}）`,
      en: `meeting ${series.title?.en ?? series.id} (${id})`,
    },
    notes: [],
    next: [`brief ${id} --kind agenda`, `brief ${id}`, `decide ${id} …`],
  };
}

/** A finding of supervision; its rectification is a task of its own. */
export function newFinding(
  opened: Opened,
  call: Call,
  { text, on }: { readonly text: string; readonly on: Day },
): Made {
  const { ledger } = opened;
  const taken = new Set(ledger.registry.findings.map(({ record }) => record.id.slice(2)));
  const id = `f-${call.newId(taken)}`;
  const line = given(call, "line");
  return {
    path: `findings/${id}.yaml`,
    kind: "finding",
    record: present({
      id,
      inspection: given(call, "inspection") ?? undefined,
      found: on,
      unit: findUnit(ledger, must(call, "unit", { zh: "问题出在哪个单位", en: "the unit concerned" })),
      line: line === null ? undefined : findLine(ledger, line).id,
      task: given(call, "task") ?? undefined,
      examined: must(call, "examined", {
        zh: "查的是什么：任务、过程、成效、认识、责任、作风",
        en: "what was examined: 任务, 过程, 成效, 认识, 责任 or 作风",
      }),
      text,
      severity: given(call, "severity") ?? undefined,
    }),
    name: { zh: `问题 ${id}`, en: `finding ${id}` },
    notes: [],
    next: [`add task … --origin finding:${id} --due 立行立改 --lead …`, `show ${id}`],
  };
}

/** A new action line with its leads and measures. */
export function newLine(opened: Opened, call: Call, title: string): Made {
  const { ledger } = opened;
  const id = idGiven(call, { zh: "行动编号，用拼音", en: "the line's id" });
  const numbers = [...ledger.lines.values()].map(({ number }) => number);
  const leads = units(opened, call, "lead");
  if (leads.length === 0) must(call, "lead", { zh: "谁牵头", en: "who leads" });
  const measures = call.list("measure").map((typed) => {
    const [, number = "", words = ""] = /^(\d+)\s*[:：.．]\s*(.+)$/.exec(typed) ?? [];
    if (number === "") {
      throw new Refusal(
        { zh: `\`--measure ${typed}\` 没有序号`, en: `\`--measure ${typed}\` has no number` },
        { zh: "写成 `12:管住重点岗位`", en: "write it as `12:title`" },
      );
    }
    return { number: Number(number), title: words };
  });
  return {
    path: `lines/${id}.yaml`,
    kind: "line",
    record: present({
      id,
      number: Number(given(call, "number") ?? Math.max(0, ...numbers) + 1),
      title,
      goals: call.list("goal").map((word) => findGoal(ledger, word)),
      leads,
      measures,
    }),
    name: { zh: `行动“${title}”（${id}）`, en: `line ${title} (${id})` },
    notes: [],
    next: [`show ${id}`, `add task … --line ${id} --lead … --due …`],
  };
}
