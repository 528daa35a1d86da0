import { hiddenCharacters } from "../characters.ts";
import { plainValue } from "../scalars.ts";
import { type Fields, isFields, type Value } from "./value.ts";

/** Words that no plain scalar may begin with, end with or hold. */
const unsafe = /^[-?:,[\]{}#&*!|>'"%@`\s=]|[\s:]$|:\s|\s#|[\r\n\t]/;
const fullDay = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text may stand without quotes and reads back as itself, to people and to every program. */
function isPlain(text: string, inFlow: boolean): boolean {
  if (text === "" || unsafe.test(text) || (inFlow && /[,[\]{}]/.test(text))) return false;
  if (/^[\d.+]/.test(text) && !fullDay.test(text) && /^[\d.+\-:eExXoO]+$/.test(text)) return false;
  const plain = plainValue(text);
  return (
    "value" in plain &&
    plain.value === text &&
    !/^(?:yes|no|on|off|y|n)$/i.test(text) &&
    hiddenCharacters(text).length === 0
  );
}

const scalarText = (value: null | boolean | number | string, inFlow: boolean): string =>
  typeof value !== "string" || isPlain(value, inFlow) ? String(value) : JSON.stringify(value);

/** Names of fields stand plain, as everywhere in a registry: `on` is one of them. */
const keyText = (key: string, inFlow: boolean): string =>
  /^[A-Za-z][\w-]*$/.test(key) && !/^(?:null|true|false)$/i.test(key) ? key : scalarText(key, inFlow);

/** A value on one line: `{id: b2k7q9, on: 2024-06-05}`, `[a, b]`. */
export function flowText(value: Value, inFlow = true): string {
  if (Array.isArray(value)) return `[${value.map((each: Value) => flowText(each)).join(", ")}]`;
  if (isFields(value))
    return `{${Object.entries(value)
      .map(([key, each]) => `${keyText(key, true)}: ${flowText(each)}`)
      .join(", ")}}`;
  return scalarText(value as string, inFlow);
}

const isEmpty = (value: Value): boolean =>
  Array.isArray(value) ? value.length === 0 : isFields(value) && Object.keys(value).length === 0;

/** What stands after `key:` or `-`: on the same line, or on lines of its own, each indented by `indent`. */
function after(value: Value, indent: number): string {
  const inline = (typeof value !== "object" || value === null || isEmpty(value)) as boolean;
  return inline
    ? ` ${isEmpty(value) ? (Array.isArray(value) ? "[]" : "{}") : flowText(value, false)}`
    : `\n${blockText(value, indent)}`;
}

const pairText = (key: string, value: Value, indent: number): string =>
  `${keyText(key, false)}:${after(value, indent + 2)}`;

/** A mapping's lines, its keys at `indent`, without a last line end. */
export const fieldsText = (fields: Fields, indent: number): string =>
  Object.entries(fields)
    .map(([key, value]) => " ".repeat(indent) + pairText(key, value, indent))
    .join("\n");

/** An item of a list, its dash at `indent`, without a last line end. */
export function itemText(value: Value, indent: number): string {
  const pad = " ".repeat(indent);
  if (isFields(value) && !isEmpty(value)) return `${pad}- ${fieldsText(value, indent + 2).trimStart()}`;
  return `${pad}-${after(value, indent + 2)}`;
}

/** A collection's lines at `indent`, without a last line end. */
export function blockText(value: Value, indent: number): string {
  if (Array.isArray(value)) return value.map((each: Value) => itemText(each, indent)).join("\n");
  return isFields(value) ? fieldsText(value, indent) : " ".repeat(indent) + flowText(value, false);
}
