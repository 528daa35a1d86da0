import { heldBefore } from "../../derive/series.ts";
import type { Sitting } from "../../derive/sitting.ts";
import { type Day, yearOf } from "../../model/day.ts";
import type { Programme } from "../../model/records.ts";
import type { Papered } from "../../model/report.ts";
import type { Setting } from "../parts/frame.ts";

/** The whole name of who gives a paper out: the office of the task force that stands behind it, else the task force. */
export function issuerOf(
  { ledger }: Setting,
  force: Programme["taskForce"] | null | undefined,
): string | null {
  const id = force?.office ?? force?.unit;
  return id === undefined ? null : (ledger.units.get(id)?.name ?? null);
}

/** The how manieth meeting of its series in its year; null before its day is set. */
function turnOf({ ledger }: Setting, { series, day }: Sitting): number | null {
  if (day === null) return null;
  return heldBefore(ledger, series.id, day).filter((each) => yearOf(each.day) === yearOf(day)).length + 1;
}

/** A paper of a meeting, given out by the office of the task force that holds it. */
export const meetingPaper = (
  setting: Setting,
  sitting: Sitting,
  { kind, day, signs }: Pick<Papered, "kind" | "signs"> & { readonly day: Day },
): Papered => ({
  kind,
  day,
  signs,
  issuer: issuerOf(setting, sitting.series.force),
  turn: turnOf(setting, sitting),
});
