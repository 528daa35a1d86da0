import type { Open } from "../../../intake/proposal.ts";
import { same, type Text } from "../../../model/language.ts";
import { asksNothing, proposalReport } from "../../../reports/proposal.ts";
import type { Call, Choice, Opened, Question } from "../../command.ts";
import { fine, nothing, unitChoice, unitChoices, wrongEmpty, yesNo } from "../answers.ts";
import { wrongDay } from "../day-words.ts";
import { type PaperRead, proposed } from "./proposed.ts";

/** Whether something is still open of an option, with what was answered so far. */
const isOpen = (open: readonly Open[], option: string): boolean =>
  open.some((each) => each.option === option);

const answers = ["line", "unit", "cancel", "only"] as const;
const words = ["assigned", "leads", "lead", "everywhere", "measures", "revises", "as"] as const;

/** The same for the same answers: a question looks at it several times. */
function remembered<T>(make: (call: Call) => T): (call: Call) => T {
  const known = new Map<string, T>();
  return (call) => {
    const key = JSON.stringify([
      answers.map((each) => call.list(each)),
      words.map((each) => call.text(each)),
    ]);
    const made = known.get(key) ?? make(call);
    known.set(key, made);
    return made;
  };
}

/** What a paper leaves open, one thing after the other, then whether to write what is proposed. */
export function importQuestions(opened: Opened, paper: PaperRead): readonly Question[] {
  const { ledger, today } = opened;
  const now = remembered((call) => proposed(opened, call, paper));
  const first = paper.read.rows.flatMap(({ units }) => units);
  const names = [...new Map([...first, ...paper.read.everywhere].map(({ name }) => [name, name])).values()];
  const ofName = (name: string): Question => {
    const found = (call: Call) => now(call).proposal.names.find((each) => each.name === name);
    return {
      option: "unit",
      again: true,
      words: { zh: `文件里的“${name}”是哪个单位？`, en: `Which unit is “${name}”?` },
      choices: (call) => {
        const { proposal } = now(call);
        const { candidates = [] } = found(call) ?? {};
        const choice = (id: string): Choice => {
          const made = proposal.fresh.find((each) => each.id === id);
          return made
            ? {
                value: `${name}=${made.name}`,
                label: { zh: `${made.name}（文件里的新单位）`, en: `${made.name} (new, of this paper)` },
              }
            : { value: `${name}=${id}`, label: unitChoice(ledger, id).label };
        };
        const others = unitChoices(ledger).filter(({ value }) => !candidates.includes(value));
        return [
          ...candidates.map(choice),
          ...(found(call)?.is === "near"
            ? [{ value: `${name}=new`, label: { zh: "另一个单位，新建", en: "another unit: make it" } }]
            : []),
          ...others.map(({ value, label }) => ({ value: `${name}=${value}`, label })),
        ];
      },
      asked: (call) => found(call)?.unit === null,
      suggest: nothing,
      wrong: wrongEmpty,
    };
  };
  const ask = (
    option: string,
    words: Text,
    more: Omit<Question & { option: string }, "option" | "words" | "asked">,
  ): Question => ({
    ...more,
    option,
    words,
    asked: (call) => isOpen(now(call).open, option),
  });
  return [
    ask(
      "assigned",
      { zh: "任务从哪天起交办？", en: "Since when are its tasks assigned?" },
      {
        suggest: () => today,
        wrong: (answer) => wrongEmpty(answer) ?? wrongDay(answer, { opened, on: today }),
      },
    ),
    ask(
      "line",
      { zh: "这些任务属于哪条行动？", en: "To which line do the tasks belong?" },
      {
        choices: [
          ...[...ledger.lines.values()].map(({ id, title }) => ({
            value: id,
            label: same(`${id}  ${title}`),
          })),
          { value: "none", label: { zh: "不属于哪条行动", en: "none" } },
        ],
        suggest: nothing,
        wrong: wrongEmpty,
      },
    ),
    ask(
      "leads",
      {
        zh: "有的写了几个责任单位、没有写谁牵头，怎么定？",
        en: "Some items name several units and nobody who leads: who does?",
      },
      {
        choices: [
          { value: "first", label: { zh: "列第一位的牵头", en: "the first one" } },
          { value: "all", label: { zh: "都牵头", en: "all of them" } },
        ],
        suggest: () => "first",
        wrong: fine,
      },
    ),
    ...names.map(ofName),
    ask(
      "measures",
      {
        zh: "措施比宣布的多：这些算新的措施吗？",
        en: "There are more measures than declared: are these new ones?",
      },
      {
        choices: [
          { value: "none", label: { zh: "只立任务，不算措施", en: "only tasks, no measures" } },
          { value: "each", label: { zh: "算，宣布数一并改", en: "yes, change the declared number" } },
        ],
        suggest: () => "none",
        wrong: fine,
      },
    ),
    {
      option: "cancel",
      words: { zh: "文件里不再有的任务，要取消吗？", en: "Cancel the tasks that the paper no longer has?" },
      choices: (call) => [
        { value: "none", label: { zh: "不取消", en: "no" } },
        { value: "all", label: { zh: "都取消", en: "all of them" } },
        ...now(call).proposal.gone.map(({ task }) => ({
          value: task.id,
          label: same(`${task.id}  ${task.title}`),
        })),
      ],
      asked: (call) => now(call).proposal.gone.length > 0,
      suggest: () => "none",
      wrong: fine,
    },
    ask(
      "as",
      { zh: "变动由哪个单位记？", en: "Which unit records the changes?" },
      {
        choices: unitChoices(ledger),
        suggest: nothing,
        wrong: wrongEmpty,
      },
    ),
    {
      option: "yes",
      words: { zh: "照这样写入登记簿？", en: "Write this into the registry?" },
      choices: yesNo,
      asked: (call) => {
        const { proposal, open } = now(call);
        return (
          !call.flag("dry-run") &&
          open.length === 0 &&
          !(asksNothing(proposal) && call.list("cancel").every((each) => each === "none"))
        );
      },
      shows: (call) => {
        const { proposal, open } = now(call);
        return proposalReport(opened.setting, { proposal, open, reading: paper.reading, facts: {} });
      },
      suggest: () => "no",
      wrong: fine,
    },
  ];
}
