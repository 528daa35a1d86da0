import { addDays } from "../../model/day.ts";
import { comingTable, comingUntil } from "../parts/coming.ts";
import type { Setting } from "../parts/frame.ts";
import { horizon, type LinePage, nothing, type Section } from "./section.ts";

/** Deadlines, turns of duties and milestones that come next. */
export function next(setting: Setting, { now }: LinePage): Section {
  const coming = comingUntil(setting, now, addDays(setting.asOf, horizon));
  return {
    title: { zh: `今后${horizon}天的时限`, en: `Due in the next ${horizon} days` },
    blocks: coming.length > 0 ? [comingTable(setting, coming)] : [nothing(setting)],
  };
}
