import type { Filter } from "../../derive/filter.ts";
import type { TaskState } from "../../derive/task-state.ts";
import type { CalendarEvent } from "../../model/calendar-event.ts";
import type { Text } from "../../model/language.ts";
import type { Fact, Rows } from "../../model/report.ts";
import type { Setting } from "../parts/frame.ts";

/** What is exported: the tasks that a filter lets through; of other records only its lines and units are heard. */
export interface Scope {
  readonly setting: Setting;
  readonly states: readonly TaskState[];
  readonly filter: Pick<Filter, "lines" | "units">;
}

/** Records of one kind, for people, for programs, for calendars. */
interface Exported {
  readonly rows: Rows;
  readonly facts: readonly Fact[];
  readonly events: () => readonly CalendarEvent[];
}

/** A kind of record that can be exported. */
export interface ExportKind {
  /** As it is asked for. */
  readonly name: string;
  readonly label: Text;
  of(scope: Scope): Exported;
}

/** A record as JSON has it, field by field as it is written. */
function asFact(value: unknown): Fact {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  if (Array.isArray(value)) return value.map(asFact);
  if (typeof value !== "object") return null;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : [[key, asFact(each)]])),
  );
}

/** The fields of a record. */
export const fieldsOf = (record: object): { readonly [key: string]: Fact } =>
  Object.fromEntries(
    Object.entries(record).flatMap(([key, each]) => (each === undefined ? [] : [[key, asFact(each)]])),
  );

/** Whether one of some wanted values is there; none wanted means any. */
export const wanted = (all: readonly string[], ...values: readonly (string | null | undefined)[]): boolean =>
  all.length === 0 || values.some((value) => value !== null && value !== undefined && all.includes(value));
