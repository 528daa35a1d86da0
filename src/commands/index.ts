// Generated from the listing of src/commands by `npm run generate`; do not edit.
import type { Command } from "./command.ts";

export const commands: readonly Command[] = [
];
