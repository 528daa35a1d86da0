import type { Board, BoardLine, BoardTask } from "../../../model/board.ts";
import { dateOf } from "../../../model/day.ts";
import type { Lang } from "../../../model/language.ts";
import { barPieces } from "../../board/bar.ts";
import { barSvg } from "../../board/draw-bar.ts";
import { barFacts, barState, counted } from "../../board/facts.ts";
import { daysOf, monthsOf } from "../../board/months.ts";
import { signShape } from "../../board/sign.ts";
import { escaped } from "../../svg/escape.ts";
import { html, type Markup, raw } from "../markup.ts";
import { rowBox } from "../page/facts.ts";
import { barWords, percentOrNothing } from "../page/words.ts";
import { tasksOf } from "./facts.ts";
import { labelsOf } from "./phrases.ts";

const headHeight = 46;
const { width, height } = rowBox;

const place = (board: Board, day: number): number => Math.round((day / daysOf(board)) * width * 10) / 10;

/** The first days of the months, and the day after the last. */
function edges(board: Board): readonly number[] {
  const days = [0];
  for (const month of monthsOf(board)) days.push((days[days.length - 1] ?? 0) + month.days);
  return days.map((day) => place(board, day));
}

/** Lines between the months and the as-of day's, drawn once and used by every row. */
export function shared(board: Board): Markup {
  const grid = edges(board)
    .map((x) => `M${x} 0V${height}`)
    .join("");
  const today = place(board, counted(board)(board.asOf) + 0.5);
  return raw(
    `<g id="grid"><path d="${grid}" stroke="#d0d0d0" stroke-width="1"/><path id="today" d="M${today} 0V${height}" stroke="#c62828" stroke-width="2"/></g>`,
  );
}

/** The months, years and meetings over the bars. */
function scale(board: Board, lang: Lang): Markup {
  const xs = edges(board);
  const months = monthsOf(board).map(({ year, month }, n) => {
    const [from = 0, to = 0] = [xs[n], xs[n + 1]];
    const size = to - from > 45 ? 15 : to - from > 22 ? 12 : 9;
    const words = lang === "zh" && to - from > 45 ? `${month}月` : String(month);
    const yearWords = lang === "zh" ? `${year}年` : String(year);
    return `<text x="${(from + to) / 2}" y="30" font-size="${size}" font-weight="bold" text-anchor="middle">${words}</text>${
      n === 0 || month === 1 ? `<text x="${from + 2}" y="13" font-size="12">${yearWords}</text>` : ""
    }`;
  });
  const count = counted(board);
  const meetings = board.meetings.map(({ day, title, general }) => {
    const x = place(board, count(day) + 0.5);
    const r = general ? 5 : 4;
    const look = general ? 'fill="#1a1a1a"' : 'fill="#fff" stroke="#1a1a1a"';
    const date = general
      ? `<text x="${x}" y="13" font-size="10" text-anchor="middle">${dateOf(day)}</text>`
      : "";
    return `<g><title>${escaped(`${day} ${title}`)}</title><path d="M${x - r} 35H${x + r}L${x} 44Z" ${look}/>${date}</g>`;
  });
  const grid = `<path d="${xs.map((x) => `M${x} 16V${headHeight}`).join("")}" stroke="#b5b5b5"/>`;
  return raw(
    `<svg viewBox="0 0 ${width} ${headHeight}" aria-hidden="true" focusable="false">${grid}${months.join("")}${meetings.join("")}</svg>`,
  );
}

/** A sign with its shape, as rows and the legend show it. */
const signHtml = (sign: BoardTask["state"]["sign"]): Markup =>
  html`<span class="sign ${sign.tone}">${raw(`<svg viewBox="-7 -7 14 14" aria-hidden="true" focusable="false">${signShape(sign)}</svg>`)}<span>${sign.word}</span></span>`;

function row(board: Board, task: BoardTask, lang: Lang): Markup {
  const count = counted(board);
  const state = barState(task.state, count);
  const days = daysOf(board);
  const pieces = barPieces(barFacts(task, count), state, { day: count(board.asOf), last: days - 1 });
  const bar = barSvg(pieces, state, { ...rowBox, days });
  const { standing, actual, planned, due } = task.state;
  const told = barWords(labelsOf(lang).bar, { standing, actual, planned, due });
  return html`<tr class="task"><th scope="row"><button type="button" class="title" aria-haspopup="dialog"><span dir="auto">${task.title}</span></button></th><td class="lead">${task.leads.join("、")}</td><td class="due">${task.state.deadline}</td><td class="bar"><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${told}" focusable="false"><use href="#grid"/><g>${raw(bar)}</g></svg></td><td class="done">${percentOrNothing(actual)}</td><td>${signHtml(task.state.sign)}</td></tr>
`;
}

const lineBody = (board: Board, line: BoardLine, lang: Lang): Markup =>
  html`<tbody><tr class="heading"><th scope="rowgroup" colspan="6" class="line">${line.title}<span class="counts">${line.counts}</span></th></tr>
${tasksOf(line).map((task) => row(board, task, lang))}</tbody>
`;

/** The chart as a table: a body a line, a row a task, its bar in a cell of its own. */
export function chartTable(board: Board, lang: Lang): Markup {
  const words = labelsOf(lang);
  const head = (label: string) => html`<th scope="col">${label}</th>`;
  return html`<table class="chart"><caption class="unseen">${words.caption}</caption>
<colgroup><col class="c-title"><col class="c-lead"><col class="c-due"><col><col class="c-done"><col class="c-sign"></colgroup>
<thead><tr>${head(words.title)}${head(words.lead)}${head(words.due)}<th scope="col" class="bar"><span class="unseen">${words.months}</span>${scale(board, lang)}</th>${head(words.done)}${head(words.lamp)}</tr></thead>
${board.lines.map((line) => lineBody(board, line, lang))}</table>`;
}
