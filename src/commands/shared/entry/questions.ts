import { actorsByDay } from "../../../derive/acting.ts";
import { isOpen } from "../../../derive/stage.ts";
import type { TaskState } from "../../../derive/task-state.ts";
import { statesOn } from "../../../derive/task-state.ts";
import { same, type Text } from "../../../model/language.ts";
import { roles } from "../../../model/words.ts";
import type { Call, Choice, Opened, OptionQuestion, Question } from "../../command.ts";
import { fine, nothing, unitChoice, wrongEmpty } from "../answers.ts";
import { dayMeant, wrongDay } from "../day-words.ts";
import { findUnit } from "../find.ts";
import { unitsFor } from "./acting-unit.ts";
import type { Draft } from "./draft.ts";
import { type Scene, sceneIn } from "./scene.ts";

/** Of a percentage that may be left open. */
export const wrongPercent = (answer: string): Text | null =>
  answer === "" || /^(\d{1,2}(\.\d+)?|100)[%％]?$/.test(answer)
    ? null
    : { zh: "写 0 到 100 的数", en: "write a number from 0 to 100" };

/** The tasks that a command may mean: of the acting unit where one is named, and fit for it. */
function tasks(opened: Opened, fits: (state: TaskState, call: Call) => boolean) {
  return (call: Call): readonly Choice[] => {
    const named = call.text("as");
    const unit = named === null ? null : findUnit(opened.ledger, named);
    return statesOn(opened.ledger, opened.today)
      .filter((state) => fits(state, call))
      .filter(({ account, asOf }) => {
        const held = actorsByDay(account)(asOf);
        return unit === null || roles.some((role) => held[role].includes(unit));
      })
      .map(({ task }) => ({ value: task.id, label: same(`${task.id}  ${task.title}`) }));
  };
}

/** The scene of the task named so far. */
export type SceneNow = (call: Call) => Scene;

/** What a command asks for. `argument` is where its task stands. */
interface Wanted {
  readonly argument?: number;
  /** The tasks that are offered, with what was answered so far. */
  readonly fits?: (state: TaskState, call: Call) => boolean;
  /** What is written, as far as it decides who may write it. */
  readonly draft: (call: Call, scene: Scene) => Draft;
  readonly more?: (scene: SceneNow, call: Call) => readonly Question[];
}

/** Which task, which unit where several may write, then the rest. */
export const entryQuestions =
  ({ argument = 0, fits = ({ stage }) => isOpen(stage), draft, more = () => [] }: Wanted) =>
  async (typed: Call): Promise<readonly Question[]> => {
    const opened = await typed.open();
    const scene: SceneNow = (call) => sceneIn(opened, call, call.args[argument] ?? "");
    const units = (call: Call) => unitsFor(scene(call), draft(call, scene(call)));
    const unit: Question = {
      option: "as",
      words: { zh: "以哪个单位的名义？", en: "Which unit writes it?" },
      choices: (call) => units(call).map((id) => unitChoice(opened.ledger, id)),
      asked: (call) => units(call).length > 1,
      suggest: (call) => units(call)[0] ?? "",
      wrong: fine,
    };
    return [
      {
        argument,
        words: { zh: "哪项任务？", en: "Which task?" },
        choices: tasks(opened, fits),
        suggest: nothing,
        wrong: wrongEmpty,
      },
      unit,
      ...more(scene, typed),
    ];
  };

/** Free text for an option that must be written. */
export const textQuestion = (option: string, words: Text): OptionQuestion => ({
  option,
  words,
  suggest: nothing,
  wrong: wrongEmpty,
});

export const reasonQuestion = textQuestion("reason", { zh: "理由？", en: "The reason?" });
export const approvedQuestion = textQuestion("approved", {
  zh: "依据哪份批准的文件，或哪次会议（编号、日期）？",
  en: "Approved by which paper, or which meeting (id, day)?",
});
export const evidenceQuestion = textQuestion("evidence", {
  zh: "佐证材料的名称？（可写“名称=网址或档号”）",
  en: "The title of the evidence? (title=link for where it is)",
});

/** A day in digits or in words, read back at once. */
export const dayQuestion = (option: string, words: Text, scene: SceneNow): OptionQuestion => ({
  option,
  words,
  suggest: nothing,
  wrong: (answer, call) => wrongEmpty(answer) ?? wrongDay(answer, scene(call)),
  readBack: (answer, call) => dayMeant(answer, scene(call))?.read ?? null,
});
