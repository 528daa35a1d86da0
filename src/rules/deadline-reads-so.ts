import type { Ledger } from "../derive/ledger.ts";
import { addWorkdays } from "../derive/working-days.ts";
import { type Reading, readDeadline } from "../intake/deadline.ts";
import { type Day, yearOf } from "../model/day.ts";
import type { Lang } from "../model/language.ts";
import { bothLanguages } from "../model/language.ts";
import type { Deadline, Task } from "../model/records.ts";
import { deadlineWords } from "../model/words.ts";
import type { Rule } from "./rule.ts";

type Shape = Pick<Reading, "type" | "from" | "due" | "every" | "by">;

const shapeOf = ({ type, from, due, every, by }: Deadline | Reading): Shape => ({
  type,
  from: from ?? null,
  due: due ?? null,
  every: every ?? null,
  by: by ?? null,
});

/** A single date of `by` may be padded or not: 5 and 05 are the same day. */
const samePart = (by: string | null): string | null =>
  by?.replace(/(?<![0-9])0(?=[1-9](?![0-9]))/g, "") ?? null;

/** Whether the fields say what the words say. An ongoing deadline may carry a review rhythm that its words leave out. */
function agree(written: Shape, read: Shape): boolean {
  const rhythm = written.type === "ongoing" && read.every === null ? true : written.every === read.every;
  // 收到通知后5日内: the words lean on a day that only the record knows.
  const unanchored = read.type === "relative" && read.due === null && read.from === null;
  const from = written.from === read.from || written.from === null;
  return (
    written.type === read.type &&
    (written.due === read.due || unanchored) &&
    from &&
    rhythm &&
    samePart(written.by) === samePart(read.by)
  );
}

/** Readings of the words: counted from the paper's day of issue, and from the day of assignment. */
function readings(ledger: Ledger, { deadline, assigned }: Task): readonly Reading[] {
  const days = [ledger.programme.paper?.issued ?? null, assigned].filter((day): day is Day => day !== null);
  return days.map((issued) =>
    readDeadline(deadline.text, {
      year: yearOf(assigned),
      issued,
      workingDays: (from, count) => addWorkdays(ledger.calendar, from, count),
    }),
  );
}

const said = ({ type, from, due, every, by }: Shape, lang: Lang): string =>
  [
    deadlineWords[type][lang],
    from ? `from: ${from}` : "",
    due ? `due: ${due}` : "",
    every ? `every: ${every}` : "",
    by ? `by: "${by}"` : "",
  ]
    .filter((part) => part !== "")
    .join(", ");

const rule: Rule = {
  id: "deadline-reads-so",
  severity: "warning",
  about: { zh: "时限的原文与写的读法一致", en: "a deadline's words read as its fields say" },
  why: {
    zh: "逾期按读法算，印出来的是原文；两边不一样，催得再紧也是错的",
    en: "lateness follows the fields and papers print the words; where they differ, somebody is chased for the wrong day",
  },
  check: (ledger) =>
    ledger.registry.tasks.flatMap(({ file, record: task }) => {
      const written = shapeOf(task.deadline);
      const read = readings(ledger, task);
      const [first] = read;
      if (first === undefined || written.type === "none") return [];
      if (read.some((each) => agree(written, shapeOf(each)))) return [];
      if (first.type === "none") return [];
      return [
        {
          file,
          path: ["deadline", "text"],
          what: bothLanguages((lang) =>
            lang === "zh"
              ? `原文 \`${task.deadline.text}\` 读作 \`${said(shapeOf(first), lang)}\`，写的是 \`${said(written, lang)}\``
              : `\`${task.deadline.text}\` reads as \`${said(shapeOf(first), lang)}\`, but \`${said(written, lang)}\` is written`,
          ),
          fix: {
            zh: "对照文件改原文或读法；`duban when` 可以试读",
            en: "compare with the paper and mend the words or the fields; `duban when` shows how words are read",
          },
        },
      ];
    }),
};
export default rule;
