import { announced } from "duban:calendar";
import { basename, relative } from "node:path";
import type { Opened } from "../commands/command.ts";
import { ledgerOf } from "../derive/ledger.ts";
import { workingCalendar } from "../derive/working-days.ts";
import type { Day } from "../model/day.ts";
import type { Commit, Past } from "../model/history.ts";
import type { Lang } from "../model/language.ts";
import type { Reader } from "../model/reader.ts";
import type { Programme } from "../model/records.ts";
import { Refusal } from "../model/refusal.ts";
import type { World } from "../model/world.ts";
import { beneath } from "../source/beneath.ts";
import { diagnose, textsOf } from "../source/diagnose.ts";
import { loaded, type Read } from "../source/load.ts";
import { overlaid, textOf } from "../source/overlaid.ts";
import { findRegistry } from "./find-registry.ts";
import { findThen, surrounding } from "./past.ts";
import { recorded } from "./recorded.ts";
import { revisionOf } from "./revision.ts";
import { asOfDay, clockDay, todayOf } from "./today.ts";

interface Wanted {
  readonly dir: string | null;
  readonly id: string | null;
  readonly asOf: string | null;
  /** The revision of git that is spoken of; null for what stands on the disk. */
  readonly at: string | null;
  readonly lang: Lang;
}

/** Reads the registry that is wanted and lays it open on its day. */
export function openRegistry(world: World, wanted: Wanted): Opened {
  const { id } = wanted;
  const opened = wanted.at === null ? openNow(world, wanted) : openThen(world, wanted.at, wanted);
  const { programme } = opened.ledger;
  if (id !== null && !isCalled(opened.folder, programme.id, id)) throw otherRegistry(id, programme.id);
  return opened;
}

function openNow(world: World, { dir, id, asOf, lang }: Wanted): Opened {
  const folder = findRegistry(world, { dir, id });
  return opening(world, { folder, asOf, lang }, { reader: world.reader(folder), commit: null });
}

function openThen(world: World, at: string, { dir, id, asOf, lang }: Wanted): Opened {
  const { folder, commit, below, tree } = findThen(world, at, { dir, id });
  return opening(world, { folder, asOf, lang }, { reader: beneath(tree, below), commit });
}

/** A registry's place and the words of the call. */
interface Spoken {
  readonly folder: string;
  readonly asOf: string | null;
  readonly lang: Lang;
}

/** A registry's text: where it comes from, and the commit that it is of; null for what is in no commit. */
export interface Version {
  readonly reader: Reader;
  readonly commit: Commit | null;
  /** What is known of files that are as they were when they were read before. */
  readonly known?: ReadonlyMap<string, Read>;
}

/** Lays a registry open that a reader brings: the one on the disk, of a commit or the index, or one with edits. */
export function opening(world: World, spoken: Spoken, version: Version): Opened {
  const { folder, asOf, lang } = spoken;
  const { reader, commit, known } = version;
  const { registry, reads } = loaded(reader, known);
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
    setting: {
      ledger,
      asOf: asOfDay(asOf, () => commitDay(commit, programme) ?? today),
      lang,
      revision: commit?.hash ?? revisionOf(world, folder),
      ...(commit ? { version: commit.hash.slice(0, 12) } : {}),
    },
    today,
    textOf: (path) => textOf(reader, path),
    withEdits: (edits) => {
      const changed = new Set(edits.map(({ path }) => path));
      const same = new Map([...reads].filter(([path]) => !changed.has(path)));
      return opening(world, spoken, { reader: overlaid(reader, edits), commit, known: same });
    },
    ...recorded(world, programme, { folder, commit: commit?.hash ?? null }),
    dayOf: (revision) =>
      clockDay(surrounding(world, folder).past.commitOf(revision).seconds * 1000, programme.timezone),
    asIn: (revision) => {
      const { past, below } = surrounding(world, folder);
      return openingOf(world, spoken, versionIn(past, past.commitOf(revision), below));
    },
    diagnose: (findings) =>
      diagnose(findings, textsOf(reader)).map((each) => ({
        ...each,
        file: prefix === "" ? each.file : `${prefix}/${each.file}`,
      })),
  };
}

const versionIn = (past: Past, commit: Commit, below: string): Version => ({
  reader: past.treeOf(commit.hash, below),
  commit,
});

/** Null where nothing that could be a registry stands. */
const openingOf = (world: World, spoken: Spoken, version: Version): Opened | null =>
  version.reader.list().some(({ path }) => /^programme\.ya?ml$/i.test(path))
    ? opening(world, spoken, version)
    : null;

/** The day of a commit in the programme's zone; a fictional programme's days are not those of its commits. */
const commitDay = (commit: Commit | null, { fictional, timezone }: Programme): Day | null =>
  commit === null || fictional ? null : clockDay(commit.seconds * 1000, timezone);

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
