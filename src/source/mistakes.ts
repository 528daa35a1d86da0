import type { KeyPath } from "../model/diagnostic.ts";
import { nearest } from "./nearest.ts";
import { type Schema, schemaAt } from "./schema-at.ts";

/** What a validator reports, as far as it is used here. */
interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** One thing that does not fit: where, by which keyword, the schema and the value that stand there. */
export interface Mistake {
  readonly path: KeyPath;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly schema: Schema;
  readonly value: unknown;
}

/** Of several keywords against one value, the first of these says it best. */
const telling = ["discriminator", "const", "enum", "type", "format", "pattern", "minLength", "maxLength"];
const rank = (keyword: string): number =>
  telling.includes(keyword) ? telling.indexOf(keyword) : telling.length;
/** Keywords whose every error is a mistake of its own: each names another field. */
const ofAField = ["required", "additionalProperties", "propertyNames"];

function pathOf(pointer: string, record: unknown): KeyPath {
  const path: (string | number)[] = [];
  let value = record;
  for (const part of pointer.split("/").slice(1)) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    path.push(Array.isArray(value) ? Number(key) : key);
    value = (value as Record<string, unknown>)[key];
  }
  return path;
}

/**
 * Alternatives report the errors of every branch. A branch of another type is not what was meant: its type error
 * goes where another branch has something better to say; where none has, the types of all are one error.
 */
function withoutBranches(errors: readonly SchemaError[]): readonly SchemaError[] {
  const alternatives = new Set(
    errors.flatMap(({ keyword, instancePath }) => (keyword === "oneOf" ? [instancePath] : [])),
  );
  const wrongType = ({ keyword, instancePath }: SchemaError): boolean =>
    keyword === "type" && alternatives.has(instancePath);
  const told = errors.filter((error) => error.keyword !== "oneOf" && !wrongType(error));
  const merged = [...alternatives].flatMap((instancePath): readonly SchemaError[] => {
    if (told.some((error) => `${error.instancePath}/`.startsWith(`${instancePath}/`))) return [];
    const types = errors
      .filter((error) => error.instancePath === instancePath && wrongType(error))
      .flatMap(({ params }) => params["type"]);
    return [{ instancePath, keyword: "type", params: { type: types } }];
  });
  return [...told, ...merged];
}

/** Errors that only repeat another: a discriminator missing as a field, the pattern behind a bad field name. */
function repeats(error: SchemaError, errors: readonly SchemaError[]): boolean {
  const beside = (keyword: string): boolean =>
    errors.some((other) => other.keyword === keyword && other.instancePath === error.instancePath);
  if (error.keyword === "discriminator") return error.params["tagValue"] === undefined && beside("required");
  return error.keyword === "pattern" && beside("propertyNames");
}

/** A missing field whose name was written wrongly beside it is told once, with the wrong name. */
function isMisspelt(
  { params, instancePath }: SchemaError,
  errors: readonly SchemaError[],
  schema: Schema,
): boolean {
  return errors.some(
    (other) =>
      other.keyword === "additionalProperties" &&
      other.instancePath === instancePath &&
      nearest(String(other.params["additionalProperty"]), Object.keys(schema.properties ?? {})) ===
        params["missingProperty"],
  );
}

/** A validator's errors as mistakes of the user, one each. */
export function mistakesOf(
  kind: string,
  record: unknown,
  reported: readonly SchemaError[],
): readonly Mistake[] {
  const errors = withoutBranches(reported).filter((error, _, all) => !repeats(error, all));
  const perValue = new Map<string, SchemaError>();
  for (const error of errors) {
    const best = perValue.get(error.instancePath);
    if (!ofAField.includes(error.keyword) && (!best || rank(error.keyword) < rank(best.keyword)))
      perValue.set(error.instancePath, error);
  }
  return errors.flatMap((error): readonly Mistake[] => {
    const { keyword, params, instancePath } = error;
    if (!ofAField.includes(keyword) && perValue.get(instancePath) !== error) return [];
    const path = pathOf(instancePath, record);
    const { schema, value } = schemaAt(kind, path, record);
    return keyword === "required" && isMisspelt(error, errors, schema)
      ? []
      : [{ path, keyword, params, schema, value }];
  });
}
