import type { Mistake } from "./mistakes.ts";
import { type Said, said } from "./said.ts";
import { shown } from "./value-fit-words.ts";

export function outOfRange({ keyword, params, value }: Mistake): Said {
  const limit = String(params["limit"]);
  const [zh, en] =
    keyword === "maximum"
      ? [`最大 ${limit}`, `at most ${limit}`]
      : keyword === "exclusiveMinimum"
        ? [`要大于 ${limit}`, `more than ${limit}`]
        : [`最小 ${limit}`, `at least ${limit}`];
  return said(
    [
      `${shown(value)} 超出范围：${zh}`,
      "超出范围的数会让计划和百分比失真",
      `核对这个数，写成范围内的（${zh}）`,
    ],
    [
      `${shown(value)} is out of range: ${en}`,
      "a number out of range distorts plans and percentages",
      `check the number and write one that is ${en}`,
    ],
  );
}

const empty: Said = said(
  ["这里是空的", "空着的内容看不出是忘了填还是本来就没有", "写上内容；没有就删掉这个字段"],
  [
    "nothing stands in here",
    "an empty value leaves open whether it was forgotten or there is nothing to say",
    "write something; if there is nothing, delete the field",
  ],
);

const oneOfThem = (keys: string): Said =>
  said(
    [`${keys} 只能写其中一个`, "写两个就不知道以哪个为准", "留下对的一个，删掉另一个"],
    [
      `only one of ${keys} may stand here`,
      "with two nobody knows which one holds",
      "keep the right one and delete the other",
    ],
  );

const tooLong = (limit: string): Said =>
  said(
    [`太长了，最多 ${limit} 个字符`, "编号也是文件名，太长的文件名有的电脑存不下", "换一个短的"],
    [
      `this is too long; at most ${limit} characters`,
      "an id is a file's name as well, and some computers cannot store long ones",
      "choose a shorter one",
    ],
  );

export function badLength({ keyword, params, schema }: Mistake): Said {
  if (keyword === "maxLength") return tooLong(String(params["limit"]));
  if (keyword !== "maxProperties") return empty;
  return oneOfThem(
    Object.keys(schema.properties ?? {})
      .map((key) => `\`${key}\``)
      .join("、"),
  );
}

export function repeated({ params, value }: Mistake): Said {
  const [first, second] = [Number(params["j"]), Number(params["i"])].sort((a, b) => a - b) as [
    number,
    number,
  ];
  const item = shown(Array.isArray(value) ? value[second] : value);
  return said(
    [
      `${item} 重复了：第 ${first + 1} 项和第 ${second + 1} 项相同`,
      "重复的一项会被数两次，或让人以为漏写了另一项",
      "删掉重复的一项",
    ],
    [
      `${item} is repeated: items ${first + 1} and ${second + 1} are the same`,
      "a repeated item is counted twice, or stands where another one was meant",
      "delete one of the two",
    ],
  );
}

/** More items than any list of a record has. */
export const tooManyItems = (count: number, most: number): Said =>
  said(
    [
      `列表有 ${count} 项，最多 ${most} 项`,
      "这么长的列表多半是粘贴出错，会拖慢所有人",
      "检查这个列表，留下该有的",
    ],
    [
      `the list has ${count} items; at most ${most} are allowed`,
      "a list this long comes from a slip and slows everybody down",
      "check the list and keep what belongs there",
    ],
  );
