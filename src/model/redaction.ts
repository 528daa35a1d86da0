import type { Lang } from "./language.ts";

/** What stands where a leaked value stood. */
export const redactionToken = "〔已隐去〕";

/** Why a value was taken out, on whose word, on which day. */
interface Mark {
  readonly on: string;
  readonly reason: string;
  readonly approved: string;
}

/** The mark that a redaction leaves behind the words of a record, one for each value taken out. */
export const markWords = (lang: Lang, { on, reason, approved }: Mark): string =>
  lang === "zh"
    ? `（${on} 隐去一处：${reason}，${approved}批准）`
    : ` (redacted ${on}: ${reason}, approved by ${approved})`;

/** The mark as a comment says it, where a record has no field for it. */
export const bareMark = (mark: string): string => mark.trim().replace(/^[（(]|[）)]$/g, "");

/** How a mark begins, what stands between reason and approver, how it ends; in words, and without brackets as a comment. */
const forms = [
  { begins: "（\\d{4}-\\d\\d-\\d\\d 隐去一处：", between: "，", ends: "批准）" },
  { begins: " \\(redacted \\d{4}-\\d\\d-\\d\\d: ", between: ", approved by ", ends: ")" },
] as const;

const anyBegins = new RegExp(`(?=${forms.map(({ begins }) => begins).join("|")})`);
const bareBegins = /^# (?:\d{4}-\d\d-\d\d 隐去一处：|redacted \d{4}-\d\d-\d\d: )/;

/** Whether some words are one whole mark. No expression walks them twice: a stranger may have made them long. */
const isMark = (words: string): boolean =>
  forms.some(
    ({ begins, between, ends }) =>
      new RegExp(`^${begins}`).test(words) && words.endsWith(ends) && words.includes(between),
  );

/** How many marks stand in some words, one behind the other at their end. */
export function marksIn(words: string): number {
  const parts = words.replace(/\n+$/, "").split(anyBegins);
  const last = parts.findLastIndex((part) => !isMark(part));
  return parts.length - 1 - last;
}

/** The marks that stand as comments, each on a line of its own at the margin of a record's file. */
export const markComments = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .filter(
      (line) =>
        bareBegins.test(line) &&
        (line.endsWith("批准") ? line.includes("，") : line.includes(", approved by ")),
    );

/** Whether some words are others with nothing but marks behind them; line ends at the end do not matter. */
export function isMarked(before: string, after: string): boolean {
  const [plain, marked] = [before, after].map((words) => words.replace(/\n+$/, "")) as [string, string];
  if (marked.length === plain.length || !marked.startsWith(plain)) return false;
  return marked
    .slice(plain.length)
    .split(anyBegins)
    .every((part) => isMark(part));
}
