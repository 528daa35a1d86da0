import type { Source } from "../../model/records.ts";
import { type PaperNamed, paperSaid } from "./paper-named.ts";

/** Where in a paper a task comes from, with the words that were printed there. */
export interface SourceSaid {
  readonly paper: PaperNamed;
  readonly ref: string | null;
  /** Of several clauses of one measure, from 1; null where there is one. */
  readonly part: number | null;
  /** What is to be done, as printed. */
  readonly text: string;
  /** Who, as printed; empty where the paper names nobody. */
  readonly clause: string;
}

const oneLine = (words: string): string => words.replace(/\s+/gu, " ").trim();
const between = "【分工】";

/** A reference as it is printed, without what would end it here. */
const refSaid = (ref: string): string => oneLine(ref).replace(/[:：]/gu, " ").trim();

/** 《关于…的意见》（云府发〔2026〕3号）（三）之2：建成…【分工】牵头单位：市教育局. */
export const sourceSaid = ({ paper, ref, part, text, clause }: SourceSaid): string =>
  [
    paperSaid(paper),
    ref === null || refSaid(ref) === "" ? "" : `，${refSaid(ref)}`,
    part === null ? "" : `，之${part}`,
    `：${oneLine(text).replaceAll(between, "【 分工】")}`,
    oneLine(clause) === "" ? "" : `${between}${oneLine(clause)}`,
  ].join("");

/** The same back from a record; null where somebody wrote it another way. */
export function sourceRead(source: Source | undefined): SourceSaid | null {
  if (typeof source !== "string") return null;
  const [, title, number, ref, part, words] =
    /^《([^》]*)》(?:（([^（）]*(?:（[^（）]*）[^（）]*)*)）)?(?:，(?!之\d+：)([^：]*?))?(?:，之(\d+))?：(.*)$/su.exec(
      source,
    ) ?? [];
  if (title === undefined || words === undefined) return null;
  const [text = "", clause = ""] = words.split(between, 2);
  return {
    paper: { title, number: number ?? null },
    ref: ref ?? null,
    part: part === undefined ? null : Number(part),
    text,
    clause,
  };
}
