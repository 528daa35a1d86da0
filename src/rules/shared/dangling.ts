import { bothLanguages, type Lang, type Text } from "../../model/language.ts";
import type { Breach } from "../rule.ts";
import { nearest } from "./nearest.ts";
import type { Reference } from "./unit-references.ts";

/** What a kind of record is called, which ids it has, and what else helps where an id is not one of them. */
interface Known {
  readonly noun: Text;
  readonly ids: ReadonlySet<string>;
  /** What to do where nothing is near; follows 写已有的编号，或 (write an existing id, or …). */
  readonly otherwise: (id: string) => Text;
  /** What stands beside the id that is offered: the name of a unit. */
  readonly named?: (id: string) => string | undefined;
}

/** A file's or folder's new path, where the id is part of the path itself. */
function renamed(file: string, id: string, near: string): string {
  const names = file.split("/");
  const at = names.findIndex((name) => name === id || name === `${id}.yaml`);
  const path = [...names.slice(0, at), (names[at] ?? "").replace(id, near)].join("/");
  return at === names.length - 1 ? path : `${path}/`;
}

function offer(lang: Lang, near: string, { file, path, id }: Reference): string {
  if (path) return lang === "zh" ? `改为 \`${near}\`` : `write \`${near}\``;
  const right = renamed(file, id, near);
  return lang === "zh" ? `改名为 \`${right}\`` : `rename it to \`${right}\``;
}

/** The references that name nothing, each with the nearest id. */
export function dangling(
  references: Iterable<Reference>,
  { noun, ids, otherwise, named }: Known,
): readonly Breach[] {
  const breaches: Breach[] = [];
  for (const reference of references) {
    const { id, ...place } = reference;
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
        const first = offer(lang, near, reference);
        return lang === "zh"
          ? `${first}${label ? `（${label}）` : ""}；若不是它，${other.zh}`
          : `${first}${label ? ` (${label})` : ""}; if that is not meant, ${other.en}`;
      }),
    });
  }
  return breaches;
}
