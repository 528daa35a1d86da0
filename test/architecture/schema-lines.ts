import { posix } from "node:path";
import { standing } from "../../src/source/layout.ts";
import type { SourceFile } from "./files.ts";

/** The kind of record that a shipped registry's file holds, by where it stands below its registry's folder. */
function kindOf(path: string, registries: readonly string[]): string | null {
  const registry = registries.find((folder) => path.startsWith(`${folder}/`));
  if (registry === undefined) return posix.basename(path) === "registry.yaml" ? "registries" : null;
  const stands = standing({ path: path.slice(registry.length + 1), kind: "file", size: 0 });
  return stands.is === "record" ? stands.kind : null;
}

/** YAML files whose first line does not lead an editor to the schema of their kind; `schemas` are paths that exist. */
export function schemaLineBreaches(
  files: readonly SourceFile[],
  schemas: ReadonlySet<string>,
): readonly string[] {
  const registries = files
    .filter(({ path }) => posix.basename(path) === "programme.yaml")
    .map(({ path }) => posix.dirname(path));
  return files
    .filter(({ path }) => /\.ya?ml$/.test(path))
    .flatMap(({ path, text }) => {
      const kind = kindOf(path, registries);
      if (kind === null) return [`${path} is no record`];
      const schema = `schemas/${kind}.schema.json`;
      if (!schemas.has(schema)) return [`${path}: there is no ${schema}`];
      const wanted = `# yaml-language-server: $schema=${posix.relative(posix.dirname(path), schema)}`;
      return text.split(/\r?\n/, 1)[0] === wanted ? [] : [`${path}: the first line should be \`${wanted}\``];
    });
}
