import type { Meeting } from "../../model/records.ts";
import type { Filed } from "../../model/registry.ts";
import { type Decision, decisionsOf, isUnsettled } from "../decisions.ts";
import { changedFields } from "./fields.ts";
import type { Named, News } from "./news.ts";
import { paired } from "./paired.ts";
import type { Side } from "./side.ts";
import type { Unread } from "./unread.ts";
import { unrecordedOf } from "./unrecorded.ts";

const named = ({ file, record: { id } }: Filed<Meeting>): Named => ({ of: "meeting", id, file, entry: null });

/** What became of a meeting that had been held: outcomes written later, gaps filled, or words of record changed. */
function afterHolding(old: Filed<Meeting>, now: Filed<Meeting>): readonly News[] {
  const about = named(now);
  const known = new Set((old.record.outcomes ?? []).map(({ n }) => n));
  const outcomes = (now.record.outcomes ?? []).filter(({ n }) => !known.has(n));
  const fields = changedFields(old.record, {
    ...now.record,
    outcomes: (now.record.outcomes ?? []).filter(({ n }) => known.has(n)),
  });
  const filled = fields.filter(({ from }) => from === null);
  return [
    ...(outcomes.length > 0 ? [{ kind: "minuted", meeting: now.record, outcomes } as const] : []),
    ...(filled.length > 0 ? [{ kind: "updated", about, fields: filled } as const] : []),
    ...unrecordedOf(
      about,
      fields.filter(({ from }) => from !== null),
    ),
  ];
}

function changesOf(old: Filed<Meeting>, now: Filed<Meeting>): readonly News[] {
  const about = named(now);
  const moved = old.file === now.file ? [] : [{ kind: "moved", about, from: old.file } as const];
  if (old.record.held) return [...moved, ...afterHolding(old, now)];
  if (now.record.held) return [...moved, { kind: "held", meeting: now.record }];
  const changes = unrecordedOf(about, changedFields(old.record, now.record));
  return [
    ...moved,
    ...changes.map((news) => (news.kind === "rewritten" ? { ...news, kind: "updated" as const } : news)),
  ];
}

/** The decisions of a side's meetings, by meeting and number. */
function decisionsIn({ ledger, states }: Side): ReadonlyMap<string, Decision> {
  const all = [...states.values()];
  return new Map(
    [...ledger.meetings.values()].flatMap((meeting) =>
      decisionsOf(meeting, all).map((decision) => [`${meeting.id} ${decision.n}`, decision] as const),
    ),
  );
}

type Settled = Extract<News, { readonly kind: "settled" }>;

/** Decisions that somebody owed something for before, or that were not there, and nobody does now. */
function settled(before: Side, after: Side): readonly Settled[] {
  const earlier = decisionsIn(before);
  return [...decisionsIn(after)].flatMap(([key, decision]): readonly Settled[] => {
    const old = earlier.get(key);
    return !isUnsettled(decision) && (old === undefined || isUnsettled(old))
      ? [{ kind: "settled", decision }]
      : [];
  });
}

/** What became of meetings, and of what they decided. */
export function meetingNews(before: Side, after: Side, unread: Unread): readonly News[] {
  const { both, gone, fresh } = paired(
    before.ledger.registry.meetings,
    after.ledger.registry.meetings,
    ({ record }) => record.id,
  );
  return [
    ...fresh
      .filter(({ file }) => !unread.inBefore(file))
      .map(({ record }) => ({ kind: record.held ? "held" : "planned", meeting: record }) as const),
    ...both.flatMap(([old, now]) => changesOf(old, now)),
    ...gone
      .filter(({ file }) => !unread.inAfter(file))
      .map((each) => ({ kind: "removed", about: named(each) }) as const),
    ...settled(before, after).filter(
      ({ decision }) => !decision.tasks.some(({ task }) => unread.touches(task.id)),
    ),
  ];
}
