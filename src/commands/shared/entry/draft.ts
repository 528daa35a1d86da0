import type { Day } from "../../../model/day.ts";
import type { Entry } from "../../../model/records.ts";
import type { EntryKind } from "../../../model/words.ts";
import type { Value } from "../../../source/splice.ts";

/** An entry's own fields as a command line gave them; what is undefined or an empty list is left out. */
export type Fields = { readonly [key: string]: Value | undefined };

/** An entry to be, without its id and day. */
export interface Draft {
  readonly kind: EntryKind;
  readonly fields: Fields;
}

/** The keys of entries in the order of their schema, whatever the kind. */
const order = [
  ...["id", "on", "kind", "role", "field", "from", "refers", "to", "reason", "period", "percent"],
  ...["milestone", "next", "indicators", "asks", "by", "meeting", "approved", "method", "finding", "due"],
  ...["dating", "text", "post", "evidence", "corrects"],
];

const isAbsent = (value: Value | undefined): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0);

/** An entry whole: its keys in the order of the schema, nothing absent in it. Empty roles of a reassignment stay. */
export function entryOf(
  { kind, fields }: Draft,
  { id, on }: { readonly id: string; readonly on: Day },
): { readonly [key: string]: Value } {
  const all: Fields = { ...fields, id, on, kind };
  const kept = order.flatMap((key): readonly (readonly [string, Value])[] => {
    const value = all[key];
    const stays = kind === "reassigned" && (key === "from" || key === "to");
    return value === undefined || (isAbsent(value) && !stays) ? [] : [[key, value]];
  });
  return Object.fromEntries(kept);
}

/** The same as a record; what it lacks of its schema `check` will say. */
export const asEntry = (draft: Draft, on: Day): Entry => entryOf(draft, { id: "", on }) as unknown as Entry;
