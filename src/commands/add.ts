import type { Day } from "../model/day.ts";
import { Refusal } from "../model/refusal.ts";
import type { Call, Command, Opened } from "./command.ts";
import { newFinding } from "./shared/add/finding.ts";
import { type Kind, kindNamed, kinds, subjects } from "./shared/add/kinds.ts";
import { newLine } from "./shared/add/line.ts";
import { added, type Made } from "./shared/add/made.ts";
import { newMeeting } from "./shared/add/meeting.ts";
import { addOptions, refuseStray } from "./shared/add/options.ts";
import { addQuestions } from "./shared/add/questions.ts";
import { newTask } from "./shared/add/task.ts";
import { originOf } from "./shared/add/task-place.ts";
import { newUnit } from "./shared/add/unit.ts";
import { dayOfCall } from "./shared/entry/scene.ts";
import { given, must } from "./shared/given.ts";
import { trialOptions } from "./shared/trial-options.ts";

/** The day a task is assigned: the one named, else that of the meeting it comes from, else today. */
function assignedOn(opened: Opened, call: Call, today: Day): Day {
  const origin = originOf(opened, call);
  const meeting = opened.ledger.meetings.get(String(origin["meeting"]));
  return given(call, "on") === null && meeting !== undefined && meeting.day <= today ? meeting.day : today;
}

const made: Readonly<Record<Kind, (opened: Opened, call: Call, words: string) => Made>> = {
  task: (opened, call, title) => {
    const assigned = assignedOn(opened, call, dayOfCall(call, opened).on);
    const due = must(call, "due", { zh: "何时之前", en: "by when" });
    return newTask(opened, call, {
      title,
      origin: originOf(opened, call),
      assigned,
      due,
      undated: call.flag("undated"),
    });
  },
  unit: newUnit,
  meeting: newMeeting,
  finding: (opened, call, text) => newFinding(opened, call, { text, on: dayOfCall(call, opened).on }),
  line: newLine,
};

const nameless = (kind: Kind): Refusal =>
  new Refusal(
    { zh: `还要写${subjects[kind].zh}`, en: `${subjects[kind].en} is missing` },
    {
      zh: `写成 \`duban add ${kind} <${subjects[kind].zh}> …\`；在终端上直接运行 \`duban add ${kind}\`，由它来问`,
      en: `write \`duban add ${kind} <…> …\`, or run \`duban add ${kind}\` plain on a terminal and let it ask`,
    },
  );

const add: Command = {
  name: "add",
  about: { zh: "新建任务、单位、会议、问题、行动", en: "add a task, unit, meeting, finding or line" },
  arguments: [
    {
      pattern: "<kind>",
      about: {
        zh: "哪一种：task 任务、unit 单位、meeting 会议、finding 问题、line 行动",
        en: "which kind: task, unit, meeting, finding, line",
      },
      completes: () => Object.entries(kinds).map(([value, about]) => ({ value, about })),
    },
    {
      pattern: "[words]",
      about: {
        zh: "任务、行动的名称，单位的全称，会议的系列，问题的内容",
        en: "its title or name; a meeting's series; what was found",
      },
    },
  ],
  options: [...addOptions, ...trialOptions],
  formats: ["text"],
  examples: [
    "add task 完成阳光采购平台证书互认 --measure 12 --lead 市国资委 --responsible 市政务服务和数据局 --due 2024年10月底前",
    "add task 报送月度数据 --line qiye --lead guozi --due 每月25日前 --origin duty",
    "add meeting dispatch --day 2024-10-30 --attending guozi,zhengwu --agenda 研究证书互认=hy0p5g",
    "add unit 云泽市数据局 --id shujuju --short 市数据局",
    "add finding 台账与实际不符 --unit guozi --examined 过程 --task qiye-zysr21",
  ],
  questions: addQuestions,
  async run(call) {
    const kind = kindNamed(call);
    refuseStray(call, kind);
    const words = call.args[1]?.trim() ?? "";
    if (words === "") throw nameless(kind);
    const opened = await call.open();
    dayOfCall(call, opened);
    return added(opened, made[kind](opened, call, words));
  },
};
export default add;
