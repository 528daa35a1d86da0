import { basename, join } from "node:path";
import type { Call } from "../commands/command.ts";
import type { Lang, Text } from "../model/language.ts";
import type { Opening, Outcome } from "../model/outcome.ts";
import { Refusal } from "../model/refusal.ts";
import type { World } from "../model/world.ts";
import { refusalText } from "./complaint.ts";
import { editorOf } from "./editor.ts";
import { listWords } from "./list-words.ts";
import { fromHere } from "./observe/from-here.ts";
import { frames, type styleFor } from "./output.ts";

interface Hand {
  readonly folder: string;
  readonly call: Call;
  readonly world: World;
  readonly lang: Lang;
  readonly style: ReturnType<typeof styleFor>;
  /** Carries out what the changed text comes to. */
  finish(outcome: Outcome): Promise<Outcome>;
}

const nobodyThere = (path: string): Refusal =>
  new Refusal(
    { zh: "`duban edit` 要在终端上用", en: "`duban edit` needs a terminal" },
    {
      zh: `直接改 \`${path}\`，改完 \`duban check\``,
      en: `change \`${path}\` directly, then run \`duban check\``,
    },
  );

const kept = (path: string): Text => ({
  zh: `改的文字留在 \`${path}\``,
  en: `your text is kept in \`${path}\``,
});

const gaveUp = (path: string, target: string): Refusal =>
  new Refusal(
    { zh: "没有写入", en: "nothing was written" },
    {
      zh: `${kept(path).zh}；改好后拷回 \`${target}\`，再 \`duban check\``,
      en: `${kept(path).en}; put it right, copy it to \`${target}\` and run \`duban check\``,
    },
  );

const failed = (program: string, code: number, path: string | null): Refusal =>
  new Refusal(
    {
      zh: `编辑器 \`${program}\` 没有正常结束（${code}）；没有写入`,
      en: `the editor \`${program}\` ended with ${code}; nothing was written`,
    },
    path === null
      ? { zh: "再运行一次，或换一个 EDITOR", en: "run it again, or set another EDITOR" }
      : kept(path),
    3,
  );

/** A failure to write, which says where the text is. */
function withKept(cause: unknown, path: string): unknown {
  if (!(cause instanceof Refusal)) return cause;
  const fix = {
    zh: `${cause.fix.zh}；${kept(path).zh}`,
    en: `${cause.fix.en}; ${kept(path).en}`,
  };
  return new Refusal(cause.what, fix, cause.exit);
}

const notText = new Refusal(
  { zh: "存下的文件不是 UTF-8", en: "the file was not saved as UTF-8" },
  { zh: "在编辑器里按 UTF-8 另存", en: "save it as UTF-8 in the editor" },
);

function textAt(world: World, path: string): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(world.readFile(path));
  } catch (cause) {
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}

/** What a text comes to; one that is no text, or with which the registry cannot even be opened, is refused too. */
function judgement(opens: Opening, text: string | null): Outcome | Refusal {
  if (text === null) return notText;
  try {
    return opens.judge(text);
  } catch (cause) {
    if (cause instanceof Refusal) return cause;
    throw cause;
  }
}

async function goesOn({ world, lang, style }: Hand, refused: Outcome | Refusal): Promise<boolean> {
  world.stderr.write(
    refused instanceof Refusal ? refusalText(refused, lang) : await frames(refused.remarks ?? [], style),
  );
  const zh = lang === "zh";
  const answer = await world.ask({
    words: zh ? "这样不能写入。" : "It cannot be written so.",
    suggested: "again",
    choices: [
      { value: "again", label: zh ? "接着改" : "go on editing" },
      { value: "stop", label: zh ? "不改了（文字另存）" : "give up (the text is kept)" },
    ],
    list: listWords(lang),
    wrong: () => null,
  });
  return answer === "again";
}

/**
 * Has a file changed in the user's editor, on a copy, until what is saved can be written, is unchanged, or the person
 * gives up; then, and where it cannot be written, the copy stays and its place is said.
 */
export async function byHand(opens: Opening, hand: Hand): Promise<Outcome> {
  const { world, call, folder, finish } = hand;
  const target = fromHere(world, join(folder, opens.path));
  if (!world.interactive() || !call.flag("input"))
    throw nobodyThere(opens.line === null ? target : `${target}:${opens.line}`);
  const { program, args } = editorOf(world);
  const copy = world.scratch(basename(opens.path), opens.text);
  for (;;) {
    const code = world.run(program, args(copy.path, opens.line), {});
    const text = textAt(world, copy.path);
    const same = text === opens.text;
    if (same) copy.remove();
    if (code !== 0) throw failed(program, code, same ? null : copy.path);
    if (same)
      return { says: { zh: "没有改动，什么也没有写。", en: "Unchanged; nothing was written." }, exit: 0 };
    const judged = judgement(opens, text);
    if (!(judged instanceof Refusal) && judged.writes) {
      const done = await finish(judged).catch((cause: unknown) => {
        throw withKept(cause, copy.path);
      });
      copy.remove();
      return done;
    }
    if (!(await goesOn(hand, judged))) throw gaveUp(copy.path, target);
  }
}
