import { bothLanguages, type Text } from "../../model/language.ts";
import type { Breach } from "../rule.ts";
import { nearest } from "./nearest.ts";
import type { Reference } from "./unit-references.ts";

/** What a kind of record is called, which ids it has, and what else helps where an id is not one of them. */
export interface Known {
  readonly noun: Text;
  readonly ids: ReadonlySet<string>;
  /** What to do where nothing is near; follows 写已有的编号，或 (write an existing id, or …). */
  readonly otherwise: (id: string) => Text;
  /** What stands beside the id that is offered: the name of a unit. */
  readonly named?: (id: string) => string | undefined;
}

/** The references that name nothing, each with the nearest id. */
export function dangling(
  references: Iterable<Reference>,
  { noun, ids, otherwise, named }: Known,
): readonly Breach[] {
  const breaches: Breach[] = [];
  for (const { id, ...place } of references) {
    if (ids.has(id)) continue;
    const near = nearest(id, ids);
    const label = near === null ? undefined : named?.(near);
    const other = otherwise(id);
    breaches.push({
      ...place,
      what: { zh: `没有编号为 \`${id}\` 的${noun.zh}`, en: `there is no ${noun.en} \`${id}\`` },
      fix: bothLanguages((lang) => {
        if (near === null)
          return lang === "zh" ? `写已有的编号，或${other.zh}` : `write an existing id, or ${other.en}`;
        if (lang === "zh") return `改为 \`${near}\`${label ? `（${label}）` : ""}；若不是它，${other.zh}`;
        return `write \`${near}\`${label ? ` (${label})` : ""}; if that is not meant, ${other.en}`;
      }),
    });
  }
  return breaches;
}
