import fc from "fast-check";
import { expect, it } from "vitest";
import type { Draft } from "../../src/commands/shared/entry/draft.ts";
import { entryOf } from "../../src/commands/shared/entry/draft.ts";
import { issuesOpen } from "../../src/commands/shared/entry/issue-named.ts";
import { pendingClaims, undecidedRequests } from "../../src/commands/shared/entry/pending.ts";
import { appended } from "../../src/commands/shared/entry/record.ts";
import { countedUntil, standingId } from "../../src/derive/history.ts";
import { type Account, ledgerOf } from "../../src/derive/ledger.ts";
import { openSuspension } from "../../src/derive/stage.ts";
import { taskState } from "../../src/derive/task-state.ts";
import type { Day } from "../../src/model/day.ts";
import type { Progress, Task } from "../../src/model/records.ts";
import { fit as misfitsOf } from "../../src/source/fit.ts";
import { parse } from "../../src/source/parse.ts";
import type { Value } from "../../src/source/splice.ts";
import { type Story, storyWithDay, told } from "../derive/histories.ts";
import { ledgerWith, type Move, stateOf } from "../derive/made-up.ts";

type Files = ReadonlyMap<string, string>;

/** A move as a command drafts it. */
function drafted({ by: _, on: __, kind, id: ___, ...fields }: Move): Draft {
  return { kind, fields: fields as { readonly [key: string]: Value } };
}

/** The files with a move written to its unit's, by the commands' own hand. */
function written(files: Files, task: string, move: Move): Files {
  const textOf = (path: string) => files.get(path) ?? null;
  const entry = entryOf(drafted(move), { id: String(move.id), on: move.on as Day });
  const edit = appended({ textOf }, { task, unit: move.by }, [entry]);
  return new Map([...files, [edit.path, edit.after ?? ""]]);
}

/** The task's account as the files' text says it, read as strictly as any. */
function read(files: Files, task: Task): Account {
  const bare = ledgerWith([task], {});
  const progress = [...files].map(([file, text]) => {
    const parsed = parse(file, new TextEncoder().encode(text));
    if (!parsed.ok) throw new Error(`${file} cannot be read:\n${text}`);
    expect(misfitsOf("progress", file, parsed.value)).toEqual([]);
    const [, , unit = ""] = file.replace(".yaml", "").split("/");
    return { file, task: task.id, unit, record: parsed.value as Progress };
  });
  const account = ledgerOf({ ...bare.registry, progress }, bare.calendar).accounts.get(task.id);
  if (!account) throw new Error("no account");
  return account;
}

/** What a command would refer to of itself, for the kinds that settle something. */
function chosen(account: Account, { kind, on: text }: Move): readonly string[] | null {
  const on = text as Day;
  switch (kind) {
    case "extension-approved":
    case "extension-refused":
      return undecidedRequests(account, on).map(({ entry }) => entry.id);
    case "resumed":
      return [openSuspension(countedUntil(account.history, on), account.history)?.entry.id ?? "none"];
    case "resolved":
      return issuesOpen({ account, on }).map(({ entry }) => entry.id);
    default:
      return null;
  }
}

function replayed({ task, moves }: Story, each: (before: Account, move: Move) => void): Files {
  return moves.reduce<Files>((files, move) => {
    each(read(files, task), move);
    return written(files, task.id, move);
  }, new Map());
}

it("a lawful story written entry by entry folds to the same", () => {
  fc.assert(
    fc.property(storyWithDay(), ([story, day]) => {
      const account = read(
        replayed(story, () => {}),
        story.task,
      );
      const bare = ledgerWith([story.task], {});
      expect(told(taskState(bare, account, day))).toEqual(told(stateOf(story.task, story.moves, day)));
    }),
  );
});

it("what a command settles of itself is what the story settles", () => {
  const judged = new Map<string, number>();
  fc.assert(
    fc.property(storyWithDay(), ([story]) => {
      replayed(story, (before, move) => {
        if (move["corrects"] !== undefined) return;
        const refers = [move["refers"] as string | readonly string[]]
          .flat()
          .map((id) => standingId(before.history, id));
        const mine = chosen(before, move);
        if (mine !== null || move.kind === "accepted")
          judged.set(move.kind, (judged.get(move.kind) ?? 0) + 1);
        if (mine !== null) expect(mine).toEqual(expect.arrayContaining([...refers]));
        if (move.kind !== "accepted") return;
        const pending = pendingClaims(before, move.on as Day).map(({ entry }) => entry.id);
        expect(refers).toEqual(expect.arrayContaining(pending));
      });
    }),
    { numRuns: 2000 },
  );
  // Few stories come to an approval or a resuming: without enough of each the property would say nothing.
  for (const kind of ["extension-approved", "extension-refused", "resumed", "resolved", "accepted"])
    expect([kind, (judged.get(kind) ?? 0) >= 10]).toEqual([kind, true]);
});
