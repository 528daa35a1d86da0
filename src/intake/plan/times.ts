import { type Context, type Reading, readDeadline } from "../deadline.ts";

const han = "[一二三四五六七八九十]{1,3}";
const number = `(?:\\d{1,2}|${han})`;
const year = "(?:(?:20\\d\\d|二[〇○零O]\\p{Script=Han}{2})年|[今明当本次]年)";
const month = `${number}月(?:份)?(?:${number}[日号]|[上中下]旬)?`;
const unit = `(?:${month}|[上下]半年|第?[一二三四1-4]季度|年)`;
const edge = "(?:年?[底末初]|年[底末]|中旬)?(?:[之以]?前|[之以]?内)?";
const dash = "[-—–―~～至到]{1,2}";
const bare = `(?:${year}(?:${unit})?|${month}|[上下]半年|第?[一二三四]季度|全年|年(?=[底末内]))${edge}`;
const range = `(?:20\\d\\d年?|${year}(?:${unit})?|${number}月?(?:${number}日)?)${dash}(?:${year}|20\\d\\d年)?(?:${unit}|${number}日)?${edge}`;
const every =
  "(?:双月|按(?:季度|半年|[月季周])|逐[月季]|每(?:半年|季度|[年月季周日]|[两二]个?[年月周]|双月)(?:度|初|末(?!月)|底)?)";
const ofQuarter = `(?:[末首]月|最后(?:一个)?月|最后一月)的?${number}[日号]`;
const day = `(?:${ofQuarter}|(?:${number}月)?(?:第?${han}个月)?(?:的)?(?:${number}[日号]|周[一二三四五六日]|[底末初]|[上中下]旬|${number}月[底末]?))`;
const series = `(?:(?:${range}|${year}起)[，,]?)?${every}(?:${day})?(?:[之以]?前)?`;
const issue =
  "(?:自|从)?(?:本)?[\\p{Script=Han}]{0,6}?(?:印发|发布|公布|出台|下发)(?:之日)?(?:起|后)(?:的)?(?:\\d{1,3}|[一二三四五六七八九十]{1,3}|两|半)(?:个)?(?:工作日|自然日|日|天|月|年|周)(?:之|以)?内";
const lead = "(?:截至|截止到?|最迟|不迟于|[到至在于自从])?";
const source = new RegExp(`${issue}|${lead}(?:${series}|${range}|${bare})(?:起)?(?:[之以]?前|止)?`, "gu");

const money = /元|金额|\d万|补贴|补助|奖励|资助|奖补|贴息|租金|最高|给予|额度|不超过.{0,6}%/u;
const report =
  /调度|通报|报送|上报|报告|召开|举办|组织|开展|评估|遴选|发布|更新|培育|新增|建设|培训|汇总|检查|会商|推出|打造|认定|完成|研究|安排|梳理|公布|支持|选树|评选|选派|开放|不少于|至少|引进|征集|实施|推动|制定|编制|形成|举行|开设|推进|评价|总结/u;

/** Stretches that only name something: titles, and a law's or a plan's own span. */
const named = (text: string): string =>
  text
    .replace(/《[^》]{1,80}》/gu, (words) => "《".padEnd(words.length, "·"))
    .replace(/[“"][^”"]{1,24}[”"]/gu, (words) => "“".padEnd(words.length, "·"))
    .replace(/[（(]20\d\d[^）)]{1,16}[）)]/gu, (words) => "（".padEnd(words.length, "·"));

interface Place {
  readonly words: string;
  /** The words before and after, within the same sentence. */
  readonly before: string;
  readonly after: string;
}

const begins = /(?:^|[。；;：:，,、！\s（(]|力争|确保|计划|争取|预计|拟|目标|并|将)$/u;

/** Whether a time in a sentence is one by which something is to be done; amounts, ages and years of figures are not. */
function isDue({ words, before, after }: Place, base: number): boolean {
  const rest = /^[^，,。；;]*/u.exec(after)?.[0] ?? "";
  if (/^[《“"]/u.test(after) || /[\d.%一二三四五六七八九十两几多半第近满每]$/u.test(before)) return false;
  if (/^(?:[）)]?(?:起)?(?:施行|实施|执行|生效)|以来|度?(?:版|修订|修正|报告|统计|数据)|[级届])/u.test(after))
    return false;
  if (/有效期(?:至|到|为)?$/u.test(before)) return false;
  if (new RegExp(every, "u").test(words)) {
    const near = `${rest}${/[，,][^，,]{0,12}$/u.exec(before)?.[0] ?? before.slice(-12)}`;
    return (
      /[前底末日旬]$/u.test(words) ||
      (!money.test(rest) &&
        !/^\s*\d+元/u.test(after) &&
        !/(?:最高|按|不低于|不超过)$/u.test(before) &&
        report.test(near))
    );
  }
  const stated = Number(/20\d\d/u.exec(words)?.[0] ?? 0);
  const last = Number(words.match(/20\d\d/gu)?.at(-1) ?? 0);
  if (stated !== 0 && last < base) return false;
  if (/印发|发布|公布|出台|下发/u.test(words)) return true;
  if (/(?:[底末前内]|旬|止)$/u.test(words) || /^(?:到|至|截|最迟|不迟)/u.test(words))
    return !/^(?:期|端|梢|线|数|列)/u.test(after);
  if (/^[起]?(?:完成|建成|启动|开工|竣工|投用|出台|印发|上线|达到|实现|全面|基本)/u.test(rest)) return true;
  return (
    begins.test(before) &&
    /^(?:起)?(?:$|[，,：:；;。、）)]|[^\d%．.元亿万免减比较同增下上]{1,3})/u.test(after)
  );
}

/** A plan's stretch of text may be a whole page; more than this of one sentence is not looked at. */
const longestLine = 20_000;

interface FoundTimes {
  readonly readings: readonly Reading[];
  /** Times that read as none: misprints. */
  readonly wrong: readonly Reading[];
}

/** The deadlines in the text of a measure, each as printed. */
export function timesIn(text: string, context: Context): FoundTimes {
  const plain = named(text.slice(0, longestLine));
  const readings: Reading[] = [];
  const wrong: Reading[] = [];
  for (const match of plain.matchAll(source)) {
    const end = match.index + match[0].length;
    const place = {
      words: match[0],
      before: plain.slice(Math.max(0, match.index - 30), match.index).replace(/^.*[。；;]/u, ""),
      after: plain.slice(end, end + 60),
    };
    if (!isDue(place, context.year)) continue;
    const reading = readDeadline(text.slice(match.index, end), context);
    if (reading.type === "none") {
      if (/\d/u.test(match[0])) wrong.push(reading);
    } else readings.push(reading);
  }
  const key = (one: Reading) => [one.type, one.from, one.due, one.every, one.by].join();
  const distinct = readings.filter(
    (one, at) => readings.findIndex((other) => key(other) === key(one)) === at,
  );
  return { readings: distinct, wrong };
}
