import { dueOf, movedDue } from "../../../derive/due.ts";
import { countedUntil } from "../../../derive/history.ts";
import type { Recorded } from "../../../derive/ledger.ts";
import { addDays, type Day } from "../../../model/day.ts";
import { bothLanguages, type Text } from "../../../model/language.ts";
import type { ExtensionRequestedEntry } from "../../../model/records.ts";
import { Refusal } from "../../../model/refusal.ts";
import { entriesSaid } from "../../../rules/shared/saying.ts";
import { occurrenceNamed, recurs } from "./occurrence.ts";
import { undecidedRequests } from "./pending.ts";
import type { Scene } from "./scene.ts";

type Request = Recorded<ExtensionRequestedEntry>;

const why: Text = {
  zh: "过了期再补延期，逾期就被抹掉了；按时申请的和过期的要分得开",
  en: "an extension asked for afterwards wipes out lateness; who asked in time has to differ from who was late",
};

/** The last day now in force, of the task or of one occurrence; refused where there is none to extend. */
function dueNow(scene: Scene, period: string | undefined): Day {
  const { account, opened, on } = scene;
  const entries = countedUntil(account.history, on);
  const due =
    period === undefined
      ? dueOf(opened.ledger, account.task, entries, account.history).effective
      : movedDue(occurrenceNamed(scene, period).due, entries, { history: account.history, period }).effective;
  if (due !== null) return due;
  throw new Refusal(
    {
      zh: `任务 \`${account.task.id}\` 没有截止日（${account.task.deadline.text}），无从延期`,
      en: `the task \`${account.task.id}\` has no due day (${account.task.deadline.text}) that could be extended`,
    },
    {
      zh: `时限其实已定的，在 \`${account.file}\` 的 \`deadline\` 写明 \`due\``,
      en: `if a day was set, write it as \`due\` under \`deadline\` in \`${account.file}\``,
    },
  );
}

/** Refuses a day that extends nothing. */
export function later(scene: Scene, to: Day, period: string | undefined): void {
  const due = dueNow(scene, period);
  if (to > due) return;
  throw new Refusal(
    {
      zh: `延至 ${to}，不晚于现在的截止日 ${due}`,
      en: `${to} is not later than the due day now in force, ${due}`,
    },
    { zh: `\`--to\` 写 ${addDays(due, 1)} 或之后的一天`, en: `write \`--to\` ${addDays(due, 1)} or later` },
  );
}

/** The occurrence that a request is for: a must of a recurring duty, and only of one. */
export function periodExtended(scene: Scene, word: string | null): string | undefined {
  if (recurs(scene)) return occurrenceNamed(scene, word).period;
  if (word === null) return undefined;
  throw new Refusal(
    {
      zh: `任务 \`${scene.account.task.id}\` 不是周期性任务，不写 \`--period\``,
      en: `the task \`${scene.account.task.id}\` does not recur: it has no periods`,
    },
    { zh: "去掉 `--period`", en: "leave `--period` out" },
  );
}

/** Refuses a request after the last day: what comes later is reported, and stays late. */
export function inTime(scene: Scene, period: string | undefined): void {
  const { account, on } = scene;
  const due = dueNow(scene, period);
  if (on <= due) return;
  const { id } = account.task;
  throw new Refusal(
    {
      zh: `截止日 ${due} 已经过了，${on} 不能再申请延期`,
      en: `the due day ${due} has passed; on ${on} no extension can be asked for`,
    },
    {
      zh: `报进展，照记逾期：\`duban progress ${id} …\`；确在 ${due} 或之前申请的，用 \`--on\` 写当日`,
      en: `report instead, the task stays late: \`duban progress ${id} …\`; if it was asked for by ${due}, write that day with \`--on\``,
    },
    { why },
  );
}

/** The one request that is decided: the one named, of one period where that is given, or the only one that waits. */
export function requestDecided(
  scene: Scene,
  { id, period }: { readonly id: string | null; readonly period: string | null },
): Request {
  const { account, on } = scene;
  const waiting = undecidedRequests(account, on);
  const meant = waiting.filter(
    ({ entry }) => (id === null || entry.id === id) && (period === null || entry.period === period),
  );
  const [only] = meant;
  if (only !== undefined && meant.length === 1) return only;
  const { task } = account;
  if (waiting.length === 0)
    throw new Refusal(
      {
        zh: `任务 \`${task.id}\` 到 ${on} 没有待批的延期申请`,
        en: `by ${on} no extension of the task \`${task.id}\` waits to be decided`,
      },
      {
        zh: `先由牵头单位 \`duban extend request ${task.id} --to … --reason …\``,
        en: `let a lead run \`duban extend request ${task.id} --to … --reason …\` first`,
      },
    );
  const said = (lang: "zh" | "en") => entriesSaid(lang, waiting as never);
  throw new Refusal(
    meant.length > 1
      ? { zh: `待批的延期申请有${meant.length}条`, en: `${meant.length} requests wait to be decided` }
      : { zh: `\`${id ?? period}\` 不是待批的延期申请`, en: `\`${id ?? period}\` is no request that waits` },
    bothLanguages((lang) =>
      lang === "zh"
        ? `用 \`--request\` 写其中一条的编号：${said("zh")}`
        : `name one with \`--request\`: ${said("en")}`,
    ),
  );
}
