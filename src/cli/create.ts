import { relative, resolve } from "node:path";
import type { Call } from "../commands/command.ts";
import type { Lang } from "../model/language.ts";
import type { Outcome } from "../model/outcome.ts";
import { Refusal } from "../model/refusal.ts";
import type { Report } from "../model/report.ts";
import type { NewFile, World } from "../model/world.ts";

type State = "new" | "same" | "other";

/** A checkout may have turned line ends; that is no other text. */
const plain = (text: string): string => text.replaceAll("\r\n", "\n");

function stateOf(world: World, { path, text }: NewFile): State {
  const kind = world.kindOf(path);
  if (kind === null) return "new";
  if (kind !== "file") return "other";
  return plain(new TextDecoder().decode(world.readFile(path))) === plain(text) ? "same" : "other";
}

function refuse(others: readonly string[]): never {
  throw new Refusal(
    {
      zh: `这些文件已经在那里，内容不同；什么都没有写：${others.map((path) => `\`${path}\``).join("、")}`,
      en: `these files stand there already with other text; nothing was written: ${others.map((path) => `\`${path}\``).join(", ")}`,
    },
    {
      zh: "移开或改名后再运行，或换一个文件夹；`--dry-run` 列出要写的内容",
      en: "move or rename them and run again, or choose another folder; `--dry-run` shows what would be written",
    },
  );
}

const dryReport = (files: readonly NewFile[], lang: Lang): Report => ({
  kind: "create",
  asOf: null,
  blocks: [
    {
      type: "paragraph",
      text: lang === "zh" ? `会写${files.length}个文件：` : `${files.length} files would be written:`,
    },
    ...files.flatMap(
      ({ path, text }) =>
        [
          { type: "heading", level: 2, text: path },
          { type: "verbatim", text },
        ] as const,
    ),
  ],
  facts: { files: files.map(({ path, text }) => ({ path, text })) },
});

/** What was written, and what stood there already, said before what the command itself has to say. */
const told = (written: readonly string[], same: number, outcome: Outcome): Outcome["says"] & {} => {
  const list = written.map((path) => `  ${path}`).join("\n");
  const [zh, en] = [outcome.says?.zh ?? "", outcome.says?.en ?? ""];
  const kept = {
    zh: same > 0 ? `${same}个文件已经是这样，没有动。\n` : "",
    en: same > 0 ? `${same} files were so already.\n` : "",
  };
  if (written.length === 0) return { zh: `${kept.zh}${zh}`, en: `${kept.en}${en}` };
  return {
    zh: `写了${written.length}个文件：\n${list}\n${kept.zh}${zh}`,
    en: `${written.length} files written:\n${list}\n${kept.en}${en}`,
  };
};

/**
 * Makes the files that a command wants made: all or none, and never over one with other text (a `Refusal` that lists
 * them all). With `--dry-run` nothing is made; the outcome then shows what would be.
 */
export function create(outcome: Outcome, call: Call, world: World): Outcome {
  const files = (outcome.creates ?? []).map(({ path, text }) => ({ path: resolve(world.cwd, path), text }));
  const shown = ({ path }: NewFile): string => relative(world.cwd, path).replaceAll("\\", "/");
  const states = files.map((file) => ({ file, state: stateOf(world, file) }));
  const others = states.filter(({ state }) => state === "other").map(({ file }) => shown(file));
  if (others.length > 0) refuse(others);
  const missing = states.filter(({ state }) => state === "new").map(({ file }) => file);
  if (call.flag("dry-run")) {
    const named = missing.map((file) => ({ path: shown(file), text: file.text }));
    return { report: dryReport(named, call.lang), exit: outcome.exit };
  }
  world.createFiles(missing);
  return { ...outcome, says: told(missing.map(shown), files.length - missing.length, outcome) };
}
