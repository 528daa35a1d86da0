import { shortNameOn } from "../../../derive/names.ts";
import type { Text } from "../../../model/language.ts";
import type { Outcome } from "../../../model/outcome.ts";
import type { ExtensionRequestedEntry } from "../../../model/records.ts";
import { Refusal } from "../../../model/refusal.ts";
import type { Call } from "../../command.ts";
import { dayNamed } from "../day-words.ts";
import { given, must } from "../given.ts";
import { actingUnit } from "./acting-unit.ts";
import type { Draft, Fields } from "./draft.ts";
import { inTime, later, periodExtended, requestDecided } from "./extension.ts";
import { approvedOf, commonFields } from "./fields.ts";
import { refuseIfOver } from "./over.ts";
import { record } from "./record.ts";
import type { Scene } from "./scene.ts";

export const steps = {
  request: { zh: "申请延期", en: "ask for an extension" },
  approve: { zh: "同意延期", en: "approve it" },
  refuse: { zh: "不同意延期", en: "refuse it" },
} as const satisfies Readonly<Record<string, Text>>;
export type Step = keyof typeof steps;

const isStep = (word: string | undefined): word is Step => word !== undefined && Object.hasOwn(steps, word);

/** The step that the first word names. */
export function stepOf({ args: [word] }: Pick<Call, "args">): Step {
  if (isStep(word)) return word;
  throw new Refusal(
    {
      zh: `\`extend\` 后面先写哪一步，\`${word}\` 不是`,
      en: `after \`extend\` comes a step; \`${word}\` is none`,
    },
    {
      zh: "写 `request`（申请）、`approve`（同意）或 `refuse`（不同意），再写任务",
      en: "write `request`, `approve` or `refuse`, then the task",
    },
  );
}

const toWords: Text = { zh: "延到哪一天", en: "the day it is extended to" };

/** What approved a step, as a field; the meeting also decides in whose file it stands. */
export function approvedFields(scene: Scene, call: Call): Fields {
  const approved = given(call, "approved");
  return approved === null ? {} : { approved: approvedOf(scene, approved) };
}

function request(scene: Scene, call: Call): Outcome {
  const draft: Draft = { kind: "extension-requested", fields: {} };
  const unit = actingUnit(scene, draft, given(call, "as"));
  refuseIfOver(scene, { unit, draft });
  const period = periodExtended(scene, given(call, "period"));
  inTime(scene, period);
  const to = dayNamed("to", must(call, "to", toWords), scene);
  later(scene, to.day, period);
  const reason = must(call, "reason", { zh: "为什么延期", en: "why it is needed" });
  const { id } = scene.account.task;
  return record(scene, call, {
    unit,
    drafts: [
      { ...draft, fields: { ...commonFields(call, call.args[2] ?? null), to: to.day, reason, period } },
    ],
    notes: [to.read],
    next: [`extend approve ${id} --approved …`, `extend refuse ${id} --reason …`],
  });
}

/** Refuses a meeting that was over before anybody had asked. */
function askedByThen({ opened }: Scene, { approved }: Fields, asked: ExtensionRequestedEntry): void {
  const named = typeof approved === "object" && approved !== null && "meeting" in approved;
  const meeting = named ? opened.ledger.meetings.get(String(approved.meeting)) : undefined;
  if (meeting === undefined || meeting.day >= asked.on) return;
  throw new Refusal(
    {
      zh: `会议 \`${meeting.id}\` 开在 ${meeting.day}，申请 \`${asked.id}\` 在其后（${asked.on}）`,
      en: `the meeting \`${meeting.id}\` was on ${meeting.day}, before the request \`${asked.id}\` of ${asked.on}`,
    },
    {
      zh: "写真正批准它的文件或会议",
      en: "name the paper or meeting that really decided it",
    },
  );
}

function decide(scene: Scene, call: Call, step: "approve" | "refuse"): Outcome {
  const { entry: asked, unit: asking } = requestDecided(scene, {
    id: given(call, "request"),
    period: given(call, "period"),
  });
  const fields = { ...approvedFields(scene, call), refers: asked.id };
  askedByThen(scene, fields, asked);
  const draft: Draft = { kind: step === "approve" ? "extension-approved" : "extension-refused", fields };
  const unit = actingUnit(scene, draft, given(call, "as"));
  const who = shortNameOn(scene.opened.ledger, asking, scene.on);
  const note: Text = {
    zh: `针对${who} ${asked.on} 的申请 \`${asked.id}\`（延至 ${asked.to}：${asked.reason}）`,
    en: `on the request \`${asked.id}\` of ${asked.on} by ${who} (to ${asked.to}: ${asked.reason})`,
  };
  const common = commonFields(call, call.args[2] ?? null);
  const { id } = scene.account.task;
  if (step === "refuse") {
    const reason = given(call, "reason") ?? undefined;
    return record(scene, call, {
      unit,
      drafts: [{ ...draft, fields: { ...common, ...fields, reason } }],
      notes: [note],
      next: [`show ${id}`],
    });
  }
  must(call, "approved", { zh: "批准的文件或会议", en: "the paper or meeting that approved it" });
  const words = given(call, "to");
  const to = words === null ? { day: asked.to, read: null } : dayNamed("to", words, scene);
  later(scene, to.day, asked.period);
  return record(scene, call, {
    unit,
    drafts: [{ ...draft, fields: { ...common, ...fields, to: to.day } }],
    notes: [note, to.read],
    next: [`show ${id}`],
  });
}

/** Writes one step of an extension. */
export function extended(scene: Scene, call: Call, step: Step): Outcome {
  switch (step) {
    case "request":
      return request(scene, call);
    case "approve":
    case "refuse":
      return decide(scene, call, step);
  }
}
