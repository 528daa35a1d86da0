import { type Day, monthOf, yearOf } from "../../model/day.ts";
import { same, type Text } from "../../model/language.ts";
import { type Check, isRead, type Observed } from "./observed.ts";

const apart = (own: { readonly timezone: string; readonly day: Day }, clock: Observed["clock"]): Text => ({
  zh: `登记簿 ${own.timezone} ${own.day}，本机 ${clock.zone} ${clock.day}`,
  en: `registry ${own.timezone} ${own.day}, this machine ${clock.zone} ${clock.day}`,
});

export function zone({ registry: seen, clock }: Observed): readonly Check[] {
  if (!isRead(seen)) return [];
  const alike = seen.day === clock.day;
  return [
    {
      name: "time-zone",
      title: { zh: "时区", en: "time zone" },
      state: alike ? "ok" : "warning",
      observed: seen.timezone === clock.zone ? same(`${seen.timezone} ${seen.day}`) : apart(seen, clock),
      expected: { zh: "两边是同一天", en: "the same day in both" },
      why: {
        zh: "“今天”按登记簿的时区算；不是同一天，看上去就早一天或晚一天",
        en: "today is the registry's; where the machine has another day, things look a day early or late",
      },
      fix: alike
        ? null
        : {
            zh: "`date` 看本机时钟；要按别的日子看，用 --as-of",
            en: "`date` shows the clock; --as-of reads as of another day",
          },
    },
  ];
}

/** The next year's notice comes in November; from December on its absence is worth a word. */
const noticeMonth = 12;

export function calendar({ registry: seen, years: announced, clock }: Observed): Check {
  const day = isRead(seen) ? seen.day : clock.day;
  const years = new Set([...announced, ...(isRead(seen) ? seen.ownYears : [])]);
  const [now, next] = [yearOf(day), yearOf(day) + 1];
  const word = (year: number) =>
    years.has(year)
      ? { zh: `${year}年有`, en: `${year} is there` }
      : { zh: `${year}年没有`, en: `${year} is not` };
  const fine = years.has(now) && (years.has(next) || monthOf(day) < noticeMonth);
  return {
    name: "calendar",
    title: { zh: "放假安排", en: "working calendar" },
    state: fine ? "ok" : "warning",
    observed: { zh: `${word(now).zh}，${word(next).zh}`, en: `${word(now).en}, ${word(next).en}` },
    expected: {
      zh: "今年的有；明年的公布后（一般在11月）也有",
      en: "this year's is; next year's too once it is announced (usually in November)",
    },
    why: {
      zh: "没有的年份，工作日一律印“待定”，不猜",
      en: "working days of a year that is not there are printed as not announced, never guessed",
    },
    fix: fine
      ? null
      : {
          zh: `升级 duban，或把 holiday-cn 的 ${years.has(now) ? next : now}.json 放进登记簿的 calendar/`,
          en: `upgrade duban, or put holiday-cn's ${years.has(now) ? next : now}.json into the registry's calendar/`,
        },
  };
}
