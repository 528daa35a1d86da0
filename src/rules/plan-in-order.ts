import { originalDue } from "../derive/due.ts";
import type { Ledger } from "../derive/ledger.ts";
import { type Day, maxDay, minDay } from "../model/day.ts";
import type { KeyPath } from "../model/diagnostic.ts";
import type { Text } from "../model/language.ts";
import type { Task } from "../model/records.ts";
import type { Breach, Rule } from "./rule.ts";

type Step = NonNullable<Task["milestones"]>[number] & { readonly index: number };

/** The first and the last day on which a milestone may fall: extensions and reopenings make room after the original day. */
function spanOf(ledger: Ledger, task: Task): { readonly from: Day; readonly until: Day | null } {
  const { assigned, start, deadline, id } = task;
  const from = [start, deadline.from].reduce<Day>(
    (least, day) => (day ? minDay(least, day) : least),
    assigned,
  );
  const due = originalDue(ledger, task);
  const moved = (ledger.accounts.get(id)?.history.counted ?? []).flatMap(({ entry }) => {
    if (entry.kind === "extension-approved") return [entry.to];
    return entry.kind === "reopened" && entry.due ? [entry.due] : [];
  });
  return { from, until: due && moved.reduce(maxDay, due) };
}

const outside = (
  file: string,
  { index, id, due }: Step,
  bound: { readonly day: Day; readonly of: Text },
): Breach => ({
  file,
  path: ["milestones", index, "due"],
  what: {
    zh: `节点 \`${id}\` 的截止日 \`${due}\` ${bound.of.zh} \`${bound.day}\``,
    en: `milestone \`${id}\` is due on \`${due}\`, ${bound.of.en} \`${bound.day}\``,
  },
  fix: {
    zh: `改正节点 \`${id}\` 的 \`due\`，落在任务起止日之内`,
    en: `mend the \`due\` of \`${id}\` so that it lies within the task's days`,
  },
});

const falling = (file: string, path: KeyPath, what: Text): Breach => ({
  file,
  path,
  what,
  fix: {
    zh: "写累计百分比，一步比一步大；写成各步单独的份额了，就逐步加起来",
    en: "write what is done in total by then, growing step by step; add the shares up where each was written by itself",
  },
});

function ofMilestones(ledger: Ledger, file: string, task: Task): readonly Breach[] {
  const span = spanOf(ledger, task);
  const steps = (task.milestones ?? []).map((each, index): Step => ({ ...each, index }));
  const breaches: Breach[] = [];
  let last: { readonly id: string; readonly due: Day } | null = null;
  let most: { readonly id: string; readonly percent: number } | null = null;
  for (const step of steps) {
    const { id, index, due, percent } = step;
    if (due && due < span.from) {
      breaches.push(
        outside(file, step, {
          day: span.from,
          of: { zh: "早于任务的第一天", en: "before the task's first day" },
        }),
      );
    } else if (due && span.until && due > span.until) {
      breaches.push(
        outside(file, step, {
          day: span.until,
          of: { zh: "晚于任务的最后一天", en: "after the task's last day" },
        }),
      );
    } else if (due && last && due < last.due) {
      breaches.push({
        file,
        path: ["milestones", index, "due"],
        what: {
          zh: `节点 \`${id}\`（\`${due}\`）排在 \`${last.id}\`（\`${last.due}\`）后面，日期却更早`,
          en: `milestone \`${id}\` (\`${due}\`) stands after \`${last.id}\` (\`${last.due}\`) but is due before it`,
        },
        fix: {
          zh: "按日期先后排列节点，或改正日期",
          en: "put the milestones in the order of their days, or mend the day",
        },
      });
      continue;
    } else if (due) last = { id, due };
    if (percent === undefined) continue;
    if (most && percent < most.percent) {
      breaches.push(
        falling(file, ["milestones", index, "percent"], {
          zh: `节点 \`${id}\` 的百分比 \`${percent}\` 比前面 \`${most.id}\` 的 \`${most.percent}\` 小`,
          en: `milestone \`${id}\` plans \`${percent}\`, less than the \`${most.percent}\` of \`${most.id}\` before it`,
        }),
      );
    } else most = { id, percent };
  }
  return breaches;
}

function ofQuarters(file: string, quarterly: readonly number[]): readonly Breach[] {
  return quarterly.flatMap((percent, index) => {
    const before = quarterly[index - 1];
    return before === undefined || before <= percent
      ? []
      : [
          falling(file, ["quarterly", index], {
            zh: `按季计划由 \`${before}\` 降到 \`${percent}\``,
            en: `the quarterly plan falls from \`${before}\` to \`${percent}\``,
          }),
        ];
  });
}

const rule: Rule = {
  id: "plan-in-order",
  severity: "error",
  about: {
    zh: "节点在任务起止日之内，日期、百分比递增",
    en: "milestones lie within the task's days, and days and percentages grow",
  },
  why: {
    zh: "序时进度照节点和按季计划算，排错了就会冤枉人或放过人",
    en: "pace is judged by milestones and quarters; in the wrong order they blame the punctual or spare the late",
  },
  check: (ledger) =>
    ledger.registry.tasks.flatMap(({ file, record: task }) => [
      ...ofMilestones(ledger, file, task),
      ...ofQuarters(file, task.quarterly ?? []),
    ]),
};
export default rule;
