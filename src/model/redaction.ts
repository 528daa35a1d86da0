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

const bare =
  "\\d{4}-\\d\\d-\\d\\d 隐去一处：[^\\n]+?，[^\\n]+?批准|redacted \\d{4}-\\d\\d-\\d\\d: [^\\n]+?, approved by [^\\n]+?";
const inWords = `（\\d{4}-\\d\\d-\\d\\d 隐去一处：[^\\n]+?，[^\\n]+?批准）| ?\\(redacted \\d{4}-\\d\\d-\\d\\d: [^\\n]+?, approved by [^\\n]+?\\)`;

/** How many marks stand in some words. */
export const marksIn = (words: string): number => words.match(new RegExp(inWords, "g"))?.length ?? 0;

/** The marks that stand as comments, each on a line of its own at the margin of a record's file. */
export const markComments = (text: string): readonly string[] =>
  text.match(new RegExp(`^# (?:${bare})\\r?$`, "gm"))?.map((line) => line.trimEnd()) ?? [];

const isMarks = new RegExp(`^(?:${inWords})+$`);

/** Whether some words are others with nothing but marks behind them; line ends at the end do not matter. */
export function isMarked(before: string, after: string): boolean {
  const [plain, marked] = [before, after].map((words) => words.replace(/\n+$/, "")) as [string, string];
  return marked.startsWith(plain) && isMarks.test(marked.slice(plain.length));
}
