import type { Sitting } from "../../derive/sitting.ts";
import { monthEnd, monthStart, yearOf } from "../../model/day.ts";
import type { Report } from "../../model/report.ts";
import { boardReport } from "../board.ts";
import type { Setting } from "../parts/frame.ts";

/** The wall chart of a sitting's tasks over the year of its day; of a consultation it says whose. */
export function packetBoard(setting: Setting, { now, series }: Sitting): Report {
  const { ledger, asOf, lang } = setting;
  const year = yearOf(asOf);
  const own = series.line === null ? [] : [`${lang === "zh" ? "" : "line "}${series.line.title}`];
  const all = [...ledger.accounts.values()].filter(({ task }) => task.assigned <= asOf).length;
  return boardReport(setting, {
    from: monthStart(year, 1),
    to: monthEnd(year, 12),
    states: now,
    all,
    chosenBy: own,
  });
}
