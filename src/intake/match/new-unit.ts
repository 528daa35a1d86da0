import type { Unit } from "../../model/records.ts";
import { plainName, secondName } from "./name-forms.ts";

/** Units of a kind without names of their own: 各区县, 有关部门, 其他相关单位. */
const collective =
  /^(?:各|有关|相关|其他|全市|全省|全县|全区)|(?:有关|相关|各)(?:部门|单位|街道|镇|乡|区|县|市|企业|方面)+$/u;

/** 街道, 镇 and the like make a township; 区 and 县 a district; else the first word says the level. */
const levels: readonly (readonly [RegExp, Unit["level"]])[] = [
  [
    /^(?:中央|中共中央|国务院|国家|全国)|^(?![市省区县])\p{Script=Han}{2,}(?<!组织|宣传|统战|武装)(?:部|总局|总署)$/u,
    "central",
  ],
  [/^(?:省|自治区)|^\p{Script=Han}{2,3}(?:省|自治区)/u, "provincial"],
  [/(?:街道|镇|乡)(?:办事处|人民政府|政府)?$/u, "township"],
  [/^(?:区|县|各区|各县)|^(?!市)\p{Script=Han}{1,4}[区县](?!县)/u, "district"],
];

const kinds: readonly (readonly [RegExp, Unit["kind"]])[] = [
  [collective, "collective"],
  [/(?:集团|公司|银行|企业)$/u, "enterprise"],
  [/(?:专班|领导小组|指挥部|工作组|委员会办公室)$/u, "task-force"],
  [/[区县](?:人民政府|政府|管委会)?$/u, "district"],
];

const isRecord = <T>(found: readonly [RegExp, T] | undefined): T | undefined => found?.[1];

/** What a unit that nobody knows yet is, as far as its name says; a department of the city otherwise. */
export function newUnitNamed(
  printed: string,
): Pick<Unit, "name" | "kind" | "level"> & { readonly short: readonly string[] } {
  const name = printed.replace(/\s+/gu, "");
  const plain = plainName(printed);
  const both = secondName(printed);
  return {
    name,
    short: both ? [both.first] : [],
    kind: isRecord(kinds.find(([pattern]) => pattern.test(plain))) ?? "department",
    level: isRecord(levels.find(([pattern]) => pattern.test(plain))) ?? "municipal",
  };
}

/** How a name is said, a syllable each: 教育 → jiao, yu. Letters and digits stand for themselves. */
export type Spell = (words: string) => readonly string[];

/** An id is to be typed: longer ones end at a syllable. */
const longest = 30;

function joined(syllables: readonly string[]): string {
  const plain = syllables.map((each) => each.toLowerCase().replace(/[^a-z0-9]/g, ""));
  return plain.reduce((id, each) => (id.length + each.length > longest ? id : id + each), "");
}

const isId = (word: string): boolean => /^[a-z][a-z0-9]*$/.test(word);

/**
 * An id for a unit, as people choose them: 市教育局 → jiaoyu; where that is taken, its name whole, then with a number.
 * The same name gets the same one, so that two people who register it make one file.
 */
export function unitIdOf(
  name: string,
  { spell, taken }: { readonly spell: Spell; readonly taken: ReadonlySet<string> },
): string {
  const plain = (secondName(name)?.first ?? plainName(name)).replace(/[()]/gu, "");
  const own = plain.replace(/^市(?!场)委?(?=.{2})/u, "");
  const stem = own.replace(/(?<=.{2})(?:委员会|总局|局|(?<![市省区县])委|厅|部|办公室|中心)$/u, "");
  const names = [stem, own, plain].map((words) => joined(spell(words))).filter(isId);
  const base = names[0] ?? "unit";
  const numbered = (n: number): string => (taken.has(`${base}-${n}`) ? numbered(n + 1) : `${base}-${n}`);
  return names.find((id) => !taken.has(id)) ?? numbered(names.length === 0 ? 1 : 2);
}
