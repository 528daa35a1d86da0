import type { Day } from "../../model/day.ts";
import type { ReadPaper } from "../read-paper.ts";

/** A paper as records name it. */
export interface PaperNamed {
  readonly title: string;
  readonly number: string | null;
}

/** A title without the marks around it, in which it may be printed or not. */
const bare = (title: string): string =>
  title
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^《(.*)》$/su, "$1")
    .replaceAll("《", "〈")
    .replaceAll("》", "〉");

/** What a paper that was read is called; `otherwise` where it prints no title: the file's name. */
export const paperNamed = ({ title, number }: ReadPaper, otherwise: string): PaperNamed => ({
  title: bare(title ?? "") || bare(otherwise),
  number: number?.replace(/\s+/gu, "") || null,
});

/** 《关于…的意见》（云府发〔2026〕3号）. */
export const paperSaid = ({ title, number }: PaperNamed): string =>
  `《${title}》${number ? `（${number}）` : ""}`;

/** The same as what approves a change: without a number it is told from its earlier version by its day. */
export const approvalSaid = (paper: PaperNamed, issued: Day | null): string =>
  paper.number === null && issued !== null ? `${paperSaid(paper)}（${issued}印发）` : paperSaid(paper);

/** A paper as somebody typed it or as a record names it: its title in marks or bare, its number behind or alone. */
export function paperTyped(words: string): PaperNamed {
  const [, title = "", number] = /^《(.*)》(?:[（(](.+)[）)])?$/su.exec(words.trim()) ?? [];
  const numbered = number === undefined || /印发$/u.test(number) ? null : number.replace(/\s+/gu, "");
  if (title !== "") return { title: bare(title), number: numbered };
  return /〔\d{4}〕|\[\d{4}\]/u.test(words) && words.trim().endsWith("号")
    ? { title: "", number: words.replace(/\s+/gu, "") }
    : { title: bare(words), number: null };
}

const plain = (text: string): string => text.normalize("NFKC").replace(/[\s〔〕[\]()]/gu, "");

/** Whether two names are of one paper: the same number, or the same title where not both have one. */
export function samePaper(a: PaperNamed, b: PaperNamed): boolean {
  if (a.number !== null && b.number !== null && plain(a.number) === plain(b.number)) return true;
  return a.title !== "" && plain(a.title) === plain(b.title);
}
