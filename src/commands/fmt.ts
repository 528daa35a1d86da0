import { bothLanguages, type Lang } from "../model/language.ts";
import type { Outcome } from "../model/outcome.ts";
import type { Report } from "../model/report.ts";
import type { Command } from "./command.ts";
import { filesOf, named, type Tidying, tidyings } from "./shared/tidying.ts";
import { dayOfWriting, trialOptions } from "./shared/trial-options.ts";

const listed = (lang: Lang, done: readonly Tidying[]): string =>
  done.map(({ edit, what }) => `\n  ${edit.path}${lang === "zh" ? `：${what.zh}` : `: ${what.en}`}`).join("");

const unread = (lang: Lang, count: number): string =>
  count === 0
    ? ""
    : lang === "zh"
      ? `\n${count}个文件读不出来，没有动；\`duban check\` 列出是哪些`
      : `\n${count} files cannot be read and were left alone; \`duban check\` names them`;

/** The list of what is lacking. */
const lackingReport = (done: readonly Tidying[], lang: Lang): Report => ({
  kind: "fmt",
  asOf: null,
  blocks: [
    {
      type: "paragraph",
      text: lang === "zh" ? `${done.length}个文件缺：` : `${done.length} files lack:`,
    },
    {
      type: "list",
      items: done.map(({ edit, what }) => `${edit.path}${lang === "zh" ? "：" : ": "}${what[lang]}`),
    },
  ],
  facts: {
    files: done.map(({ edit, ids, editorLine, lineEnd }) => ({ path: edit.path, ids, editorLine, lineEnd })),
  },
});

const nothing = (files: number, broken: number): Outcome => ({
  says: bothLanguages((lang) =>
    lang === "zh"
      ? `${files}个文件，没有要补的。${unread(lang, broken)}`
      : `${files} files, nothing to add.${unread(lang, broken)}`,
  ),
  exit: 0,
});

const fmt: Command = {
  name: "fmt",
  about: {
    zh: "补上缺的：记录编号、编辑器用的首行、文件末尾的换行；别的一概不动",
    en: "add what is lacking: ids of entries, the editor's line, the last line end; nothing else moves",
  },
  arguments: [
    {
      pattern: "[file...]",
      about: { zh: "只看这些文件，缺省全部", en: "only these files; all unless given" },
      completes: "file",
    },
  ],
  options: [
    {
      flags: "--check",
      about: {
        zh: "什么也不写；有要补的就列出来，退出码 1",
        en: "write nothing; list what is lacking, exit 1",
      },
    },
    ...trialOptions,
  ],
  formats: ["text", "json"],
  examples: ["fmt", "fmt --check", "fmt registry/progress/qiye-1/guozi.yaml --dry-run"],
  async run(call) {
    const opened = await call.open();
    dayOfWriting(call, opened);
    const all = filesOf(opened.ledger);
    const files =
      call.args.length === 0 ? all : [...new Set(call.args.map((word) => named(word, all, opened, call)))];
    const each = tidyings(opened, call, files);
    const done = each.flatMap((one) => (one === null || one === "fine" ? [] : [one]));
    const broken = each.filter((one) => one === null).length;
    if (done.length === 0) return nothing(files.length, broken);
    if (call.flag("check")) return { report: lackingReport(done, call.lang), exit: 1 };
    const { language } = opened.ledger.programme;
    return {
      writes: {
        edits: done.map(({ edit }) => edit),
        says: bothLanguages((lang) =>
          lang === "zh"
            ? `${files.length}个文件，补了${done.length}个：${listed(lang, done)}${unread(lang, broken)}`
            : `${files.length} files, added to ${done.length}:${listed(lang, done)}${unread(lang, broken)}`,
        ),
        next: ["check"],
        message:
          language === "zh"
            ? `补${done.length}个文件的编号和格式`
            : `add ids and layout to ${done.length} files`,
      },
      exit: 0,
    };
  },
};
export default fmt;
