import type { Ledger } from "../derive/ledger.ts";
import type { Day } from "../model/day.ts";
import type { Ask, Letter, Task } from "../model/records.ts";
import type { Filed } from "../model/registry.ts";
import type { Breach, Rule } from "./rule.ts";
import { type Dated, outOfOrder } from "./shared/out-of-order.ts";

const dated = (zh: string, en: string, field: string, day: Day | null | undefined): Dated => ({
  words: { zh, en },
  field,
  day,
});

/** The record from which a task comes, with its day: a meeting or a finding. */
function groundOf({ meetings }: Ledger, { origin }: Task, found: ReadonlyMap<string, Day>): Dated | null {
  if (origin.kind === "meeting") {
    const { meeting } = origin;
    const day = meetings.get(meeting)?.day;
    const words = dated("议定它的会议日", "the day of the meeting that decided it", "day", day);
    return { ...words, file: `meetings/${meeting}.yaml` };
  }
  if (origin.kind !== "finding") return null;
  const { finding } = origin;
  const words = dated("问题的发现日", "the day of the finding", "found", found.get(finding));
  return { ...words, file: `findings/${finding}.yaml` };
}

function ofTask(
  ledger: Ledger,
  { file, record: task }: Filed<Task>,
  found: ReadonlyMap<string, Day>,
): readonly Breach[] {
  const { deadline, origin } = task;
  const assigned = dated("交办日", "the day of assignment", "assigned", task.assigned);
  const start = dated("起始日", "the first day of work", "start", task.start);
  const from = dated("时限起始日", "the first day of the deadline", "deadline.from", deadline.from);
  const due = dated("截止日", "the last day", "deadline.due", deadline.due);
  // One wrong last day is one mistake, however many days it comes before.
  const [late] = [from, start, assigned].flatMap((first) =>
    outOfOrder({ file, path: ["deadline", "due"] }, first, due),
  );
  const ground = groundOf(ledger, task, found);
  const paper = ledger.programme.paper;
  const issued = dated("总体部署的印发日", "the day the programme was issued", "paper.issued", paper?.issued);
  return [
    ...outOfOrder({ file, path: ["start"] }, assigned, start),
    ...(late ? [late] : []),
    ...(ground ? outOfOrder({ file, path: ["assigned"] }, ground, assigned) : []),
    ...(origin.kind === "measure" && paper?.dating !== "no-later"
      ? outOfOrder(
          { file, path: ["assigned"], severity: "warning" },
          { ...issued, file: "programme.yaml" },
          assigned,
        )
      : []),
  ];
}

function ofLetter({ file, record }: Filed<Letter>): readonly Breach[] {
  const issued = dated("印发日", "the day of issue", "issued", record.issued);
  const delivered = dated("送达日", "the day of delivery", "delivered", record.delivered);
  const answered = dated("回复日", "the day of the answer", "answered", record.answered);
  const answerDue = dated("回复期限", "the day by which to answer", "answerDue", record.answerDue);
  const lifted = dated("解除日", "the day on which it was lifted", "lifted", record.lifted);
  const inOrder = record.delivered && record.delivered >= record.issued;
  return [
    ...outOfOrder({ file, path: ["delivered"] }, issued, delivered),
    ...outOfOrder({ file, path: ["answered"] }, inOrder ? delivered : issued, answered),
    ...outOfOrder({ file, path: ["answerDue"] }, issued, answerDue),
    ...outOfOrder({ file, path: ["lifted"] }, issued, lifted),
  ];
}

function ofAsk({ file, record }: Filed<Ask>): readonly Breach[] {
  const asked = dated("发出日", "the day on which it was sent", "asked", record.asked);
  const due = dated("报送期限", "the last day for the return", "due", record.due);
  return outOfOrder({ file, path: ["due"] }, asked, due);
}

/** Two sets of rules that come into force on one day: nobody can tell which of them counts. */
function ofPolicy({ registry: { policy } }: Ledger): readonly Breach[] {
  const seen = new Set<string>();
  return (policy?.record.sets ?? []).flatMap(({ effective }, index): readonly Breach[] => {
    const twice = seen.has(effective);
    seen.add(effective);
    if (!twice || !policy) return [];
    return [
      {
        file: policy.file,
        path: ["sets", index, "effective"],
        what: {
          zh: `有两组规则都从 \`${effective}\` 起生效`,
          en: `two sets of rules come into force on \`${effective}\``,
        },
        fix: { zh: "并成一组，或写各自的生效日", en: "make them one set, or write the day of each" },
      },
    ];
  });
}

const rule: Rule = {
  id: "dates-in-order",
  severity: "error",
  about: { zh: "各个日期的先后说得通", en: "days come in an order that can be true" },
  why: {
    zh: "先后颠倒的日期会算出不存在的逾期，或者把真的逾期盖住",
    en: "days in the wrong order make tasks late that are not, or hide those that are",
  },
  check(ledger) {
    const { tasks, letters, asks, findings } = ledger.registry;
    const found = new Map(findings.map(({ record }) => [record.id, record.found] as const));
    return [
      ...tasks.flatMap((filed) => ofTask(ledger, filed, found)),
      ...letters.flatMap(ofLetter),
      ...asks.flatMap(ofAsk),
      ...ofPolicy(ledger),
    ];
  },
};
export default rule;
