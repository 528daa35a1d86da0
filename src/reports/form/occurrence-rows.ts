import { ofKind } from "../../derive/history.ts";
import { actingUnits } from "../../derive/roles.ts";
import type { TaskState } from "../../derive/task-state.ts";
import type { Setting } from "../parts/frame.ts";
import { periodWords } from "../parts/words.ts";
import type { Row } from "./form.ts";
import { yesOrNo } from "./task-row.ts";

/** The turns of a duty that have begun and that a leading unit has not fulfilled yet. */
export function occurrenceRows(
  setting: Setting,
  { state, unit }: { readonly state: TaskState; readonly unit: string },
): readonly Row[] {
  const { task, account, roles, entries, occurrences } = state;
  if (!actingUnits(account, roles.lead).includes(unit)) return [];
  const mine = new Set(
    ofKind(entries, "fulfilled").flatMap((each) => (each.unit === unit ? [each.entry.period] : [])),
  );
  return occurrences
    .filter(({ period, answeredOn }) => answeredOn === null && !mine.has(period))
    .map(({ period, moved }) => ({
      key: `${task.id}@${period}`,
      told: {
        task: task.title,
        period: periodWords(period, setting.lang),
        due: moved.effective,
      },
      open: {
        done: yesOrNo(setting),
        text: { is: "text" },
        evidence: { is: "text" },
        link: { is: "text" },
      },
      known: [],
    }));
}
