import { partedBy } from "./brackets.ts";

/** Characters of a first sentence that serves as a heading whole. */
const longestHeading = 48;
const opensOnly =
  /^(?:以|在|到|按|根据|依托|围绕|针对|对|为|通过|结合|经|坚持|于|从|力争|截至|\d{4}年|\d{1,2}月|每年)|(?:时|的|后|前提下|基础上)$/u;

const sentence = (text: string): string =>
  /^[^。！；\n]+/u.exec(text.trim().slice(0, 400))?.[0].replace(/[：:，,\s]+$/u, "") ?? "";

/** The clauses of a sentence up to the first that says what is done; 以…为重点 and 到2027年 only lead up to it. */
function firstClauses(words: string): string {
  let taken = "";
  for (const { text, after } of partedBy(words, /[，,]/u)) {
    const next = `${taken}${after}${text}`;
    if (taken !== "" && next.length > longestHeading) return `${taken}…`;
    taken = next;
    if (!opensOnly.test(text) && taken.length >= 6) break;
  }
  return taken;
}

function shortened(words: string): string {
  const cut = words.slice(0, longestHeading - 8);
  const end = partedBy(cut, /[、，,]/u)
    .slice(0, -1)
    .map(({ text, after }) => `${after}${text}`)
    .join("");
  return `${end.length >= longestHeading / 2 ? end : cut}…`;
}

/** What a row is called: the first sentence of its text, or of a long one the clause that says what is done. */
export function headingOf(text: string): string {
  const first = sentence(text);
  if (first.length <= longestHeading) return first;
  const named = /^(?<name>[^：:，,]{2,24})[：:]/u.exec(first)?.groups?.["name"];
  const words = named ?? firstClauses(first);
  return words.length <= longestHeading + 1 ? words : shortened(words);
}
