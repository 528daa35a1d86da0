import { meantValue } from "./field-words.ts";
import { listed } from "./labels.ts";
import { asList, fitting, isImpossibleDay, numberIn, probableDay } from "./rewritten.ts";
import { quoted, type Said, said } from "./said.ts";
import { described, ruleOf, type Schema } from "./schema-at.ts";

/** A value as a message shows it. */
export const shown = (value: unknown): string =>
  `\`${quoted(typeof value === "string" ? value : (JSON.stringify(value) ?? "undefined"), 30)}\``;

export function notAllowed(value: unknown, allowed: readonly unknown[]): Said {
  const meant = meantValue(value, allowed);
  return said(
    [
      `${shown(value)} 不在可选的值之内`,
      "统计和亮灯按这些值分类，别的写法归不进任何一类",
      `${meant === null ? "改成其中之一" : `改成 \`${meant}\`；可选的有`}：${listed(allowed, "zh")}`,
    ],
    [
      `${shown(value)} is none of the allowed values`,
      "counts and lamps go by these values, and another one falls into no class",
      `${meant === null ? "write one of" : `write \`${meant}\`; allowed are`} ${listed(allowed, "en")}`,
    ],
  );
}

export function notADay(value: unknown): Said {
  const day = probableDay(value);
  const impossible = typeof value === "string" && isImpossibleDay(value);
  const fix =
    day === null
      ? ["写成年-月-日，如 `2024-06-30`", "write year-month-day, as in `2024-06-30`"]
      : [`写成 \`${day}\``, `write \`${day}\``];
  return said(
    [
      impossible ? `日历上没有 ${shown(value)} 这一天` : `${shown(value)} 不是 YYYY-MM-DD 写法的日期`,
      "期限和先后都按日期计算，写法不一就算错",
      fix[0] ?? "",
    ],
    [
      impossible
        ? `the calendar has no day ${shown(value)}`
        : `${shown(value)} is no day written as YYYY-MM-DD`,
      "deadlines and order are computed from days, and another writing would be computed wrongly",
      fix[1] ?? "",
    ],
  );
}

export function notMatching(value: unknown, schema: Schema): Said {
  const rule = ruleOf(schema) ?? { zh: "写法有规定", en: "its form is fixed" };
  const better = fitting(String(value), schema.pattern ?? "");
  const several = /[，、；,;\s]/.test(String(value).trim()) ? asList(String(value)) : null;
  const fix =
    better !== null
      ? ([`写成 \`${better}\``, `write \`${better}\``] as const)
      : several !== null
        ? ([
            `有几项就分开写，用半角逗号隔开：\`${several}\``,
            `write several items apart, with commas: \`${several}\``,
          ] as const)
        : (["照这个规定改写", "write it by that rule"] as const);
  return said(
    [
      `${shown(value)} 写法不对。规定：${rule.zh}`,
      "编号和期次要在各个文件里对得上，写法不一就对不上",
      fix[0],
    ],
    [
      `${shown(value)} does not have the right form. The rule: ${rule.en}`,
      "ids and periods have to be the same in every file, and another writing makes them differ",
      fix[1],
    ],
  );
}

const typeNames: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  string: ["文字", "text"],
  number: ["数字", "a number"],
  integer: ["整数", "a whole number"],
  boolean: ["true 或 false", "true or false"],
  array: ["列表", "a list"],
  object: ["一组“字段: 内容”", "a group of fields"],
  null: ["null", "null"],
};

const truths: Readonly<Record<string, boolean>> = {
  是: true,
  对: true,
  有: true,
  yes: true,
  y: true,
  on: true,
  true: true,
  否: false,
  不: false,
  无: false,
  no: false,
  n: false,
  off: false,
  false: false,
};

type Fix = readonly [zh: string, en: string];

function textFix(value: unknown): Fix {
  if (Array.isArray(value))
    return ["这里只写一项，去掉方括号或 `-`", "write a single value here, without brackets or `-`"];
  if (typeof value === "object" && value !== null)
    return [
      "这里只写一段文字；文字里有“冒号加空格”时整段加引号",
      "write one text here; put it in quotes where it has a colon and a space",
    ];
  return value === null
    ? ["写上文字，或删掉这一行", "write a text, or delete the line"]
    : [`加引号：\`"${String(value)}"\``, `put it in quotes: \`"${String(value)}"\``];
}

function groupFix(value: unknown, schema: Schema): Fix {
  const first = schema.required?.[0] ?? Object.keys(schema.properties ?? {})[0] ?? "title";
  const colon = typeof value === "string" && /^[A-Za-z]+(?:：|:\S)/.test(value);
  return colon
    ? [
        "字段名后面用半角冒号，再空一格，如 `id: …`",
        "after the field's name write a half-width colon and a space, as in `id: …`",
      ]
    : [`分行写字段，如 \`${first}: …\``, `write its fields on lines of their own, as in \`${first}: …\``];
}

function listFix(value: unknown): Fix {
  if (typeof value === "string" || typeof value === "number") {
    const list = asList(String(value));
    return [`写成列表：\`${list}\``, `write a list: \`${list}\``];
  }
  return value === null
    ? ["没有就写 `[]` 或删掉这一行", "if there is none, write `[]` or delete the line"]
    : ["每一项前面加 `- `", "put `- ` before each item"];
}

function numberFix(value: unknown, whole: boolean): Fix {
  const number = typeof value === "string" ? numberIn(value) : null;
  const usable = number !== null && (!whole || Number.isInteger(number));
  if (usable) return [`只写数字：\`${number}\``, `write the number alone: \`${number}\``];
  return whole
    ? ["写一个整数，不带单位和引号", "write a whole number without unit or quotes"]
    : ["写一个数字，不带单位和引号", "write a number without unit or quotes"];
}

function truthFix(value: unknown): Fix {
  const meant = truths[String(value).toLowerCase()];
  return meant === undefined
    ? ["写 `true` 或 `false`，不加引号", "write `true` or `false`, without quotes"]
    : [`写 \`${meant}\`，不加引号`, `write \`${meant}\`, without quotes`];
}

function typeFix(value: unknown, types: readonly string[], schema: Schema): Fix {
  if (types.includes("string") && (typeof value === "number" || typeof value === "boolean"))
    return textFix(value);
  if (types.includes("array")) return listFix(value);
  if (types.includes("object")) return groupFix(value, schema);
  if (types.includes("string")) return textFix(value);
  return types.includes("boolean") ? truthFix(value) : numberFix(value, !types.includes("number"));
}

export function wrongType(value: unknown, types: readonly string[], schema: Schema): Said {
  if (schema.format === "date" && (typeof value === "number" || typeof value === "string"))
    return notADay(value);
  const names = types.map((type) => typeNames[type] ?? [type, type]);
  const fix = typeFix(value, types, schema);
  const means = described(schema);
  return said(
    [
      `这里要写${names.map(([zh]) => zh).join("或")}${means ? `（${means.zh}）` : ""}，写的是 ${shown(value)}`,
      "写成别的样子，程序就读不出它的意思，也参加不了统计",
      fix[0],
    ],
    [
      `${names.map(([, en]) => en).join(" or ")} is wanted here${means ? ` (${means.en})` : ""}, not ${shown(value)}`,
      "in another form its meaning cannot be read, and it takes part in no count",
      fix[1],
    ],
  );
}
