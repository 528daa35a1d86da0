import type { Reading } from "../intake/deadline.ts";
import type { Lang } from "../model/language.ts";
import type { Block, Report } from "../model/report.ts";
import { deadlineWords, everyWords } from "../model/words.ts";
import { byWords } from "./parts/by-words.ts";
import { plain } from "./parts/cells.ts";
import { deadlineFacts } from "./parts/deadline-facts.ts";

function fieldsOf(reading: Reading, lang: Lang): Block {
  const zh = lang === "zh";
  const { text, type, from, due, every, by, why } = reading;
  const field = (label: string, value: string | null | undefined) =>
    value ? [[label, plain(value)] as const] : [];
  return {
    type: "fields",
    fields: [
      [zh ? "原文" : "words", plain(text)],
      [zh ? "读作" : "read as", plain(deadlineWords[type][lang])],
      ...field(zh ? "起" : "from", from),
      ...field(zh ? "止（当日含）" : "due (inclusive)", due),
      ...field(zh ? "周期" : "every", every ? everyWords[every][lang] : null),
      ...field(zh ? "每期截止" : "by", by === null ? null : byWords(by, lang)),
      ...field(zh ? "说明" : "note", why?.[lang]),
    ],
  };
}

/** How deadlines are read: one group of fields a reading, its parts after it. */
export function whenReport(readings: readonly Reading[], lang: Lang): Report {
  return {
    kind: "when",
    asOf: null,
    blocks: readings.flatMap((reading) =>
      [reading, ...(reading.parts ?? [])].map((each) => fieldsOf(each, lang)),
    ),
    facts: { readings: readings.map(deadlineFacts) },
  };
}
