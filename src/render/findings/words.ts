import type { Diagnostic, Severity } from "../../model/diagnostic.ts";
import type { Lang, Text } from "../../model/language.ts";

/** The levels, the gravest first, each in words. */
export const severityWords: Readonly<Record<Severity, Text>> = {
  error: { zh: "错误", en: "Errors" },
  warning: { zh: "警告", en: "Warnings" },
  note: { zh: "提示", en: "Notes" },
};
export const severities = Object.keys(severityWords) as readonly Severity[];

export const whyWord: Text = { zh: "原因", en: "why" };
export const fixWord: Text = { zh: "办法", en: "fix" };
export const nothingWords: Text = { zh: "没有发现问题。", en: "Nothing was found." };

export const ofLevel = (found: readonly Diagnostic[], severity: Severity): readonly Diagnostic[] =>
  found.filter((one) => one.severity === severity);

/** `错误2条、警告1条`: how many of each level, those that have none left out. */
export const tally = (found: readonly Diagnostic[], lang: Lang): string =>
  severities
    .map((severity) => ({ severity, count: ofLevel(found, severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) =>
      lang === "zh"
        ? `${severityWords[severity].zh}${count}条`
        : `${count} ${severity}${count === 1 ? "" : "s"}`,
    )
    .join(lang === "zh" ? "、" : ", ");

/** The fact, then why it matters and what to do, each on a line of its own. */
export const wholeStory = ({ what, why, fix }: Diagnostic, lang: Lang): string => {
  const colon = lang === "zh" ? "：" : ": ";
  return `${what[lang]}\n${whyWord[lang]}${colon}${why[lang]}\n${fixWord[lang]}${colon}${fix[lang]}`;
};
