import { changesBetween } from "../../derive/changes.ts";
import { changeSentences } from "../parts/changes.ts";
import type { Setting } from "../parts/frame.ts";
import { type LinePage, nothing, type Section } from "./section.ts";

/** What became of the tasks since the day compared with. */
export function changed(setting: Setting, { now, before, since }: LinePage): Section {
  const sentences = changeSentences(setting, changesBetween(before, now));
  return {
    title: { zh: `${since}以来的变化`, en: `Changes since ${since}` },
    blocks: sentences.length > 0 ? [{ type: "list", items: sentences }] : [nothing(setting)],
  };
}
