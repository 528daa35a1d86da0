import type { ReadRow } from "../../intake/read-paper.ts";
import type { Lang } from "../../model/language.ts";
import type { Block } from "../../model/report.ts";
import { deadlineWords, everyWords, roles, roleWords } from "../../model/words.ts";
import { byWords } from "../parts/by-words.ts";
import { plain } from "../parts/cells.ts";

type Reading = ReadRow["deadlines"][number];

/** Where something stands in a file: 第12行, 表1!F12. */
export const placeWords = ({ line, sheet, cell }: ReadRow["spot"], lang: Lang): string =>
  sheet === undefined ? (lang === "zh" ? `第${line}行` : `line ${line}`) : `${sheet}!${cell}`;

function readAs({ type, from, due, every, by }: Reading, lang: Lang): string {
  if (type === "recurring" && every)
    return [everyWords[every][lang], by === null ? "" : byWords(by, lang)].join(" ").trim();
  if (due !== null) return from === null ? due : `${from}—${due}`;
  return deadlineWords[type][lang];
}

/** A deadline as printed and as read; once where both are the same. */
function timeWords(reading: Reading, lang: Lang): string {
  const words = readAs(reading, lang);
  return words === reading.text ? words : `${reading.text} → ${words}`;
}

/** The units of a row by their roles, the lead first. */
const unitWords = ({ units }: ReadRow, lang: Lang): string =>
  roles
    .flatMap((role) => {
      const names = units.filter((unit) => unit.role === role).map(({ name }) => name);
      if (names.length === 0) return [];
      return lang === "zh"
        ? [`${roleWords[role].zh}：${names.join("、")}`]
        : [`${roleWords[role].en}: ${names.join("、")}`];
    })
    .join(lang === "zh" ? "；" : "; ");

/** The rows that were read: number, task, units by role, deadlines, place. */
export function rowsTable(rows: readonly ReadRow[], lang: Lang): Block {
  const columns =
    lang === "zh" ? ["序号", "任务", "单位", "时限", "位置"] : ["no.", "task", "units", "deadline", "place"];
  return {
    type: "table",
    columns: columns.map((heading) => ({ heading })),
    rows: rows.map((row) => [
      plain(`${row.ref ?? row.n}${row.part === null ? "" : `-${row.part}`}`),
      plain(row.heading),
      plain(unitWords(row, lang)),
      plain(row.deadlines.map((each) => timeWords(each, lang)).join("；")),
      plain(placeWords(row.spot, lang)),
    ]),
  };
}
