import type { Asked } from "../../derive/asks.ts";
import { shortNameOn } from "../../derive/names.ts";
import type { Scope } from "../../derive/stats/scope.ts";
import { workloads } from "../../derive/stats/workload.ts";
import type { Fact } from "../../model/report.ts";
import { letterWords } from "../../model/words.ts";
import { askWords } from "../parts/asks.ts";
import type { Setting } from "../parts/frame.ts";
import { bracketed, periodWords } from "../parts/words.ts";
import { numbersTable, paragraph, type Section } from "./words.ts";

/** One ask in words: its day, what was asked, and how it stands. */
function askedWords({ ledger, asOf, lang }: Setting, asked: Asked): string {
  const zh = lang === "zh";
  switch (asked.kind) {
    case "return": {
      const state = bracketed(askWords[asked.ask.state][lang], lang);
      const period = periodWords(asked.ask.period.id, lang);
      return zh
        ? `${asked.on} 报送${period}进展，${asked.ask.tasks.length}项一并报${state}`
        : `${asked.on} return for ${period}, tasks: ${asked.ask.tasks.length}${state}`;
    }
    case "form": {
      const { period, tasks } = asked.record;
      return zh
        ? `${asked.on} 另发${periodWords(period, lang)}的填报表，${tasks.length}项任务`
        : `${asked.on} a form for ${period} beside the returns, tasks: ${tasks.length}`;
    }
    case "letter": {
      const name = `${letterWords[asked.letter.step][lang]}${bracketed(asked.letter.number ?? asked.letter.id, lang)}`;
      return zh ? `${asked.on} 收到${name}，要求回复` : `${asked.on} ${name}, wants an answer`;
    }
    case "issue": {
      const by = shortNameOn(ledger, asked.by, asOf);
      const title = ledger.accounts.get(asked.task)?.task.title ?? asked.task;
      return zh ? `${asked.on} ${by}就“${title}”请其协调` : `${asked.on} asked by ${by} about “${title}”`;
    }
  }
}

/** What every unit has on its hands, by id; of the units asked for by name also each thing asked this month. */
export function unitsSection(setting: Setting, scope: Scope): Section {
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  const loads = workloads(scope);
  const note = zh
    ? "按单位编号排列，不排名。一项任务可有几个单位，各行不加总。在办、逾期指牵头和责任的任务；被要求＝本月应交的报送、另发的填报表、要求回复的函件、请其协调的问题，不限所选范围。"
    : "By unit id; this is no league table. A task may have several units, so rows have no sum. Open and overdue: of those led or answered for; asked this month: returns due, forms beside them, letters that want an answer, issues put to it, of the whole programme.";
  const named = scope.units.length > 0 ? loads : [];
  return {
    title: { zh: "各单位任务", en: "Units" },
    blocks:
      loads.length === 0
        ? [paragraph(zh ? "无。" : "None.")]
        : [
            numbersTable(
              zh
                ? ["单位", "牵头", "责任", "在办", "逾期", "本月被要求"]
                : ["unit", "leads", "responsible", "open", "overdue", "asked this month"],
              loads.map(({ unit, leads, responsible, open, overdue, asked }) => [
                shortNameOn(ledger, unit, asOf),
                leads,
                responsible,
                open,
                overdue,
                asked.length,
              ]),
              null,
            ),
            { type: "paragraph", text: note, tone: "quiet" },
            ...named.flatMap(({ unit, asked }) =>
              asked.length === 0
                ? []
                : [
                    paragraph(
                      zh
                        ? `${shortNameOn(ledger, unit, asOf)}本月被要求${asked.length}次：`
                        : `${shortNameOn(ledger, unit, asOf)}, asked this month: ${asked.length}`,
                    ),
                    { type: "list", items: asked.map((each) => askedWords(setting, each)) } as const,
                  ],
            ),
          ],
  };
}

/** One ask as programs read it. */
function askedFacts(asked: Asked): Fact {
  switch (asked.kind) {
    case "return": {
      const { period, due, state, tasks } = asked.ask;
      return { kind: "return", on: asked.on, period: period.id, due, state, tasks };
    }
    case "form": {
      const { id, period, tasks } = asked.record;
      return { kind: "form", on: asked.on, form: id, period, tasks };
    }
    case "letter":
      return { kind: "letter", on: asked.on, letter: asked.letter.id, step: asked.letter.step };
    case "issue":
      return { kind: "issue", on: asked.on, issue: asked.issue, task: asked.task, by: asked.by };
  }
}

export const unitsFacts = (scope: Scope): { readonly [key: string]: Fact } => ({
  units: workloads(scope).map(({ asked, ...load }) => ({ ...load, asked: asked.map(askedFacts) })),
});
