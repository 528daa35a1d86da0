import { sideOf } from "../derive/difference/side.ts";
import { type Difference, differenceBetween } from "../derive/difference.ts";
import type { Lang } from "../model/language.ts";
import type { Report } from "../model/report.ts";
import { differenceBlocks } from "./diff/blocks.ts";
import { differenceFacts } from "./diff/facts.ts";
import { type Group, groupsOf } from "./diff/groups.ts";
import { framed, type Setting } from "./parts/frame.ts";
import { bracketed } from "./parts/words.ts";

/** A state of the registry to compare: laid open on its day, and what the user calls it; null for the files as they are. */
export interface Compared {
  readonly setting: Setting;
  readonly name: string | null;
}

/** What changed between two states, worked out and put into words once. */
interface Worked {
  readonly difference: Difference;
  readonly groups: readonly Group[];
}

function worked(from: Setting, to: Setting): Worked {
  const difference = differenceBetween(sideOf(from.ledger, from.asOf), sideOf(to.ledger, to.asOf));
  const { before, after } = difference;
  return { difference, groups: groupsOf({ setting: to, before, after }, difference) };
}

/** A state by its name, its commit and its day: main（4f2a91c，截至 2024-09-30）. */
function endWords({ setting: { revision, asOf }, name }: Compared, lang: Lang): string {
  const zh = lang === "zh";
  const commit = name === null || revision === null || revision.startsWith(name) ? "" : revision.slice(0, 7);
  const day = zh ? `截至 ${asOf}` : `as of ${asOf}`;
  const called = name ?? (zh ? "现在的文件" : "the files as they are");
  const words = called + bracketed([commit, day].filter((part) => part !== "").join(zh ? "，" : ", "), lang);
  return zh && name !== null ? ` ${words}` : words;
}

/** What changed from one state of a registry to another, for a leader and for a reviewer. */
export function diffReport(from: Compared, to: Compared): Report {
  const { setting } = to;
  const { lang } = setting;
  const { difference, groups } = worked(from.setting, setting);
  const [start, end] = [endWords(from, lang), endWords(to, lang)];
  return framed(setting, {
    kind: "diff",
    title: lang === "zh" ? "变化" : "What changed",
    blocks: [
      { type: "paragraph", text: lang === "zh" ? `从${start}到${end}` : `From ${start} to ${end}` },
      ...differenceBlocks(setting, difference, groups),
    ],
    facts: {
      from: { revision: from.setting.revision, asOf: from.setting.asOf },
      to: { revision: to.name === null ? null : setting.revision, asOf: setting.asOf },
      ...differenceFacts(groups),
      uncompared: difference.uncompared,
    },
  });
}
