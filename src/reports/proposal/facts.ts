import type { Addition, Open, Proposal, Revision } from "../../intake/proposal.ts";
import type { Fact } from "../../model/report.ts";
import { roles } from "../../model/words.ts";

const additionFacts = ({ wanted, units, line, measure }: Addition, assigned: string | null): Fact => {
  const { text, type, from = null, due = null, every = null, by = null } = wanted.timed.deadline;
  return {
    n: wanted.n,
    ref: wanted.ref,
    part: wanted.part,
    title: wanted.title,
    line: line ?? null,
    measure: measure ? { number: measure.number, title: measure.title, new: measure.isNew } : null,
    assigned,
    deadline: { text, type, from, due, every, by },
    milestones: wanted.timed.steps.map(({ title, due: day }) => ({ title, due: day })),
    ...Object.fromEntries(
      roles.filter((role) => role !== "verifier").map((role) => [role, units[role] ?? []]),
    ),
    remarks: wanted.says.map(({ zh }) => zh),
  };
};

const changeFacts = ({ wanted, standing, changes, differences }: Revision): Fact => ({
  n: wanted.n,
  task: standing.task.id,
  changes: changes.map((change) => ({ ...change })),
  differences: differences.map(({ what, way }) => ({ what: what.zh, way: way.zh })),
});

/** A proposal for programs, beside what the paper says. */
export const proposalFacts = (
  proposal: Proposal,
  open: readonly Open[],
): { readonly [key: string]: Fact } => ({
  paper: { ...proposal.paper },
  assigned: proposal.assigned,
  add: proposal.additions.map((each) => additionFacts(each, proposal.assigned)),
  there: proposal.there.map(({ wanted, standing, by }) => ({
    n: wanted.n,
    task: standing?.task.id ?? null,
    by,
  })),
  change: proposal.revisions.map(changeFacts),
  gone: proposal.gone.map(({ task }) => task.id),
  undone: proposal.undone.map(({ n }) => n),
  units: proposal.names.map(({ name, is, unit, candidates, rows }) => ({ name, is, unit, candidates, rows })),
  newUnits: proposal.fresh.map(({ id, name, short, kind, level }) => ({ id, name, short, kind, level })),
  open: open.map(({ option, what, way }) => ({ option, what: what.zh, way: way.zh })),
});
