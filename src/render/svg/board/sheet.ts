import type { Board } from "../../../model/board.ts";
import type { Lang } from "../../../model/language.ts";
import { barPieces } from "../../board/bar.ts";
import { alarm, colourOf, faint } from "../../board/colours.ts";
import { barSvg } from "../../board/draw-bar.ts";
import { barFacts, barState, counted } from "../../board/facts.ts";
import { daysOf } from "../../board/months.ts";
import { signShape } from "../../board/sign.ts";
import { escaped } from "../escape.ts";
import { dayX, monthEdges, sheetHead } from "./head.ts";
import { sheetLegend } from "./legend.ts";
import { columns, mm, page, sizes } from "./page.ts";
import { type Row, type Sheet, unitLines } from "./rows.ts";
import { text } from "./text.ts";

const right = page.width - page.margin;

const ruleAt = (y: number, x: number, colour: string): string =>
  `<path d="M${mm(x)} ${mm(y)}H${mm(right)}" stroke="${colour}" stroke-width="0.2"/>`;

const stacked = (lines: readonly string[], place: { x: number; y: number; size?: number }): string =>
  lines.map((line, n) => text(line, { ...place, y: place.y + n * sizes.line })).join("");

/** What is drawn wider than it was reckoned ends where its column does. */
const clipped = (column: keyof typeof columns, drawn: string): string =>
  `<g clip-path="url(#duban-${column})">${drawn}</g>`;

/** The columns of words as clips, for all sheets. */
export const columnClips = (height: number): string =>
  (["unit", "title", "deadline"] as const)
    .map((name) => {
      const { x, width } = columns[name];
      return `<clipPath id="duban-${name}"><rect x="${x}" y="0" width="${width}" height="${mm(height)}"/></clipPath>`;
    })
    .join("");

function taskRow(board: Board, row: Extract<Row, { row: "task" }>, y: number): string {
  const { task, title, deadline, height } = row;
  const { state } = task;
  const count = counted(board);
  const middle = y + height / 2;
  const shown = barState(state, count);
  const days = daysOf(board);
  const pieces = barPieces(barFacts(task, count), shown, { day: count(board.asOf), last: days - 1 });
  const bar = barSvg(pieces, shown, {
    x: columns.chart.x,
    y: middle,
    width: columns.chart.width,
    half: 2,
    days,
  });
  const baseline = (lines: number): number => middle - ((lines - 1) * sizes.line) / 2 + sizes.text * 0.36;
  const told = `${task.title} ${task.leads.join(" ")} ${task.state.deadline} ${state.standing}`;
  return [
    `<g><title>${escaped(told)}</title>`,
    ruleAt(y, columns.title.x, "#e2e2e2"),
    clipped("title", stacked(title, { x: columns.title.x + 1, y: baseline(title.length) })),
    clipped(
      "deadline",
      stacked(deadline, { x: columns.deadline.x + 1, y: baseline(deadline.length), size: sizes.small }),
    ),
    bar,
    state.actual === null
      ? ""
      : text(`${state.actual}%`, { x: columns.percent.x + 11, y: middle + 1.1, anchor: "end" }),
    `<g transform="translate(${mm(columns.sign.x + 4)} ${mm(middle)}) scale(0.36)">${signShape(state.sign)}</g>`,
    text(state.sign.word, {
      x: columns.sign.x + 7.5,
      y: middle + 1.1,
      bold: true,
      colour: state.sign.tone === "yellow" ? "#7a5c00" : colourOf(state.sign.tone),
    }),
    "</g>",
  ].join("");
}

function rowsSvg(board: Board, rows: Sheet, lang: Lang): string {
  let y: number = page.top;
  let unit: string | null = null;
  const drawn = rows.map((row) => {
    const top = y;
    y += row.height;
    if (row.row === "line") {
      unit = null;
      const goesOn = row.goesOn ? (lang === "zh" ? "（续）" : " (continued)") : "";
      const words = `${row.line.title}${goesOn}`;
      return [
        `<rect x="${page.margin}" y="${mm(top)}" width="${mm(right - page.margin)}" height="${mm(row.height)}" fill="#1f4e79"/>`,
        text(words, { x: page.margin + 1.5, y: top + 5.1, size: sizes.heading, bold: true, colour: "#fff" }),
        text(row.line.counts, { x: columns.chart.x, y: top + 5, colour: "#fff" }),
      ].join("");
    }
    const first = row.unit !== unit;
    unit = row.unit;
    const lines = unitLines(row.unit);
    const centred = top + row.height / 2 - ((lines.length - 1) * sizes.line) / 2 + 1.15;
    const named = first
      ? ruleAt(top, page.margin, "#8c8c8c") +
        clipped("unit", stacked(lines, { x: page.margin + 1, y: Math.max(centred, top + sizes.text + 1) }))
      : "";
    return taskRow(board, row, top) + named;
  });
  const grid = monthEdges(board)
    .map((x) => `<path d="M${mm(x)} ${page.top - 12}V${mm(y)}" stroke="${faint}" stroke-width="0.2"/>`)
    .join("");
  const today = dayX(board, counted(board)(board.asOf));
  const line =
    today === null
      ? ""
      : `<path d="M${mm(today)} ${page.top - 11.5}V${mm(y)}" stroke="${alarm}" stroke-width="0.4" stroke-dasharray="2 0.8"/>`;
  return grid + line + drawn.join("\n") + ruleAt(y, page.margin, "#8c8c8c");
}

/** One sheet of the wall chart, `n` from 1, at its place below those before it. */
export function sheetSvg(
  board: Board,
  rows: Sheet,
  place: { readonly n: number; readonly of: number; readonly lang: Lang },
): string {
  const head = sheetHead(board, place);
  return [
    `<g transform="translate(0 ${(place.n - 1) * page.height})">`,
    head,
    rowsSvg(board, rows, place.lang),
    sheetLegend(place.lang),
    "</g>",
  ].join("\n");
}
