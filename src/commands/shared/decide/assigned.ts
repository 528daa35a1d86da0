import type { Edit } from "../../../model/edit.ts";
import type { Text } from "../../../model/language.ts";
import type { Deadline, Meeting } from "../../../model/records.ts";
import { Refusal } from "../../../model/refusal.ts";
import { type Fields, withValue } from "../../../source/splice.ts";
import type { Call, Opened } from "../../command.ts";
import { madeEdits } from "../add/made.ts";
import { newTask } from "../add/task.ts";
import { findTask } from "../find-task.ts";
import { given, isGiven } from "../given.ts";
import type { Outcome } from "./outcome.ts";
import { overBefore, timed } from "./whole.ts";

interface Assigned {
  readonly edits: readonly Edit[];
  readonly notes: readonly Text[];
  readonly tasks: readonly string[];
}

/** A task that is there already becomes the meeting's, if it was assigned since and is nobody else's. */
function takenOver(
  opened: Opened,
  word: string,
  { meeting, origin }: { readonly meeting: Meeting; readonly origin: Fields },
): Edit {
  const { task, file } = findTask(opened.ledger, word);
  if (task.assigned < meeting.day)
    throw new Refusal(
      {
        zh: `任务 \`${task.id}\` 在 ${task.assigned} 就交办了，不出自 ${meeting.day} 的会`,
        en: `the task \`${task.id}\` was assigned on ${task.assigned} and does not come from a meeting on ${meeting.day}`,
      },
      {
        zh: `会上同意它延期、调整、暂停、取消的，用那条命令加 \`--approved ${meeting.id}\`（如 \`duban extend approve ${task.id} --approved ${meeting.id}\`），这里记 \`--kind information\`；另有新要求的，写 \`--new-task\``,
        en: `if the meeting extended, adjusted, suspended or cancelled it, use that command with \`--approved ${meeting.id}\` (as in \`duban extend approve ${task.id} --approved ${meeting.id}\`) and write \`--kind information\` here; a new demand is a \`--new-task\``,
      },
      {
        why: {
          zh: "任务的来由说明它从哪天起算；老任务改成新会议的，以前的逾期就说不清了",
          en: "a task's origin says since when it is owed; an old task under a new meeting blurs what was late before",
        },
      },
    );
  if (task.origin.kind === "meeting" || task.origin.kind === "finding") {
    const ground =
      task.origin.kind === "meeting" ? `${task.origin.meeting}#${task.origin.item}` : task.origin.finding;
    throw new Refusal(
      {
        zh: `任务 \`${task.id}\` 已有来由 \`${ground}\``,
        en: `the task \`${task.id}\` has its origin in \`${ground}\` already`,
      },
      {
        zh: "一项任务只有一个来由：写 `--new-task`，或用 `duban edit` 改正写错的来由",
        en: "a task has one origin: write `--new-task`, or put a wrong origin right with `duban edit`",
      },
    );
  }
  const before = opened.textOf(file) ?? "";
  return { path: file, before, after: withValue(before, ["origin"], origin) };
}

/** A consultation is about its line: a task that says nothing of one belongs there. */
function ofItsLine({ ledger }: Opened, call: Call, { series }: Meeting): Call {
  const line = series.replace(/^consultation-/, "");
  if (line === series || !ledger.lines.has(line) || isGiven(call, "line") || isGiven(call, "measure"))
    return call;
  return { ...call, text: (option) => (option === "line" ? line : call.text(option)) };
}

/** The tasks that carry a decision out: those that are there, and the one that is made with it. */
export function assigned(
  opened: Opened,
  call: Call,
  { meeting, outcome }: { readonly meeting: Meeting; readonly outcome: Outcome },
): Assigned {
  const origin = { kind: "meeting", meeting: meeting.id, item: outcome.n };
  const named = new Set(call.list("task").map((word) => findTask(opened.ledger, word)));
  const old = [...named].map(({ task }) => {
    const edit = takenOver(opened, task.id, { meeting, origin });
    const note = {
      zh: `由任务“${task.title}”（${task.id}）办理`,
      en: `carried out by ${task.title} (${task.id})`,
    };
    return { id: task.id, edit, note };
  });
  const title = given(call, "new-task");
  if (title === null)
    return {
      edits: old.map(({ edit }) => edit),
      notes: old.map(({ note }) => note),
      tasks: old.map(({ id }) => id),
    };
  const due = timed(call);
  const made = newTask(opened, ofItsLine(opened, call, meeting), {
    title,
    origin,
    assigned: meeting.day,
    due,
    undated: null,
  });
  const last = (made.record["deadline"] as Partial<Deadline>).due;
  if (last && last < meeting.day) throw overBefore(meeting, last);
  return {
    edits: [...old.map(({ edit }) => edit), ...madeEdits(opened, made)],
    notes: [
      ...old.map(({ note }) => note),
      { zh: `交办${made.name.zh}`, en: `assigned: ${made.name.en}` },
      ...made.notes,
    ],
    tasks: [...old.map(({ id }) => id), String(made.record["id"])],
  };
}
