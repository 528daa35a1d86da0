import type { NewsKind } from "../../derive/difference/news.ts";
import type { Lang, Text } from "../../model/language.ts";

/** What a kind of change is called, and in Chinese what it is counted in. */
interface KindWords extends Text {
  readonly measure: "项" | "次" | "条" | "件";
}

const words = (zh: string, en: string, measure: KindWords["measure"] = "项"): KindWords => ({
  zh,
  en,
  measure,
});

/** Every kind of change, the weightiest first. */
const kindTable: Readonly<Record<NewsKind, KindWords>> = {
  removed: words("删除", "removed", "条"),
  rewritten: words("改动", "rewritten", "条"),
  moved: words("移动", "moved", "条"),
  stray: words("无主记录", "of no task", "条"),
  redacted: words("隐去", "redacted", "条"),
  "newly-late": words("新增逾期", "newly overdue"),
  "extension-approved": words("延期", "extended"),
  "lead-changed": words("调整牵头单位", "lead changed"),
  closed: words("销号", "closed"),
  returned: words("退回", "returned"),
  reopened: words("重新打开", "reopened"),
  suspended: words("暂停", "suspended"),
  resumed: words("恢复", "resumed"),
  cancelled: words("取消", "cancelled"),
  adjusted: words("调整目标", "adjusted"),
  reassigned: words("调整其他单位", "other roles changed"),
  added: words("新交办", "assigned"),
  claim: words("申请销号", "claimed"),
  accepted: words("部分通过核查", "partly accepted"),
  "newly-behind": words("新增滞后", "newly behind"),
  "no-longer-late": words("不再逾期", "no longer overdue"),
  "caught-up": words("赶上计划", "caught up"),
  "extension-requested": words("申请延期", "extension requested"),
  "extension-refused": words("不同意延期", "extension refused"),
  issue: words("提出问题", "issue raised", "件"),
  resolved: words("解决问题", "issue resolved", "件"),
  fulfilled: words("完成本期", "duty fulfilled"),
  report: words("报送进展", "reported on"),
  answered: words("复函", "letter answered", "件"),
  held: words("召开会议", "meeting held", "次"),
  minuted: words("补记会议结果", "outcomes recorded", "次"),
  settled: words("议定事项办结", "decision settled"),
  planned: words("拟开会议", "meeting planned", "次"),
  recorded: words("新增", "recorded", "条"),
  updated: words("修改", "updated", "条"),
};

const order = Object.keys(kindTable) as readonly NewsKind[];

/** Where a kind stands among all, the weightiest first. */
export const rankOf = (kind: NewsKind): number => order.indexOf(kind);

/** A kind as the mark before a sentence: 【延期】, [extended]. */
export const markOf = (kind: NewsKind, lang: Lang): string =>
  lang === "zh" ? `【${kindTable[kind].zh}】` : `[${kindTable[kind].en}] `;

/** How many changes there are of each kind that there is, the weightiest first. */
export const countsOf = (
  news: readonly { readonly kind: NewsKind }[],
): readonly (readonly [kind: NewsKind, count: number])[] =>
  order.flatMap((kind) => {
    const count = news.filter((each) => each.kind === kind).length;
    return count === 0 ? [] : [[kind, count] as const];
  });

/** 延期3项、销号2项; 3 extended, 2 closed. */
export const countWords = (news: readonly { readonly kind: NewsKind }[], lang: Lang): string =>
  countsOf(news)
    .map(([kind, count]) => {
      const { zh, en, measure } = kindTable[kind];
      return lang === "zh" ? `${zh}${count}${measure}` : `${count} ${en}`;
    })
    .join(lang === "zh" ? "、" : ", ");
