/**
 * The first line of a new record's file: it leads an editor to the schemas that `programme.yaml` (its text) is led to,
 * from `depth` folders deeper; to those beside a single registry's folder where that says nothing.
 */
export function schemaLine(programme: string | null, kind: string, depth: number): string {
  const named = /^# yaml-language-server: \$schema=(\S*?)schemas\/programme\.schema\.json\s*$/m.exec(
    programme ?? "",
  );
  const prefix = named?.[1] ?? "../";
  const whole = /^(?:[a-z]+:|\/)/i.test(prefix) ? prefix : "../".repeat(depth) + prefix;
  return `# yaml-language-server: $schema=${whole}schemas/${kind}.schema.json`;
}
