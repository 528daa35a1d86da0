import { files } from "./health/files.ts";
import type { Check, Observed } from "./health/observed.ts";
import { mergeDriver, registry, repository } from "./health/registry.ts";
import { defaults, terminal } from "./health/seat.ts";
import { calendar, zone } from "./health/time.ts";
import { git, node, program } from "./health/tools.ts";
import { writings } from "./health/writings.ts";

/** What is to be said of everything that was looked at, in a fixed order. */
export const healthOf = (observed: Observed): readonly Check[] => [
  node(observed),
  program(observed),
  git(observed),
  registry(observed),
  ...repository(observed),
  ...mergeDriver(observed),
  ...zone(observed),
  calendar(observed),
  ...files(observed),
  ...writings(observed),
  terminal(observed),
  defaults(observed),
];
