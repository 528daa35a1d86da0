import { join } from "node:path";
import type { Holder, LeftFile, Leftover } from "../../model/leftover.ts";
import { type Calls, realCalls } from "./calls.ts";
import { moment } from "./moment.ts";
import { lives } from "./myself.ts";
import { fingerprint, type Note, type NotedFile, namedIn, readNotes } from "./note.ts";

function holderOf(calls: Calls, folder: string, { name, said }: Note): Holder {
  if (said) return { pid: said.pid, host: said.host, since: moment(said.since), alive: lives(said) };
  const { pid, host } = namedIn(name);
  const since = moment(calls.standing(join(folder, name))?.at ?? 0);
  return { pid, host, since, alive: lives({ pid, host, space: "", started: "" }) };
}

function stateOf(ready: boolean, { path, before, after }: NotedFile, texts: Texts): LeftFile {
  const { now, lock } = texts;
  const locked = lock !== undefined;
  const is = (state: LeftFile["state"]): LeftFile => ({ path, state, locked });
  if (!ready) return is(now === before ? "old" : "other");
  if (!locked) return is(now === before ? "old" : "placed");
  if (now === after) return is("placed");
  if (now !== before) return is("other");
  return is(after === null || lock === after ? "prepared" : "old");
}

/** The fingerprints of what stands and of its lock; undefined where there is no lock. */
interface Texts {
  readonly now: string | null;
  readonly lock: string | undefined;
}

function textsAt(calls: Calls, folder: string, path: string): Texts {
  const whole = join(folder, path);
  return {
    now: fingerprint(calls.read(whole)),
    lock: fingerprint(calls.read(`${whole}.lock`)) ?? undefined,
  };
}

/** All that was begun in a registry and not ended, by those who died over it and by those who are at it. */
export const leftoversIn = (folder: string, calls: Calls = realCalls): readonly Leftover[] =>
  readNotes(calls, folder).map((note) => ({
    note: note.name,
    holder: holderOf(calls, folder, note),
    order: note.said?.order ?? null,
    files: (note.said?.files ?? []).map((file) =>
      stateOf(note.ready, file, textsAt(calls, folder, file.path)),
    ),
  }));

interface About {
  readonly folder: string;
  readonly path: string;
  /** A note that does not count: one's own. */
  readonly but: string;
}

/** Those who say that they write a file. */
export const holdersOf = (calls: Calls, { folder, path, but }: About): readonly Holder[] =>
  readNotes(calls, folder)
    .filter(({ name, said }) => name !== but && said?.files.some((file) => file.path === path))
    .map((note) => holderOf(calls, folder, note));
