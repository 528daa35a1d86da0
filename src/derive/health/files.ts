import type { Text } from "../../model/language.ts";
import { type Check, few, isRead, type Observed, type SeenFiles } from "./observed.ts";

const none: Text = { zh: "没有", en: "none" };

/** A check of a list that should be empty. */
function emptyList(
  names: readonly string[],
  words: { readonly name: string; readonly title: Text; readonly why: Text; readonly fix: Text },
): Check {
  const { fix, ...rest } = words;
  const fine = names.length === 0;
  return {
    ...rest,
    state: fine ? "ok" : "warning",
    observed: fine ? none : few(names),
    expected: none,
    fix: fine ? null : fix,
  };
}

function schemas({ schemas: folder, otherSchemas }: SeenFiles): Check {
  const fine = folder !== null && otherSchemas.length === 0;
  const other = few(otherSchemas);
  return {
    name: "schemas",
    title: { zh: "编辑器用的字段说明", en: "schema copies for editors" },
    state: fine ? "ok" : "warning",
    observed:
      folder === null
        ? { zh: "programme.yaml 没有指向它", en: "programme.yaml names none" }
        : otherSchemas.length === 0
          ? { zh: `${folder} 与本程序一致`, en: `${folder} is the same as this program's` }
          : { zh: `${folder} 里不同或缺少${other.zh}`, en: `${folder} differs or lacks ${other.en}` },
    expected: { zh: "与本程序自带的一致", en: "the same as this program's own" },
    why: {
      zh: "检查以程序自带的为准；副本旧了，编辑器提示的就不是检查要的",
      en: "check goes by the program's own; an old copy makes the editor suggest something else",
    },
    fix: fine
      ? null
      : {
          zh: "`duban schema 种类 --format json` 看自带的；或在新文件夹 `duban init --title 样本`，把 schemas/ 拷来",
          en: "`duban init --title sample` in an empty folder, and copy its schemas/ over",
        },
  };
}

function lineEnds({ windowsLineEnds, attributes }: SeenFiles): Check {
  const fine = attributes && windowsLineEnds.length === 0;
  const found = few(windowsLineEnds);
  return {
    name: "line-ends",
    title: { zh: "换行", en: "line ends" },
    state: fine ? "ok" : "warning",
    observed:
      windowsLineEnds.length > 0
        ? { zh: `CRLF ${found.zh}`, en: `CRLF in ${found.en}` }
        : attributes
          ? { zh: "都是 LF，.gitattributes 有规定", en: "LF everywhere, and .gitattributes says so" }
          : { zh: "都是 LF，但没有 .gitattributes", en: "LF everywhere, but no .gitattributes says so" },
    expected: { zh: "都是 LF，.gitattributes 写明 eol=lf", en: "LF, and eol=lf in a .gitattributes" },
    why: {
      zh: "换行不一，别人一存盘整个文件都算改过",
      en: "mixed line ends make a whole file count as changed when somebody saves it",
    },
    fix: fine
      ? null
      : {
          zh: "在登记簿的 .gitattributes 里写 `* text=auto eol=lf`，再 `git add --renormalize .`",
          en: "write `* text=auto eol=lf` into the registry's .gitattributes, then `git add --renormalize .`",
        },
  };
}

export function files({ registry: seen }: Observed): readonly Check[] {
  if (!isRead(seen)) return [];
  const { files: found } = seen;
  return [
    schemas(found),
    emptyList(found.withoutEditorLine, {
      name: "editor-lines",
      title: { zh: "缺编辑器指引行的文件", en: "files without an editor line" },
      why: {
        zh: "第一行指明字段说明，编辑器才能补全和报错",
        en: "the first line leads an editor to the schema, so that it completes and complains",
      },
      fix: {
        zh: "照同类文件的第一行补上 `# yaml-language-server: $schema=…`",
        en: "add `# yaml-language-server: $schema=…` as in the first line of its neighbours",
      },
    }),
    emptyList(found.leftovers, {
      name: "leftovers",
      title: { zh: "残留文件", en: "leftover files" },
      why: {
        zh: "半途而废的写入、合并或编辑留下的，会混进提交",
        en: "a write, a merge or an edit that broke off left them, and they slip into commits",
      },
      fix: { zh: "看过没有用处就删掉", en: "look at them and delete them" },
    }),
    lineEnds(found),
  ];
}
