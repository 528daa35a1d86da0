import { shortNameOn, shortNamesOn } from "../../derive/names.ts";
import type { TaskState } from "../../derive/task-state.ts";
import { daysBetween } from "../../model/day.ts";
import { letterWords, roleWords } from "../../model/words.ts";
import { outcomeWords } from "../paper/outcome.ts";
import { issueItem } from "../paper/to-settle.ts";
import type { Setting } from "../parts/frame.ts";
import { bracketed, dayWords, joined, periodWords } from "../parts/words.ts";
import type { LetterState, UnitPage } from "./page.ts";

/** A letter by its kind and number: 督办单（云清廉办函〔2024〕3号）. */
export const letterName = ({ letter }: LetterState, { lang }: Setting): string =>
  letterWords[letter.step][lang] + bracketed(letter.number ?? letter.id, lang);

function letterItem(setting: Setting, state: LetterState): string {
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  const { letter, answerDue } = state;
  const titles = (letter.tasks ?? []).map((id) => ledger.accounts.get(id)?.task.title ?? id);
  const late = answerDue && answerDue < asOf ? daysBetween(answerDue, asOf) : 0;
  const due = answerDue
    ? zh
      ? `，${dayWords(answerDue, asOf, lang)}前回复${late > 0 ? `，已过${late}天` : ""}`
      : `, answer due ${answerDue}${late > 0 ? `, ${late} days ago` : ""}`
    : "";
  const from = shortNameOn(ledger, letter.issuer, asOf);
  const head = zh
    ? `答复${from}${dayWords(letter.issued, asOf, lang)}的${letterName(state, setting)}：${joined(titles, lang)}${due}`
    : `Answer ${letterName(state, setting)} of ${letter.issued} from ${from}: ${joined(titles, lang)}${due}`;
  return letter.text ? `${head}\n${letter.text}` : head;
}

function returnItems(setting: Setting, { returns, unit }: UnitPage): readonly string[] {
  const { ledger, asOf, lang } = setting;
  const zh = lang === "zh";
  return returns.flatMap(({ period, asks }) =>
    asks
      .filter(({ unanswered }) => unanswered.length > 0)
      .map((ask) => {
        const name = periodWords(period.id, lang);
        const due = ask.due ? (zh ? `，应于${dayWords(ask.due, asOf, lang)}前报` : `, due ${ask.due}`) : "";
        const tasks = ask.awaited.map(({ task, own, responsible }) => {
          const title = ledger.accounts.get(task)?.task.title ?? task;
          const others = shortNamesOn(ledger, responsible, asOf);
          const waits = others === "" ? "" : zh ? `待${others}` : `awaits ${others}`;
          return (
            title +
            bracketed(
              own ? (waits === "" ? "" : zh ? `本单位，并${waits}` : `${unit.id}, ${waits}`) : waits,
              lang,
            )
          );
        });
        const count = `${ask.tasks.length - ask.unanswered.length}/${ask.tasks.length}`;
        return zh
          ? `补报${name}进展${due}：已报${count}，还缺\n${tasks.join("\n")}`
          : `Report for ${name}${due}: ${count} given, missing\n${tasks.join("\n")}`;
      }),
  );
}

/** What the unit has to do now, one item a thing: late tasks first, then what others wait for. */
export function toDoItems(setting: Setting, page: UnitPage): readonly string[] {
  const { lang } = setting;
  const zh = lang === "zh";
  const rolesOf = (state: TaskState) => page.held.find((each) => each.state === state)?.roles ?? [];
  const roleNote = (state: TaskState) =>
    rolesOf(state)[0] === "lead" ? "" : bracketed(zh ? "本单位为责任单位" : roleWords.responsible.en, lang);
  return [
    ...page.overdue.map((state) =>
      zh
        ? `办结逾期任务：${state.task.title}${roleNote(state)}\n${outcomeWords(setting, state)}`
        : `Overdue: ${state.task.title}${roleNote(state)}\n${outcomeWords(setting, state)}`,
    ),
    ...page.sentBack
      .filter((state) => !page.overdue.includes(state))
      .map((state) =>
        zh
          ? `按核查意见整改后再申请销号：${state.task.title}\n${outcomeWords(setting, state)}`
          : `Sent back by the verifier: ${state.task.title}\n${outcomeWords(setting, state)}`,
      ),
    ...page.letters.filter(({ awaits }) => awaits).map((letter) => letterItem(setting, letter)),
    ...returnItems(setting, page),
    ...page.asksIt.map((each) =>
      zh ? `答复协调请求：${issueItem(setting, each)}` : `Issue that asks it: ${issueItem(setting, each)}`,
    ),
    ...page.toVerify.map((state) =>
      zh
        ? `核查销号申请：${state.task.title}\n${outcomeWords(setting, state)}`
        : `Verify the claim: ${state.task.title}\n${outcomeWords(setting, state)}`,
    ),
    ...page.toDecide.map((state) =>
      zh
        ? `批复延期申请：${state.task.title}\n${outcomeWords(setting, state)}`
        : `Decide the extension: ${state.task.title}\n${outcomeWords(setting, state)}`,
    ),
  ];
}
