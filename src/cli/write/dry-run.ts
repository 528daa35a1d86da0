import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import type { Edit } from "../../model/edit.ts";
import type { Report } from "../../model/report.ts";

/** A difference as `git diff` and `patch -p1` write it. */
const unified = ({ path, before, after }: Edit): string =>
  createTwoFilesPatch(
    before === null ? "/dev/null" : `a/${path}`,
    after === null ? "/dev/null" : `b/${path}`,
    before ?? "",
    after ?? "",
    undefined,
    undefined,
    { context: 3, headerOptions: FILE_HEADERS_ONLY },
  );

/** What would be written, as a difference; `seen` turns a registry's path into the one seen from here. */
export const dryRun = (edits: readonly Edit[], seen: (path: string) => string): Report => ({
  kind: "edits",
  asOf: null,
  blocks: [
    {
      type: "verbatim",
      language: "diff",
      text: edits.map((edit) => unified({ ...edit, path: seen(edit.path) })).join(""),
    },
  ],
  facts: { edits: edits.map(({ path, before, after }) => ({ path: seen(path), before, after })) },
});
