import type { Diagnostic } from "./diagnostic.ts";
import type { Report } from "./report.ts";

/** 0 fine · 1 findings at or above the level · 2 refused · 3 the world failed. A bug is 70, an interrupt 130; both are the shell's. */
type Exit = 0 | 1 | 2 | 3;

/** What a command returns; the shell prints it, a command never does. */
export interface Outcome {
  readonly report?: Report;
  readonly diagnostics?: readonly Diagnostic[];
  readonly exit: Exit;
}
