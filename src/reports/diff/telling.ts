import type { Side } from "../../derive/difference/side.ts";
import type { Recorded } from "../../derive/ledger.ts";
import { shortNameOn, shortNamesOn } from "../../derive/names.ts";
import type { Day } from "../../model/day.ts";
import type { Approved } from "../../model/records.ts";
import type { Setting } from "../parts/frame.ts";
import { meetingWords } from "../parts/meeting-words.ts";
import { dayWords, unended } from "../parts/words.ts";

/** What sentences are told with: the later state, in which names and days are said, and the earlier one. */
export interface Telling {
  readonly setting: Setting;
  readonly before: Side;
  readonly after: Side;
}

/** Parts of a sentence, those that are not empty, and its stop. */
export function sentence({ setting: { lang } }: Telling, parts: readonly string[]): string {
  const said = parts.map(unended).filter((part) => part !== "");
  return lang === "zh" ? `${said.join("；")}。` : `${said.join("; ")}.`;
}

export const dayIn = ({ setting: { asOf, lang } }: Telling, day: Day): string => dayWords(day, asOf, lang);

export const unitIn = ({ setting: { ledger } }: Telling, unit: string, day: Day): string =>
  shortNameOn(ledger, unit, day);

export const unitsIn = ({ setting: { ledger, asOf, lang } }: Telling, units: readonly string[]): string => {
  const names = shortNamesOn(ledger, units, asOf);
  return names === "" ? (lang === "zh" ? "（无）" : "none") : names;
};

/** Who did something and when, with what: 9月18日市财政局申请销号; 不晚于 where only that is known. */
export function deed(telling: Telling, { unit, entry }: Recorded, did: string): string {
  const zh = telling.setting.lang === "zh";
  const by = entry.dating === "no-later" ? (zh ? "不晚于" : "by ") : "";
  const on = by + dayIn(telling, entry.on);
  const who = unitIn(telling, unit, entry.on);
  return zh ? `${on}${who}${did}` : `${on}, ${who}: ${did}`;
}

/** What else a reader must know of an entry: that it corrects an earlier one, that its day is yet to come. */
export function remarks({ setting: { asOf, lang } }: Telling, { entry }: Recorded): readonly string[] {
  const zh = lang === "zh";
  return [
    ...("corrects" in entry && entry.corrects
      ? [zh ? `这是对记录 ${entry.corrects} 的更正` : `this corrects the entry ${entry.corrects}`]
      : []),
    ...(entry.on > asOf
      ? [zh ? `日期晚于${asOf}，还不算数` : `its day is after ${asOf}: it does not count yet`]
      : []),
  ];
}

/** The paper or meeting that something stands on; empty for none. */
export function basis({ setting }: Telling, approved: Approved | undefined): string {
  const by = approved?.paper ?? (approved?.meeting ? meetingWords(setting, approved.meeting) : null);
  return by === null || by === undefined ? "" : setting.lang === "zh" ? `依据：${by}` : `by ${by}`;
}

/** A label with what it stands for; empty where that is. */
export const labelled = (
  { setting: { lang } }: Telling,
  label: { readonly zh: string; readonly en: string },
  value: string | undefined,
): string => (value ? (lang === "zh" ? `${label.zh}：${value}` : `${label.en}: ${value}`) : "");
