import type { Call, Opened } from "../../command.ts";
import { findGoal } from "../find.ts";
import { given, must, unitsNamed } from "../given.ts";
import { idGiven, type Made, present } from "./made.ts";
import { recounted } from "./recount.ts";

/** A new action line with its leads; a measure comes with its first task. */
export function newLine(opened: Opened, call: Call, title: string): Made {
  const { ledger } = opened;
  const id = idGiven(call, { zh: "行动编号，用拼音", en: "the line's id" });
  const numbers = [...ledger.lines.values()].map(({ number }) => number);
  const leads = unitsNamed(opened.ledger, call.list("lead"));
  if (leads.length === 0) must(call, "lead", { zh: "谁牵头", en: "who leads" });
  return {
    path: `lines/${id}.yaml`,
    kind: "line",
    record: present({
      id,
      number: Number(given(call, "number") ?? Math.max(0, ...numbers) + 1),
      title,
      goals: call.list("goal").map((word) => findGoal(ledger, word)),
      leads,
    }),
    name: { zh: `行动“${title}”（${id}）`, en: `line ${title} (${id})` },
    notes: [],
    also: recounted(opened, call, { lines: 1 }),
    next: [`show ${id}`, `add task … --line ${id} --measure <序号>:<措施> --lead … --due …`],
  };
}
