import { accountsOf } from "../../../derive/ask-history.ts";
import { shortNameOn } from "../../../derive/names.ts";
import type { FilledForm, FilledRow } from "../../../intake/form.ts";
import type { Day } from "../../../model/day.ts";
import type { Edit } from "../../../model/edit.ts";
import { bothLanguages, type Text } from "../../../model/language.ts";
import type { Entry } from "../../../model/records.ts";
import { formOf, type Row, rowsOf } from "../../../reports/form/form.ts";
import type { ReturnedCell, ReturnedForm } from "../../../reports/form/returned.ts";
import type { Call, Opened } from "../../command.ts";
import { deedsSaid } from "../entry/deeds.ts";
import { appended, named } from "../entry/record.ts";
import { askFor } from "../form/asked.ts";
import { inOwnLanguage } from "../own-language.ts";
import type { Judging } from "./form-cells.ts";
import { filledIn } from "./form-day.ts";
import { faultOf } from "./form-faults.ts";
import type { FormFile } from "./form-files.ts";
import type { TaskRows } from "./form-report.ts";
import { type Against, type TaskDrafts, taskDrafts } from "./form-task.ts";

/** A file with what it would write. */
interface Proposed {
  readonly returned: ReturnedForm;
  readonly edits: readonly Edit[];
}

/** The rows of a form as they would be made now, by key; those that nothing is asked of any more are not there. */
function rowsNow(opened: Opened, { card }: FilledForm, today: Day): ReadonlyMap<string, Row> {
  const { ledger, setting } = opened;
  if (accountsOf(ledger, card.unit).length === 0) return new Map();
  const ask = askFor(ledger, card.unit, { word: card.period, asOf: today });
  if (ask === null) return new Map();
  const form = formOf(inOwnLanguage({ ...setting, asOf: today }), ask);
  return new Map(rowsOf(form).map((row) => [row.key, row]));
}

/** The rows of a form task by task, in the order of the form. */
function byTask(rows: readonly FilledRow[]): readonly TaskRows[] {
  const taskOf = ({ key }: FilledRow): string => key.split(/[#@]/)[0] ?? "";
  return [...new Set(rows.map(taskOf))].map((task) => {
    const mine = rows.filter((row) => taskOf(row) === task);
    return {
      task,
      main: mine.find(({ key }) => key === task) ?? null,
      indicators: mine.filter(({ key }) => key.includes("#")),
      occurrences: mine.filter(({ key }) => key.includes("@")),
    };
  });
}

interface Written {
  readonly edits: readonly Edit[];
  readonly entries: readonly Text[];
}

/** The entries of some tasks, with ids of their own, and how they are told. */
function writtenOf(
  opened: Opened,
  call: Call,
  on: { readonly unit: string; readonly tasks: readonly TaskDrafts[] },
): Written {
  const { unit, tasks } = on;
  const { ledger } = opened;
  const each = tasks.map(({ scene, drafts }) => {
    const { task } = scene.account;
    const entries = named(scene, call, drafts);
    return {
      edit: appended(opened, { task: task.id, unit }, entries),
      entries: entries.map((entry) =>
        bothLanguages((lang) => deedsSaid(lang, [{ ledger, task, unit, entry: entry as unknown as Entry }])),
      ),
    };
  });
  return { edits: each.map(({ edit }) => edit), entries: each.flatMap(({ entries }) => entries) };
}

/** 填报表!K12 as its sheet's place in the form, its row and its column. */
function placeIn(sheets: readonly string[], at: string): readonly number[] {
  const [, sheet = "", letters = "", row = "0"] = /^(.*)!([A-Z]*)(\d+)/.exec(at) ?? [];
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return [sheets.indexOf(sheet), Number(row), column];
}

/** Cells sheet by sheet, row by row, from the left. */
const byPlace =
  (sheets: readonly string[]) =>
  (a: ReturnedCell, b: ReturnedCell): number => {
    const [one, other] = [placeIn(sheets, a.at), placeIn(sheets, b.at)];
    return one.map((each, n) => each - (other[n] ?? 0)).find((difference) => difference !== 0) ?? 0;
  };

function judgedForm(opened: Opened, call: Call, form: FilledForm) {
  const { card, rows, remarks } = form;
  const filled = filledIn(opened, call, form);
  const judging: Judging = { cells: new Map() };
  const against: Against = {
    opened,
    at: filled.at,
    who: { unit: card.unit, period: card.period, post: filled.post },
    since: card.made,
    now: rowsNow(opened, form, opened.today),
    again: call.flag("again"),
  };
  const tasks = byTask(rows)
    .flatMap((each) => taskDrafts(judging, against, each) ?? [])
    .filter(({ drafts }) => drafts.length > 0);
  const cells: readonly ReturnedCell[] = [
    ...remarks.map(({ level, at, what }) => ({ state: level, at, of: "", text: "", why: what })),
    ...filled.cells.map((cell) =>
      tasks.length === 0 && cell.state === "accepted" ? { ...cell, state: "unchanged" as const } : cell,
    ),
    ...judging.cells.values(),
  ];
  return {
    cells: [...cells].sort(byPlace(card.tables.map(({ name }) => name))),
    written: writtenOf(opened, call, { unit: card.unit, tasks }),
  };
}

/** What a file comes to. A form with refused cells is not taken, unless the rest is asked for (`--partly`). */
export function proposedForm(opened: Opened, call: Call, file: FormFile): Proposed {
  const { read, name } = file;
  const form = read !== null && "form" in read ? read.form : null;
  const card = form && {
    unit: form.card.unit,
    name: shortNameOn(opened.ledger, form.card.unit, opened.today),
    period: form.card.period,
  };
  const fault = faultOf(opened, call, file);
  if (fault !== null || form === null)
    return {
      returned: { file: name, form: card, fault, cells: [], entries: [], taken: false },
      edits: [],
    };
  const { cells, written } = judgedForm(opened, call, form);
  const refused = cells.some(({ state }) => state === "refused");
  const taken = !refused || call.flag("partly");
  return {
    returned: { file: name, form: card, fault: null, cells, entries: written.entries, taken },
    edits: taken ? written.edits : [],
  };
}
