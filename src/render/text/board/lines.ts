import type { Board, BoardLine, BoardTask } from "../../../model/board.ts";
import type { Lang } from "../../../model/language.ts";
import { monthsOf } from "../../board/months.ts";
import { clean, oneLine } from "../clean.ts";
import type { Look } from "../look.ts";
import { pad, width } from "../width.ts";
import { wrap } from "../wrap.ts";
import { barText, type Cells, columnOf, glyphs } from "./bar.ts";
import { legendWords } from "./words.ts";

/** The columns of a chart on a terminal, from the left: titles, bars, percentages, signs. */
interface Widths {
  readonly title: number;
  readonly cells: Cells;
}

const indent = "  ";
const percentWidth = 4;
const gaps = 3;
const narrowestTitle = 12;
const usualTitle = 26;
const perMonthAtMost = 8;
const perMonthInPipes = 4;

const tasksOf = ({ lines }: Board): readonly BoardTask[] =>
  lines.flatMap(({ units }) => units.flatMap(({ tasks }) => tasks));

function widthsOf(board: Board, look: Look): Widths {
  const tasks = tasksOf(board);
  const months = monthsOf(board).length;
  const sign = Math.max(4, ...tasks.map(({ state }) => width(oneLine(state.sign.word))));
  const cells = (perMonth: number): Cells => ({ board, months, perMonth });
  if (look.width === null) {
    const title = Math.max(
      narrowestTitle,
      ...tasks.map((task) => width(oneLine(task.title)) + indent.length),
    );
    return { title: Math.min(title, 160), cells: cells(perMonthInPipes) };
  }
  const rest = look.width - sign - percentWidth - gaps;
  const perMonth = Math.floor((rest - usualTitle) / months);
  const chosen = cells(Math.max(1, Math.min(perMonthAtMost, perMonth)));
  return { title: Math.max(narrowestTitle, rest - chosen.perMonth * months), cells: chosen };
}

function taskLines(task: BoardTask, board: Board, { widths, look }: Drawing): readonly string[] {
  const { title, cells } = widths;
  const named = oneLine(task.title);
  const [first = "", ...others] = look.width === null ? [named] : wrap(named, title - indent.length);
  const { tone, word } = task.state.sign;
  const bar = barText(task, cells, board.asOf);
  const percent = task.state.actual === null ? "" : `${task.state.actual}%`;
  const shown = [
    pad(indent + first, title),
    look.paint(tone, bar),
    pad(percent, percentWidth, { side: "right" }),
    look.paint(tone, oneLine(word)),
  ];
  return [shown.join(" "), ...others.map((line) => indent + line)];
}

interface Drawing {
  readonly widths: Widths;
  readonly look: Look;
  readonly lang: Lang;
}

/** The months over the bars: numbers, a year before each January and at the beginning where there is room. */
function headLines(board: Board, { widths: { title, cells }, look, lang }: Drawing): readonly string[] {
  const { perMonth } = cells;
  const slots = monthsOf(board).map(({ month }) =>
    pad(perMonth === 1 ? String(month % 10) : String(month), perMonth),
  );
  const years = monthsOf(board).map(({ year, month }, n) => (n === 0 || month === 1 ? String(year) : ""));
  const yearLine = years.reduce((line, year, n) => pad(line, n * perMonth) + year, "");
  const meetings = Array.from({ length: cells.months * perMonth }, () => " ");
  for (const { day, general } of board.meetings) {
    const column = columnOf(cells, day);
    if (general || meetings[column] === " ")
      meetings[column] = general ? glyphs.general : glyphs.consultation;
  }
  const row = (label: string, bars: string) => look.paint("quiet", `${pad(label, title)} ${bars}`.trimEnd());
  const zh = lang === "zh";
  return [
    row(zh ? "年" : "year", yearLine),
    row(zh ? "月" : "month", slots.join("")),
    ...(board.meetings.length > 0 ? [row(zh ? "会议" : "meetings", meetings.join(""))] : []),
  ];
}

const wrapped = (text: string, { width: columns }: Look): readonly string[] =>
  columns === null ? [oneLine(text)] : wrap(oneLine(text), columns);

function lineLines(line: BoardLine, board: Board, drawing: Drawing): readonly string[] {
  const { look } = drawing;
  const heading = `${line.title}${drawing.lang === "zh" ? "　" : "  "}${line.counts}`;
  return [
    ...wrapped(heading, look).map((each) => look.paint("strong", each)),
    ...headLines(board, drawing),
    ...line.units.flatMap(({ name, tasks }) => [
      ...(name === "" ? [] : wrapped(name, look)),
      ...tasks.flatMap((task) => taskLines(task, board, drawing)),
    ]),
  ];
}

/** The wall chart by characters, as wide as the terminal: a block a line, then the legend. */
export function boardBlocks(board: Board, look: Look, lang: Lang): readonly (readonly string[])[] {
  if (board.lines.length === 0) return [];
  const drawing = { widths: widthsOf(board, look), look, lang };
  const legend = clean(legendWords(lang));
  return [
    ...board.lines.map((line) => lineLines(line, board, drawing)),
    (look.width === null ? [legend] : wrap(legend, look.width)).map((each) => look.paint("quiet", each)),
  ];
}
