import type { Text } from "../../model/language.ts";

/** What somebody has to say before a proposal can be written; `option` is where. */
export interface Open {
  readonly option: string;
  readonly what: Text;
  readonly way: Text;
}
