import type { Diagnostic, KeyPath } from "../../model/diagnostic.ts";
import type { Writing } from "../../model/edit.ts";
import { bothLanguages, type Lang, type Text } from "../../model/language.ts";
import type { Outcome } from "../../model/outcome.ts";
import { bareMark, markWords } from "../../model/redaction.ts";
import { Refusal } from "../../model/refusal.ts";
import { linesWith, redacted, withMark } from "../../source/redacted.ts";
import type { Call, Opened } from "../command.ts";
import { findFiled, type Standing } from "./find-filed.ts";
import { judged } from "./judged.ts";
import { plainText } from "./plain-text.ts";
import { dayOfWriting } from "./trial-options.ts";

/** What is to be taken out, where, and on whose word. */
interface Redaction {
  readonly word: string;
  readonly value: string;
  readonly reason: string;
  readonly approved: string;
}

/** The places other than records' texts where a value still stands: `file:line`. */
function stillIn(opened: Opened, value: string): readonly string[] {
  const { registry } = opened.ledger;
  const files = [
    ...[registry.programme, ...(registry.policy ? [registry.policy] : [])],
    ...[registry.units, registry.lines, registry.tasks, registry.progress].flat(),
    ...[registry.meetings, registry.findings, registry.inspections, registry.letters, registry.asks].flat(),
  ].map(({ file }) => file);
  return [...files, ...registry.unreadable].flatMap((file) =>
    linesWith(plainText(opened, file) ?? "", value).map((line) => `${file}:${line}`),
  );
}

const most = 8;

const listed = (lang: Lang, places: readonly string[]): string =>
  lang === "zh"
    ? `${places.slice(0, most).join("、")}${places.length > most ? `等${places.length}处` : ""}`
    : `${places.slice(0, most).join(", ")}${places.length > most ? ` and ${places.length - most} more` : ""}`;

/** Refuses what would put the value into names, marks and messages, or cannot be one. */
function sayable({ value, reason, approved }: Redaction): void {
  if ([...value].length < 2)
    throw new Refusal(
      {
        zh: "要隐去的值只有一个字，会把别的字也换掉",
        en: "the value is a single character, which stands in other words too",
      },
      { zh: "把值写全，如整个号码、整个姓名", en: "write it whole, as the whole number or name" },
    );
  if (reason.includes(value) || approved.includes(value))
    throw new Refusal(
      {
        zh: "理由或批准人里又写了要隐去的值",
        en: "the reason or the approver names the value that is to be hidden",
      },
      { zh: "换个说法，如“误填个人电话”", en: "say it in other words, as in “a private phone number”" },
    );
}

/** Refuses a value that names the record: names are shown, and cannot be replaced. */
function namesNothing({ value }: Redaction, name: string): void {
  if (name.includes(value))
    throw new Refusal(
      {
        zh: "要隐去的值在这条记录的编号或文件名里，那里换不了",
        en: "the value is a part of the record's id or file name, which cannot be replaced",
      },
      {
        zh: "给记录换一个编号：改文件名、`id` 和引用它的地方，再 `duban check`",
        en: "give the record another id: rename the file, change `id` and what refers to it, then run `duban check`",
      },
    );
}

function notThere(opened: Opened, { word, value }: Redaction): Refusal {
  const others = stillIn(opened, value);
  return new Refusal(
    { zh: `\`${word}\` 的文字里没有这个值`, en: `the value stands in no text of \`${word}\`` },
    others.length > 0
      ? bothLanguages((lang) =>
          lang === "zh"
            ? `它在 ${listed(lang, others)}：对那里的记录运行；注释里的自己删`
            : `it stands at ${listed(lang, others)}: name the record there; take it out of comments by hand`,
        )
      : {
          zh: "要一字不差：空格、短横、全角半角都算；`duban check` 会指出电话和身份证号在哪一行",
          en: "it must be just as it stands, with blanks, hyphens and widths; `duban check` tells the lines of phone and identity numbers",
        },
  );
}

/** The field that takes the mark: an entry's and a paper's `text`, a task's `notes`; null where the schema has none. */
function markField({ file, below }: Standing): KeyPath | null {
  if (below.length > 0) return [...below, "text"];
  if (/^(findings|letters)\//.test(file)) return ["text"];
  return file.startsWith("tasks/") ? ["notes"] : null;
}

/** A finding as it is said where a value must not be. */
const hiding =
  (value: string) =>
  (each: Diagnostic): Diagnostic => {
    const without = ({ zh, en }: Text): Text => ({
      zh: zh.replaceAll(value, "▇▇▇"),
      en: en.replaceAll(value, "▇▇▇"),
    });
    const source = each.source?.includes(value) ? null : each.source;
    return { ...each, source, what: without(each.what), why: without(each.why), fix: without(each.fix) };
  };

const history: Text = {
  zh: "git 的历史和别人的克隆里还有原值：请专班办公室找仓库管理员改写历史（git filter-repo --replace-text），强制推送后各处重新克隆；号码、密码一类，按已经泄露处理",
  en: "git's history and every clone still hold the value: the office asks the keeper of the repository to rewrite it (git filter-repo --replace-text), to push by force, and everyone to clone anew; treat a number or password as leaked",
};

/** What was done, where the value still stands, and what git keeps. */
const saysOf = (
  opened: Opened,
  {
    standing,
    fields,
    others,
  }: { readonly standing: Standing; readonly fields: readonly KeyPath[]; readonly others: readonly string[] },
): Text =>
  bothLanguages((lang) => {
    const where = [...new Set(fields.map((path) => path.slice(standing.below.length).join(".")))];
    const zh = lang === "zh";
    return [
      zh
        ? `已隐去：${standing.file} ${listed(lang, where)}`
        : `Redacted: ${standing.file}, ${listed(lang, where)}`,
      ...(others.length === 0
        ? []
        : [
            zh
              ? `  还在这些地方：${listed(lang, others)}（别的记录再运行一次；注释自己删）`
              : `  it still stands at ${listed(lang, others)} (run it for those records too; take it out of comments by hand)`,
          ]),
      ...(opened.setting.revision === null ? [] : [`  ${history[lang]}`]),
    ].join("\n");
  });

/** Takes a value out of a record and marks why, on whose word and when; the value itself is said nowhere. */
export function redaction(opened: Opened, call: Call, wanted: Redaction): Outcome {
  const { value } = wanted;
  const on = dayOfWriting(call, opened);
  sayable(wanted);
  namesNothing(wanted, wanted.word);
  const standing = findFiled(opened, wanted.word);
  namesNothing(wanted, standing.file);
  const { file, below } = standing;
  const before = plainText(opened, file) ?? "";
  const { text, places } = redacted(before, below, value);
  if (places.length === 0) throw notThere(opened, wanted);
  const { language } = opened.ledger.programme;
  const field = markField(standing);
  const words = markWords(language, { ...wanted, on });
  const mark = field === null ? bareMark(words) : words;
  const edits = [{ path: file, before, after: withMark(text, field, mark) }];
  const writing: Writing = {
    edits,
    says: saysOf(opened, { standing, fields: places, others: stillIn(opened.withEdits(edits), value) }),
    next: [...(standing.shown === file ? [] : [`show ${standing.shown}`]), "check"],
    message:
      language === "zh"
        ? `隐去 ${file} 里的一处：${wanted.reason}，${wanted.approved}批准`
        : `redact a value in ${file}: ${wanted.reason}, approved by ${wanted.approved}`,
    hides: [value],
  };
  const { remarks = [], ...outcome } = judged(opened, writing);
  return { ...outcome, remarks: remarks.map(hiding(value)) };
}
