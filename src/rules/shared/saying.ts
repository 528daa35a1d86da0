import type { Ledger, Recorded } from "../../derive/ledger.ts";
import type { Lang } from "../../model/language.ts";
import { kindWords } from "../../model/words.ts";

/** More than so many of anything are counted, not listed. */
const most = 6;

/** Things one after the other, each in backquotes; a long list ends with its number. */
export function listed(lang: Lang, items: readonly string[]): string {
  const shown = items.slice(0, most).map((item) => `\`${item}\``);
  const joined = shown.join(lang === "zh" ? "、" : ", ");
  if (items.length <= most) return joined;
  return lang === "zh" ? `${joined}等${items.length}个` : `${joined} and ${items.length - most} more`;
}

/** A unit as a message names it: its id, and in Chinese its short name beside it. */
export function unitSaid(lang: Lang, ledger: Ledger, id: string): string {
  const unit = ledger.units.get(id);
  const name = unit?.short?.[0] ?? unit?.name;
  return lang === "zh" && name !== undefined ? `\`${id}\`（${name}）` : `\`${id}\``;
}

export function unitsSaid(lang: Lang, ledger: Ledger, ids: readonly string[]): string {
  const shown = ids.slice(0, most).map((id) => unitSaid(lang, ledger, id));
  const joined = shown.join(lang === "zh" ? "、" : ", ");
  if (ids.length <= most) return joined;
  return lang === "zh" ? `${joined}等${ids.length}个单位` : `${joined} and ${ids.length - most} more`;
}

/** The day of an entry as it is printed: 不晚于 where only that is known. */
const onSaid = (lang: Lang, { entry }: Recorded): string =>
  entry.dating === "no-later" ? `${lang === "zh" ? "不晚于" : "by "}${entry.on}` : entry.on;

/** An entry so that it can be found: its id, and in brackets its unit, day and kind. */
export function entrySaid(lang: Lang, recorded: Recorded): string {
  const { unit, entry } = recorded;
  const told = [unit, onSaid(lang, recorded), kindWords[entry.kind][lang]];
  return lang === "zh" ? `\`${entry.id}\`（${told.join("，")}）` : `\`${entry.id}\` (${told.join(", ")})`;
}

export const entriesSaid = (lang: Lang, all: readonly Recorded[]): string =>
  all
    .slice(0, most)
    .map((each) => entrySaid(lang, each))
    .join(lang === "zh" ? "、" : ", ");

/** What to do with an entry that should not stand: it can only be taken out before it is merged. */
export const takeOut = (lang: Lang, recorded: Recorded): string =>
  lang === "zh"
    ? `从 \`${recorded.file}\` 删去 \`${recorded.entry.id}\`（仅限尚未合入时）`
    : `take \`${recorded.entry.id}\` out of \`${recorded.file}\` (only while it is not merged)`;
