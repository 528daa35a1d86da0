import { announced } from "duban:calendar";
import { basename, relative } from "node:path";
import type { Opened } from "../commands/command.ts";
import { ledgerOf } from "../derive/ledger.ts";
import { workingCalendar } from "../derive/working-days.ts";
import type { Day } from "../model/day.ts";
import type { Lang } from "../model/language.ts";
import type { Reader } from "../model/reader.ts";
import type { Programme } from "../model/records.ts";
import { Refusal } from "../model/refusal.ts";
import type { World } from "../model/world.ts";
import { diagnose, textsOf } from "../source/diagnose.ts";
import { load } from "../source/load.ts";
import { overlaid, textOf } from "../source/overlaid.ts";
import { findRegistry } from "./find-registry.ts";
import { progressHistory, revisionOf } from "./revision.ts";
import { asOfDay, clockDay, todayOf } from "./today.ts";

interface Wanted {
  readonly dir: string | null;
  readonly id: string | null;
  readonly asOf: string | null;
  readonly lang: Lang;
}

/** Reads the registry that is wanted and lays it open on its day. */
export function openRegistry(world: World, { dir, id, asOf, lang }: Wanted): Opened {
  const folder = findRegistry(world, { dir, id });
  const opened = opening(world, { folder, asOf, lang }, world.reader(folder));
  const { programme } = opened.ledger;
  if (id !== null && !isCalled(folder, programme.id, id)) throw otherRegistry(id, programme.id);
  return opened;
}

/** Lays a registry open that a reader brings: the one on the disk, or the same with edits. */
function opening(
  world: World,
  { folder, asOf, lang }: { readonly folder: string; readonly asOf: string | null; readonly lang: Lang },
  reader: Reader,
): Opened {
  const registry = load(reader);
  const ledger = ledgerOf(
    registry,
    workingCalendar(
      announced,
      registry.calendars.map(({ record }) => record),
    ),
  );
  const { programme } = ledger;
  const ownDay = programme.fictional ? (programme.today ?? null) : null;
  const today = todayOf(world, { timezone: programme.timezone, ownDay });
  const prefix = relative(world.cwd, folder).replaceAll("\\", "/");
  return {
    folder,
    ledger,
    setting: { ledger, asOf: asOfDay(asOf, () => today), lang, revision: revisionOf(world, folder) },
    today,
    textOf: (path) => textOf(reader, path),
    withEdits: (edits) => opening(world, { folder, asOf, lang }, overlaid(reader, edits)),
    recordedDays: () => recordedDays(world, programme, folder),
    diagnose: (findings) =>
      diagnose(findings, textsOf(reader)).map((each) => ({
        ...each,
        file: prefix === "" ? each.file : `${prefix}/${each.file}`,
      })),
  };
}

function recordedDays(world: World, programme: Programme, folder: string): ReadonlyMap<string, Day> | null {
  const place = programme.fictional ? null : progressHistory(world, folder);
  const seconds = place && world.firstRecorded(place);
  return (
    seconds &&
    new Map([...seconds].map(([key, at]) => [key, clockDay(at * 1000, programme.timezone)] as const))
  );
}

/** A registry answers to its programme's id and, where several stand, to the folder it was listed with. */
const isCalled = (folder: string, programmeId: string, id: string): boolean =>
  programmeId === id || basename(folder) === id;

const otherRegistry = (wanted: string, found: string): Refusal =>
  new Refusal(
    { zh: `没有登记簿 \`${wanted}\``, en: `there is no registry \`${wanted}\`` },
    { zh: `这里只有 \`${found}\`，不用写 -P`, en: `only \`${found}\` stands here; leave -P out` },
  );

/** Files of a registry that hold an error of reading: their records are missing from every report. */
export const missingFiles = ({ ledger }: Opened): number =>
  new Set(
    ledger.registry.problems.filter(({ severity }) => severity === "error").map(({ place }) => place.file),
  ).size;
