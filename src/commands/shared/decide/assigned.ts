import type { Edit } from "../../../model/edit.ts";
import type { Text } from "../../../model/language.ts";
import type { Meeting } from "../../../model/records.ts";
import { Refusal } from "../../../model/refusal.ts";
import { type Fields, withValue } from "../../../source/splice.ts";
import type { Call, Opened } from "../../command.ts";
import { given, must, newFile } from "../add/made.ts";
import { newTask } from "../add/task.ts";
import { findTask } from "../find-task.ts";
import { type Outcome, outcomeWords } from "./outcome.ts";

/** What a new task is told by; none of them means anything without one. */
const ofNewTask = ["lead", "responsible", "supporting", "due", "line", "measure", "leader"] as const;

export interface Assigned {
  readonly edits: readonly Edit[];
  readonly notes: readonly Text[];
  readonly tasks: readonly string[];
}

const isGiven = (call: Call, option: string): boolean =>
  given(call, option) !== null || call.list(option).length > 0;

/** A decision that nobody carries out has to be told at the next meeting, and nobody can say whether it was kept. */
const nobody = (): Refusal =>
  new Refusal(
    {
      zh: "议定事项没有交给谁、何时之前",
      en: "the decision says neither who carries it out nor by when",
    },
    {
      zh: "写 `--new-task <名称> --lead <单位> --due <时限>`；会后已经立了任务的，`--task <编号>`；只是通报或移下次的，`--kind information` 或 `--kind carried-over`",
      en: "write `--new-task <title> --lead <unit> --due <when>`, or `--task <id>` for one added since the meeting; what only informs or waits is `--kind information` or `--kind carried-over`",
    },
    {
      why: {
        zh: "会上定了的事不落到单位和时限，下次开会就没法说办没办",
        en: "what a meeting decided without naming who and by when cannot be called kept or broken at the next one",
      },
    },
  );

/** Something is said of a new task, and there is none. */
const taskless = (option: string, beside: boolean): Refusal =>
  new Refusal(
    {
      zh: `写了 \`--${option}\`，没有写是哪项新任务`,
      en: `\`--${option}\` is of a new task, and none is named`,
    },
    beside
      ? {
          zh: `已有任务的牵头、时限在它自己那里：去掉 \`--${option}\`；另立一项的，写 \`--new-task <名称>\``,
          en: `a task that is there has its own lead and time: leave \`--${option}\` out, or write \`--new-task <title>\` for another`,
        }
      : { zh: "写 `--new-task <名称>`", en: "write `--new-task <title>`" },
  );

/** Refuses a decision that nobody carries out, and words of a task where there is none. */
export function refuseUnlessWhole(call: Call, outcome: Outcome | null): void {
  const tasked = (["task", "new-task"] as const).filter((option) => isGiven(call, option));
  const [stray] = ofNewTask.filter((option) => isGiven(call, option));
  const [first = stray] = tasked;
  if (outcome?.kind !== "decision") {
    if (first === undefined) return;
    throw new Refusal(
      outcome === null
        ? {
            zh: `写了 \`--${first}\`，没有写会议议定了什么`,
            en: `\`--${first}\` is there, but not what the meeting decided`,
          }
        : {
            zh: `\`--kind ${outcome.kind}\`（${outcomeWords[outcome.kind].zh}）不交办任务，不能同时写 \`--${first}\``,
            en: `\`--kind ${outcome.kind}\` assigns no task and does not go with \`--${first}\``,
          },
      outcome === null
        ? { zh: "会议之后写原话", en: "write its words after the meeting" }
        : {
            zh: `会上定了要办的就是议定事项：去掉 \`--kind\`；不交办的，去掉 \`--${first}\``,
            en: `what has to be done is a decision: leave \`--kind\` out; else leave \`--${first}\` out`,
          },
    );
  }
  if (stray !== undefined && !tasked.includes("new-task")) throw taskless(stray, tasked.includes("task"));
  if (first === undefined) throw nobody();
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
  const due = must(call, "due", { zh: "何时之前办完", en: "by when" });
  const made = newTask(opened, ofItsLine(opened, call, meeting), {
    title,
    origin,
    assigned: meeting.day,
    due,
    undated: null,
  });
  return {
    edits: [...old.map(({ edit }) => edit), newFile(opened, made)],
    notes: [
      ...old.map(({ note }) => note),
      { zh: `交办${made.name.zh}`, en: `assigned: ${made.name.en}` },
      ...made.notes,
    ],
    tasks: [...old.map(({ id }) => id), String(made.record["id"])],
  };
}
