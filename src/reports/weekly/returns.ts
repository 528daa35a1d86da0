import { shortNameOn } from "../../derive/names.ts";
import { numberedItems, type Part, paragraph } from "../paper/outline.ts";
import { askCountLine, askWords } from "../parts/asks.ts";
import { entryWords } from "../parts/entry-words.ts";
import { dayWords } from "../parts/words.ts";
import { byWhom, type WeeklyPage } from "./page.ts";

/** Who has not reported, or not wholly, for the last ended reporting period. */
export const silentIn = ({ asks }: WeeklyPage) =>
  asks.flatMap(({ period, asks: all }) =>
    all.filter(({ state }) => state === "missing" || state === "partial").map((ask) => ({ period, ask })),
  );

export function returnsPart(page: WeeklyPage): Part | null {
  const { setting, asks } = page;
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  if (asks.length === 0) return null;
  const names = (state: "missing" | "partial") =>
    silentIn(page)
      .filter(({ ask }) => ask.state === state)
      .map(({ ask }) => {
        const name = shortNameOn(ledger, ask.unit, asOf);
        return state === "missing"
          ? name
          : `${name}${ask.tasks.length - ask.unanswered.length}/${ask.tasks.length}`;
      });
  const line = (state: "missing" | "partial") => {
    const found = names(state);
    return found.length === 0
      ? []
      : [
          paragraph(
            `${askWords[state][lang]}${zh ? "：" : ": "}${found.join(zh ? "、" : ", ")}${zh ? "。" : "."}`,
          ),
        ];
  };
  return {
    title: { zh: "报送情况", en: "Returns" },
    blocks: [
      ...asks.map((group) => paragraph(askCountLine(setting, group))),
      ...line("missing"),
      ...line("partial"),
    ],
  };
}

/** What happened before the period and was recorded in it; null where git cannot tell, or for nothing. */
export function latePart(page: WeeklyPage): Part | null {
  const { setting, late } = page;
  const { asOf, lang } = setting;
  const zh = lang === "zh";
  if (late === null || late.length === 0) return null;
  const items = late.map(({ state, recorded, recordedOn }) => {
    const words = entryWords(setting, recorded.entry).replace(/[。.]$/, "");
    const when = dayWords(recordedOn, asOf, lang);
    return zh
      ? `${state.task.title}：${byWhom(page, recorded)}${words}（${when}入库）。`
      : `${state.task.title}: ${byWhom(page, recorded)}: ${words} (recorded ${when}).`;
  });
  return {
    title: { zh: `补报${late.length}条`, en: `Recorded late: ${late.length}` },
    blocks: numberedItems(items),
  };
}
