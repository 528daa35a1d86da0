import type { Spell } from "../../../intake/match.ts";
import { type Open, type Proposal, proposalOf } from "../../../intake/proposal.ts";
import type { ReadPaper } from "../../../intake/read-paper.ts";
import type { Day } from "../../../model/day.ts";
import type { Block } from "../../../model/report.ts";
import type { Call, Opened } from "../../command.ts";
import { answersOf } from "./answers.ts";
import { openOf } from "./open.ts";
import { changesHoldFrom, standingsOn } from "./standings.ts";

/** A paper as it was read, with the name of its file. */
export interface PaperRead {
  readonly read: ReadPaper;
  readonly file: string;
  readonly spell: Spell;
  /** How it was read, for people: what its columns are for. */
  readonly reading: readonly Block[];
}

/** How Chinese names are said: what ids of new units are made of. */
export async function spelling(): Promise<Spell> {
  const { pinyin } = await import("pinyin-pro");
  return (words) => pinyin(words, { toneType: "none", type: "array", nonZh: "consecutive", v: true });
}

/** A proposal with what is still to be said of it, and the day from which its changes hold. */
export interface Proposed {
  readonly proposal: Proposal;
  readonly open: readonly Open[];
  readonly from: Day;
}

/** Lays a paper beside the registry, with what the command line says of what it leaves open. */
export function proposed(opened: Opened, call: Call, { read, file, spell }: PaperRead): Proposed {
  const { ledger, today } = opened;
  const from = changesHoldFrom(ledger, read.issued, today);
  const onFile = {
    units: [...ledger.units.values()],
    lines: [...ledger.lines.values()],
    standing: standingsOn(ledger, { from, today }),
  };
  const answers = answersOf(opened, call, read);
  const proposal = proposalOf(read, onFile, { answers, file, today, from, spell });
  return { proposal, open: openOf(opened, call, proposal), from };
}
