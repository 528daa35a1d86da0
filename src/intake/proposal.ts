export type { Change } from "./proposal/compare.ts";
export { isOfSection, type LineAnswers } from "./proposal/lines.ts";
export type { NameFound, NewUnit, UnitAnswer } from "./proposal/names.ts";
export type { Open } from "./proposal/open.ts";
export type { Pair } from "./proposal/pair.ts";
export { approvalSaid, paperSaid, paperTyped } from "./proposal/paper-named.ts";
export {
  type Addition,
  type Answers,
  type Proposal,
  proposalOf,
  type Revision,
} from "./proposal/proposal.ts";
export { sourceRead, sourceSaid } from "./proposal/source-said.ts";
export type { Standing } from "./proposal/standing.ts";
export type { Wanted } from "./proposal/wanted.ts";
