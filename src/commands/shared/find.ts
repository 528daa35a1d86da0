import type { Ledger } from "../../derive/ledger.ts";
import type { Text } from "../../model/language.ts";
import type { Line, Meeting } from "../../model/records.ts";
import { Refusal } from "../../model/refusal.ts";
import { nearest } from "../../source/nearest.ts";

function unknown(kind: Text, word: string, known: readonly string[]): Refusal {
  const near = nearest(word, known);
  const shown = known.slice(0, 12).join("、");
  return new Refusal(
    { zh: `没有${kind.zh} \`${word}\``, en: `there is no ${kind.en} \`${word}\`` },
    near
      ? { zh: `是不是想写 \`${near}\`？`, en: `did you mean \`${near}\`?` }
      : { zh: `可用的有：${shown}`, en: `known are: ${known.slice(0, 12).join(", ")}` },
  );
}

/** A unit by id, name, short name or former name; refused with the nearest where nobody has it. */
export function findUnit(ledger: Ledger, word: string): string {
  if (ledger.units.has(word)) return word;
  const units = [...ledger.units.values()];
  const named = units.find(
    ({ name, short = [], aliases = [] }) =>
      name === word || short.includes(word) || aliases.some((alias) => alias.name === word),
  );
  if (named) return named.id;
  throw unknown(
    { zh: "单位", en: "unit" },
    word,
    units.flatMap(({ id, name, short = [] }) => [id, ...short, name]),
  );
}

/** A line by id, number or title (or its beginning). */
export function findLine(ledger: Ledger, word: string): Line {
  const lines = [...ledger.lines.values()];
  const line =
    ledger.lines.get(word) ??
    lines.find(({ number, title }) => String(number) === word || title === word) ??
    lines.find(({ title }) => title.startsWith(word) || title.includes(word));
  if (line) return line;
  throw unknown(
    { zh: "行动", en: "line" },
    word,
    lines.flatMap(({ id, title }) => [id, title]),
  );
}

/** A meeting by id, or by its day where only one was on it. */
export function findMeeting(ledger: Ledger, word: string): Meeting {
  const meetings = [...ledger.meetings.values()];
  const onDay = meetings.filter(({ day }) => day === word);
  const [only] = onDay;
  const meeting = ledger.meetings.get(word) ?? (onDay.length === 1 ? only : undefined);
  if (meeting) return meeting;
  const ids = (onDay.length > 1 ? onDay : meetings).map(({ id }) => id).sort();
  throw unknown({ zh: "会议", en: "meeting" }, word, onDay.length > 1 ? ids : ids.reverse());
}

/** A goal by id or title. */
export function findGoal(ledger: Ledger, word: string): string {
  const goals = ledger.programme.goals ?? [];
  const goal = goals.find(({ id, title }) => id === word || title === word);
  if (goal) return goal.id;
  throw unknown(
    { zh: "目标", en: "goal" },
    word,
    goals.flatMap(({ id, title }) => [id, title]),
  );
}

export const unknownRecord = (word: string, known: readonly string[]): Refusal =>
  unknown({ zh: "记录", en: "record" }, word, known);

export const unknownTask = (word: string, known: readonly string[]): Refusal =>
  unknown({ zh: "任务", en: "task" }, word, known);

export const noRegistryThen = (revision: string): Refusal =>
  new Refusal(
    {
      zh: `git 的 \`${revision}\` 里，这个地方还没有登记簿`,
      en: `in git at \`${revision}\` there is no registry in this place`,
    },
    {
      zh: "换一个版本；登记簿那时放在别处的，用 --at 和 -C 分别查看",
      en: "choose another revision; a registry that stood elsewhere then is read with --at and -C",
    },
  );

/** One of a few named things by id or name, as of a task's milestones; refused with the nearest where it is none. */
export function findNamed(
  kind: Text,
  word: string,
  named: readonly { readonly id: string; readonly name: string }[],
): string {
  const found = named.find(({ id, name }) => id === word || name === word);
  if (found) return found.id;
  if (named.length === 0)
    throw new Refusal(
      { zh: `没有${kind.zh} \`${word}\``, en: `there is no ${kind.en} \`${word}\`` },
      { zh: `这里一个${kind.zh}也没有，不要写它`, en: `there is no ${kind.en} at all here: leave it out` },
    );
  const near = nearest(
    word,
    named.flatMap(({ id, name }) => [id, name]),
  );
  const shown = named.map(({ id, name }) => `\`${id}\` ${name}`);
  throw new Refusal(
    { zh: `没有${kind.zh} \`${word}\``, en: `there is no ${kind.en} \`${word}\`` },
    {
      zh: `${near ? `是不是想写 \`${near}\`？` : ""}有：${shown.join("；")}`,
      en: `${near ? `did you mean \`${near}\`? ` : ""}there are: ${shown.join("; ")}`,
    },
  );
}
