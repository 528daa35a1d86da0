import type { Count } from "../../derive/counts.ts";
import { closingStats } from "../../derive/stats/closings.ts";
import { claimStats, extensionStats, reopeningStats } from "../../derive/stats/deciding.ts";
import type { Scope } from "../../derive/stats/scope.ts";
import type { Text } from "../../model/language.ts";
import type { Fact } from "../../model/report.ts";
import type { Setting } from "../parts/frame.ts";
import { bracketed, percent } from "../parts/words.ts";
import { allWords, numbersTable, paragraph, type Section, sumLine } from "./words.ts";

const times: Text = { zh: "次", en: "in all" };
const fates: Readonly<Record<"accepted" | "returned" | "pending" | "lapsed", Text>> = {
  accepted: { zh: "同意", en: "accepted" },
  returned: { zh: "退回", en: "returned" },
  pending: { zh: "待核", en: "pending" },
  lapsed: { zh: "失效", en: "lapsed" },
};

/** Closings: how many stand, on both bases; claims with their verdicts; what was reopened. */
export function closingsSection({ lang }: Setting, scope: Scope): Section {
  const zh = lang === "zh";
  const stats = closingStats(scope);
  const { claims, firstTime, undecidedFirst } = claimStats(scope);
  const reopened = reopeningStats(scope);
  const cells = (name: string, { classes, total }: Count<string>) => [
    name,
    ...classes.map((each) => each.count + bracketed(percent(each.percent), lang)),
    total,
  ];
  const balance = zh
    ? `期初已销号${stats.before}项＋期内销号${stats.closed}次－其后重新打开等${stats.undone}次＝期末已销号${stats.now}项。`
    : `${stats.before} closed before + ${stats.closed} closed − ${stats.undone} reopened or otherwise undone = ${stats.now} closed on the last day.`;
  const verdicts = sumLine(
    claims.classes.map(({ key, count }) => [fates[key], count]),
    { total: claims.total, each: times },
    lang,
  );
  const [passed, failed] = firstTime.classes;
  const first = zh
    ? `首次申请已核${firstTime.total}次：一次通过${passed?.count ?? 0}（${percent(passed?.percent ?? 0)}）＋退回${failed?.count ?? 0}（${percent(failed?.percent ?? 0)}）＝${firstTime.total}次；另有${undecidedFirst}次未核。`
    : `First claims decided: passed ${passed?.count ?? 0} (${percent(passed?.percent ?? 0)}) + returned ${failed?.count ?? 0} (${percent(failed?.percent ?? 0)}) = ${firstTime.total}; ${undecidedFirst} without a verdict.`;
  return {
    title: { zh: "销号", en: "Closings" },
    blocks: [
      paragraph(balance),
      ...(stats.effective.total > 0
        ? [
            numbersTable(
              zh
                ? ["期内销号、现仍有效的", "按时", "迟办", "无时限", allWords.zh]
                : ["closed in the span and still so", "on time", "late", "no deadline", allWords.en],
              [
                cells(zh ? "按延期后时限" : "by the extended day", stats.effective),
                cells(zh ? "按原定时限" : "by the original day", stats.original),
              ],
              null,
            ),
          ]
        : []),
      paragraph((zh ? "申请销号：" : "Claims: ") + verdicts + (zh ? "。" : ".")),
      ...(claims.total > 0 ? [paragraph(first)] : []),
      paragraph(
        zh
          ? `重新打开${reopened.times}次，涉及${reopened.tasks}项。`
          : `Reopenings: ${reopened.times}, of tasks: ${reopened.tasks}.`,
      ),
    ],
  };
}

/** Extensions asked for and how they were decided, and the how-manieth the approved ones are. */
export function extensionsSection({ lang }: Setting, scope: Scope): Section {
  const zh = lang === "zh";
  const { requests, nth } = extensionStats(scope);
  const words: Readonly<Record<"approved" | "refused" | "pending", Text>> = {
    approved: { zh: "批准", en: "approved" },
    refused: { zh: "不同意", en: "refused" },
    pending: { zh: "未批", en: "undecided" },
  };
  const decided = sumLine(
    requests.classes.map(({ key, count }) => [words[key], count]),
    { total: requests.total, each: times },
    lang,
  );
  const approved = nth.reduce((sum, count) => sum + count, 0);
  const order = sumLine(
    nth.map((count, n) => [{ zh: `第${n + 1}次延期`, en: `no. ${n + 1}:` }, count]),
    { total: approved, each: times },
    lang,
  );
  return {
    title: { zh: "延期", en: "Extensions" },
    blocks: [
      paragraph((zh ? "申请延期：" : "Asked for: ") + decided + (zh ? "。" : ".")),
      ...(approved > 0 ? [paragraph((zh ? "批准的：" : "Approved: ") + order + (zh ? "。" : "."))] : []),
    ],
  };
}

const record = ({ classes, total }: Count<string>): { readonly [key: string]: Fact } => ({
  total,
  ...Object.fromEntries(classes.map(({ key, count }) => [key, count])),
});
const shared = ({ classes, total }: Count<string>): Fact => ({
  total,
  classes: classes.map(({ key, count, percent: share }) => ({ key, count, percent: share })),
});

export function closingsFacts(scope: Scope): { readonly [key: string]: Fact } {
  const stats = closingStats(scope);
  const { claims, firstTime, undecidedFirst } = claimStats(scope);
  const { requests, nth } = extensionStats(scope);
  return {
    closings: {
      before: stats.before,
      closed: stats.closed,
      undone: stats.undone,
      now: stats.now,
      effective: shared(stats.effective),
      original: shared(stats.original),
    },
    claims: { ...record(claims), firstTime: shared(firstTime), firstUndecided: undecidedFirst },
    reopened: { ...reopeningStats(scope) },
    extensions: { ...record(requests), nth },
  };
}
