import type { Edit } from "../../model/edit.ts";
import { bothLanguages, type Text } from "../../model/language.ts";
import { Refusal } from "../../model/refusal.ts";
import { nearest } from "../../source/nearest.ts";
import { tidied } from "../../source/tidied.ts";
import type { Call, Opened } from "../command.ts";
import { plainText } from "./plain-text.ts";
import { schemaLine } from "./schema-line.ts";

/** The files that people write, readable or not, in file order. */
export const filesOf = ({ registry }: Opened["ledger"]): readonly string[] =>
  [
    ...[registry.programme, registry.policy ?? [], registry.style ?? [], registry.columns ?? []]
      .flat()
      .map(({ file }) => file),
    ...[registry.units, registry.lines, registry.tasks, registry.progress].flat().map(({ file }) => file),
    ...[registry.meetings, registry.findings, registry.inspections, registry.letters, registry.asks]
      .flat()
      .map(({ file }) => file),
    ...registry.unreadable,
  ]
    .filter((file) => file.endsWith(".yaml"))
    .sort();

/** A file as it was named: from the working directory, or from the registry's folder. */
export function named(word: string, files: readonly string[], { folder }: Opened, call: Call): string {
  const plain = (path: string): string => path.replaceAll("\\", "/");
  const [top, whole] = [`${plain(folder)}/`, plain(call.around.whole(word))];
  const inside = whole.startsWith(top) ? whole.slice(top.length) : null;
  const found = files.find((file) => file === inside) ?? files.find((file) => file === plain(word));
  if (found !== undefined) return found;
  const near = nearest(inside ?? plain(word), files);
  throw new Refusal(
    { zh: `\`${word}\` 不是这个登记簿的记录文件`, en: `\`${word}\` is no record's file of this registry` },
    near
      ? { zh: `是不是想写 \`${near}\`？`, en: `did you mean \`${near}\`?` }
      : { zh: "不写文件就是全部", en: "without files it takes them all" },
  );
}

/** The ids that a task's entries have, also in files that do not fit their schema. */
function idsOfTask(opened: Opened, files: readonly string[], file: string): Set<string> {
  const folder = file.slice(0, file.lastIndexOf("/") + 1);
  const texts = files.filter((each) => each.startsWith(folder)).map((each) => plainText(opened, each) ?? "");
  return new Set(
    texts.flatMap((text) => [...text.matchAll(/\bid: *["']?([a-z0-9]{6})\b/g)].map(([, id = ""]) => id)),
  );
}

/** One file with what is added to it. */
export interface Tidying {
  readonly edit: Edit;
  readonly what: Text;
  /** How many ids were lacking. */
  readonly ids: number;
  readonly editorLine: boolean;
  readonly lineEnd: boolean;
}

/** What is added to each file; null for one that cannot be read. */
export function tidyings(opened: Opened, call: Call, files: readonly string[]) {
  const programme = opened.textOf("programme.yaml");
  const all = filesOf(opened.ledger);
  const taken = new Map<string, Set<string>>();
  return files.map((path): Tidying | null | "fine" => {
    const before = plainText(opened, path);
    if (before === null) return null;
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    const ids = taken.get(folder) ?? idsOfTask(opened, all, path);
    taken.set(folder, ids);
    const done = tidied(path, before, {
      newId: () => {
        const id = call.newId(ids);
        ids.add(id);
        return id;
      },
      editorLine: (kind) => schemaLine(programme, kind, path.split("/").length - 1),
    });
    if (done === null) return null;
    if (done.text === before) return "fine";
    const { editorLine, lineEnd } = done;
    const what = added(done, call.flag("check"));
    return { edit: { path, before, after: done.text }, what, ids: done.ids.length, editorLine, lineEnd };
  });
}

/** What was added, or is lacking still (then no id is named, for the next run gives another). */
const added = (
  {
    ids,
    editorLine,
    lineEnd,
  }: { readonly ids: readonly string[]; readonly editorLine: boolean; readonly lineEnd: boolean },
  lacking: boolean,
): Text =>
  bothLanguages((lang) => {
    const zh = lang === "zh";
    const own = lacking ? String(ids.length) : ids.join(zh ? "、" : ", ");
    return [
      ...(ids.length === 0
        ? []
        : lacking
          ? [zh ? `${own}条记录的编号` : `ids of ${own} ${ids.length === 1 ? "entry" : "entries"}`]
          : [zh ? `记录编号 ${own}` : `ids ${own}`]),
      ...(editorLine ? [zh ? "编辑器用的首行" : "the editor's line"] : []),
      ...(lineEnd ? [zh ? "末尾换行" : "the last line end"] : []),
    ].join(zh ? "、" : ", ");
  });
