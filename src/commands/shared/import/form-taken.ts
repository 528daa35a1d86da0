import type { Diagnostic } from "../../../model/diagnostic.ts";
import type { Edit } from "../../../model/edit.ts";
import type { Text } from "../../../model/language.ts";
import type { Outcome } from "../../../model/outcome.ts";
import type { ReturnedForm } from "../../../reports/form/returned.ts";
import type { Call, Opened } from "../../command.ts";
import { judged } from "../judged.ts";
import type { FormFile } from "./form-files.ts";
import { proposedForm } from "./form-proposed.ts";

/** Changes to one file as one: from what stood there first to what stands there last. */
function joined(edits: readonly Edit[]): readonly Edit[] {
  const files = new Map<string, Edit>();
  for (const edit of edits) {
    const first = files.get(edit.path);
    files.set(edit.path, first ? { ...edit, before: first.before } : edit);
  }
  return [...files.values()];
}

/** What all files come to, one after the other: each is taken whole or not at all, and sees what those before it wrote. */
export interface Taken {
  readonly forms: readonly ReturnedForm[];
  readonly edits: readonly Edit[];
  readonly remarks: readonly Diagnostic[];
}

/** What edits come to in a registry, by all its rules. */
const judgedEdits = (opened: Opened, edits: readonly Edit[]): Outcome =>
  judged(opened, { edits, says: { zh: "", en: "" }, next: [], message: "" });

const notWritten: Text = { zh: "随整份退回", en: "refused with the whole form" };

/** A form that a rule stands against: nothing of it is written. */
const refusedWhole = (form: ReturnedForm, fault: Text | null): ReturnedForm => ({
  ...form,
  taken: false,
  entries: [],
  fault,
  cells: form.cells.map((cell) =>
    cell.state === "accepted" ? { ...cell, state: "refused", why: cell.why ?? notWritten } : cell,
  ),
});

/** Every file after the other; `judge` says what stands against one, null where nothing does. */
function oneByOne(
  opened: Opened,
  call: Call,
  {
    files,
    judge,
  }: {
    readonly files: readonly FormFile[];
    readonly judge: (now: Opened, edits: readonly Edit[]) => Outcome | null;
  },
): Taken {
  const forms: ReturnedForm[] = [];
  const remarks: Diagnostic[] = [];
  const edits: Edit[] = [];
  let now = opened;
  for (const file of files) {
    const { returned, edits: own } = proposedForm(now, call, file);
    const outcome = own.length === 0 ? null : judge(now, own);
    remarks.push(...(outcome?.remarks ?? []));
    if (outcome && outcome.exit !== 0) {
      const [first] = outcome.remarks ?? [];
      forms.push(refusedWhole(returned, first?.what ?? null));
      continue;
    }
    forms.push(returned);
    if (own.length === 0) continue;
    edits.push(...own);
    now = now.withEdits(own);
  }
  return { forms, edits: joined(edits), remarks };
}

/** All files; the rules are asked once for all of them, and file by file only where they object. */
export function takenIn(opened: Opened, call: Call, files: readonly FormFile[]): Taken {
  const all = oneByOne(opened, call, { files, judge: () => null });
  if (all.edits.length === 0) return all;
  const { exit, remarks = [] } = judgedEdits(opened, all.edits);
  return exit === 0 ? { ...all, remarks } : oneByOne(opened, call, { files, judge: judgedEdits });
}
