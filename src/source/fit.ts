import validators from "duban:validators";
import type { Finding, KeyPath } from "../model/diagnostic.ts";
import type { FiledKind } from "../model/registry.ts";
import { badKeyName, missingKey, unknownKey } from "./field-words.ts";
import { badLength, outOfRange, repeated, tooManyItems } from "./limit-words.ts";
import { type Mistake, mistakesOf } from "./mistakes.ts";
import { type Said, said } from "./said.ts";
import { tagsOf } from "./schema-at.ts";
import { notADay, notAllowed, notMatching, wrongType } from "./value-fit-words.ts";

/** The kinds of file that have a schema. */
export type FileKind = FiledKind | "registries";

interface Told {
  readonly code: string;
  readonly path: KeyPath;
  readonly on?: "key";
  readonly words: Said;
}

/** Of a file that fits nowhere, so many errors are told. */
const mostErrors = 100;
/** The longest list that a record may have in it; comparing the items of longer ones would take for ever. */
const mostItems = 2_000;

const otherFormat = (version: number): Said =>
  said(
    [
      `记录格式是第 ${version} 版，这个 duban 只认第 1 版`,
      "按旧格式读新格式的登记簿，会算错而不自知",
      "升级 duban；如果是手误，写成 `duban: 1`",
    ],
    [
      `the record format is ${version}; this duban reads format 1`,
      "a newer format read as the old one would be computed wrongly without anybody noticing",
      "upgrade duban; if it is a slip, write `duban: 1`",
    ],
  );

function toldOf(kind: FileKind, mistake: Mistake): Told {
  const { path, keyword, params, schema, value } = mistake;
  const at = (code: string, words: Said): Told => ({ code, path, words });
  const below = (code: string, key: unknown, words: Said): Told => ({
    code,
    path: [...path, String(key)],
    on: "key",
    words,
  });
  switch (keyword) {
    case "additionalProperties":
      return below("schema-unknown-key", params["additionalProperty"], unknownKey(kind, mistake));
    case "propertyNames":
      return below("schema-pattern", params["propertyName"], badKeyName(mistake));
    case "required":
      return { ...at("schema-missing-key", missingKey(kind, mistake)), on: "key" };
    case "discriminator":
      return {
        code: "schema-value",
        path: [...path, String(params["tag"])],
        words: notAllowed(params["tagValue"], tagsOf(kind, schema)),
      };
    case "const":
      return at("schema-value", notAllowed(value, [params["allowedValue"]]));
    case "enum":
      return at("schema-value", notAllowed(value, schema.enum ?? []));
    case "format":
      return at("schema-day", notADay(value));
    case "pattern":
      return at("schema-pattern", notMatching(value, schema));
    case "type": {
      const types = [params["type"]].flat().map(String);
      const isDay = schema.format === "date" && ["string", "number"].includes(typeof value);
      return at(isDay ? "schema-day" : "schema-type", wrongType(value, types, schema));
    }
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
      return at("schema-range", outOfRange(mistake));
    case "uniqueItems":
      return {
        code: "schema-unique",
        path: [...path, Math.max(Number(params["i"]), Number(params["j"]))],
        words: repeated(mistake),
      };
    case "minLength":
    case "maxLength":
    case "minItems":
    case "minProperties":
    case "maxProperties":
      return at("schema-length", badLength(mistake));
    default:
      throw new Error(`no words for the schema keyword ${keyword}`);
  }
}

/** The first list inside a value that is too long to be judged. */
function longList(value: unknown, path: KeyPath = []): Told | null {
  if (typeof value !== "object" || value === null) return null;
  if (Array.isArray(value) && path.length > 0 && value.length > mostItems)
    return { code: "schema-length", path, words: tooManyItems(value.length, mostItems) };
  for (const [key, each] of Object.entries(value)) {
    const found =
      typeof each === "object" ? longList(each, [...path, Array.isArray(value) ? Number(key) : key]) : null;
    if (found) return found;
  }
  return null;
}

/** The version of a programme's record format, where it is a number that this duban does not know. */
function unknownFormat(kind: FileKind, value: unknown): Told | null {
  if (kind !== "programme" || typeof value !== "object" || value === null || !("duban" in value)) return null;
  const version = value.duban;
  if (typeof version !== "number" || version === 1) return null;
  return { code: "unknown-format", path: ["duban"], words: otherFormat(version) };
}

function withMore(told: Told): Told {
  const { zh, en } = told.words.what;
  const what = { zh: `${zh}（本文件还有更多问题）`, en: `${en} (this file has more mistakes)` };
  return { ...told, words: { ...told.words, what } };
}

function judged(kind: FileKind, value: unknown): readonly Told[] {
  const beyond = unknownFormat(kind, value) ?? longList(value);
  if (beyond) return [beyond];
  const validate = validators[kind];
  if (!validate) throw new Error(`no validator for ${kind}`);
  if (validate(value)) return [];
  const errors = validate.errors ?? [];
  const told = mistakesOf(kind, value, errors.slice(0, mostErrors)).map((mistake) => toldOf(kind, mistake));
  return errors.length > mostErrors
    ? told.map((each, n) => (n === told.length - 1 ? withMore(each) : each))
    : told;
}

/** What keeps a value from being a record of its kind, one finding a mistake; empty where it is one. */
export function fit(kind: FileKind, file: string, value: unknown): readonly Finding[] {
  return judged(kind, value).map(({ code, path, on, words }) => ({
    code,
    severity: "error",
    place: { file, path, ...(on ? { on } : {}) },
    ...words,
  }));
}
