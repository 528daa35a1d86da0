import { barOf } from "../../derive/board/bar.ts";
import { replayOf } from "../../derive/board/replay.ts";
import { shortNameOn } from "../../derive/names.ts";
import { participantsOf } from "../../derive/roles.ts";
import type { TaskState } from "../../derive/task-state.ts";
import type { BoardStory, BoardTask } from "../../model/board.ts";
import type { Day } from "../../model/day.ts";
import type { Setting } from "../parts/frame.ts";
import { lastingFields } from "../show/task-fields.ts";
import { toldOf } from "../show/task-story.ts";
import { boardState, toldApart } from "./state.ts";

function storyOf(setting: Setting, state: TaskState): BoardStory {
  const { what, who } = lastingFields(setting, state);
  return {
    fields: [...what, ...who].map(([label, { text }]) => [label, text] as const),
    entries: toldOf(setting, state).map(({ on, day, unit, words }) => ({ on, day, unit, words })),
  };
}

/** A task on the wall chart; `to` is the chart's last day. */
export function boardTask(setting: Setting, state: TaskState, to: Day): BoardTask {
  const { ledger, asOf } = setting;
  const names = (units: readonly string[]) => units.map((unit) => shortNameOn(ledger, unit, asOf));
  const { lead } = state.roles;
  const others = [...participantsOf(state.roles), ...state.roles.verifier];
  return {
    id: state.task.id,
    title: state.task.title,
    leads: names(lead),
    units: [...new Set(names([...lead, ...others]))],
    assigned: state.task.assigned,
    ...barOf(state, to),
    state: boardState(setting, state),
    replay: () =>
      replayOf(ledger, state, (before, after) => toldApart(setting, before, after)).map(({ since, is }) => ({
        since,
        is: boardState(setting, is),
      })),
    story: () => storyOf(setting, state),
  };
}
