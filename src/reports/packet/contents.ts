import { recordedSitting, type Sitting } from "../../derive/sitting.ts";
import type { Meeting } from "../../model/records.ts";
import type { Report } from "../../model/report.ts";
import { agenda } from "../brief/agenda.ts";
import { decisionList } from "../brief/decision-list.ts";
import { materials } from "../brief/materials.ts";
import { minutes } from "../brief/minutes.ts";
import { upward } from "../brief/upward.ts";
import { overdueReport } from "../overdue.ts";
import type { Setting } from "../parts/frame.ts";
import { packetCalendar } from "./calendar.ts";
import type { PacketKind } from "./kinds.ts";
import { packetBoard } from "./wall.ts";

/** What a packet is made for. */
export interface PacketWish {
  /** On the day that the papers before the meeting speak of. */
  readonly setting: Setting;
  readonly sitting: Sitting;
  /** The meeting, once it was held. */
  readonly held: Meeting | null;
}

/** The meeting whose decisions are handed out: the one that was held, else the last one of the series. */
export const handingOut = ({ held, sitting }: PacketWish): Meeting | null => held ?? sitting.opening.last;

function decided(wish: PacketWish): Report | null {
  const meeting = handingOut(wish);
  if (meeting === null) return null;
  const setting = { ...wish.setting, asOf: meeting.day };
  return decisionList(setting, recordedSitting(setting.ledger, meeting, meeting.day), meeting);
}

function minuted({ setting, held }: PacketWish): Report | null {
  if (held === null) return null;
  const own = { ...setting, asOf: held.day };
  return minutes(own, recordedSitting(own.ledger, held, held.day), held);
}

/** A paper of a packet; null where there is nothing of its kind yet. */
export function packetReport(kind: PacketKind, wish: PacketWish): Report | null {
  const { setting, sitting } = wish;
  switch (kind) {
    case "agenda":
      return agenda(setting, sitting);
    case "materials":
      return materials(setting, sitting);
    case "upward":
      return upward(setting, sitting);
    case "overdue":
      return overdueReport(setting, sitting.now, { each: false, within: null, by: null });
    case "board":
      return packetBoard(setting, sitting);
    case "calendar":
      return packetCalendar(setting, sitting);
    case "decisions":
      return decided(wish);
    case "minutes":
      return minuted(wish);
  }
}
