import type { Lang } from "../model/language.ts";
import type { Report } from "../model/report.ts";
import { compared } from "./diff/compared.ts";
import { framed, type Setting } from "./parts/frame.ts";
import { bracketed } from "./parts/words.ts";

/** A state of the registry laid open on its day, and what the user calls it; null for the files as they are. */
interface End {
  readonly setting: Setting;
  readonly name: string | null;
}

/** A state by its name, its commit and its day: main（4f2a91c，截至 2024-09-30）. */
function endWords({ setting: { revision, asOf }, name }: End, lang: Lang): string {
  const zh = lang === "zh";
  const commit = name === null || revision === null || revision.startsWith(name) ? "" : revision.slice(0, 7);
  const day = zh ? `截至 ${asOf}` : `as of ${asOf}`;
  const called = name ?? (zh ? "现在的文件" : "the files as they are");
  const words = called + bracketed([commit, day].filter((part) => part !== "").join(zh ? "，" : ", "), lang);
  return zh && name !== null ? ` ${words}` : words;
}

/** What changed from one state of a registry to another, for a leader and for a reviewer; and how many files are not in it. */
export function diffReport(from: End, to: End): { readonly report: Report; readonly missing: number } {
  const { setting } = to;
  const { lang } = setting;
  const { told, facts, uncompared } = compared(from.setting, setting);
  const [start, end] = [endWords(from, lang), endWords(to, lang)];
  const report = framed(setting, {
    kind: "diff",
    title: lang === "zh" ? "变化" : "What changed",
    blocks: [
      { type: "paragraph", text: lang === "zh" ? `从${start}到${end}` : `From ${start} to ${end}` },
      ...told,
    ],
    facts: {
      from: { revision: from.setting.revision, asOf: from.setting.asOf },
      to: { revision: to.name === null ? null : setting.revision, asOf: setting.asOf },
      ...facts,
    },
  });
  return { report, missing: uncompared.length };
}
