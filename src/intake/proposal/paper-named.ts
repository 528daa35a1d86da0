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

/** A paper as somebody typed it or as a record names it: its title in marks or bare, its number behind or alone. */
export function paperTyped(words: string): PaperNamed {
  const [, title = "", number] = /^《(.*)》(?:[（(](.+)[）)])?$/su.exec(words.trim()) ?? [];
  if (title !== "") return { title: bare(title), number: number?.replace(/\s+/gu, "") ?? null };
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
