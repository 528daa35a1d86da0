import type { Proposal } from "../../../intake/proposal.ts";
import type { Edit } from "../../../model/edit.ts";
import type { Unit } from "../../../model/records.ts";
import { withListItem } from "../../../source/splice.ts";
import type { Opened } from "../../command.ts";

const keys = [
  "id",
  "name",
  "short",
  "aliases",
  "kind",
  "level",
  "parent",
  "supervisedBy",
  "expands",
  "source",
];

/** The short names that a unit gets; its first one is what tables print, so that a name short enough stays the first. */
function gained({ name, short = [], aliases = [] }: Unit, printed: readonly string[]): readonly string[] {
  const known = [name, ...short, ...aliases.map((each) => each.name)];
  const fresh = printed.filter((each) => !known.includes(each));
  const [first] = fresh;
  return first !== undefined && short.length === 0 && name.length <= first.length + 3
    ? [name, ...fresh]
    : fresh;
}

/** Printed names that somebody said are a unit's, kept with it: the next paper's need not be asked about. */
export const keptNames = ({ ledger: { registry }, textOf }: Opened, { names }: Proposal): readonly Edit[] =>
  registry.units.flatMap(({ file: path, record }): readonly Edit[] => {
    const said = names.filter(({ is, unit }) => is === "said" && unit === record.id).map(({ name }) => name);
    const before = textOf(path) ?? "";
    const after = gained(record, said).reduce(
      (text, name) => withListItem(text, ["short"], name, keys),
      before,
    );
    return after === before ? [] : [{ path, before, after }];
  });
