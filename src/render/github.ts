import type { Diagnostic, Severity } from "../model/diagnostic.ts";
import type { Lang } from "../model/language.ts";
import { touchedFirst } from "./findings/touched-first.ts";
import { ofLevel, severities, tally, wholeStory } from "./findings/words.ts";
import { command } from "./github/command.ts";
import type { Renderer } from "./renderer.ts";

/** Of each level GitHub shows so many a step. */
const mostShown = 10;

const names = { error: "error", warning: "warning", note: "notice" } as const satisfies Readonly<
  Record<Severity, string>
>;

function annotation(found: Diagnostic, lang: Lang): string {
  const { file, span, severity, code } = found;
  const columns =
    span.length === 0
      ? []
      : ([
          ["endLine", span.line],
          ["col", span.column],
          ["endColumn", span.column + span.length],
        ] as const);
  return command({
    name: names[severity],
    properties: [["file", file], ["line", span.line], ...columns, ["title", code]],
    text: wholeStory(found, lang),
  });
}

/** Said where GitHub shows fewer than were found. */
const cutWords = (found: readonly Diagnostic[], lang: Lang): string =>
  lang === "zh"
    ? `共${tally(found, lang)}；GitHub 每级只标出前${mostShown}条，其余在上面。`
    : `In all ${tally(found, lang)}; GitHub marks only the first ${mostShown} of a level, the rest stands above.`;

/** Annotations for GitHub Actions: what the change touches comes first. Silent when all is well. */
const github: Renderer = {
  format: "github",
  extensions: [],
  fromTop: true,
  diagnostics(checked, { lang }) {
    const found = touchedFirst(checked);
    const lines = severities.flatMap((severity) =>
      ofLevel(found, severity).map((one) => annotation(one, lang)),
    );
    const isCut = severities.some((severity) => ofLevel(found, severity).length > mostShown);
    return [...lines, ...(isCut ? [cutWords(found, lang)] : [])].map((line) => `${line}\n`).join("");
  },
};

export default github;
