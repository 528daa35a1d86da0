import type { Edit, Writing } from "../../../model/edit.ts";
import { bothLanguages, type Text } from "../../../model/language.ts";
import type { Outcome } from "../../../model/outcome.ts";
import type { Entry } from "../../../model/records.ts";
import { type Value, withItem } from "../../../source/splice.ts";
import type { Call, Opened } from "../../command.ts";
import { judged } from "../judged.ts";
import { schemaLine } from "../schema-line.ts";
import { type Deed, deedsSaid } from "./deeds.ts";
import { type Draft, entryOf } from "./draft.ts";
import { refuseIfOver } from "./over.ts";
import type { Scene } from "./scene.ts";
import { standingSaid } from "./standing.ts";

/** What one unit writes on one task at once. */
interface Recording {
  readonly unit: string;
  readonly drafts: readonly Draft[];
  /** What the user should know of how the words were understood. */
  readonly notes?: readonly (Text | null)[];
  /** Commands that come next. */
  readonly next: readonly string[];
}

/** The edit that appends entries to a unit's file on a task, one after the other. */
export function appended(
  { textOf }: Pick<Opened, "textOf">,
  { task, unit }: { readonly task: string; readonly unit: string },
  entries: readonly { readonly [key: string]: Value }[],
): Edit {
  const path = `progress/${task}/${unit}.yaml`;
  const before = textOf(path);
  const schema = schemaLine(textOf("programme.yaml"), "progress", 2);
  const after = entries.reduce<string | null>((text, entry) => withItem(text, entry, schema), before);
  return { path, before, after };
}

/** Ids of their own for some drafts, none of them taken on the task. */
export function named({ account, on }: Pick<Scene, "account" | "on">, call: Call, drafts: readonly Draft[]) {
  const taken = new Set(account.history.all.map(({ entry }) => entry.id));
  return drafts.map((draft) => {
    const id = call.newId(taken);
    taken.add(id);
    return entryOf(draft, { id, on });
  });
}

/**
 * Writes what a unit has to say of a task: refused where the task takes no such entry, or where the registry would have
 * a new error with it. Says what was written, how the task stands with it, and what comes next.
 */
export function record(scene: Scene, call: Call, { unit, drafts, notes = [], next }: Recording): Outcome {
  for (const draft of drafts) refuseIfOver(scene, { unit, draft });
  const { opened, account } = scene;
  const { ledger } = opened;
  const entries = named(scene, call, drafts);
  const edit = appended(opened, { task: account.task.id, unit }, entries);
  const deeds = entries.map(
    (entry): Deed => ({ ledger, task: account.task, unit, entry: entry as unknown as Entry }),
  );
  const standing = standingSaid(opened.withEdits([edit]), account.task.id);
  const ids = entries.map(({ id }) => `\`${String(id)}\``);
  const read = notes.flatMap((note) => note ?? []);
  const writing: Writing = {
    edits: [edit],
    says: bothLanguages((lang) =>
      (lang === "zh"
        ? [
            `已记：${deedsSaid(lang, deeds)}`,
            ...read.map(({ zh }) => `  ${zh}`),
            `  编号 ${ids.join("、")}`,
            `  任务现在：${standing.zh}`,
          ]
        : [
            `Recorded: ${deedsSaid(lang, deeds)}`,
            ...read.map(({ en }) => `  ${en}`),
            `  id ${ids.join(", ")}`,
            `  the task now: ${standing.en}`,
          ]
      ).join("\n"),
    ),
    next,
    message: deedsSaid(ledger.programme.language, deeds),
  };
  return judged(opened, writing);
}
