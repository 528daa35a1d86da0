import type { Task } from "../model/records.ts";
import type { Breach, Rule } from "./rule.ts";
import { hasUnreadable } from "./shared/stems.ts";

const keyOf = (meeting: string, item: number): string => `${meeting} ${item}`;

const isTimed = ({ deadline }: Task): boolean => deadline.type !== "none";

const rule: Rule = {
  id: "decision-has-owner-and-time",
  severity: "error",
  about: {
    zh: "每项议定事项都有任务、有牵头、有时限",
    en: "every decision has a task with a lead and a deadline",
  },
  why: {
    zh: "会上定了的事不落到单位和时限，下次开会就没法说办没办",
    en: "what a meeting decided without naming who and by when cannot be called kept or broken at the next one",
  },
  check({ registry }) {
    const tasks = new Map<string, Task[]>();
    for (const { record } of registry.tasks) {
      if (record.origin.kind !== "meeting") continue;
      const key = keyOf(record.origin.meeting, record.origin.item);
      tasks.set(key, [...(tasks.get(key) ?? []), record]);
    }
    return registry.meetings.flatMap(({ file, record: meeting }) =>
      (meeting.outcomes ?? []).flatMap((outcome, index): readonly Breach[] => {
        if (outcome.kind !== "decision") return [];
        const own = tasks.get(keyOf(meeting.id, outcome.n)) ?? [];
        const place = { file, path: ["outcomes", index, "n"] };
        const origin = `origin: {kind: meeting, meeting: ${meeting.id}, item: ${outcome.n}}`;
        if (own.length === 0 && hasUnreadable(registry, "tasks")) return [];
        if (own.length === 0) {
          return [
            {
              ...place,
              what: {
                zh: `第 \`${outcome.n}\` 项议定事项没有任务`,
                en: `decision \`${outcome.n}\` has no task`,
              },
              fix: {
                zh: `加一项任务，写 \`${origin}\`；只是通报的，把 \`kind\` 改为 \`information\``,
                en: `add a task with \`${origin}\`; if it only informs, write \`kind: information\``,
              },
            },
          ];
        }
        return own
          .filter((task) => !isTimed(task))
          .map((task) => ({
            ...place,
            what: {
              zh: `第 \`${outcome.n}\` 项议定事项的任务 \`${task.id}\` 没有时限（\`${task.deadline.text}\`）`,
              en: `decision \`${outcome.n}\`: its task \`${task.id}\` has no deadline (\`${task.deadline.text}\`)`,
            },
            fix: {
              zh: `在任务 \`${task.id}\` 里写明何时之前，如 \`deadline: {text: 2024年6月底前, type: date, due: 2024-06-30}\``,
              en: `say in task \`${task.id}\` by when, as in \`deadline: {text: 2024年6月底前, type: date, due: 2024-06-30}\``,
            },
          }));
      }),
    );
  },
};
export default rule;
