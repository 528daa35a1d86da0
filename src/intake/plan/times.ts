import { type Context, type Reading, readDeadline, type Stretch, stretchesIn } from "../deadline.ts";
import { isDue } from "./times/due.ts";
import { named, type Sentence, sentencesOf } from "./times/sentences.ts";

/** A plan's stretch of text may be a whole page; more than this of one sentence is not looked at. */
const longestLine = 20_000;

interface FoundTimes {
  readonly readings: readonly Reading[];
  /** Times that read as none: misprints. */
  readonly wrong: readonly Reading[];
}

/** The words of a stretch as printed; a quotation mark that it closes is its own. */
function printed(text: string, sentence: Sentence, { from, to }: Stretch): string {
  const [start, end] = [sentence.at + from, sentence.at + to];
  const words = text.slice(start, end);
  const opens = /^[^“"]*[”"]/u.test(words) && /[“"]/u.test(text[start - 1] ?? "");
  return opens ? text.slice(start - 1, end) : words;
}

/** The single times of a reading, each in its own printed words where these are known. */
const singly = (reading: Reading, each: readonly string[]): readonly Reading[] =>
  reading.parts?.map((part, at, { length }) => ({
    ...part,
    text: (each.length === length ? each[at] : null) ?? reading.text,
  })) ?? [reading];

const isPast = ({ type, from, due }: Reading, base: number): boolean =>
  (type === "date" || type === "range") && Number((due ?? from ?? "9999").slice(0, 4)) < base;

const yearOfMonth = /(20\d\d)[年./-](?:\d|[一二三四五六七八九十]{1,2}月|[上下]半年|第?[一二三四]季)/u;

/** Words that are a deadline without being a time: at once, which holds even where for ever follows, or for ever. */
function worded(text: string, context: Context): readonly Reading[] {
  const words = (/立行立改|即知即改|立整立改/u.exec(text) ?? /长期坚持|长期执行/u.exec(text))?.[0];
  const reading = words === undefined ? null : readDeadline(words, context);
  return reading === null || reading.type === "none" ? [] : [reading];
}

/** The deadlines in the text of a measure, each as printed; years before `since` tell what was, not what is due. */
export function timesIn(text: string, context: Context, since: number = context.year): FoundTimes {
  const whole = text.slice(0, longestLine);
  const readings: Reading[] = [];
  const wrong: Reading[] = [];
  for (const sentence of sentencesOf(named(whole))) {
    let { year } = context;
    const read = (stretch: Stretch): void => {
      const { words, kind, from, to } = stretch;
      const before = sentence.words.slice(Math.max(0, from - 30), from).replace(/[“"]$/u, "");
      const after = sentence.words.slice(to, to + 60).trimStart();
      if (!isDue({ words, kind, before, after }, since)) return;
      const reading = readDeadline(printed(whole, sentence, stretch), { ...context, year });
      if (reading.type === "none" && stretch.each.length > 0) stretch.each.forEach(read);
      else if (reading.type === "none") {
        if (/\d/u.test(words) || kind === "every") wrong.push(reading);
      } else if (!isPast(reading, since))
        readings.push(
          ...singly(
            reading,
            stretch.each.map((one) => printed(whole, sentence, one)),
          ),
        );
      year = Number(yearOfMonth.exec(words)?.[1] ?? year);
    };
    stretchesIn(sentence.words).forEach(read);
  }
  if (readings.length === 0) readings.push(...worded(named(whole), context));
  const key = (one: Reading) => [one.type, one.from, one.due, one.every, one.by].join();
  const distinct = readings.filter(
    (one, at) => readings.findIndex((other) => key(other) === key(one)) === at,
  );
  return { readings: distinct, wrong };
}
