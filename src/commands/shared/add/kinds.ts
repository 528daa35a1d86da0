import type { Text } from "../../../model/language.ts";
import { Refusal } from "../../../model/refusal.ts";
import { nearest } from "../../../source/nearest.ts";
import type { Call, CommandOption } from "../../command.ts";

/** The kinds of record that are added, and what each is. */
export const kinds = {
  task: { zh: "任务", en: "task" },
  unit: { zh: "单位", en: "unit" },
  meeting: { zh: "会议", en: "meeting" },
  finding: { zh: "监督检查发现的问题", en: "finding of supervision" },
  line: { zh: "行动", en: "action line" },
} as const satisfies Readonly<Record<string, Text>>;
export type Kind = keyof typeof kinds;

/** An option, without its help's heading, and the kinds of record that it says something of. */
export type Own = Omit<CommandOption, "group"> & { readonly of: readonly Kind[] };

/** What is said of a record first, behind its kind. */
export const subjects: Readonly<Record<Kind, Text>> = {
  task: { zh: "任务名称", en: "the task's title" },
  unit: { zh: "单位全称", en: "the unit's full name" },
  meeting: { zh: "会议系列，如 dispatch", en: "the series, as in dispatch" },
  finding: { zh: "问题是什么", en: "what was found" },
  line: { zh: "行动名称", en: "the line's title" },
};

const isKind = (word: string | undefined): word is Kind => word !== undefined && Object.hasOwn(kinds, word);

/** The kind that the first word names. */
export function kindNamed({ args: [word = ""] }: Pick<Call, "args">): Kind {
  if (isKind(word)) return word;
  const near = nearest(word, Object.keys(kinds));
  const all = (lang: "zh" | "en") =>
    Object.entries(kinds)
      .map(([kind, about]) => `\`${kind}\` ${about[lang]}`)
      .join(lang === "zh" ? "、" : ", ");
  throw new Refusal(
    {
      zh: `\`add\` 后面先写加哪一种记录，\`${word}\` 不是`,
      en: `after \`add\` comes a kind of record; \`${word}\` is none`,
    },
    {
      zh: `${near ? `是不是想写 \`${near}\`？` : ""}可以加：${all("zh")}`,
      en: `${near ? `did you mean \`${near}\`? ` : ""}these are added: ${all("en")}`,
    },
  );
}
