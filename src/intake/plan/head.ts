import type { Day } from "../../model/day.ts";
import { readDeadline } from "../deadline.ts";
import type { Line } from "./line.ts";
import { looksLikeUnit } from "./unit-name.ts";

/** What stands around a plan: its name, its number, who issued it and when. */
interface Head {
  readonly title: string | null;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly issued: Day | null;
  /** The year that times without one are in. */
  readonly year: number | null;
  /** A line that is a date by its look and names no day. */
  readonly wrongDay: Line | null;
  /** The line of the paper's own title, after which it begins; 0 where none is printed. */
  readonly from: number;
}

const number =
  /^(?:.{0,12}[：:])?\s*([\p{Script=Han}]{1,12}(?:发|函|办|字|委|政|文|规|通|令|电|号)?[〔[［（(【]\s*(?:20|19)\d\d\s*[〕\]］）)】]\s*(?:第)?\d{1,4}\s*号)\s*$/u;
const dateLine =
  /^[（(]?(?:成文日期|发布日期|印发日期|发文日期|日期|发布时间|成文时间)?[：:]?\s*((?:\d{2,4}|[二一〇○零O九八七六五四三]{4})\s*[年月./-]\s*[\d一二三四五六七八九十]{1,3}\s*[月日./-]\s*[\d一二三四五六七八九十]{1,3}\s*日?)(?:印发|发布)?[）)]?$/u;
const kind =
  /(?:方案|计划|意见|措施|清单|要点|通知|规划|办法|细则|分工|安排|台账|分解表?|任务书|行动|决定|责任制|规定|纲要|一览表|汇总表|举措|政策|若干措施|任务|事项|项目|实事|工作|条)(?:[（(〔].{1,24}[）)〕]){0,3}$/u;
/** A line under a title that belongs to it: （2025—2027年）, （征求意见稿）. */
const underTitle =
  /^[（(〔](?:\s*(?:20\d\d\s*年?(?:\s*[-—–~～至]{1,2}\s*20\d\d\s*年?(?:度)?)?|试行|暂行|征求意见稿|送审稿|讨论稿|草案|修订(?:稿|版)?|第[一二三四五六\d]+[批版期]|[一二三四五]期)\s*)[）)〕]$/u;
const addressed = /[：:]$/u;

const dayIn = (words: string): Day | null => {
  const plain = words
    .replace(/\s/gu, "")
    .replace(/^(\d{4})[./-](\d{1,2})[./-](\d{1,2})日?$/u, "$1年$2月$3日");
  if (!/年.+月.+日?$/u.test(plain)) return null;
  const reading = readDeadline(plain, { year: 2000, issued: null });
  return reading.type === "date" ? reading.due : null;
};

/** Lines of a title broken in two are one. */
function titles(lines: readonly Line[]): readonly { readonly text: string; readonly last: number }[] {
  const found: { text: string; last: number }[] = [];
  let open: Line[] = [];
  for (const [at, line] of lines.entries()) {
    const title = found.at(-1);
    if (title && lines[at - 1]?.at === title.last && underTitle.test(line.text)) {
      found[found.length - 1] = { text: `${title.text}${line.text.replace(/\s+/gu, "")}`, last: line.at };
      continue;
    }
    const plain = line.number === null && line.cells === null && line.text.length <= 60;
    const ends =
      /[。；，,：:！]$/u.test(line.text) ||
      dateLine.test(line.text) ||
      number.test(line.text) ||
      /^[（(].*[）)]$/u.test(line.text);
    if (!plain || ends) {
      open = [];
      continue;
    }
    open = [...open, line].slice(-3);
    if (!kind.test(line.text)) continue;
    const own = open.filter(
      (one, at) =>
        at === open.length - 1 ||
        (/关于|印发|^“|《/u.test(
          open
            .slice(at)
            .map(({ text }) => text)
            .join(""),
        ) &&
          !/^附件/u.test(one.text)),
    );
    found.push({
      text: own
        .map(({ text }) => text.replace(/\s+/gu, ""))
        .join("")
        .replace(/^附件\d*[：:]?/u, ""),
      last: line.at,
    });
    open = [];
  }
  return found;
}

/** Reads what stands before the first measure and, for the day, after the last. */
export function headOf(lines: readonly Line[], noted: string | null): Head {
  const first = lines.findIndex((line) => line.number !== null && line.number.style !== "digits");
  const head = lines.slice(0, first < 0 ? Math.min(lines.length, 30) : first);
  const tail = lines.slice(-4);
  const inHead = titles(head);
  const own = inHead.filter(({ text }) => !/的通知$|的函$/u.test(text)).at(-1) ?? inHead.at(-1) ?? null;
  const title = own?.text ?? noted;
  const days = [...head, ...tail].flatMap((line) => {
    const words = line.number === null ? dateLine.exec(line.text)?.[1] : undefined;
    return words === undefined ? [] : [{ line, day: dayIn(words), words }];
  });
  const good = days.find(({ day }) => day !== null) ?? null;
  const bad = good === null ? (days[0] ?? null) : null;
  const dated = good ?? bad;
  const signed = dated
    ? lines[lines.findIndex(({ at }) => at === dated.line.at) - 1]?.text.replace(/[（(]代章[）)]$/u, "")
    : undefined;
  const printed = [...head, ...tail].flatMap(({ text }) => number.exec(text)?.[1] ?? [])[0] ?? null;
  const spoken = title?.match(/20\d\d(?=年)/gu) ?? [];
  const numberYear = /[〔[［（(【]\s*(\d{4})/u.exec(printed ?? "")?.[1];
  const year =
    (spoken.length === 1 && !/20\d\d\s*[-—–~至]/u.test(title ?? "") ? spoken[0] : undefined) ??
    good?.day?.slice(0, 4) ??
    /^\d{4}/u.exec(bad?.words ?? "")?.[0] ??
    numberYear;
  const from = own?.last ?? 0;
  return {
    title,
    number: printed?.replace(/\s/gu, "") ?? null,
    issuer:
      signed && signed.length <= 40 && !addressed.test(signed) && looksLikeUnit(signed)
        ? signed
        : (/^(.{2,30}?)(?:印发)?[《“]?关于/u.exec(inHead[0]?.text ?? title ?? "")?.[1] ?? null),
    issued: good?.day ?? null,
    year: year === undefined ? null : Number(year),
    wrongDay: bad?.line ?? null,
    from,
  };
}
