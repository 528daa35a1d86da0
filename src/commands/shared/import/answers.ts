import type { Ledger } from "../../../derive/ledger.ts";
import { plainName } from "../../../intake/match.ts";
import { type Answers, isOfSection, type LineAnswers, paperTyped } from "../../../intake/proposal.ts";
import type { ReadPaper, ReadRow } from "../../../intake/read-paper.ts";
import { Refusal } from "../../../model/refusal.ts";
import type { Call, Opened } from "../../command.ts";
import { dayNamed } from "../day-words.ts";
import { findLine, findUnit } from "../find.ts";
import { given } from "../given.ts";
import { unitSaid } from "./unit-answers.ts";

const none = new Set(["none", "无", "不属于"]);

const lineNamed = (ledger: Ledger, word: string): string | null =>
  none.has(word) ? null : findLine(ledger, word).id;

const nowhere = (words: string, rows: readonly ReadRow[]): Refusal => {
  const sections = [...new Set(rows.flatMap(({ section }) => section ?? []))].slice(0, 8);
  return new Refusal(
    { zh: `文件里没有章节“${words}”`, en: `the paper has no section “${words}”` },
    sections.length > 0
      ? {
          zh: `写章节标题里的字词；有：${sections.join("、")}`,
          en: `write words of a section's heading; there are: ${sections.join(", ")}`,
        }
      : { zh: "文件没有分章节，写 `--line <行动>`", en: "it has no sections: write `--line <line>`" },
  );
};

/** `--line qiye` for what nothing else places, `--line 二、空间布局=qiye` for a section, `none` for no line; several times. */
function linesSaid(ledger: Ledger, typed: readonly string[], rows: readonly ReadRow[]): LineAnswers {
  const said = typed.map((each) => {
    const at = each.lastIndexOf("=");
    const words = at < 0 ? null : each.slice(0, at).trim();
    if (words !== null && !rows.some((row) => isOfSection(row, words))) throw nowhere(words, rows);
    return { words, line: lineNamed(ledger, each.slice(at + 1).trim()) };
  });
  return {
    otherwise: said.find(({ words }) => words === null)?.line,
    sections: said.flatMap(({ words, line }) => (words === null ? [] : [{ words, line }])),
  };
}

/** `3,5-7` as numbers of rows. */
function rowsMeant(typed: readonly string[], rows: readonly ReadRow[]): ReadonlySet<number> | null {
  if (typed.length === 0) return null;
  return new Set(
    typed.flatMap((each) => {
      const [, first, last] = /^(\d{1,4})(?:[-—~～至](\d{1,4}))?$/u.exec(each.trim()) ?? [];
      const [from, to] = [Number(first), Number(last ?? first)];
      if (first === undefined || to < from || to > rows.length)
        throw new Refusal(
          { zh: `\`--only ${each}\` 不是第几项`, en: `\`--only ${each}\` is no number of an item` },
          {
            zh: `写提议里“项”一栏的序号，到 ${rows.length} 为止，如 \`--only 3,5-7\``,
            en: `write numbers of the column \`item\`, up to ${rows.length}, as in \`--only 3,5-7\``,
          },
        );
      return Array.from({ length: to - from + 1 }, (_, n) => from + n);
    }),
  );
}

/** What a command line says of what a paper leaves open. */
export function answersOf(opened: Opened, call: Call, { rows, everywhere }: ReadPaper): Answers {
  const { ledger, today } = opened;
  const assigned = given(call, "assigned");
  const lead = given(call, "lead");
  const revises = given(call, "revises");
  const leading = given(call, "leads");
  const printed = [...rows.flatMap(({ units }) => units), ...everywhere].map(({ name }) => plainName(name));
  return {
    assigned: assigned === null ? null : dayNamed("assigned", assigned, { opened, on: today }).day,
    leading: leading === "first" || leading === "all" ? leading : null,
    lead: lead === null ? null : findUnit(ledger, lead),
    measures: given(call, "measures") !== "none",
    everywhere: given(call, "everywhere") !== "none",
    lines: linesSaid(ledger, call.list("line"), rows),
    units: new Map(call.list("unit").map((each) => unitSaid(ledger, each, printed))),
    revises: revises === null ? null : paperTyped(revises),
    only: rowsMeant(call.list("only"), rows),
  };
}
