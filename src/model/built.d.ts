/** Modules that the build makes from data; see src/build/virtual.mjs. */
declare module "duban:validators" {
  interface SchemaError {
    readonly instancePath: string;
    readonly schemaPath: string;
    readonly keyword: string;
    readonly params: Readonly<Record<string, unknown>>;
  }
  interface Validator {
    (value: unknown): boolean;
    readonly errors?: readonly SchemaError[] | null;
  }
  const validators: Readonly<Record<string, Validator>>;
  export default validators;
}
declare module "duban:calendar" {
  export const announced: {
    readonly years: readonly number[];
    readonly off: readonly string[];
    readonly on: readonly string[];
  };
}
declare module "duban:schemas" {
  export const schemas: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
declare module "duban:action" {
  /** The text of action.yml. */
  export const action: string;
}
declare module "duban:version" {
  export const version: string;
}
declare module "duban:pages" {
  interface Part {
    readonly text: string;
    readonly hash: string;
  }
  /** Styles and scripts of HTML pages, bundled from src/render/html/page, each with its hash for a content policy. */
  export const pages: {
    readonly report: { readonly style: Part };
    readonly board: { readonly style: Part; readonly script: Part };
  };
}
