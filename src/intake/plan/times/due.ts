import type { Stretch } from "../../deadline.ts";

const money = /元|金额|\d万|补贴|补助|奖励|资助|奖补|贴息|租金|最高|给予|额度|不超过.{0,6}%/u;
const report =
  /调度|通报|报送|上报|报告|召开|举办|组织|开展|评估|遴选|发布|更新|培育|新增|建设|培训|汇总|检查|会商|推出|打造|认定|完成|研究|安排|梳理|公布|支持|选树|评选|选派|开放|不少于|至少|引进|征集|实施|推动|制定|编制|形成|举行|开设|推进|评价|总结/u;
const deed = /^起?(?:完成|建成|启动|开工|竣工|投用|出台|印发|上线|达到|实现|全面|基本)/u;
const begins =
  /(?:^|[。；;：:，,、！\s（(]|力争|确保|计划|争取|预计|拟|目标|并|将|(?:时间|时限|期限|节点)为?)$/u;

/** A time with the words before and after it, within its sentence. */
interface Place extends Pick<Stretch, "words" | "kind"> {
  readonly before: string;
  readonly after: string;
}

/** Rhythms of a plan's own: not of a benefit (每年最高50万元), and bare ones only beside something to report. */
function isOwnRhythm({ words, before, after }: Place, rest: string): boolean {
  const rhythm = /(?:[每各按逐]|双月|隔[周月]|[一两二三半]个?[年月周季].{0,2}一)/u.test(words);
  if (!rhythm || /按[日天年]|分[年月季]/u.test(words)) return false;
  if (/[前底末日号旬内]$/u.test(words)) return !/^\p{Script=Han}{0,4}余额/u.test(rest);
  if (money.test(rest) || /^\s*\d+元/u.test(after) || /(?:最高|按|不低于|不超过)$/u.test(before))
    return false;
  if (
    /(?:季度|\d月|[一二三四五六七八九十]月|周[一二三四五六日天])$/u.test(words) &&
    /[^每个按逐两二]{2}$/u.test(words)
  )
    return true;
  const next = rest === "" ? (/^[，,]([^，,]{0,40})/u.exec(after)?.[1] ?? "") : rest;
  return report.test(
    `${words.replace(/^.*[，,]/u, "")}${next}${/[，,][^，,]{0,12}$/u.exec(before)?.[0] ?? before.slice(-12)}`,
  );
}

/** 6.30, 1/3: figures without a unit of time, other than a whole date. */
const isFigures = (words: string): boolean =>
  !/[年月日号季度旬期]/u.test(words) &&
  !/\d{4}([-/.])\d{1,2}(?:\1\d{1,2}|\D{1,2}\d{4}\1\d{1,2})/u.test(words);

/** A time that ends in 前, 底, 内 … or begins with 到 is due by its own words. */
function isMarked({ words, after }: Place): boolean {
  if (/^(?:到|至|截|最迟|最晚|至迟|不迟|不晚|直)/u.test(words) && !/(?:前|底|末|内|止)$/u.test(words))
    return !isFigures(words) && !/^(?:的|期|端|梢|线|数|列)/u.test(after);
  return /(?:[底末前内]|旬|止|终前)$/u.test(words) && !/^(?:期|端|梢|线|数|列)/u.test(after);
}

/** Figures alone (6.30) and words of the present (本月, 当年, 今日) are too common to be a deadline without 前. */
function needsMark(words: string): boolean {
  if (isFigures(words)) return true;
  return /^(?:[自从])?(?:当年|本年|上年|去年|来年|次年|翌年|下年|[本当下次上翌这]个?[月周季]|月|年终|年中|年度)/u.test(
    words,
  );
}

/** A paper's own days in force (自3月1日起施行) are no deadline; to carry out by a day (6月底前实施) is one. */
function isInForce({ words, after }: Place): boolean {
  if (/^[）)]?(?:起|止)?(?:施行|生效|有效)/u.test(after)) return !/前$/u.test(words);
  return /^[）)]?(?:起|止)?(?:实施|执行)/u.test(after) && /^[自从]|[起日号年止]$/u.test(words);
}

const needsBefore = /^(?:月|季|[本当下上这]个?月)/u;

/** Whether a time in a sentence is one by which something is to be done; amounts, ages and years of figures are not. */
export function isDue(place: Place, base: number): boolean {
  const { words, after } = place;
  const before = place.before.replace(/[于在]$/u, "");
  const rest = /^[^，,。；;]*/u.exec(after)?.[0] ?? "";
  if (/^[《“"·]/u.test(after) || /[\d.%一二三四五六七八九十两几多半第近满每前后]$/u.test(before))
    return false;
  if (place.kind === "every") return isOwnRhythm({ ...place, before }, rest);
  if (isInForce(place)) return false;
  if (
    /^(?:以来|度?(?:版|修订|修正|报告|统计|数据)|[级届龄]|无休|第[\d一二三四五六七八九十]{1,2}[批届轮次])/u.test(
      after,
    )
  )
    return false;
  if (/有效期(?:限)?(?:延长|延续)?(?:至|到|为)?$/u.test(before)) return false;
  const stated = words.match(/20\d\d/gu)?.map(Number) ?? [];
  if (stated.length > 0 && Math.max(...stated) < base) return false;
  if (place.kind === "issue") return /内$/u.test(words) || /(?:至|到|截).*[日月底末前止]$/u.test(words);
  if (/(?:左右|前后|上下|后)$/u.test(words)) return false;
  if (/十.五/u.test(words) && !/(?:期间?|时期|末|内|底|前)$/u.test(words)) return false;
  if (needsBefore.test(words) && !/[前内止]$/u.test(words)) return false;
  if (isMarked(place) || /不[得应能][晚迟]$/u.test(before)) return true;
  if (/^(?:的|[春夏秋冬暑寒][季期假]|学[期年]|预算|GDP|Q\d)/u.test(after)) return false;
  if (needsMark(words))
    return /^年终/u.test(words) && begins.test(before) && (deed.test(rest) || rest === "");
  if (deed.test(rest)) return true;
  const free = /^(?:$|[，,：:；;。、）)])/u.test(after);
  if (/年度$/u.test(words)) return begins.test(before) && free;
  return begins.test(before) && (free || /^(?:起)?[^\d%．.元亿万免减比较同增下上]{1,3}/u.test(after));
}
