import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Lang } from "../../model/language.ts";
import type { Block } from "../../model/report.ts";
import { touchedFirst } from "../findings/touched-first.ts";
import {
  fixWord,
  nothingWords,
  ofLevel,
  severities,
  severityWords,
  tally,
  whyWord,
} from "../findings/words.ts";
import type { Checked } from "../renderer.ts";
import { blockMarkdown, labelled } from "./blocks.ts";
import { inline } from "./escape.ts";

function item(found: Diagnostic, lang: Lang): string {
  const { file, span, code } = found;
  return [
    `- ${inline(`${file}:${span.line}:${span.column}`)} ${labelled(code, found.what[lang], lang)}`,
    `  - ${labelled(whyWord[lang], found.why[lang], lang)}`,
    `  - ${labelled(fixWord[lang], found.fix[lang], lang)}`,
  ].join("\n");
}

/** Findings under their levels, the gravest first. */
const lists = (found: readonly Diagnostic[], lang: Lang): readonly string[] =>
  severities.flatMap((severity) => {
    const group = ofLevel(found, severity);
    const count = lang === "zh" ? `（${group.length}）` : ` (${group.length})`;
    return group.length === 0
      ? []
      : [`### ${severityWords[severity][lang]}${count}`, group.map((one) => item(one, lang)).join("\n")];
  });

/** The title with the verdict: what a reviewer reads first. */
function verdict({ title, passed }: Checked, lang: Lang): string {
  const word = lang === "zh" ? (passed ? "通过" : "不通过") : passed ? "passed" : "failed";
  return lang === "zh" ? `## ${inline(title)}：检查${word}` : `## ${inline(title)}: check ${word}`;
}

/** A report's blocks below the comment's own heading. */
const below = (block: Block, lang: Lang): string =>
  block.type === "heading" ? `##${blockMarkdown(block, lang)}` : blockMarkdown(block, lang);

/** What a reviewer reads: the verdict, what the change comes to, then the findings, or that there are none. */
export const checkedMarkdown = (checked: Checked, lang: Lang): readonly string[] => {
  const { diagnostics, told } = checked;
  const full = lang === "zh" ? "。" : ".";
  return [
    verdict(checked, lang),
    diagnostics.length === 0 ? nothingWords[lang] : `${tally(diagnostics, lang)}${full}`,
    ...told.map((block) => below(block, lang)),
    ...lists(touchedFirst(checked), lang),
  ];
};
