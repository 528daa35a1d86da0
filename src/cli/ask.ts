import type { Command, Question } from "../commands/command.ts";
import { Refusal } from "../model/refusal.ts";
import type { Report } from "../model/report.ts";
import type { World } from "../model/world.ts";
import { clean } from "../render/text/clean.ts";
import { type Acting, callOf } from "./call.ts";
import { listWords } from "./list-words.ts";
import { optionKey } from "./option-key.ts";
import type { Understood } from "./program.ts";

const mayAsk = ({ options }: Understood, world: World): boolean =>
  options["input"] !== false && world.interactive();

/** A report as it looks on the terminal, for the person who is about to answer. */
async function textShown(report: Report, { world, lang }: Acting, color: string | null): Promise<string> {
  const { rendererNamed, styleFor } = await import("./output.ts");
  const style = styleFor(world, { color, lang, output: null });
  return `${String(await rendererNamed("text").report?.(report, style))}\n`;
}

async function answerTo(question: Question, understood: Understood, acting: Acting): Promise<string | null> {
  const { call } = callOf(understood, acting);
  const { world, lang } = acting;
  const { choices = [] } = question;
  const offered = typeof choices === "function" ? choices(call) : choices;
  const shown = question.shows?.(call);
  if (shown) world.stderr.write(await textShown(shown, acting, call.text("color")));
  const answer = await world.ask({
    words: question.words[lang],
    suggested: question.suggest(call),
    choices: offered.map(({ value, label }) => ({ value, label: label[lang] })),
    list: listWords(lang),
    wrong: (each) => question.wrong(each, call)?.[lang] ?? null,
  });
  const read = answer === null ? null : question.readBack?.(answer, call);
  if (read) world.stderr.write(`  ${clean(read[lang])}\n`);
  return answer;
}

const isOpen = (question: Question, understood: Understood, acting: Acting): boolean => {
  const { call } = callOf(understood, acting);
  const given =
    "option" in question
      ? question.again !== true &&
        (call.text(question.option) !== null ||
          call.list(question.option).length > 0 ||
          call.flag(question.option))
      : call.args[question.argument] !== undefined;
  return !given && (question.asked === undefined || question.asked(call));
};

/** Whether an option may be given several times, so that its answer counts as a list. */
const isMany = ({ options = [] }: Command, name: string): boolean =>
  options.some(({ flags, many }) => many !== undefined && flags.startsWith(`--${name} `));

/** Whether an option is there or not, without a value; `yes` puts it there. */
const isFlag = ({ options = [] }: Command, name: string): boolean =>
  options.some(({ flags }) => flags === `--${name}`);

/** The command line with an answer in it; an empty one leaves the question open. */
function withAnswer(understood: Understood, question: Question, answer: string): Understood {
  if ("argument" in question) {
    const args = [...understood.args];
    if (answer !== "") args[question.argument] = answer;
    return { ...understood, args };
  }
  if (answer === "" && isMany(understood.command, question.option)) return understood;
  const { [optionKey(question.option)]: typed } = understood.options;
  const before = question.again && Array.isArray(typed) ? typed : [];
  const value = isFlag(understood.command, question.option)
    ? answer === "yes"
    : isMany(understood.command, question.option)
      ? [...before, answer]
      : answer;
  return { ...understood, options: { ...understood.options, [optionKey(question.option)]: value } };
}

/** Arguments that are a must and are still missing, as commander would say it. */
function complete({ command, args, options }: Understood): Understood {
  const missing = (command.arguments ?? []).find(
    ({ pattern }, at) => pattern.startsWith("<") && args[at] === undefined,
  );
  if (missing === undefined) return { command, args, options };
  const name = missing.pattern.replace(/[<>.]/g, "");
  throw new Refusal(
    { zh: `还要写 \`${name}\`（${missing.about.zh}）`, en: `\`${name}\` is missing: ${missing.about.en}` },
    {
      zh: `\`duban ${command.name} --help\` 有例子；在终端上直接运行 \`duban ${command.name}\`，由它来问`,
      en: `\`duban ${command.name} --help\` has examples; run plain \`duban ${command.name}\` on a terminal and let it ask`,
    },
  );
}

/**
 * Asks for what a command line leaves open, where somebody sits at the terminal and `--no-input` does not forbid it;
 * an answer counts as typed. Null where the person breaks off; refused where a must is missing still.
 */
export async function askFor(understood: Understood, acting: Acting): Promise<Understood | null> {
  const { questions, beforeAsking } = understood.command;
  if (questions === undefined) return understood;
  if (!mayAsk(understood, acting.world)) return complete(understood);
  const { call } = callOf(understood, acting);
  beforeAsking?.(call);
  let now = understood;
  for (const question of typeof questions === "function" ? await questions(call) : questions) {
    if (!isOpen(question, now, acting)) continue;
    const answer = await answerTo(question, now, acting);
    if (answer === null) return null;
    now = withAnswer(now, question, answer);
  }
  return complete(now);
}
