import { announced } from "duban:calendar";
import { basename, join, relative } from "node:path";
import type { Opened } from "../commands/command.ts";
import { ledgerOf } from "../derive/ledger.ts";
import { workingCalendar } from "../derive/working-days.ts";
import type { Day } from "../model/day.ts";
import type { Commit } from "../model/history.ts";
import type { Lang } from "../model/language.ts";
import type { Reader } from "../model/reader.ts";
import type { Programme } from "../model/records.ts";
import { Refusal } from "../model/refusal.ts";
import type { World } from "../model/world.ts";
import { diagnose, textsOf } from "../source/diagnose.ts";
import { load } from "../source/load.ts";
import { overlaid, textOf } from "../source/overlaid.ts";
import { findRegistry } from "./find-registry.ts";
import { historyAround, type Stored, storedIn } from "./history.ts";
import { onPath } from "./path-search.ts";
import { revisionOf } from "./revision.ts";
import { asOfDay, clockDay, todayOf } from "./today.ts";

interface Wanted {
  readonly dir: string | null;
  readonly id: string | null;
  readonly asOf: string | null;
  /** The revision of git whose text is read; null for what stands on the disk. */
  readonly at: string | null;
  readonly lang: Lang;
}

/** Reads the registry that is wanted and lays it open on its day. */
export function openRegistry(world: World, { dir, id, asOf, at, lang }: Wanted): Opened {
  const folder = findRegistry(world, { dir, id });
  const way = { folder, asOf, lang };
  const opened =
    at === null
      ? opening(world, { ...way, commit: null }, world.reader(folder))
      : openedIn(world, way, storedIn(world, folder, at));
  const { programme } = opened.ledger;
  if (id !== null && !isCalled(folder, programme.id, id)) throw otherRegistry(id, programme.id);
  return opened;
}

interface Way {
  readonly folder: string;
  readonly asOf: string | null;
  readonly lang: Lang;
}

/** Lays open what a commit has of a registry. */
function openedIn(world: World, way: Way, { commit, reader }: Stored): Opened {
  if (reader.list().some(({ path, kind }) => path === "programme.yaml" && kind === "file"))
    return opening(world, { ...way, commit }, reader);
  const id = commit.id.slice(0, 12);
  throw new Refusal(
    { zh: `提交 ${id} 里还没有这个登记簿`, en: `commit ${id} has no such registry` },
    { zh: "写晚一些的版本；`git log` 列出全部", en: "name a later revision; `git log` lists them" },
    3,
  );
}

/** Lays a registry open that a reader brings: the one on the disk, the same with edits, or one of a commit. */
export function opening(world: World, way: Way & { readonly commit: Commit | null }, reader: Reader): Opened {
  const { folder, asOf, lang, commit } = way;
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
  const usual =
    commit === null || programme.fictional ? today : clockDay(commit.at * 1000, programme.timezone);
  const spoken = asOfDay(asOf, () => usual);
  const prefix = relative(world.cwd, folder).replaceAll("\\", "/");
  return {
    folder,
    ledger,
    setting: { ledger, asOf: spoken, lang, revision: commit?.id ?? revisionOf(world, folder) },
    today,
    textOf: (path) => textOf(reader, path),
    withEdits: (edits) => opening(world, way, overlaid(reader, edits)),
    asIn: (revision, day) =>
      openedIn(
        world,
        { folder, lang, asOf: day ?? (programme.fictional ? spoken : null) },
        storedIn(world, folder, revision),
      ),
    recordedDays: () => recordedDays(world, programme, { folder, head: commit?.id ?? null }),
    diagnose: (findings) =>
      diagnose(findings, textsOf(reader)).map((each) => ({
        ...each,
        file: prefix === "" ? each.file : `${prefix}/${each.file}`,
      })),
  };
}

function recordedDays(
  world: World,
  programme: Programme,
  { folder, head: named }: { readonly folder: string; readonly head: string | null },
): ReadonlyMap<string, Day> | null {
  const placed = programme.fictional || onPath(world, "git") === null ? null : historyAround(world, folder);
  const head = named ?? revisionOf(world, folder);
  if (placed === null || head === null || placed.history.shallow) return null;
  const seconds = placed.history.firstRecorded(head, join(placed.below, "progress").replaceAll("\\", "/"));
  return new Map([...seconds].map(([key, at]) => [key, clockDay(at * 1000, programme.timezone)] as const));
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
