import type { Command, Question } from "../commands/command.ts";
import type { Lang } from "../model/language.ts";
import type { World } from "../model/world.ts";
import { callOf, camel } from "./call.ts";
import type { Understood } from "./program.ts";

const mayAsk = ({ options }: Understood, world: World): boolean =>
  options["input"] !== false && world.interactive();

async function answerTo(
  question: Question,
  understood: Understood,
  { world, lang }: { readonly world: World; readonly lang: Lang },
): Promise<string | null> {
  const { call } = callOf(understood, world, lang);
  return world.ask({
    words: question.words[lang],
    suggested: question.suggest(call),
    choices: (question.choices ?? []).map(({ value, label }) => ({ value, label: label[lang] })),
    wrong: (answer) => question.wrong(answer, call)?.[lang] ?? null,
  });
}

const isOpen = ({ option, asked }: Question, understood: Understood, world: World, lang: Lang): boolean => {
  const { call } = callOf(understood, world, lang);
  return call.text(option) === null && (asked === undefined || asked(call));
};

/**
 * Asks for what a command line leaves open, where somebody sits at the terminal and `--no-input` does not forbid it;
 * an answer counts as an option. Null where the person breaks off.
 */
export async function askFor(understood: Understood, world: World, lang: Lang): Promise<Understood | null> {
  const questions: Command["questions"] = understood.command.questions ?? [];
  if (questions.length === 0 || !mayAsk(understood, world)) return understood;
  understood.command.beforeAsking?.(callOf(understood, world, lang).call);
  let now = understood;
  for (const question of questions) {
    if (!isOpen(question, now, world, lang)) continue;
    const answer = await answerTo(question, now, { world, lang });
    if (answer === null) return null;
    now = { ...now, options: { ...now.options, [camel(question.option)]: answer } };
  }
  return now;
}
