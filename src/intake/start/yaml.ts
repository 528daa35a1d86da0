const plainly = /^[\p{L}《“（][\p{L}\p{N}《》“”（）、，。·—〔〕-]*$/u;
const reserved = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** A text as a YAML value: plain where nothing in it could be read otherwise, else in double quotes. */
export const scalar = (text: string): string =>
  plainly.test(text) && !reserved.test(text) ? text : JSON.stringify(text);

/** The first line of a record's file, which leads an editor to its schema; `depth` folders below the registry. */
export const schemaLine = (kind: string, depth: number): string =>
  `# yaml-language-server: $schema=${"../".repeat(depth + 1)}schemas/${kind}.schema.json`;

/** Lines as a file's text. */
export const textOf = (...lines: readonly (string | readonly string[])[]): string =>
  `${lines.flat().join("\n")}\n`;
