import type { Day } from "../../../model/day.ts";
import type { Call, Opened } from "../../command.ts";
import { findLine, findUnit } from "../find.ts";
import { findTask } from "../find-task.ts";
import { given, must } from "../given.ts";
import { type Made, present } from "./made.ts";

/** A finding of supervision; its rectification is a task of its own. */
export function newFinding(
  opened: Opened,
  call: Call,
  { text, on }: { readonly text: string; readonly on: Day },
): Made {
  const { ledger } = opened;
  const taken = new Set(ledger.registry.findings.map(({ record }) => record.id.slice(2)));
  const id = `f-${call.newId(taken)}`;
  const [line, word] = [given(call, "line"), given(call, "task")];
  const task = word === null ? null : findTask(ledger, word).task;
  return {
    path: `findings/${id}.yaml`,
    kind: "finding",
    record: present({
      id,
      inspection: given(call, "inspection") ?? undefined,
      found: on,
      unit: findUnit(ledger, must(call, "unit", { zh: "问题出在哪个单位", en: "the unit concerned" })),
      line: (line === null ? task?.line : findLine(ledger, line).id) ?? undefined,
      task: task?.id,
      examined: must(call, "examined", {
        zh: "查的是什么：任务、过程、成效、认识、责任、作风",
        en: "what was examined: 任务, 过程, 成效, 认识, 责任 or 作风",
      }),
      text,
      severity: given(call, "severity") ?? undefined,
      internal: call.flag("internal") || undefined,
    }),
    name: { zh: `问题 ${id}`, en: `finding ${id}` },
    notes: [],
    next: [`add task … --origin finding:${id} --due 立行立改 --lead …`, `show ${id}`],
  };
}
