import type { Call } from "../commands/command.ts";
import type { Merging } from "../model/merging.ts";
import type { Outcome } from "../model/outcome.ts";
import type { World } from "../model/world.ts";
import { mergeFiles } from "./merge/files.ts";
import { mergeFromIndex } from "./merge/from-index.ts";

/** Puts both sides' whole entries together, and says what was done and what is left to people: exit 1 where anything is. */
export const merge = (merging: Merging, call: Call, world: World): Promise<Outcome> =>
  merging.by === "files" ? mergeFiles(merging, call, world) : mergeFromIndex(merging.file, call, world);
