import { schemas } from "duban:schemas";
import { dirname, join, resolve } from "node:path";
import type { SeenFiles } from "../../derive/health/observed.ts";
import type { Leftover } from "../../model/leftover.ts";
import type { World } from "../../model/world.ts";
import { fromHere } from "./from-here.ts";
import { attributesSay } from "./repository.ts";

const leftover = /(?:~|\.(?:lock|orig|rej|bak|tmp|sw[op]))$|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i;
const editorLine = /^# yaml-language-server: \$schema=(\S+)/;

/** Whether a copy says the same as the program's own schema, however it is laid out. */
function isCopy(world: World, file: string, schema: unknown): boolean {
  if (world.kindOf(file) !== "file") return false;
  try {
    return (
      JSON.stringify(JSON.parse(new TextDecoder().decode(world.readFile(file)))) === JSON.stringify(schema)
    );
  } catch {
    return false;
  }
}

/** A registry's files as an editor, git and a careful person see them; what a writing explains is not told again. */
export function seenFiles(world: World, folder: string, writings: readonly Leftover[]): SeenFiles {
  const reader = world.reader(folder);
  const files = reader.list().filter(({ kind }) => kind === "file");
  const records = files
    .filter(({ path }) => path.endsWith(".yaml") && !path.split("/").some((part) => part.startsWith(".")))
    .map(({ path }) => ({ path, text: new TextDecoder().decode(reader.read(path)) }));
  const explained = new Set(
    writings.flatMap(({ note, files: its }) => [note, ...its.map(({ path }) => `${path}.lock`)]),
  );
  const programme = records.find(({ path }) => path === "programme.yaml")?.text ?? "";
  const named = editorLine.exec(programme)?.[1];
  const copies = named === undefined ? null : resolve(folder, dirname(named));
  return {
    schemas: copies === null ? null : fromHere(world, copies),
    otherSchemas:
      copies === null
        ? []
        : Object.entries(schemas)
            .filter(([kind, schema]) => !isCopy(world, join(copies, `${kind}.schema.json`), schema))
            .map(([kind]) => kind),
    withoutEditorLine: records.filter(({ text }) => !editorLine.test(text)).map(({ path }) => path),
    leftovers: files
      .filter(({ path }) => leftover.test(path) && !explained.has(path))
      .map(({ path }) => path),
    windowsLineEnds: records.filter(({ text }) => text.includes("\r\n")).map(({ path }) => path),
    attributes: attributesSay(world, folder, /\beol=lf\b/),
  };
}
