import { approvalSaid, type Change, type Proposal, type Standing } from "../../../intake/proposal.ts";
import type { Day } from "../../../model/day.ts";
import type { Edit } from "../../../model/edit.ts";
import type { Call, Opened } from "../../command.ts";
import { unitsFor } from "../entry/acting-unit.ts";
import { type Draft, entryOf } from "../entry/draft.ts";
import { refuseIfOver } from "../entry/over.ts";
import { appended } from "../entry/record.ts";
import { type Scene, sceneFor } from "../entry/scene.ts";
import { type Underway, withMore } from "./edits.ts";

/** On which day, in which registry, with whose approval a paper's changes are recorded. */
interface Changing {
  readonly call: Call;
  readonly proposal: Proposal;
  /** The day from which they hold. */
  readonly from: Day;
  /** The unit that approves, where several may. */
  readonly approver: string | null;
}

const scene = (opened: Opened, task: string, on: Day): Scene => {
  const account = opened.ledger.accounts.get(task);
  if (account === undefined) throw new Error(`no task ${task}`);
  return sceneFor(opened, account, { on, now: on === opened.today });
};

/** Who writes an entry of a kind on a task that day: the approver named, where it may, else the first that may. */
function writerOf(at: Scene, draft: Draft, named: string | null): string | null {
  const units = unitsFor(at, draft);
  return (named !== null && units.includes(named) ? named : units[0]) ?? null;
}

/** Writes one entry; answers with its id. */
function entered(
  state: Underway,
  { draft, task, on }: { readonly draft: Draft; readonly task: string; readonly on: Day },
  { call, approver }: Changing,
): { readonly state: Underway; readonly id: string } {
  const at = scene(state.opened, task, on);
  const unit = writerOf(at, draft, approver);
  if (unit === null) throw new Error(`nobody writes ${draft.kind} on ${task}`);
  refuseIfOver(at, { unit, draft });
  const id = call.newId(new Set(at.account.history.all.map(({ entry }) => entry.id)));
  const edit: Edit = appended(state.opened, { task, unit }, [entryOf(draft, { id, on })]);
  return { state: withMore(state, [edit]), id };
}

/** A change as the lifecycle records it: an extension is asked for and approved, everything else is one entry. */
function recorded(
  state: Underway,
  { change, standing }: { readonly change: Change; readonly standing: Standing },
  changing: Changing,
): Underway {
  const { task } = standing;
  const paper = approvalSaid(changing.proposal.paper, changing.proposal.read.issued);
  const approved = { paper };
  const on = changing.from >= task.assigned ? changing.from : state.opened.today;
  const of = (draft: Draft) => ({ draft, task: task.id, on });
  switch (change.kind) {
    case "reassigned": {
      const { role, from, to } = change;
      return entered(state, of({ kind: "reassigned", fields: { role, from, to, approved } }), changing).state;
    }
    case "adjusted": {
      const { field, from, to } = change;
      return entered(state, of({ kind: "adjusted", fields: { field, from, to, approved } }), changing).state;
    }
    case "extended": {
      const asked: Draft = {
        kind: "extension-requested",
        fields: { to: change.to, reason: `${paper}调整时限` },
      };
      const request = entered(state, of(asked), { ...changing, approver: null });
      const granted: Draft = {
        kind: "extension-approved",
        fields: { refers: request.id, to: change.to, approved },
      };
      return entered(request.state, of(granted), changing).state;
    }
  }
}

/** The entries that a paper's changes come to, and those of tasks that it no longer has and that are to be cancelled. */
export function changeEntries(state: Underway, cancels: ReadonlySet<string>, changing: Changing): Underway {
  const { revisions, gone, paper: named, read } = changing.proposal;
  const paper = approvalSaid(named, read.issued);
  const changed = revisions.reduce(
    (before, { standing, changes }) =>
      changes.reduce((now, change) => recorded(now, { change, standing }, changing), before),
    state,
  );
  return gone
    .filter(({ task }) => cancels.has(task.id))
    .reduce((before, { task }) => {
      const fields = { reason: `${paper}不再列入`, approved: { paper } };
      const draft: Draft = { kind: "cancelled", fields };
      return entered(before, { draft, task: task.id, on: before.opened.today }, changing).state;
    }, changed);
}
