import type { Candidate } from "../../commands/command.ts";
import { reportingPeriodOn } from "../../derive/reporting.ts";
import { addDays } from "../../model/day.ts";
import { same } from "../../model/language.ts";
import type { Reader } from "../../model/reader.ts";
import type { Programme } from "../../model/records.ts";
import type { World } from "../../model/world.ts";
import { parse } from "../../source/parse.ts";
import { todayOf } from "../today.ts";

/** Kinds of id that a registry's files carry in their names. */
type FiledKind = "task" | "unit" | "line" | "meeting" | "record";

const folders: Readonly<Record<FiledKind, readonly string[]>> = {
  task: ["tasks"],
  unit: ["units"],
  line: ["lines"],
  meeting: ["meetings"],
  record: ["tasks", "units", "lines", "meetings", "findings", "inspections", "letters", "asks"],
};

/** Beyond so many nobody reads names, and reading them takes longer than anybody waits. */
const mostNamed = 200;
const mostPeriods = 6;

/** A record as far as a list of completions speaks of it; its schema is not asked. */
interface Glimpse {
  readonly [key: string]: unknown;
}

function glimpse(reader: Reader, path: string): Glimpse {
  const parsed = parse(path, reader.read(path));
  return parsed.ok && typeof parsed.value === "object" && parsed.value !== null ? { ...parsed.value } : {};
}

const textOf = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

/** The names that people have for a record, the shortest use first. */
function namesIn(record: Glimpse): readonly string[] {
  const { short, name, title, text, number } = record;
  const shorts = Array.isArray(short) ? short : [];
  return [...shorts, name, title, text, number].flatMap((each: unknown) => textOf(each) ?? []);
}

/**
 * The ids of a kind that begin with what is typed, or whose names do. Ids are the files' names; a file is read only
 * for its names, so that thousands of records cost a listing.
 */
export function filedIds(reader: Reader, kind: FiledKind, partial: string): readonly Candidate[] {
  const files = reader.list().flatMap(({ path, kind: item }) => {
    const id = /^([^/]+)\/(?:.*\/)?([^/]+)\.yaml$/.exec(path);
    return item === "file" && id && folders[kind].includes(id[1] ?? "") ? [{ path, id: id[2] ?? "" }] : [];
  });
  const byName = partial !== "" && !/^[\x20-\x7e]*$/.test(partial);
  const begun = byName ? files : files.filter(({ id }) => id.startsWith(partial));
  return begun.flatMap(({ path, id }, n) => {
    if (n >= mostNamed && !byName) return [{ value: id, about: same("") }];
    const names = namesIn(glimpse(reader, path));
    const fits = !byName || names.some((name) => name.startsWith(partial));
    return fits ? [{ value: id, about: same(names[0] ?? "") }] : [];
  });
}

/** The programme's goals. */
export function goalIds(reader: Reader): readonly Candidate[] {
  const { goals } = glimpse(reader, "programme.yaml");
  return (Array.isArray(goals) ? goals : []).flatMap((goal: Glimpse) => {
    const [id, title] = [textOf(goal["id"]), textOf(goal["title"])];
    return id === null ? [] : [{ value: id, about: same(title ?? "") }];
  });
}

/** The last periods of the programme's reporting rhythm, today's first. */
export function periodIds(reader: Reader, world: World): readonly Candidate[] {
  const programme = glimpse(reader, "programme.yaml") as Partial<Programme>;
  const { reporting = { every: "month" }, timezone = "Asia/Shanghai", fictional, today } = programme;
  let day = todayOf(world, { timezone, ownDay: fictional ? (today ?? null) : null });
  return Array.from({ length: mostPeriods }, () => {
    const { id, begin } = reportingPeriodOn(reporting, day);
    day = addDays(begin, -1);
    return { value: id, about: same("") };
  });
}
