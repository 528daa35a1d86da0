import { readScript } from "../harness/script.ts";
import type { SourceFile } from "./files.ts";

const folder = "test/transcripts/";
const screensOf = ({ text }: SourceFile): readonly string[] =>
  readScript(text).map(({ expected }) => expected);

/** Rules without a transcript that shows them at work, and transcripts of rules that are not there. */
export function unshownRules(ids: readonly string[], transcripts: readonly SourceFile[]): readonly string[] {
  const rulesFolder = `${folder}rules/`;
  const byPath = new Map(transcripts.map((each) => [each.path, each]));
  const unshown = ids.flatMap((id) => {
    const transcript = byPath.get(`${rulesFolder}${id}.txt`);
    if (transcript === undefined) return [`${id} has no transcript`];
    return screensOf(transcript).some((screen) => screen.includes(`[${id}]`))
      ? []
      : [`${transcript.path} does not show [${id}]`];
  });
  const leftOver = transcripts
    .filter(({ path }) => path.startsWith(rulesFolder))
    .filter(({ path }) => !ids.some((id) => path === `${rulesFolder}${id}.txt`))
    .map(({ path }) => `${path} is of no rule`);
  return [...unshown, ...leftOver];
}

/** The command that the words of a shell line call: the first word after `duban` that is one. */
const calledBy = (words: readonly string[], names: readonly string[]): string | null =>
  words[0] === "duban"
    ? (words.slice(1).find((word) => names.includes(word) || word === "help") ?? null)
    : null;

/** Commands that no transcript of test/transcripts/commands runs. */
export function unshownCommands(
  names: readonly string[],
  transcripts: readonly SourceFile[],
): readonly string[] {
  const called = new Set(
    transcripts
      .filter(({ path }) => path.startsWith(`${folder}commands/`))
      .flatMap(({ text }) => readScript(text))
      .flatMap(({ step }) => (step.do === "run" ? [calledBy(step.words, names)] : [])),
  );
  return names.filter((name) => !called.has(name)).map((name) => `${name} has no transcript`);
}
