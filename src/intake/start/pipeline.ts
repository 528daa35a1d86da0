import type { Lang, Text } from "../../model/language.ts";
import type { NewFile } from "../../model/world.ts";
import type { Forge } from "./answers.ts";
import { textOf } from "./yaml.ts";

/** Where the packed program stands in the office's repository; a pipeline needs no registry of packages then. */
export const toolsFolder = "tools";

const head: Text = {
  zh: "每次推送都检查登记簿。程序随仓库走：在 duban 的文件夹里 npm pack，把得到的 .tgz 放进 tools/ 一起提交。",
  en: "Checks the registry on every push. The program comes with the repository: npm pack in duban's folder, commit the .tgz in tools/.",
};

const steps = [
  `npm install --global --ignore-scripts --no-audit --no-fund ./${toolsFolder}/duban-*.tgz`,
  "duban check --strict --no-input",
] as const;

const github = (lang: Lang): string =>
  textOf(
    `# ${head[lang]}`,
    "name: duban",
    "on: [push, pull_request]",
    "permissions:",
    "  contents: read",
    "jobs:",
    "  check:",
    "    runs-on: ubuntu-latest",
    "    env:",
    `      DUBAN_LANG: ${lang}`,
    "    steps:",
    "      - uses: actions/checkout@v4",
    "      - uses: actions/setup-node@v4",
    "        with:",
    '          node-version: "22"',
    steps.map((step) => `      - run: ${step}`),
  );

const gitlab = (lang: Lang): string =>
  textOf(
    `# ${head[lang]}`,
    "duban:",
    "  image: node:22",
    "  variables:",
    `    DUBAN_LANG: ${lang}`,
    "  script:",
    steps.map((step) => `    - ${step}`),
  );

/** The pipeline's file, from the top of the repository; none where nobody runs it. */
export function pipelineFiles(forge: Forge, lang: Lang): readonly NewFile[] {
  switch (forge) {
    case "github":
      return [{ path: ".github/workflows/duban.yml", text: github(lang) }];
    case "gitlab":
      return [{ path: ".gitlab-ci.yml", text: gitlab(lang) }];
    case "none":
      return [];
  }
}
