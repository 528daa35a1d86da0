import { changesBetween } from "./changes.ts";
import type { News, TaskNews } from "./difference/news.ts";
import { entryNews } from "./difference/of-entries.ts";
import { meetingNews } from "./difference/of-meetings.ts";
import { recordNews } from "./difference/of-records.ts";
import type { Side } from "./difference/side.ts";
import { unreadIn } from "./difference/unread.ts";

/** What changed from one state of a registry to another. */
export interface Difference {
  readonly before: Side;
  readonly after: Side;
  /** Every change once: of the records, and of how the tasks stand by the passing of days. */
  readonly news: readonly News[];
  /** Files that only one side could read: what stands in them is not compared. */
  readonly uncompared: readonly string[];
}

/** Tasks that became late or behind, or are no longer. */
function paceNews(before: Side, after: Side): readonly TaskNews[] {
  return changesBetween([...before.states.values()], [...after.states.values()]).flatMap(
    (change): readonly TaskNews[] => {
      switch (change.kind) {
        case "newly-late":
        case "no-longer-late":
        case "newly-behind":
        case "caught-up":
          return [{ kind: change.kind, task: change.task, change }];
        default:
          return [];
      }
    },
  );
}

/** Compares two states of a registry, each with its own day; on one and the same day only what was written differs. */
export function differenceBetween(before: Side, after: Side): Difference {
  const unread = unreadIn(before, after);
  return {
    before,
    after,
    news: [
      ...recordNews(before, after, unread),
      ...paceNews(before, after).filter(({ task }) => !unread.touches(task)),
      ...entryNews(before, after, unread),
      ...meetingNews(before, after, unread),
    ],
    uncompared: unread.files,
  };
}
