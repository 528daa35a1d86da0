import type { Text } from "../../../model/language.ts";
import type { Call } from "../../command.ts";

/** Said of a proposal that only lacks a yes. */
export const lacksYes: Text = {
  zh: "没有写。照这样写入的，加 `--yes` 再运行；先看改动的，加 `--dry-run`。",
  en: "Nothing was written. Run it again with `--yes` to write this, with `--dry-run` to see the change first.",
};

/** Whether the proposal is wanted also where it is written: as a file or in a format. */
export const isProposalAsked = (call: Call): boolean =>
  call.text("format") !== null || call.text("output") !== null;
