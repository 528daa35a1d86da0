import type { Diagnostic, Severity } from "../../model/diagnostic.ts";
import type { Lang, Text } from "../../model/language.ts";
import { labelled } from "./blocks.ts";
import { inline } from "./escape.ts";

const headings: Readonly<Record<Severity, Text>> = {
  error: { zh: "错误", en: "Errors" },
  warning: { zh: "警告", en: "Warnings" },
  note: { zh: "提示", en: "Notes" },
};
const severities = Object.keys(headings) as readonly Severity[];

const why: Text = { zh: "原因", en: "why" };
const fix: Text = { zh: "办法", en: "fix" };
const nothing: Text = { zh: "没有发现问题。", en: "Nothing was found." };

function item(found: Diagnostic, lang: Lang): string {
  const { file, span, code } = found;
  return [
    `- ${inline(`${file}:${span.line}:${span.column}`)} ${labelled(code, found.what[lang], lang)}`,
    `  - ${labelled(why[lang], found.why[lang], lang)}`,
    `  - ${labelled(fix[lang], found.fix[lang], lang)}`,
  ].join("\n");
}

/** Findings under their severities, the gravest first. */
export function findingsMarkdown(found: readonly Diagnostic[], lang: Lang): readonly string[] {
  if (found.length === 0) return [nothing[lang]];
  return severities.flatMap((severity) => {
    const group = found.filter((one) => one.severity === severity);
    const count = lang === "zh" ? `（${group.length}）` : ` (${group.length})`;
    return group.length === 0
      ? []
      : [`## ${headings[severity][lang]}${count}`, group.map((one) => item(one, lang)).join("\n")];
  });
}
