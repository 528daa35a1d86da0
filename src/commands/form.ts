import { asksFor, byRhythm } from "../derive/ask-history.ts";
import { shortNameOn } from "../derive/names.ts";
import { type Ask, lastEndedPeriod, reportingPeriodOn } from "../derive/reporting.ts";
import type { Outcome } from "../model/outcome.ts";
import { Refusal } from "../model/refusal.ts";
import type { Call, Command } from "./command.ts";
import { dayOption } from "./shared/days.ts";
import { dayOfCall } from "./shared/entry/scene.ts";
import { findUnit } from "./shared/find.ts";
import { askDue, askFor, nothingAsked, owes } from "./shared/form/asked.ts";
import { type Asking, asking, bookOf } from "./shared/form/asking.ts";
import { fileName } from "./shared/form/file-name.ts";
import { given } from "./shared/given.ts";
import { periodArgument } from "./shared/periods.ts";

/** Where a form goes: it is a file, and nothing for the screen. */
function toFile(call: Call, example: string): void {
  if (call.text("output") !== null || call.flag("dry-run")) return;
  throw new Refusal(
    { zh: "填报表是工作簿，要写进文件", en: "a form is a workbook and needs a file" },
    { zh: `加 \`-o ${example}\``, en: `add \`-o ${example}\`` },
  );
}

/** Several forms need a folder; said before anything is recorded. */
function toFolder(call: Call): void {
  const output = call.text("output");
  if (output === null || (output !== "-" && call.around.kindOf(output) !== "file")) return;
  throw new Refusal(
    { zh: `\`${output}\` 不是文件夹`, en: `\`${output}\` is no folder` },
    {
      zh: "每个单位一份，要一个文件夹来放：`-o 填报表/`；没有的会建",
      en: "there is one file a unit: write `-o forms/`; a folder that is not there is made",
    },
  );
}

function oneForm(call: Call, how: Asking, unit: string): Outcome {
  const { opened, day } = how;
  const { ledger } = opened;
  const word = given(call, "period");
  const ask = word === null ? askDue(ledger, unit, day) : askFor(ledger, unit, { word, asOf: day });
  if (ask === null) throw nothingAsked(ledger, unit, day);
  toFile(call, fileName(`${shortNameOn(ledger, unit, day)}-${ask.period.id}`, "xlsx"));
  return { ...asking(call, how, [ask]), workbook: bookOf(how, ask) };
}

/** The asks of a period, of the last ended one that anybody owes, else of the running one. */
function asksOfAll({ opened: { ledger }, day }: Asking, word: string | null): readonly Ask[] {
  const of = (periodId: string) =>
    asksFor(ledger, { periodId, asOf: day }).flatMap(({ asks }) => asks.filter(owes));
  if (word !== null) return of(periodArgument(ledger, word, day));
  const everies = [...byRhythm(ledger).keys()];
  const ended = everies.map((every) => of(lastEndedPeriod({ every }, day).id));
  const running = everies.map((every) => of(reportingPeriodOn({ every }, day).id));
  return [...ended, ...running].find((asks) => asks.length > 0) ?? [];
}

function allForms(call: Call, how: Asking): Outcome {
  const { opened, day } = how;
  const asks = asksOfAll(how, given(call, "period"));
  if (asks.length === 0)
    return { says: { zh: "没有哪个单位还欠报送。", en: "No unit owes a return." }, exit: 0 };
  toFile(call, "填报表/");
  toFolder(call);
  const nameOf = ({ unit, period }: Ask) =>
    fileName(`${shortNameOn(opened.ledger, unit, day)}-${period.id}`, "xlsx");
  const taken = asks.map((ask) => nameOf(ask).toLowerCase());
  const own = (ask: Ask) => taken.filter((name) => name === nameOf(ask).toLowerCase()).length === 1;
  const papers = asks.map((ask) => ({
    name: own(ask) ? nameOf(ask) : fileName(`${ask.unit}-${ask.period.id}`, "xlsx"),
    content: { workbook: bookOf(how, ask) },
  }));
  return { ...asking(call, how, asks), papers };
}

const form: Command = {
  name: "form",
  about: {
    zh: "给一个单位的填报表（Excel）：只有它的任务，填好后用 import 收回",
    en: "a workbook for a unit to fill in, with its tasks only; `import` takes it back",
  },
  arguments: [
    {
      pattern: "[unit]",
      about: { zh: "单位（编号、名称、简称）；或用 --all", en: "the unit, by id or name; or --all" },
      completes: "unit",
    },
  ],
  options: [
    {
      flags: "--all",
      about: {
        zh: "每个欠报送的单位一份，放进 -o 文件夹",
        en: "one for each unit that owes a return, into the -o folder",
      },
    },
    {
      flags: "--period <period>",
      about: {
        zh: "报哪一期，缺省该报而未报的一期；规定之外的一期算另一次要求",
        en: "the period; the one that is due unless given; one outside the rhythm is a further ask",
      },
      completes: "period",
    },
    {
      flags: "--due <day>",
      about: { zh: "规定之外的一期，何时之前报", en: "the last day for a return outside the rhythm" },
    },
    {
      flags: "--on <day>",
      about: { zh: "哪一天发出，缺省今天", en: "the day it is sent; today unless given" },
    },
    {
      flags: "--no-record",
      about: { zh: "不记这次要求（试打印）", en: "do not record that it was asked (a test print)" },
    },
    {
      flags: "--dry-run",
      about: { zh: "只看改动，什么也不写", en: "only show the change and write nothing" },
    },
    {
      flags: "--commit",
      about: { zh: "写完就提交，只提交这些文件", en: "commit just the files that were written" },
    },
  ],
  formats: ["xlsx"],
  examples: [
    "form 市国资委 -o 市国资委.xlsx",
    "form caizheng --period 2024-09 -o 表.xlsx",
    "form --all --period 上月 -o 填报表/",
    "form 市财政局 --period 2024-W39 --due 2024-09-29 -o 专项.xlsx",
  ],
  async run(call) {
    const opened = await call.open();
    const { on: day } = dayOfCall(call, opened);
    const due = given(call, "due");
    const how: Asking = { opened, day, due: due === null ? null : dayOption("due", due) };
    const [word] = call.args;
    if (call.flag("all") && word === undefined) return allForms(call, how);
    if (word === undefined || call.flag("all"))
      throw new Refusal(
        { zh: "写一个单位，或写 `--all`，二者选一", en: "name a unit, or write `--all`: one of the two" },
        {
          zh: "如 `duban form 市国资委 -o 表.xlsx`，`duban form --all -o 填报表/`",
          en: "as in `duban form guozi -o form.xlsx`, `duban form --all -o forms/`",
        },
      );
    return oneForm(call, how, findUnit(opened.ledger, word));
  },
};
export default form;
