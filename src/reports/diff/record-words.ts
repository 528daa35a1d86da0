import type { FieldChange } from "../../derive/difference/fields.ts";
import type { Named, RecordNews, Unrecorded } from "../../derive/difference/news.ts";
import type { Recorded } from "../../derive/ledger.ts";
import { kindWords, letterWords } from "../../model/words.ts";
import { bracketed, periodWords, plural } from "../parts/words.ts";
import { fieldChangeWords, fieldName } from "./field-words.ts";
import { recordIn } from "./record-in.ts";
import { dayIn, sentence, type Telling, unitIn, unitsIn } from "./telling.ts";

/** An entry as a sentence names it: 记录 b2k7q9（6月5日市财政局，进展）. */
function entryName(telling: Telling, { unit, entry }: Recorded): string {
  const { lang } = telling.setting;
  const kind = kindWords[entry.kind][lang];
  const who = unitIn(telling, unit, entry.on);
  return lang === "zh"
    ? `记录 ${entry.id}（${dayIn(telling, entry.on)}${who}，${kind}）`
    : `entry ${entry.id} (${entry.on}, ${who}, ${kind})`;
}

function changesWords(telling: Telling, about: Named, fields: readonly FieldChange[]): readonly string[] {
  const records = {
    before: recordIn(telling.before.ledger, about),
    after: recordIn(telling.after.ledger, about),
  };
  return fields.map((field) => fieldChangeWords(telling, field, records));
}

/** What a new record says in few words. */
function contentOf(telling: Telling, about: Named): readonly string[] {
  const { setting, after } = telling;
  const zh = setting.lang === "zh";
  const { registry } = after.ledger;
  const letter = registry.letters.find(
    ({ record }) => about.of === "letter" && record.id === about.id,
  )?.record;
  if (letter) {
    const [to, from] = [unitsIn(telling, [letter.unit]), unitsIn(telling, [letter.issuer])];
    const name = letterWords[letter.step][setting.lang] + bracketed(letter.number ?? "", setting.lang);
    const titles = (letter.tasks ?? []).map((id) => after.ledger.accounts.get(id)?.task.title ?? id);
    return [
      zh
        ? `${dayIn(telling, letter.issued)}${from}向${to}发${name}`
        : `${letter.issued}: ${from} to ${to}, ${name}`,
      titles.join(zh ? "、" : ", "),
      letter.answerDue
        ? zh
          ? `${dayIn(telling, letter.answerDue)}前回复`
          : `answer due ${letter.answerDue}`
        : "",
    ];
  }
  const finding = registry.findings.find(
    ({ record }) => about.of === "finding" && record.id === about.id,
  )?.record;
  if (finding)
    return [
      zh
        ? `${dayIn(telling, finding.found)}发现${unitsIn(telling, [finding.unit])}：${finding.text}`
        : `${finding.found}, ${unitsIn(telling, [finding.unit])}: ${finding.text}`,
    ];
  const inspection = registry.inspections.find(
    ({ record }) => about.of === "inspection" && record.id === about.id,
  )?.record;
  if (inspection)
    return [
      zh
        ? `${dayIn(telling, inspection.day)}${unitsIn(telling, [inspection.by])}检查${unitsIn(telling, inspection.units ?? [])}`
        : `${inspection.day}: ${unitsIn(telling, [inspection.by])} inspected ${unitsIn(telling, inspection.units ?? [])}`,
    ];
  const ask = registry.asks.find(({ record }) => about.of === "ask" && record.id === about.id)?.record;
  if (ask)
    return [
      zh
        ? `${dayIn(telling, ask.asked)}请${unitsIn(telling, [ask.unit])}报${periodWords(ask.period, "zh")}进展（${ask.tasks.length}项任务）`
        : `${ask.asked}: ${unitsIn(telling, [ask.unit])} asked for ${ask.period} (${plural(ask.tasks.length, "task")})`,
    ];
  return [zh ? `新增文件 ${about.file}` : `new file ${about.file}`];
}

/** What a redaction leaves at the end of a record's words: when, why and on whose word. */
function redactionMark(record: object): string {
  const { text, notes } = { text: "", notes: "", ...record };
  return /[（(]([^（）()]*(?:隐去|redacted)[^（）()]*)[）)]\s*$/.exec(`${text}${notes}`)?.[1] ?? "";
}

/** What changed in a record that is no task, meeting or entry, or changed without an entry. */
export function recordSentence(telling: Telling, news: RecordNews | Unrecorded): string {
  const zh = telling.setting.lang === "zh";
  const { about } = news;
  const subject = about.entry ? entryName(telling, about.entry.recorded) : "";
  const of = (words: string): string =>
    subject === "" ? words : zh ? `${subject}：${words}` : `${subject}: ${words}`;
  switch (news.kind) {
    case "recorded":
      return sentence(telling, contentOf(telling, about));
    case "updated":
      return sentence(telling, changesWords(telling, about, news.fields));
    case "rewritten": {
      const [first = "", ...rest] = changesWords(telling, about, news.fields);
      return sentence(telling, [of(first), ...rest]);
    }
    case "redacted": {
      const record = recordIn(telling.after.ledger, about);
      const fields = news.fields.map((path) => fieldName(telling, path, record));
      const hidden = zh ? `隐去了${fields.join("、")}里的值` : `a value hidden in ${fields.join(", ")}`;
      return sentence(telling, [of(hidden), redactionMark(record)]);
    }
    case "moved":
      return sentence(telling, [
        of(
          zh ? `文件由 ${news.from} 移到 ${about.file}` : `the file moved from ${news.from} to ${about.file}`,
        ),
      ]);
    case "removed":
      return sentence(telling, [
        of(zh ? `被删除，原在 ${about.file}` : `deleted; it stood in ${about.file}`),
      ]);
    case "stray":
      return sentence(telling, [
        of(
          zh ? `登记簿里没有任务 ${about.entry?.task ?? ""}` : `there is no task ${about.entry?.task ?? ""}`,
        ),
      ]);
  }
}
