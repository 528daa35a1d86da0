import { join } from "node:path";
import type { Opened } from "../commands/command.ts";
import type { Recording } from "../model/history.ts";
import type { Programme } from "../model/records.ts";
import type { Registered } from "../model/registered.ts";
import type { World } from "../model/world.ts";
import { belowTop, placeAround, revisionOf } from "./revision.ts";
import { clockDay } from "./today.ts";

/** What git knows of when a registry's records came into it, from a commit (null: from HEAD) backwards. */
export function recorded(
  world: World,
  { fictional, timezone }: Programme,
  { folder, commit }: { readonly folder: string; readonly commit: string | null },
): Pick<Opened, "recordedDays" | "recordings" | "changesTo"> {
  const dated = ({ seconds, hash, author }: Recording): Registered => ({
    on: clockDay(seconds * 1000, timezone),
    author,
    commit: hash,
  });
  const history = () => {
    const place = placeAround(world, folder);
    const head = commit ?? revisionOf(world, folder);
    return place && head ? { place, head, past: world.past(place) } : null;
  };
  const recordings: Opened["recordings"] = () => {
    const known = history();
    const first = known?.past.firstRecorded(known.head, belowTop(known.place, join(folder, "progress")));
    return first ? new Map([...first].map(([key, each]) => [key, dated(each)])) : null;
  };
  return {
    recordings,
    recordedDays: () => {
      const all = fictional ? null : recordings();
      return all && new Map([...all].map(([key, { on }]) => [key, on]));
    },
    changesTo: (path) => {
      const known = history();
      const touches = known?.past.touching(known.head, belowTop(known.place, join(folder, path)));
      return touches?.map((each) => ({ ...dated(each), change: each.change, subject: each.subject })) ?? null;
    },
  };
}
