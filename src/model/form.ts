import { type Day, parseDay } from "./day.ts";
import { hashed } from "./hashed.ts";
import type { Text } from "./language.ts";

/** The columns of a form's tables. What is told and what is asked is the form's to decide, cell by cell. */
export type FormKey =
  | "key"
  | "no"
  | "task"
  | "role"
  | "due"
  | "state"
  | "last"
  | "words"
  | "milestones"
  | "percent"
  | "text"
  | "trouble"
  | "next"
  | "milestone"
  | "issue"
  | "asks"
  | "evidence"
  | "link"
  | "claim"
  | "name"
  | "measure"
  | "target"
  | "value"
  | "period"
  | "done";

/** A row as it was handed out. Its key: `task`, `task#indicator`, `task@period`. */
export interface FormRow {
  readonly key: string;
  /** From 0. */
  readonly row: number;
  /** Of what was known of it when the form was made. */
  readonly fingerprint: string;
  /** What stands in the cells that are not to be changed; those to be filled in are not here. */
  readonly told: Readonly<Partial<Record<FormKey, string>>>;
}

export interface FormTable {
  /** The name of its sheet. */
  readonly name: string;
  /** The row of its headings, from 0. */
  readonly head: number;
  /** From the first column on; the first holds the key. */
  readonly columns: readonly { readonly key: FormKey; readonly heading: string }[];
  readonly rows: readonly FormRow[];
}

/** A cell of its own above a table, from 0. */
interface FormSpot {
  readonly is: "day" | "post";
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What a form knows of itself: it travels on a hidden sheet of the workbook and is checked when it comes back. */
export interface FormCard {
  readonly registry: string;
  readonly unit: string;
  readonly period: string;
  readonly made: Day;
  readonly spots: readonly FormSpot[];
  readonly tables: readonly FormTable[];
}

/** The sheet's name, and the word in its first cell. */
export const formMark = "duban-form";
const version = "1";

/** Plain ASCII, so that no program on the way has a reason to change a letter of it. */
const plainJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

const sealOf = (lines: readonly (readonly string[])[]): string =>
  hashed(lines.map((line) => line.join("\t")).join("\n"));

/** A card as the rows of its sheet: a word and its value; the last row seals those before it. */
export function cardRows({ tables, ...head }: FormCard): readonly (readonly [string, string])[] {
  const lines: readonly (readonly [string, string])[] = [
    [formMark, version],
    ["card", plainJson(head)],
    ...tables.flatMap(({ rows, ...table }): readonly (readonly [string, string])[] => [
      ["table", plainJson(table)],
      ...rows.map((row) => ["row", plainJson(row)] as const),
    ]),
  ];
  return [...lines, ["seal", sealOf(lines)]];
}

/** Headings that no ledger has: a sheet with all of them was a form, also where its card is lost. */
export const formHeadings = {
  last: { zh: "上次报的进度", en: "last percent" },
  words: { zh: "上次报的情况", en: "last words" },
  claim: { zh: "申请销号", en: "claim closing" },
} as const satisfies Readonly<Record<string, Text>>;

/** Why a card cannot be trusted: it is of a later program, or somebody changed it. */
export type CardFault = "version" | "changed";

type Json = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const areTexts = (values: readonly unknown[]): boolean => values.every((value) => typeof value === "string");
const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
const listOf = <T>(value: unknown, is: (each: unknown) => each is T): value is readonly T[] =>
  Array.isArray(value) && value.every(is);

const isRow = (value: unknown): value is FormRow =>
  isObject(value) &&
  areTexts([value["key"], value["fingerprint"]]) &&
  isCount(value["row"]) &&
  isObject(value["told"]) &&
  areTexts(Object.values(value["told"]));
const isColumn = (value: unknown): value is FormTable["columns"][number] =>
  isObject(value) && areTexts([value["key"], value["heading"]]);
const isTable = (value: unknown): value is Omit<FormTable, "rows"> =>
  isObject(value) &&
  areTexts([value["name"]]) &&
  isCount(value["head"]) &&
  listOf(value["columns"], isColumn);
const isSpot = (value: unknown): value is FormSpot =>
  isObject(value) &&
  areTexts([value["is"], value["sheet"]]) &&
  isCount(value["row"]) &&
  isCount(value["column"]);
const isHead = (value: unknown): value is Omit<FormCard, "tables"> =>
  isObject(value) &&
  areTexts(["registry", "unit", "period", "made"].map((key) => value[key])) &&
  parseDay(String(value["made"])) !== null &&
  listOf(value["spots"], isSpot);

/** A line's value; undefined where it is no JSON: whoever changed it may have sealed it again. */
function saidBy(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The card that some rows say; the fault where they are not as they were written. */
export function cardIn(rows: readonly (readonly [string, string])[]): FormCard | CardFault {
  const seal = rows.findIndex(([word]) => word === "seal");
  const lines = rows.slice(0, seal < 0 ? rows.length : seal);
  if (rows[seal]?.[1] !== sealOf(lines)) return "changed";
  if (lines[0]?.[1] !== version) return "version";
  const [head, ...values] = lines.slice(1).map(([word, json]) => ({ word, value: saidBy(json) }));
  if (!isHead(head?.value)) return "changed";
  const tables: (Omit<FormTable, "rows"> & { readonly rows: FormRow[] })[] = [];
  for (const { word, value } of values) {
    const table = tables.at(-1);
    if (word === "table" && isTable(value)) tables.push({ ...value, rows: [] });
    else if (word === "row" && isRow(value) && table) table.rows.push(value);
    else return "changed";
  }
  return { ...head.value, tables };
}
