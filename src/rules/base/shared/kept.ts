import type { KeyPath } from "../../../model/diagnostic.ts";
import type { Lang, Text } from "../../../model/language.ts";
import type { Filed, RecordKind, Registry } from "../../../model/registry.ts";
import type { Breach } from "../../rule.ts";
import type { Change } from "../rule.ts";
import type { Difference } from "./differences.ts";
import { rewritten } from "./rewritten.ts";

/** More characters of a value than so many are not shown. */
const most = 40;

/** Eleven digits and more, as telephones, identity cards and accounts have them. */
const privateNumber = /(?<![0-9A-Za-z])[0-9](?:[\s\u2010-\u2015\uff0d-]?[0-9]){9,}[0-9Xx]/gu;

const textOf = (value: unknown): string =>
  typeof value === "string" ? value : (JSON.stringify(value) ?? "");

/** Whether a value holds a number that a message must not spread. */
const isPrivate = (value: unknown): boolean => textOf(value).search(privateNumber) >= 0;

/** A value as a message shows it, private numbers cut: who takes one out by hand shall not find it in a log. */
function valueSaid(lang: Lang, value: unknown): string {
  if (value === undefined) return lang === "zh" ? "没有" : "nothing";
  if (Array.isArray(value) && value.some((each) => typeof each === "object"))
    return lang === "zh" ? `${value.length}项` : `${value.length} items`;
  const text = textOf(value).replace(privateNumber, (number) => `${number.slice(0, 3)}****`);
  const whole = text.replaceAll("`", "'").replace(/\s+/g, " ");
  return `\`${whole.length > most ? `${whole.slice(0, most)}…` : whole}\``;
}

/** What became of a field, as a message says it. */
export function changeSaid(lang: Lang, { name, before, after }: Difference): string {
  const [was, is] = [valueSaid(lang, before), valueSaid(lang, after)];
  if (Array.isArray(before) && Array.isArray(after) && is === was)
    return lang === "zh" ? `\`${name}\` 的次序变了` : `the order of \`${name}\` changed`;
  if (after === undefined) return lang === "zh" ? `\`${name}\` 的 ${was} 没有了` : `\`${name}\` lost ${was}`;
  if (before === undefined) return lang === "zh" ? `\`${name}\` 加了 ${is}` : `\`${name}\` was given ${is}`;
  return lang === "zh" ? `\`${name}\` 由 ${was} 改成 ${is}` : `\`${name}\` was ${was} and is ${is}`;
}

/** How a file of the commit before is brought back. */
export const gitBack = (commit: string, file: string): Text => ({
  zh: `在登记簿的文件夹里 \`git checkout ${commit} -- ${file}\``,
  en: `in the registry's folder, \`git checkout ${commit} -- ${file}\``,
});

/** How records of a kind are kept. */
interface Keeping<T> {
  readonly kind: RecordKind;
  readonly of: (registry: Registry) => readonly Filed<T>[];
  /** Whether a record is of record already; all are, unless said. */
  readonly covers?: (record: T) => boolean;
  /** A record as a message names it. */
  readonly noun: (record: T) => Text;
  /** The lawful way to what a change wanted; without one it is put back. */
  readonly way?: (difference: Difference, record: T) => Text | null;
}

function putBack({ before, after }: Difference): Text {
  if (before === undefined) return { zh: "去掉它", en: "take it out" };
  if (isPrivate(before))
    return {
      zh: "改回原样；不该进来的值用 `duban redact` 隐去",
      en: "put it back as it was; a value that should not be there is taken out with `duban redact`",
    };
  if (Array.isArray(before) && Array.isArray(after) && valueSaid("en", before) === valueSaid("en", after))
    return { zh: "改回原来的次序", en: "put the old order back" };
  return { zh: `改回 ${valueSaid("zh", before)}`, en: `write ${valueSaid("en", before)} again` };
}

/** One difference as a breach: what changed, and the old value with the lawful way beside it. */
export function breachOf(
  file: string,
  difference: Difference,
  { noun, way }: { readonly noun: Text; readonly way: Text | null },
): Breach {
  const back = putBack(difference);
  return {
    file,
    path: difference.path,
    what: {
      zh: `${noun.zh}：${changeSaid("zh", difference)}`,
      en: `${noun.en}: ${changeSaid("en", difference)}`,
    },
    fix: way === null ? back : { zh: `${back.zh}；${way.zh}`, en: `${back.en}; ${way.en}` },
  };
}

const goneTo = <T>(after: readonly Filed<T>[], file: string, id: unknown): string | null =>
  after.find((each) => each.file !== file && (each.record as { readonly id?: unknown }).id === id)?.file ??
  null;

function gone(
  { file, back }: { readonly file: string; readonly back: Text },
  noun: Text,
  to: string | null,
): Breach {
  return {
    file,
    what: {
      zh: to === null ? `${noun.zh}没有了` : `${noun.zh}挪到了 \`${to}\``,
      en: to === null ? `${noun.en} is gone` : `${noun.en} was moved to \`${to}\``,
    },
    fix: { zh: `放回去：${back.zh}`, en: `bring it back: ${back.en}` },
  };
}

/** The text of a file on both sides. */
export const bothTexts =
  (texts: Change["texts"], file: string) => (): readonly [before: string, after: string] => [
    texts.base(file) ?? "",
    texts.head(file) ?? "",
  ];

/** What stood in a registry and is gone from it, moved or changed, of one kind of record. */
export function kept<T>(
  { base, head, commit, texts }: Change,
  { kind, of, covers = () => true, noun, way = () => null }: Keeping<T>,
): readonly Breach[] {
  if (head === null) return [];
  const after = of(head.registry);
  const now = new Map(after.map(({ file, record }) => [file, record]));
  const unreadable = new Set(head.registry.unreadable);
  return of(base.registry)
    .filter(({ file, record }) => covers(record) && !unreadable.has(file))
    .flatMap(({ file, record }): readonly Breach[] => {
      const said = noun(record);
      const found = now.get(file);
      if (found === undefined) {
        const to = goneTo(after, file, (record as { readonly id?: unknown }).id);
        return [gone({ file, back: gitBack(commit, file) }, said, to)];
      }
      const versions = { before: record, after: found, texts: bothTexts(texts, file) };
      return rewritten(kind, versions).rewritten.map((each) =>
        breachOf(file, each, { noun: said, way: way(each, record) }),
      );
    });
}

/** Where a difference stands in a record of a list: its path behind the item's. */
export const under = (item: KeyPath, difference: Difference): Difference => ({
  ...difference,
  path: [...item, ...difference.path],
});
