import type { Command, Question } from "../commands/command.ts";
import type { World } from "../model/world.ts";
import { type Acting, callOf } from "./call.ts";
import { optionKey } from "./option-key.ts";
import type { Understood } from "./program.ts";

const mayAsk = ({ options }: Understood, world: World): boolean =>
  options["input"] !== false && world.interactive();

async function answerTo(question: Question, understood: Understood, acting: Acting): Promise<string | null> {
  const { call } = callOf(understood, acting);
  const { world, lang } = acting;
  return world.ask({
    words: question.words[lang],
    suggested: question.suggest(call),
    choices: (question.choices ?? []).map(({ value, label }) => ({ value, label: label[lang] })),
    wrong: (answer) => question.wrong(answer, call)?.[lang] ?? null,
  });
}

const isOpen = ({ option, asked }: Question, understood: Understood, acting: Acting): boolean => {
  const { call } = callOf(understood, acting);
  return call.text(option) === null && (asked === undefined || asked(call));
};

/**
 * Asks for what a command line leaves open, where somebody sits at the terminal and `--no-input` does not forbid it;
 * an answer counts as an option. Null where the person breaks off.
 */
export async function askFor(understood: Understood, acting: Acting): Promise<Understood | null> {
  const questions: Command["questions"] = understood.command.questions ?? [];
  if (questions.length === 0 || !mayAsk(understood, acting.world)) return understood;
  understood.command.beforeAsking?.(callOf(understood, acting).call);
  let now = understood;
  for (const question of questions) {
    if (!isOpen(question, now, acting)) continue;
    const answer = await answerTo(question, now, acting);
    if (answer === null) return null;
    now = { ...now, options: { ...now.options, [optionKey(question.option)]: answer } };
  }
  return now;
}
