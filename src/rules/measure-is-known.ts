import type { Ledger } from "../derive/ledger.ts";
import type { Task } from "../model/records.ts";
import type { Breach, Rule } from "./rule.ts";
import { knownIn } from "./shared/stems.ts";

/** The lines that have a measure of each number. */
function linesByMeasure({ registry }: Ledger): ReadonlyMap<number, string> {
  return new Map(
    registry.lines.flatMap(({ record: { id, measures } }) =>
      (measures ?? []).map(({ number }) => [number, id] as const),
    ),
  );
}

function breachOf(
  task: Task,
  owner: string | undefined,
  own: readonly number[],
): Pick<Breach, "what" | "fix"> {
  const number = `${task.measure}`;
  const line = task.line ?? null;
  if (line === null) {
    return {
      what: {
        zh: `任务写了措施 \`${number}\`，却不属于任何行动`,
        en: `the task names measure \`${number}\` but no line`,
      },
      fix: owner
        ? {
            zh: `措施 ${number} 属于行动 \`${owner}\`：写 \`line: ${owner}\`，文件移到 \`tasks/${owner}/\``,
            en: `measure ${number} is of line \`${owner}\`: write \`line: ${owner}\` and move the file to \`tasks/${owner}/\``,
          }
        : { zh: "写 `measure: null`，或写明行动 `line`", en: "write `measure: null`, or name its `line`" },
    };
  }
  const list = own.map((each) => `\`${each}\``);
  const elsewhere = owner
    ? {
        zh: `措施 ${number} 属于行动 \`${owner}\`，任务确是它的，就写 \`line: ${owner}\` 并移到 \`tasks/${owner}/\``,
        en: `measure ${number} is of line \`${owner}\`: if the task is meant for it, write \`line: ${owner}\` and move it to \`tasks/${owner}/\``,
      }
    : null;
  const here =
    list.length > 0
      ? {
          zh: `写本行动的措施序号（${list.join("、")}）`,
          en: `write a measure of this line (${list.join(", ")})`,
        }
      : {
          zh: `在 \`lines/${line}.yaml\` 的 \`measures\` 里登记措施 ${number}`,
          en: `add measure ${number} to \`measures\` in \`lines/${line}.yaml\``,
        };
  const first = elsewhere ?? here;
  return {
    what: {
      zh: `行动 \`${line}\` 没有措施 \`${number}\``,
      en: `line \`${line}\` has no measure \`${number}\``,
    },
    fix: {
      zh: `${first.zh}；不出自措施就写 \`null\``,
      en: `${first.en}; write \`null\` where it comes from none`,
    },
  };
}

const rule: Rule = {
  id: "measure-is-known",
  severity: "error",
  about: { zh: "任务写到的措施在它的行动里", en: "a task's measure is one of its line's" },
  why: {
    zh: "任务数要逐条归到措施，归错了，那条措施就像没人办",
    en: "tasks are counted by measure; on a wrong number a measure looks as if nobody worked on it",
  },
  check(ledger) {
    const owners = linesByMeasure(ledger);
    const readable = new Set(ledger.lines.keys());
    const known = knownIn(ledger.registry, "lines", ledger.registry.lines);
    return ledger.registry.tasks.flatMap(({ file, record: task }): readonly Breach[] => {
      if (task.measure == null) return [];
      // An unknown or unreadable line is a mistake of its own.
      if (task.line && (!known.has(task.line) || !readable.has(task.line))) return [];
      const own = task.line ? (ledger.lines.get(task.line)?.measures ?? []).map(({ number }) => number) : [];
      if (own.includes(task.measure)) return [];
      return [{ file, path: ["measure"], ...breachOf(task, owners.get(task.measure), own) }];
    });
  },
};
export default rule;
