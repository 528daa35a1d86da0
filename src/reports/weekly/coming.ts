import type { Part } from "../paper/outline.ts";
import { type Coming, comingCount, comingTable, comingUntil } from "../parts/coming.ts";
import { rhythmWords, type WeeklyPage } from "./page.ts";

/** What falls due from the period's end until the end of the next. */
export const comingIn = ({ setting, now, following }: WeeklyPage): readonly Coming[] =>
  comingUntil(setting, now, following.end);

export function comingPart(page: WeeklyPage): Part | null {
  const coming = comingIn(page);
  const { zh, en } = rhythmWords[page.every].following;
  return coming.length === 0
    ? null
    : {
        title: {
          zh: `至${zh}末到期${comingCount(coming, "zh")}`,
          en: `Due by the end of ${en}: ${comingCount(coming, "en")}`,
        },
        blocks: [comingTable(page.setting, coming)],
      };
}
