import type { Entry } from "../../model/records.ts";
import type { ProgressFile } from "../../model/registry.ts";
import type { Breach } from "../rule.ts";
import { entrySaid } from "../shared/saying.ts";
import type { BaseRule } from "./rule.ts";
import { breachOf, gitBack, under } from "./shared/kept.ts";
import { rewritten } from "./shared/rewritten.ts";

interface Written {
  readonly file: ProgressFile;
  readonly entry: Entry;
  readonly position: number;
}

const said = ({ file: { file, unit }, entry, position }: Written) => ({
  zh: `记录 ${entrySaid("zh", { unit, file, position, entry })}`,
  en: `entry ${entrySaid("en", { unit, file, position, entry })}`,
});

const corrected = (id: string) => ({
  zh: `记错了的，\`duban correct ${id} …\` 加一条更正`,
  en: `what was wrong is corrected by another entry: \`duban correct ${id} …\``,
});

function ofEntry(written: Written, now: readonly Entry[], commit: string): readonly Breach[] {
  const { file, entry } = written;
  const back = gitBack(commit, file.file);
  const position = now.findIndex(({ id }) => id === entry.id);
  const found = now[position];
  const noun = said(written);
  const fix = corrected(entry.id);
  if (found === undefined)
    return [
      {
        file: file.file,
        what: { zh: `${noun.zh}没有了`, en: `${noun.en} is gone` },
        fix: {
          zh: `放回去：${back.zh}，再把新的记录加上；${fix.zh}`,
          en: `bring it back: ${back.en}, then add what is new; ${fix.en}`,
        },
      },
    ];
  const versions = { before: entry, after: found, texts: () => ["", ""] as const };
  return rewritten("progress", versions).rewritten.map((each) =>
    breachOf(file.file, under([position], each), { noun, way: fix }),
  );
}

/** Entries of a file that stand in another order than before. */
function reordered({ file, record }: ProgressFile, now: readonly Entry[], commit: string): readonly Breach[] {
  const back = gitBack(commit, file);
  const positions = record.map(({ id }) => now.findIndex((each) => each.id === id)).filter((n) => n >= 0);
  const wrong = positions.findIndex((n, i) => i > 0 && n < (positions[i - 1] ?? 0));
  if (wrong < 0) return [];
  return [
    {
      file,
      path: [positions[wrong] ?? 0],
      what: {
        zh: `\`${now[positions[wrong] ?? 0]?.id}\` 挪了位置：记录只往后加，先后不动`,
        en: `\`${now[positions[wrong] ?? 0]?.id}\` was moved: entries are added at the end and keep their order`,
      },
      fix: {
        zh: `放回去：${back.zh}，再把新的记录加在末尾`,
        en: `bring it back: ${back.en}, then add what is new at the end`,
      },
    },
  ];
}

const rule: BaseRule = {
  id: "entry-is-kept",
  severity: "error",
  about: {
    zh: "记过的进展一条不少、一字不改，只往后加",
    en: "entries are appended only: none is gone, none is rewritten",
  },
  why: {
    zh: "状态、逾期、销号全由记录推算，旧记录能改，账就不能信",
    en: "state, lateness and closings follow from the entries; where old ones can be rewritten nothing holds",
  },
  check({ base, head, commit }) {
    if (head === null) return [];
    const now = new Map(head.registry.progress.map((each) => [each.file, each.record]));
    const unreadable = new Set(head.registry.unreadable);
    return base.registry.progress
      .filter(({ file }) => !unreadable.has(file))
      .flatMap((file) => {
        const entries = now.get(file.file) ?? [];
        return [
          ...file.record.flatMap((entry, position) => ofEntry({ file, entry, position }, entries, commit)),
          ...reordered(file, entries, commit),
        ];
      });
  },
};
export default rule;
