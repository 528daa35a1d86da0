import { sideOf } from "../../derive/difference/side.ts";
import { differenceBetween } from "../../derive/difference.ts";
import type { Block, Fact } from "../../model/report.ts";
import type { Setting } from "../parts/frame.ts";
import { differenceBlocks } from "./blocks.ts";
import { differenceFacts } from "./facts.ts";
import { groupsOf } from "./groups.ts";

/** What changed between two states, in sentences and as facts. */
interface Compared {
  /** Counts first, then line by line; headings of level 2. Also the opening of a comment on a pull request. */
  readonly told: readonly Block[];
  readonly facts: { readonly [key: string]: Fact };
  /** Files that one side could not read. */
  readonly uncompared: readonly string[];
}

/**
 * Compares a registry as it was with what it is, each on its setting's day. On one and the same day only what was
 * written differs; else also what became late meanwhile.
 */
export function compared(from: Setting, to: Setting): Compared {
  const difference = differenceBetween(sideOf(from.ledger, from.asOf), sideOf(to.ledger, to.asOf));
  const { before, after, uncompared } = difference;
  const groups = groupsOf({ setting: to, before, after }, difference);
  return {
    told: differenceBlocks(to, difference, groups),
    facts: { ...differenceFacts(groups), uncompared },
    uncompared,
  };
}
