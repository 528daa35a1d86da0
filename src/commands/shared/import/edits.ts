import type { Edit } from "../../../model/edit.ts";
import type { Opened } from "../../command.ts";

/** A registry with edits carried out in memory, and those edits; later ones are made on what the earlier ones left. */
export interface Underway {
  readonly opened: Opened;
  readonly edits: readonly Edit[];
}

export const underway = (opened: Opened): Underway => ({ opened, edits: [] });

/** Some edits more. */
export const withMore = ({ opened, edits }: Underway, more: readonly Edit[]): Underway =>
  more.length === 0 ? { opened, edits } : { opened: opened.withEdits(more), edits: [...edits, ...more] };

/** One edit a file, from what was read to what comes of all of them; files in the order in which they were met. */
export function mergedEdits(edits: readonly Edit[]): readonly Edit[] {
  const merged = new Map<string, Edit>();
  for (const edit of edits) {
    const first = merged.get(edit.path);
    merged.set(edit.path, first ? { ...edit, before: first.before } : edit);
  }
  return [...merged.values()];
}
