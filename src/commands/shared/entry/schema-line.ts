/** What the first line of a record's file says to editors. */
const line = (prefix: string): string =>
  `# yaml-language-server: $schema=${prefix}schemas/progress.schema.json`;

/** How deep a file of progress lies below the registry. */
const depth = 2;

/**
 * The first line of a new file of progress: it leads to the schemas that `programme.yaml` (its text) is led to, from
 * two folders deeper; to those beside a single registry's folder where that says nothing.
 */
export function schemaLine(programme: string | null): string {
  const named = /^# yaml-language-server: \$schema=(\S*?)schemas\/programme\.schema\.json\s*$/m.exec(
    programme ?? "",
  );
  const prefix = named?.[1] ?? "../";
  return line(/^(?:[a-z]+:|\/)/i.test(prefix) ? prefix : "../".repeat(depth) + prefix);
}
