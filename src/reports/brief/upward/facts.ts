import type { Fact } from "../../../model/report.ts";
import { issueFacts } from "../../paper/to-settle.ts";
import type { Setting } from "../../parts/frame.ts";
import type { LateMatter, Matters } from "./matters.ts";

const late = ({
  state,
  daysLate,
  rung,
  letters,
  decision,
}: LateMatter): { readonly [key: string]: Fact } => ({
  task: state.task.id,
  daysLate,
  step: rung?.step ?? null,
  letters: letters.map(({ id }) => id),
  decision: decision ? { meeting: decision.meeting.id, n: decision.n } : null,
});

/** The matters by id. */
export const mattersFacts = (setting: Setting, matters: Matters): { readonly [key: string]: Fact } => ({
  extensions: matters.extensions.map(({ task }) => task.id),
  issues: matters.issues.map((each) => issueFacts(setting, each)),
  carriedOver: matters.carriedOver,
  overdueDecisions: matters.decisions.map(late),
  grave: matters.grave.map(late),
  waiting: matters.waiting.map(({ state, since }) => ({ task: state.task.id, since })),
});
