import type { NewUnit, Proposal } from "../../../intake/proposal.ts";
import { type Addition, paperSaid, sourceSaid } from "../../../intake/proposal.ts";
import type { Edit } from "../../../model/edit.ts";
import { roles } from "../../../model/words.ts";
import { type Fields, withListItem } from "../../../source/splice.ts";
import type { Call, Opened } from "../../command.ts";
import { newFile, present } from "../add/made.ts";
import { recounted } from "../add/recount.ts";
import { lineKeys } from "../add/task-place.ts";
import { keptNames } from "./kept-names.ts";

const nameless = { name: { zh: "", en: "" }, notes: [], next: [] };

/** A unit that the paper names and nobody knows yet. */
const unitFile = (opened: Opened, { id, name, short, kind, level }: NewUnit, source: string): Edit =>
  newFile(opened, {
    ...nameless,
    path: `units/${id}.yaml`,
    kind: "unit",
    record: present({ id, name, short, kind, level, source }),
  });

/** What was said of measures holds for their declared number too. */
const recounting = (call: Call): Call => ({
  ...call,
  flag: (option) => option === "recount" || call.flag(option),
});

/** Measures that a line does not have yet, with the declared number of them where that was asked for. */
function measureEdits(opened: Opened, call: Call, { additions, paper }: Proposal): readonly Edit[] {
  const fresh = new Map(
    additions.flatMap(({ line, measure, wanted }) =>
      measure?.isNew && line ? [[measure.number, { line, measure, ref: wanted.ref }] as const] : [],
    ),
  );
  const edits = opened.ledger.registry.lines.flatMap(({ file: path, record }): readonly Edit[] => {
    const before = opened.textOf(path) ?? "";
    const after = [...fresh.values()]
      .filter(({ line }) => line === record.id)
      .reduce((text, { measure: { number, title }, ref }) => {
        const source = `${paperSaid(paper)}${ref === null ? "" : `，${ref}`}`;
        return withListItem(text, ["measures"], { number, title, source }, lineKeys);
      }, before);
    return after === before ? [] : [{ path, before, after }];
  });
  return fresh.size === 0 ? [] : [...edits, ...recounted(opened, recounting(call), { measures: fresh.size })];
}

/** A task's record as the paper states it: printed words beside every reading. */
function taskFields(
  { wanted, units, line, measure }: Addition,
  { id, proposal }: { readonly id: string; readonly proposal: Proposal },
): Fields {
  const { timed, ref, part, text, clause } = wanted;
  return present({
    id,
    title: wanted.title,
    line: line ?? undefined,
    measure: measure?.number,
    origin: { kind: measure === null ? "plan" : "measure" },
    assigned: proposal.assigned ?? undefined,
    deadline: { ...timed.deadline } as Fields,
    ...Object.fromEntries(roles.map((role) => [role, units[role] ?? []])),
    milestones: timed.steps.map(({ title, due }, at) => ({ id: `m${at + 1}`, title, due })),
    weight: wanted.weight ?? undefined,
    notes: wanted.notes ?? undefined,
    source: sourceSaid({ paper: proposal.paper, ref, part, text: text || wanted.heading, clause }),
  });
}

/** All files that a proposal's additions make or change: units, measures, tasks. */
export function newRecords(
  opened: Opened,
  call: Call,
  proposal: Proposal,
): { readonly edits: readonly Edit[]; readonly tasks: readonly string[] } {
  const taken = new Set([...opened.ledger.accounts.keys()].map((id) => id.slice(-6)));
  const tasks = proposal.additions.map((addition) => {
    const suffix = call.newId(taken);
    taken.add(suffix);
    const home = addition.line ?? "programme";
    const id = `${home}-${suffix}`;
    const record = taskFields(addition, { id, proposal });
    return {
      id,
      edit: newFile(opened, { ...nameless, path: `tasks/${home}/${id}.yaml`, kind: "task", record }),
    };
  });
  return {
    edits: [
      ...proposal.fresh.map((unit) => unitFile(opened, unit, paperSaid(proposal.paper))),
      ...keptNames(opened, proposal),
      ...measureEdits(opened, call, proposal),
      ...tasks.map(({ edit }) => edit),
    ],
    tasks: tasks.map(({ id }) => id),
  };
}
