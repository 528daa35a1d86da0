import type { KeyPath } from "../../model/diagnostic.ts";
import type { Text } from "../../model/language.ts";
import type { Breach } from "../rule.ts";
import { foldedPath } from "./file-names.ts";

/** Something with a value that nothing else of its kind may have. */
export interface Numbered {
  readonly file: string;
  readonly path: KeyPath;
  readonly value: string | number;
}

/** All but the first of each value, with the first. */
function doubles(all: readonly Numbered[]): readonly (readonly [double: Numbered, first: Numbered])[] {
  const first = new Map<string, Numbered>();
  return all.flatMap((each) => {
    const key = foldedPath(`${each.value}`);
    const known = first.get(key);
    if (known === undefined) first.set(key, each);
    return known === undefined ? [] : [[each, known] as const];
  });
}

/** A breach for each value that is used again, with the place where it is used first. */
export const doubleBreaches = (noun: Text, fix: Text, all: readonly Numbered[]): readonly Breach[] =>
  doubles(all).map(([{ file, path, value }, first]) => ({
    file,
    path,
    what:
      first.file === file
        ? { zh: `${noun.zh} \`${value}\` 用了两次`, en: `${noun.en} \`${value}\` is used twice` }
        : {
            zh: `${noun.zh} \`${value}\` 在 \`${first.file}\` 里已经用了`,
            en: `${noun.en} \`${value}\` is used already in \`${first.file}\``,
          },
    fix,
  }));

/** The values of a list of one record. */
export const listAt = <T>(
  file: string,
  list: readonly T[] | undefined,
  at: (each: T, index: number) => [KeyPath, string | number],
) =>
  (list ?? []).map((each, index): Numbered => {
    const [path, value] = at(each, index);
    return { file, path, value };
  });
