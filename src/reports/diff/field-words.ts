import type { FieldChange } from "../../derive/difference/fields.ts";
import { same, type Text } from "../../model/language.ts";
import type { Fact } from "../../model/report.ts";
import { kindWords, roleWords } from "../../model/words.ts";
import { fieldLabels, unitFields } from "./field-labels.ts";
import { type Telling, unitsIn } from "./telling.ts";

type Fields = { readonly [key: string]: Fact };

const isList = (value: Fact | undefined): value is readonly Fact[] => Array.isArray(value);
const isFields = (value: Fact | undefined): value is Fields =>
  typeof value === "object" && value !== null && !isList(value);

const mostCharacters = 80;
const clipped = (text: string): string => {
  const characters = [...text.replace(/\s+/g, " ").trim()];
  return characters.length > mostCharacters
    ? `${characters.slice(0, mostCharacters).join("")}……`
    : characters.join("");
};

/** What an item of a list is called by people. */
function nameOf(item: Fact | undefined): string | null {
  if (!isFields(item)) return null;
  const name = [item["title"], item["name"], item["text"], item["word"]].find(
    (each) => typeof each === "string",
  );
  return typeof name === "string" ? clipped(name) : null;
}

/** The fields that an item is called by: where one of them changes, its id has to do. */
const names = new Set(["title", "name", "text", "word"]);

/** The fields whose values are sentences. */
const prose = new Set([
  ...names,
  "notes",
  "reason",
  "next",
  "method",
  "finding",
  "paper",
  "product",
  "words",
]);

const labelOf = (key: string): Text =>
  fieldLabels[key] ?? (Object.hasOwn(roleWords, key) ? roleWords[key as keyof typeof roleWords] : same(key));

/** The item of a list that a step of a path names. */
const itemIn = (list: readonly Fact[], step: string): Fact | undefined =>
  list.find(
    (item) =>
      isFields(item) &&
      ["id", "n", "number", "effective", "date"].some(
        (name) => item[name] !== undefined && String(item[name]) === step,
      ),
  );

/** A field in words, with the names of list items: 节点“招标完成”的截止日. `record` is the one that holds it. */
export function fieldName({ setting: { lang } }: Telling, path: readonly string[], record: object): string {
  const zh = lang === "zh";
  let value: Fact | undefined = record as unknown as Fact;
  const steps: string[] = [];
  for (const [n, step] of path.entries()) {
    if (isList(value)) {
      value = itemIn(value, step);
      const name = names.has(path[n + 1] ?? "") ? step : (nameOf(value) ?? step);
      steps.push(`${steps.pop() ?? ""}${zh ? `“${name}”` : ` “${name}”`}`);
    } else {
      value = isFields(value) ? value[step] : undefined;
      steps.push(labelOf(step)[lang]);
    }
  }
  return zh ? steps.join("的") : steps.join(", ");
}

function scalarWords(telling: Telling, key: string, value: Fact): string {
  const zh = telling.setting.lang === "zh";
  if (value === null) return zh ? "（无）" : "nothing";
  if (typeof value === "boolean") return value ? (zh ? "是" : "yes") : zh ? "否" : "no";
  if (typeof value === "string" && unitFields.has(key)) return unitsIn(telling, [value]);
  if (typeof value === "string" && key === "kind" && Object.hasOwn(kindWords, value))
    return kindWords[value as keyof typeof kindWords][telling.setting.lang];
  if (typeof value === "object") return clipped(nameOf(value) ?? JSON.stringify(value));
  return prose.has(key) ? `“${clipped(String(value))}”` : clipped(String(value));
}

/** A value as people read it: units by name, a list's items one after the other. */
function valueWords(telling: Telling, key: string, value: Fact): string {
  if (!isList(value)) return scalarWords(telling, key, value);
  return clipped(
    value.map((item) => scalarWords(telling, key, item)).join(telling.setting.lang === "zh" ? "、" : ", "),
  );
}

/** A change of a field as a clause: 截止日由6月30日改为…; 新增节点“…”; 去掉…. */
export function fieldChangeWords(
  telling: Telling,
  { path, from, to }: FieldChange,
  { before, after }: { readonly before: object; readonly after: object },
): string {
  const zh = telling.setting.lang === "zh";
  const name = fieldName(telling, path, to === null ? before : after);
  const key = path.findLast((step) => fieldLabels[step] !== undefined || unitFields.has(step)) ?? "";
  const [old, now] = [from, to].map((value) => valueWords(telling, key, value));
  if (from === null) {
    if (isFields(to)) return zh ? `新增${name}` : `${name} added`;
    return zh ? `${name}填为${now}` : `${name} set to ${now}`;
  }
  if (to === null) {
    if (isFields(from)) return zh ? `去掉${name}` : `${name} taken out`;
    return zh ? `${name}（原为${old}）去掉` : `${name} (${old}) taken out`;
  }
  if ([from, to].some((value) => isList(value) && value.some(isFields)) || old === now)
    return zh ? `${name}有改动` : `${name} changed`;
  return zh ? `${name}由${old}改为${now}` : `${name} changed from ${old} to ${now}`;
}
