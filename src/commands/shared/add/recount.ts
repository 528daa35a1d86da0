import type { Edit } from "../../../model/edit.ts";
import { Refusal } from "../../../model/refusal.ts";
import { withValue } from "../../../source/splice.ts";
import type { Call, Opened } from "../../command.ts";

/** How many lines or measures more there are. */
interface More {
  readonly lines?: number;
  readonly measures?: number;
}

/** The first count that the programme declares and that would no longer be true. */
export function untrueCounts(
  { ledger }: Opened,
  more: More,
): readonly (readonly ["lines" | "measures", number])[] {
  const { declares } = ledger.programme;
  const lines = [...ledger.lines.values()];
  const counted = {
    lines: lines.length,
    measures: lines.reduce((sum, { measures = [] }) => sum + measures.length, 0),
  };
  return (["lines", "measures"] as const).flatMap((key) => {
    const now = counted[key] + (more[key] ?? 0);
    return declares?.[key] === undefined || declares[key] === now ? [] : [[key, now] as const];
  });
}

/**
 * The edit that makes the programme's declared numbers of lines and measures true with what is added, on `--recount`;
 * refused without it, for a declared number is a paper's word.
 */
export function recounted(opened: Opened, call: Call, more: More): readonly Edit[] {
  const wrong = untrueCounts(opened, more);
  const [first] = wrong;
  if (first === undefined) return [];
  const { file: path, record } = opened.ledger.registry.programme;
  if (!call.flag("recount")) {
    const [key, now] = first;
    const noun = { lines: { zh: "条行动", en: "lines" }, measures: { zh: "条措施", en: "measures" } }[key];
    throw new Refusal(
      {
        zh: `文件宣布 ${record.declares?.[key]} ${noun.zh}，加上就是 ${now} ${noun.zh[0]}了`,
        en: `the paper declares ${record.declares?.[key]} ${noun.en}; with this there are ${now}`,
      },
      {
        zh: "确有文件增加的，加 `--recount`，把宣布数一并改过来；不然看是不是已经登记了",
        en: "if a paper adds it, write `--recount` to change the declared number with it; else see whether it is on file already",
      },
    );
  }
  const before = opened.textOf(path) ?? "";
  const after = wrong.reduce((text, [key, now]) => withValue(text, ["declares", key], now), before);
  return [{ path, before, after }];
}
