import { action } from "duban:action";
import { schemas } from "duban:schemas";
import { startingFiles, toolsFolder } from "../intake/start.ts";
import type { Text } from "../model/language.ts";
import { driverSetUp } from "../model/merging.ts";
import { everyWords } from "../model/words.ts";
import type { Call, Command } from "./command.ts";
import { screenFormats } from "./shared/formats.ts";
import { answersOf, inFolder, questions } from "./shared/init-answers.ts";
import { inRepository, standsAlready } from "./shared/init-place.ts";

const quoted = (folder: string): string =>
  /^[\w./\p{L}-]+$/u.test(folder) ? folder : `'${folder.replaceAll("'", "'\\''")}'`;

/** The next commands, and what the pipeline still needs. */
function next(call: Call, folder: string, forge: string): Text {
  const start = inRepository(call.around, folder) ? "" : "git init && ";
  const lines = (message: string): string =>
    [
      `${folder === "." ? "" : `cd ${quoted(folder)} && `}duban check`,
      "duban show programme",
      `${start}git add . && git commit -m ${message}`,
    ]
      .map((each) => `  ${each}`)
      .join("\n");
  const ready = forge === "none" || call.around.kindOf(`${folder}/${toolsFolder}`) === "folder";
  const pipeline: Text = {
    zh: `流水线还缺程序：在 duban 的文件夹里 npm pack，把 .tgz 放进 ${toolsFolder}/ 一起提交。\n`,
    en: `The pipeline still needs the program: npm pack in duban's folder, and commit the .tgz in ${toolsFolder}/.\n`,
  };
  return {
    zh: `${ready ? "" : pipeline.zh}接下来：\n${lines("建立登记簿")}\n几个人一起记的，每个克隆设一次：\n  ${driverSetUp}`,
    en: `${ready ? "" : pipeline.en}Next:\n${lines("'start the registry'")}\nWhere several keep it, once in each clone:\n  ${driverSetUp}`,
  };
}

const init: Command = {
  name: "init",
  about: { zh: "新建一个登记簿", en: "make a new registry" },
  arguments: [
    {
      pattern: "[folder]",
      about: {
        zh: "仓库的文件夹，登记簿建在其中的 registry/；缺省为当前文件夹",
        en: "the repository's folder; the registry is made in its registry/; here unless given",
      },
      completes: "folder",
    },
  ],
  options: [
    {
      flags: "--title <text>",
      about: { zh: "总体部署的标题（必需）", en: "the programme's title (a must)" },
    },
    { flags: "--id <id>", about: { zh: "登记簿编号，如 qinglian", en: "the registry's id, as in qinglian" } },
    { flags: "--paper <title>", about: { zh: "依据文件", en: "the paper that sets the programme" } },
    { flags: "--issuer <name>", about: { zh: "依据文件的印发机关", en: "the body that issued the paper" } },
    {
      flags: "--task-force <name>",
      about: { zh: "总专班的名称，缺省为总专班", en: "the task force's name; 总专班 unless given" },
    },
    { flags: "--line <title>", about: { zh: "第一条行动的名称", en: "the title of the first action line" } },
    { flags: "--line-id <id>", about: { zh: "这条行动的编号，如 qiye", en: "that line's id, as in qiye" } },
    { flags: "--unit <name>", about: { zh: "这条行动的牵头单位", en: "the unit that leads that line" } },
    { flags: "--unit-id <id>", about: { zh: "这个单位的编号，如 guozi", en: "that unit's id, as in guozi" } },
    {
      flags: "--every <rhythm>",
      about: { zh: "多久报送一次，缺省每月", en: "how often units report; every month unless given" },
      choices: Object.keys(everyWords),
    },
    {
      flags: "--forge <forge>",
      about: {
        zh: "推送时在哪里检查：github、gitlab、none",
        en: "where pushes are checked: github, gitlab, none",
      },
      choices: ["github", "gitlab", "none"],
    },
    {
      flags: "--dry-run",
      about: { zh: "只列出要写的文件和内容", en: "only list the files to be written, with their text" },
    },
  ],
  formats: screenFormats,
  examples: [
    "init",
    "init 清廉办 --title 清廉城市建设 --id qinglian",
    "init --title 清廉城市建设 --line 廉洁企业建设行动 --unit 市国资委",
    "init --title 清廉城市建设 --dry-run",
  ],
  questions,
  beforeAsking: (call) => standsAlready(call.around, inFolder(call), "registry/programme.yaml"),
  standsAlone: true,
  run(call) {
    const folder = inFolder(call);
    standsAlready(call.around, folder);
    const answers = answersOf(call);
    const files = startingFiles(answers, { schemas, action });
    return {
      creates: files.map(({ path, text }) => ({ path: folder === "." ? path : `${folder}/${path}`, text })),
      says: next(call, folder, answers.forge),
      exit: 0,
    };
  },
};
export default init;
