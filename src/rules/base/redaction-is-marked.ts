import type { Breach } from "../rule.ts";
import type { BaseRule } from "./rule.ts";
import { onBothSides } from "./shared/both-sides.ts";
import { bothTexts } from "./shared/kept.ts";
import { rewritten } from "./shared/rewritten.ts";

/** How many values were taken out of a record, with how many new marks. */
interface Taken {
  readonly name: string;
  readonly values: number;
  readonly marks: number;
}

const seen = ({ name, values }: Taken): Omit<Breach, "file"> => ({
  severity: "warning",
  what: {
    zh: `\`${name}\` 隐去了 ${values} 处，理由和批准人写在旁边`,
    en: `${values} ${values === 1 ? "value was" : "values were"} taken out of \`${name}\`, with the reason and the approver beside it`,
  },
  fix: {
    zh: "看一眼：隐去的该不该隐、批准的人有没有权",
    en: "see whether it had to go, and whether the approver could say so",
  },
});

const unmarked = ({ name, values, marks }: Taken): Omit<Breach, "file"> => ({
  what: {
    zh: `\`${name}\` 隐去了 ${values} 处，新写的隐去说明有 ${marks} 条`,
    en: `${values} ${values === 1 ? "value was" : "values were"} taken out of \`${name}\`, and ${marks} new ${marks === 1 ? "mark says" : "marks say"} so`,
  },
  fix: {
    zh: `改回原样，一个值一次：\`duban redact ${name} --text - --reason … --approved …\``,
    en: `put it back as it was, then once for each value: \`duban redact ${name} --text - --reason … --approved …\``,
  },
});

const rule: BaseRule = {
  id: "redaction-is-marked",
  severity: "error",
  about: {
    zh: "隐去是唯一的删法：一个值一条说明，别的不动，每一处都列明",
    en: "redaction is the one way to take something out: a mark for each value, nothing else moved, and each is named",
  },
  why: {
    zh: "误填的号码要能拿掉，也要有人负责；不然隐去就成了改记录的后门",
    en: "a leaked number has to go, and somebody has to answer for it; else redacting is a back door to rewriting",
  },
  check: (change) =>
    onBothSides(change).flatMap(({ kind, name, file, path, before, after }): readonly Breach[] => {
      if (kind === "meeting" && !(before as { readonly held: boolean }).held) return [];
      const { redacted } = rewritten(kind, { before, after, texts: bothTexts(change.texts, file) });
      if (redacted === null) return [];
      const taken = { name, ...redacted };
      return [{ file, path, ...(redacted.values === redacted.marks ? seen(taken) : unmarked(taken)) }];
    }),
};
export default rule;
