import { type Said, said } from "./said.ts";

const missing = [
  "放错地方的记录不会被读到，等于没有登记",
  "a record in the wrong place is never read: what it says is not on record",
] as const;

export const wrongEnding = (path: string, right: string): Said =>
  said(
    [`\`${path}\` 的文件名结尾不对，不会被读到`, missing[0], `改名为 \`${right}\``],
    [`\`${path}\` has the wrong ending and is not read`, missing[1], `rename it to \`${right}\``],
  );

/** The places of records, as a message lists them. */
const places =
  "programme.yaml policy.yaml style.yaml columns.yaml units/ lines/ tasks/<line>/ progress/<task>/ meetings/ findings/ inspections/ letters/ asks/ calendar/<year>.json";

export const misplaced = (path: string, near: string | null): Said =>
  said(
    [
      `\`${path}\` 放的地方不对，不会被读到`,
      missing[0],
      near === null ? `移到它该在的地方（${places}），或删掉` : `移到 \`${near}\``,
    ],
    [
      `\`${path}\` stands in the wrong place and is not read`,
      missing[1],
      near === null
        ? `move it to where its kind belongs (${places}), or delete it`
        : `move it to \`${near}\``,
    ],
  );

export const stray = (path: string): Said =>
  said(
    [
      `\`${path}\` 不是登记簿的文件`,
      "登记簿里只放记录；别的文件没有程序读，过后也没人知道有没有用",
      "移到登记簿之外；说明文字可以写进 README.md",
    ],
    [
      `\`${path}\` is no file of a registry`,
      "a registry holds records; other files are read by nothing, and later nobody knows whether they matter",
      "move it out of the registry; notes may stand in a README.md",
    ],
  );

export const leftover = (path: string): Said =>
  said(
    [
      `\`${path}\` 像是编辑器或程序留下的备份`,
      "留着它，过后分不清哪一份是真的",
      path.endsWith(".lock")
        ? "`duban doctor` 说明是谁留下的、怎样了结；没有署名的，确认没有程序在用，然后删掉它"
        : "确认没有别的窗口或程序在用，然后删掉它",
    ],
    [
      `\`${path}\` looks like a left-over of an editor or program`,
      "as long as it stays nobody can tell which version is the real one",
      path.endsWith(".lock")
        ? "`duban doctor` says who left it and settles it; where nobody is named, make sure that no program uses it, then delete it"
        : "make sure that no window or program uses it, then delete it",
    ],
  );

export const link = (path: string): Said =>
  said(
    [
      `\`${path}\` 是链接，不会打开`,
      "链接可以指到登记簿之外，换一台电脑就断了",
      "删掉链接，把文件本身放在这里",
    ],
    [
      `\`${path}\` is a link and is not opened`,
      "a link may point out of the registry and breaks on another computer",
      "delete the link and put the file itself here",
    ],
  );

export const notAFile = (path: string): Said =>
  said(
    [`\`${path}\` 不是普通文件，不会打开`, missing[0], "删掉它，换成普通文件"],
    [
      `\`${path}\` is no ordinary file and is not opened`,
      missing[1],
      "delete it and put an ordinary file here",
    ],
  );

export const folderNamedAsRecord = (path: string): Said =>
  said(
    [`\`${path}\` 名称像记录文件，其实是文件夹`, missing[0], "把文件夹改名，或换成同名的文件"],
    [
      `\`${path}\` is named like a record but is a folder`,
      missing[1],
      "rename the folder, or put a file of that name in its place",
    ],
  );

export const unmerged = (path: string): Said =>
  said(
    [
      `\`${path}\` 合并时有冲突，还没有解决`,
      "两边写的都还没有定下来，现在提交会丢掉一边",
      "运行 `duban merge` 或手工解决，然后 `git add` 这个文件",
    ],
    [
      `\`${path}\` stands in conflict in git's index`,
      "neither side's words are settled; a commit now would lose one of them",
      "run `duban merge` or settle it by hand, then `git add` the file",
    ],
  );
