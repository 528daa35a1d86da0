import { same, type Text } from "../model/language.ts";
import { valueOfLabel } from "./labels.ts";
import type { Mistake } from "./mistakes.ts";
import { nearest } from "./nearest.ts";
import { quoted, type Said, said } from "./said.ts";
import { described, nameOfKind, resolved, type Schema } from "./schema-at.ts";

/** What a field means, as its schema says, or null. */
function meaning(kind: string, schema: Schema | undefined): Text | null {
  return schema === undefined ? null : described(resolved(kind, schema));
}

/** The field whose description is what was written: `牵头单位` for `lead`. */
function fieldOfLabel(kind: string, written: string, { properties = {} }: Schema): string | null {
  const word = written.trim();
  const named = (name: string): boolean =>
    (meaning(kind, properties[name])?.zh ?? "").split(/[（，；：]/)[0] === word;
  return Object.keys(properties).find(named) ?? null;
}

/** What the record, or the part of it at hand, is called. */
const partName = (kind: string, { path, schema }: Mistake): Text =>
  path.length === 0 || schema.title === undefined
    ? nameOfKind(kind)
    : (described({ title: schema.title }) ?? same("?"));

export function unknownKey(kind: string, mistake: Mistake): Said {
  const key = String(mistake.params["additionalProperty"]);
  const allowed = Object.keys(mistake.schema.properties ?? {});
  const near = nearest(key, allowed) ?? fieldOfLabel(kind, key, mistake.schema);
  const part = partName(kind, mistake);
  const list = allowed.map((each) => `\`${each}\``);
  const fix: Text =
    near === null
      ? {
          zh: `删掉它，或改成这些字段之一：${list.join("、")}`,
          en: `delete it, or use one of these fields: ${list.join(", ")}`,
        }
      : { zh: `改成 \`${near}\``, en: `write \`${near}\`` };
  return said(
    [`“${part.zh}”没有 \`${quoted(key)}\` 这个字段`, "写错名称的字段谁也不读，内容等于没有登记", fix.zh],
    [
      `there is no field \`${quoted(key)}\` in “${part.en}”`,
      "a field under a wrong name is read by nobody: what it says is not on record",
      fix.en,
    ],
  );
}

export function missingKey(kind: string, { params, schema }: Mistake): Said {
  const key = String(params["missingProperty"]);
  const means = meaning(kind, schema.properties?.[key]);
  return said(
    [
      `缺少字段 \`${key}\`${means ? `（${means.zh}）` : ""}`,
      "缺了它，这条记录就说不清、算不出",
      `加一行 \`${key}: …\``,
    ],
    [
      `the field \`${key}\` is missing${means ? ` (${means.en})` : ""}`,
      "without it the record is incomplete and nothing can be worked out from it",
      `add a line \`${key}: …\``,
    ],
  );
}

export function badKeyName({ params }: Mistake): Said {
  const key = String(params["propertyName"]);
  return said(
    [
      `\`${quoted(key)}\` 不能作编号`,
      "编号要在各个文件里对得上，大小写、空格不同就对不上",
      "只用小写英文字母、数字和连字符，以字母开头，如 `n1`",
    ],
    [
      `\`${quoted(key)}\` is no id`,
      "an id has to be the same in every file, and letter case or spaces make it differ",
      "use lower-case letters, digits and hyphens, a letter first, as in `n1`",
    ],
  );
}

/** What is meant by a value that is not on the list: a slip of typing, or the Chinese word for it. */
export const meantValue = (written: unknown, allowed: readonly unknown[]): string | null =>
  typeof written === "string"
    ? (valueOfLabel(written, allowed) ??
      nearest(written, allowed.filter((each) => each !== null).map(String)))
    : null;
