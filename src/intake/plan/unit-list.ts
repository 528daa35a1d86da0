import { partedBy } from "./brackets.ts";
import { goTogether, isBareNoun, looksLikeUnit } from "./unit-name.ts";
import { verbAtEnd } from "./verb.ts";

/** One piece of a list of units; `group` counts the commas and semicolons before it. */
export interface Atom {
  readonly text: string;
  readonly group: number;
  readonly section: number;
}

const endsAsUnit =
  /(?:局|委|办|部(?!门$)|厅|署|(?<!社)会|院|总?社|公司|中心|政府|办公室|集团|部门|单位|等|海关|总队|支队|大队|部队|大学|学院|分行|支行|街道|乡镇|区县|县区|管委|委员会|[）)〕\]】])$/u;
const startsAsUnit =
  /^(?:各|有关|相关|其他|省|市(?!场监|容|政)|区(?!域)|县|州|国家|中国|中央|全国|国务院|自治区|属地|所在地?|当地|地方|试点|团|驻|人民|公安|教育|财政|商务|民政|司法|税务|农业|工信|发改|科技|卫健|文旅|住建|应急|自然资源|生态环境|交通|水利|审计|统计)/u;

const joiner = /以及|[和及与暨]/gu;

/** A和B as two units where both sides read as units; 工业和信息化局 stays whole. */
function unjoined(text: string): readonly string[] {
  for (const match of text.matchAll(joiner)) {
    const left = text.slice(0, match.index).trim();
    const right = text.slice(match.index + match[0].length).trim();
    const inside = (left.match(/[（(〔【[]/gu)?.length ?? 0) > (left.match(/[）)〕】\]]/gu)?.length ?? 0);
    if (inside || left.length < 2 || !endsAsUnit.test(left) || /社会$/u.test(left)) continue;
    if (isBareNoun(right) || right.startsWith("其") || right.length < 2) continue;
    const named = verbAtEnd(right)?.rest ?? right;
    if (startsAsUnit.test(right) && looksLikeUnit(named.replace(/等.*$/u, "")))
      return [left, ...unjoined(right)];
  }
  return [text];
}

const spaced = (text: string): readonly string[] => {
  const words = text.trim().split(/\s+/u);
  return words.length > 1 && words.every((word) => looksLikeUnit(word))
    ? words
    : [text.replace(/\s+/gu, " ")];
};

/** Pieces of a list, by 、，；/ and joining words outside brackets; the two halves of a collective stay together, and 2026/6/30. */
export function atomsOf(text: string): readonly Atom[] {
  let group = 0;
  let section = 0;
  const atoms: (Atom & { readonly sign: string })[] = [];
  for (const piece of partedBy(text, /[、，,；;/\n|]/u)) {
    if (piece.after !== "" && piece.after !== "、" && piece.after !== "/") group += 1;
    if (/[；;\n]/u.test(piece.after)) section += 1;
    const before = atoms.at(-1);
    const words = piece.text.trim();
    if (
      before &&
      /[、，,]/u.test(piece.after) &&
      goTogether(before.text, words.replace(/(?:等)?(?:按.{0,8})?(?:负责|落实|配合|参与).{0,4}$/u, ""))
    ) {
      group = before.group;
      atoms[atoms.length - 1] = { ...before, text: `${before.text}${piece.after}${words}` };
      continue;
    }
    if (before && piece.after === "/" && /\d$/u.test(before.text) && /^\d/u.test(words)) {
      atoms[atoms.length - 1] = { ...before, text: `${before.text}/${words}` };
      continue;
    }
    if (words !== "") atoms.push({ text: words, group, section, sign: piece.after });
  }
  return atoms.flatMap(({ text: words, group: at, section: part }) =>
    spaced(words)
      .flatMap(unjoined)
      .map((one) => ({ text: one.trim(), group: at, section: part })),
  );
}
