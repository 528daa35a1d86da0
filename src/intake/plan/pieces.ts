import { bracketed } from "./brackets.ts";
import type { Clause } from "./clause.ts";
import { readClause } from "./clause.ts";
import { clausesIn, longestClause } from "./clauses-in.ts";
import { labelsOf } from "./label.ts";
import type { Line } from "./line.ts";

/** A piece of a line: words of a measure, or a clause with them. */
export interface Piece {
  readonly at: number;
  readonly text: string;
  readonly clause: Clause | null;
  /** Whether the clause stands on lines of its own. */
  readonly alone: boolean;
}

/** A line with its pieces; it begins an item where it has a number. */
export interface Laid {
  readonly line: Line;
  readonly pieces: readonly Piece[];
}

const startsLabel = (text: string): boolean => {
  const [first] = labelsOf(text.slice(0, 40));
  return (
    first !== undefined &&
    first.at === 0 &&
    (first.label.is !== "more" || /[人员导志]$/u.test(first.label.words))
  );
};

const isLabelLine = (line: Line | undefined): line is Line =>
  line !== undefined && line.number === null && line.cells === null && startsLabel(line.text);

const opensClause = (text: string): boolean => {
  const last = bracketed(text).at(-1);
  return last !== undefined && !last.closed && (labelsOf(last.inner.slice(0, 40))[0]?.at ?? 9) <= 1;
};

/** A clause whose bracket closes only lines later is put together, from at most so many lines. */
const mostLines = 4;

function unbroken(
  lines: readonly Line[],
  at: number,
): { readonly line: Line; readonly taken: number } | null {
  const line = lines[at];
  if (!line) return null;
  let whole = line;
  for (let taken = 1; taken <= mostLines; taken += 1) {
    if (line.cells !== null || !opensClause(whole.text)) return { line: whole, taken };
    const next = lines[at + taken];
    if (!next || next.number !== null || next.cells !== null || whole.text.length > longestClause) break;
    whole = { ...whole, text: `${whole.text}${next.text}` };
  }
  return { line, taken: 1 };
}

function piecesOf(line: Line): readonly Piece[] {
  const found = clausesIn(line.text);
  const pieces: Piece[] = [];
  let from = 0;
  for (const one of found) {
    const before = line.text.slice(from, one.from).trim();
    if (before !== "" && !/^[。；;，,.]+$/u.test(before))
      pieces.push({ at: line.at, text: before, clause: null, alone: false });
    pieces.push({
      at: line.at,
      text: one.printed,
      clause: one.clause,
      alone: line.number === null && before === "" && from === 0,
    });
    from = one.to;
  }
  const rest = line.text.slice(from).trim();
  return rest === "" || /^[。；;，,.]+$/u.test(rest)
    ? pieces
    : [...pieces, { at: line.at, text: rest, clause: null, alone: false }];
}

/** The lines of a plan with their clauses found; label lines that follow one another are one clause. */
export function laidOut(lines: readonly Line[]): readonly Laid[] {
  const laid: Laid[] = [];
  for (let at = 0; at < lines.length; ) {
    const run: Line[] = [];
    let long = 0;
    for (let next = lines[at]; isLabelLine(next) && long <= longestClause; next = lines[at + run.length]) {
      run.push(next);
      long += next.text.length + 1;
    }
    const [first] = run;
    const text = run.map((line) => line.text).join("\n");
    if (first && (run.length > 1 || text.length <= longestClause)) {
      const clause = readClause(run.map((line) => line.text.replace(/[。；;]+$/u, "")).join("；"));
      laid.push({ line: first, pieces: [{ at: first.at, text, clause, alone: true }] });
      at += run.length;
      continue;
    }
    const whole = unbroken(lines, at);
    if (!whole) break;
    laid.push({ line: whole.line, pieces: whole.line.cells ? [] : piecesOf(whole.line) });
    at += whole.taken;
  }
  return laid;
}
