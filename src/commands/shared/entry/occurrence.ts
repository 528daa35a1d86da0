import { ofKind } from "../../../derive/history.ts";
import { type OccurrenceState, occurrenceStates } from "../../../derive/occurrences.ts";
import { bothLanguages } from "../../../model/language.ts";
import { Refusal } from "../../../model/refusal.ts";
import { nearestPeriods } from "../../../rules/shared/nearest-periods.ts";
import { entrySaid, listed, unitSaid } from "../../../rules/shared/saying.ts";
import { idMeant } from "../periods.ts";
import type { Scene } from "./scene.ts";

export const recurs = ({ account: { task } }: Scene): boolean =>
  task.deadline.type === "recurring" && task.deadline.every !== undefined;

/** The occurrences that have begun and are not answered, the oldest first. */
export const unanswered = ({ account, on }: Scene): readonly OccurrenceState[] =>
  occurrenceStates(account, on).filter(({ answeredOn }) => answeredOn === null);

/** The occurrence that a word names: one that has begun by the day; else refused with what is owed. */
export function occurrenceNamed(scene: Scene, word: string | null): OccurrenceState {
  const { account, on } = scene;
  const begun = occurrenceStates(account, on);
  const id = word === null ? null : idMeant(word, on);
  const found = begun.find(({ period }) => period === id);
  if (found) return found;
  const open = unanswered(scene).map(({ period }) => period);
  const near = word === null || id === null ? [] : nearestPeriods(begun, id, on);
  const offered = open.length > 0 ? open : near;
  throw new Refusal(
    word === null
      ? { zh: "还要写 `--period`（哪一期）", en: "`--period` is missing: which occurrence" }
      : {
          zh: `\`${word}\` 不是 \`${account.task.id}\` 到 ${on} 应做的一期（${account.task.deadline.text}）`,
          en: `\`${word}\` is no occurrence that \`${account.task.id}\` owes by ${on}`,
        },
    offered.length > 0
      ? {
          zh: `写还没有完成的一期：${listed("zh", offered)}`,
          en: `write one that is open: ${listed("en", offered)}`,
        }
      : { zh: "到这一天没有欠的一期", en: "nothing is owed by that day" },
  );
}

/** Refuses a period that the unit has fulfilled. */
export function notYetFulfilled({ account, opened }: Scene, unit: string, period: string): void {
  const earlier = ofKind(account.history.counted, "fulfilled").find(
    (each) => each.unit === unit && each.entry.period === period,
  );
  if (earlier === undefined) return;
  throw new Refusal(
    bothLanguages((lang) => {
      const before = entrySaid(lang, earlier as never);
      return lang === "zh"
        ? `${unitSaid(lang, opened.ledger, unit)}已经记过 \`${period}\` 完成：${before}`
        : `${unitSaid(lang, opened.ledger, unit)} has fulfilled \`${period}\` already: ${before}`;
    }),
    {
      zh: `前一条写错了的，\`duban correct ${earlier.entry.id} …\`；是别的一期，改 \`--period\``,
      en: `if that was wrong, \`duban correct ${earlier.entry.id} …\`; if another is meant, change \`--period\``,
    },
  );
}
