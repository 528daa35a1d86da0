import { basename, dirname, join, relative } from "node:path";
import type { Call } from "../../commands/command.ts";
import type { World } from "../../model/world.ts";

interface Replacing {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** The registry that a file stands in, else its own folder. */
function homeOf(world: World, file: string): string {
  for (let at = dirname(file); ; at = dirname(at)) {
    if (world.kindOf(join(at, "programme.yaml")) === "file") return at;
    if (at === dirname(at)) return dirname(file);
  }
}

/** Puts a file's new text in place the way every command writes: the old text stands, or the new one, whatever fails. */
export async function place({ file, before, after }: Replacing, call: Call, world: World): Promise<void> {
  const folder = homeOf(world, file);
  const path = relative(folder, file).replaceAll("\\", "/");
  await world.writeEdits(folder, {
    edits: [{ path, before, after }],
    order: { command: "merge", day: call.today(), message: basename(file) },
  });
}

/** A file's text with its byte-order mark; null where the bytes are no text. */
export function exactText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
