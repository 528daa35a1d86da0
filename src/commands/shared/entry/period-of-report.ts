import { dutyStart } from "../../../derive/occurrences.ts";
import { beginOf, periodNamed } from "../../../derive/period-named.ts";
import {
  lastEndedPeriod,
  reportingPeriodNamed,
  reportingPeriodOn,
  rhythmOf,
} from "../../../derive/reporting.ts";
import { bothLanguages, type Text } from "../../../model/language.ts";
import { Refusal } from "../../../model/refusal.ts";
import { everyWords } from "../../../model/words.ts";
import { periodWords } from "../../../reports/parts/words.ts";
import { entrySaid, unitSaid } from "../../../rules/shared/saying.ts";
import { periodMeant } from "../periods.ts";
import { periodDue, type Reporter, reportFor } from "./return-period.ts";
import type { Scene } from "./scene.ts";

/** A report's period, and what to say where nobody named it. */
interface ReportPeriod {
  readonly period: string | undefined;
  readonly note: Text | null;
}

function unfit({ opened: { ledger }, account, on }: Scene, word: string): Refusal {
  const rhythm = rhythmOf(ledger, account.task);
  const examples = rhythm ? [lastEndedPeriod(rhythm, on).id, reportingPeriodOn(rhythm, on).id] : [];
  const every = rhythm ? everyWords[rhythm.every] : { zh: "", en: "" };
  return new Refusal(
    { zh: `没有 \`${word}\` 这一期`, en: `there is no period \`${word}\`` },
    rhythm === null
      ? {
          zh: "这项任务不要求定期报送，不写 `--period`",
          en: "no returns are asked for: leave `--period` out",
        }
      : {
          zh: `这项任务${every.zh}报送，写 ${examples.map((each) => `\`${each}\``).join("、")}`,
          en: `returns are asked for ${every.en}: write ${examples.map((each) => `\`${each}\``).join(" or ")}`,
        },
  );
}

/** The period that a word names in the rhythm of the task's returns, or of the duty itself. */
export function periodTyped(scene: Scene, word: string): string {
  const { opened, account, on } = scene;
  const id = periodMeant(word, on);
  const rhythm = rhythmOf(opened.ledger, account.task);
  const own = account.task.deadline.every;
  const fits =
    (rhythm && reportingPeriodNamed(rhythm, id)) || (own && periodNamed(own, id, dutyStart(account.task)));
  const begin = beginOf(id);
  const asked = [...opened.ledger.asks.values()].some(
    ({ period, tasks }) => period === id && tasks.includes(account.task.id),
  );
  if (!(fits || asked) || begin === null) throw unfit(scene, word);
  if (begin <= on) return id;
  throw new Refusal(
    { zh: `\`${id}\` 这一期 ${begin} 才开始`, en: `the period \`${id}\` begins only on ${begin}` },
    {
      zh: "写所说的那一期；`--on` 是发生之日",
      en: "write the period that is meant; `--on` is the day it happened",
    },
  );
}

/** What a unit has reported already for the period that its next report is of. */
interface Earlier {
  readonly period: string;
  readonly earlier: NonNullable<ReturnType<typeof reportFor>>;
}

/** The return that a unit has made already for the period that is named, else due; null where there is none. */
export function reportedAlready(
  scene: Scene,
  { unit, word }: { readonly unit: string; readonly word: string | null },
): Earlier | null {
  const { opened, account, on } = scene;
  const reporter: Reporter = { unit, on };
  const period = word === null ? periodDue(opened.ledger, account, reporter) : periodTyped(scene, word);
  const earlier = period === null ? null : reportFor(opened.ledger, account, { ...reporter, period });
  return period === null || earlier === null ? null : { period, earlier };
}

/** That a unit has reported for a period, by which entry. */
export const alreadySaid = (
  { opened: { ledger } }: Scene,
  unit: string,
  { period, earlier }: Earlier,
): Text =>
  bothLanguages((lang) => {
    const before = entrySaid(lang, earlier as never);
    return lang === "zh"
      ? `${unitSaid(lang, ledger, unit)}已经报过${periodWords(period, lang)}的进展：${before}`
      : `${unitSaid(lang, ledger, unit)} has reported for ${period} already: ${before}`;
  });

/**
 * The period of a report: the one named, else the one that is due. A second report of the unit for one period is
 * refused unless the user says so.
 */
export function periodOfReport(
  scene: Scene,
  { unit, word, again }: { readonly unit: string; readonly word: string | null; readonly again: boolean },
): ReportPeriod {
  const { opened, account, on } = scene;
  const period = word === null ? periodDue(opened.ledger, account, { unit, on }) : periodTyped(scene, word);
  if (period === null) return { period: undefined, note: null };
  const already = again ? null : reportedAlready(scene, { unit, word });
  if (already !== null)
    throw new Refusal(
      alreadySaid(scene, unit, already),
      {
        zh: `又有新情况的加 \`--again\`；前一条报错了的，\`duban correct ${already.earlier.entry.id} …\`；报的是别的一期，写 \`--period\``,
        en: `if there is more to tell, add \`--again\`; if the earlier was wrong, \`duban correct ${already.earlier.entry.id} …\`; if another period is meant, name it with \`--period\``,
      },
      {
        why: {
          zh: "一期报两次，哪个数算数就说不清",
          en: "of two returns for one period nobody can say which figure holds",
        },
      },
    );
  const note: Text = {
    zh: `没有写 --period，记作${periodWords(period, "zh")}的进展（${period}）`,
    en: `without --period it counts for ${period}`,
  };
  return { period, note: word === null ? note : null };
}
