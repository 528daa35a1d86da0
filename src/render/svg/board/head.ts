import type { Board } from "../../../model/board.ts";
import { dateOf } from "../../../model/day.ts";
import type { Lang } from "../../../model/language.ts";
import { alarm, ink } from "../../board/colours.ts";
import { counted } from "../../board/facts.ts";
import { daysOf, monthsOf } from "../../board/months.ts";
import { escaped } from "../escape.ts";
import { columns, mm, page, sizes } from "./page.ts";
import { fittedLines, text } from "./text.ts";

const { x: left, width } = columns.chart;

/** Where a month begins on the chart, for each, and where the last ends. */
export function monthEdges(board: Board): readonly number[] {
  const days = daysOf(board);
  const edges: number[] = [left];
  let passed = 0;
  for (const month of monthsOf(board)) {
    passed += month.days;
    edges.push(left + (passed / days) * width);
  }
  return edges;
}

/** The middle of a day on the chart; null outside of it. */
export function dayX(board: Board, number: number): number | null {
  const days = daysOf(board);
  return number < 0 || number >= days ? null : left + ((number + 0.5) / days) * width;
}

function months(board: Board, top: number, lang: Lang): string {
  const edges = monthEdges(board);
  return monthsOf(board)
    .map(({ year, month }, n) => {
      const [from = left, to = left] = [edges[n], edges[n + 1]];
      const first = n === 0 || month === 1;
      const words = lang === "zh" ? `${month}月` : String(month);
      const fits = to - from > (lang === "zh" ? 9 : 6);
      const shown = text(fits ? words : String(month), {
        x: (from + to) / 2,
        y: top + 8.4,
        anchor: "middle",
        size: to - from > 6 ? sizes.heading : sizes.small,
        bold: true,
      });
      const yearShown = text(lang === "zh" ? `${year}年` : String(year), {
        x: from + 0.8,
        y: top + 3.6,
        size: sizes.text,
        bold: true,
      });
      return shown + (first ? yearShown : "");
    })
    .join("");
}

/** Meetings over the months: those of the programme a filled mark with its date, those of lines a hollow one. */
function meetings(board: Board, y: number): string {
  const count = counted(board);
  return board.meetings
    .map(({ day, title, general }) => {
      const x = dayX(board, count(day));
      if (x === null) return "";
      const look = general ? `fill="${ink}"` : `fill="#fff" stroke="${ink}" stroke-width="0.3"`;
      const r = general ? 1.25 : 0.95;
      const mark = `<path d="M${mm(x - r)} ${mm(y - r)}H${mm(x + r)}L${mm(x)} ${mm(y + r)}Z" ${look}/>`;
      const label = general
        ? text(String(dateOf(day)), { x, y: y - r - 0.5, size: 2.2, anchor: "middle" })
        : "";
      return `<g><title>${escaped(`${day} ${title}`)}</title>${mark}${label}</g>`;
    })
    .join("");
}

interface Place {
  readonly n: number;
  readonly of: number;
  readonly lang: Lang;
}

/** The title, what is shown, and the heads of the columns, of the sheet `n`, from 1. */
export function sheetHead(board: Board, { n, of, lang }: Place): string {
  const zh = lang === "zh";
  const right = page.width - page.margin;
  const top = page.margin;
  const headY = page.top - 16;
  const notes = fittedLines(board.notes.join(zh ? "　" : "  "), 290, sizes.text).slice(0, 2);
  const asOf = zh ? `截至 ${board.asOf}` : `as of ${board.asOf}`;
  const sheet = zh ? `第${n}张，共${of}张` : `sheet ${n} of ${of}`;
  const cells = (zh ? ["牵头单位", "任务", "完成时限"] : ["lead", "task", "due"]).map((words, i) => {
    const column = [columns.unit, columns.title, columns.deadline][i] ?? columns.unit;
    return text(words, { x: column.x + 1, y: headY + 8.4, bold: true });
  });
  const today = dayX(board, counted(board)(board.asOf));
  return [
    text(fittedLines(board.title, 320, sizes.title)[0] ?? "", {
      x: page.margin,
      y: top + 8,
      size: sizes.title,
      bold: true,
    }),
    ...notes.map((note, i) => text(note, { x: page.margin, y: top + 14 + i * 4, colour: "#555" })),
    text(asOf, { x: right, y: top + 5, size: sizes.heading, anchor: "end", bold: true }),
    text(sheet, { x: right, y: top + 11, anchor: "end" }),
    `<rect x="${page.margin}" y="${headY}" width="${mm(right - page.margin)}" height="16" fill="#eef1f4"/>`,
    ...cells,
    months(board, headY, lang),
    meetings(board, headY + 14),
    text(zh ? "进度" : "done", { x: columns.percent.x + 11, y: headY + 8.4, anchor: "end", bold: true }),
    text(zh ? "亮灯" : "lamp", { x: columns.sign.x + 2, y: headY + 8.4, bold: true }),
    today === null
      ? ""
      : text(zh ? "今日" : "today", {
          x: today,
          y: headY + 3.6,
          anchor: "middle",
          colour: alarm,
          bold: true,
        }),
  ].join("");
}
