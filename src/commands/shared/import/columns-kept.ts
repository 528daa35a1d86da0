import type { MappedTable, Meant } from "../../../intake/ledger.ts";
import type { Edit } from "../../../model/edit.ts";
import type { Columns } from "../../../model/records.ts";
import { recordText, withListItem, withValue } from "../../../source/splice.ts";
import type { Opened } from "../../command.ts";
import { schemaLine } from "../schema-line.ts";

type Kept = Columns["headings"][number];

const path = "columns.yaml";

/** What headings meant in earlier imports into this registry. */
export const columnsKept = (opened: Opened | null): Meant =>
  new Map(
    (opened?.ledger.registry.columns?.record.headings ?? []).map(({ heading, means }) => [
      heading,
      means === "none" ? null : means,
    ]),
  );

function withKept(text: string, { heading, means }: Kept, kept: readonly Kept[]): string {
  const at = kept.findIndex((each) => each.heading === heading);
  return at < 0
    ? withListItem(text, ["headings"], { heading, means })
    : withValue(text, ["headings", at, "means"], means);
}

/** What the user said of columns with a heading, kept for the next ledger; nothing where nothing was said. */
export function columnsSaid(
  { textOf, ledger }: Opened,
  tables: readonly Pick<MappedTable, "columns">[],
): readonly Edit[] {
  const said = new Map<string, Kept>();
  for (const { heading, letters, meaning, said: isSaid } of tables.flatMap(({ columns }) => columns))
    if (isSaid && heading !== letters) said.set(heading, { heading, means: meaning ?? "none" });
  const before = textOf(path);
  const fresh = [...said.values()];
  if (fresh.length === 0) return [];
  const kept = ledger.registry.columns?.record.headings ?? [];
  const after =
    before === null
      ? recordText({ headings: fresh }, schemaLine(textOf("programme.yaml"), "columns", 0))
      : fresh.reduce((text, each) => withKept(text, each, kept), before);
  return after === before ? [] : [{ path, before, after }];
}
