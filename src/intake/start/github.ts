import type { Lang, Text } from "../../model/language.ts";
import type { NewFile } from "../../model/world.ts";
import { textOf } from "./yaml.ts";

const checks: Text = {
  zh: "主分支每次推送、每个合并请求都检查登记簿。程序随仓库走，放在 tools/；合并请求由目标分支上的程序来查。",
  en: "Checks the registry on every pull request and every push to the main branch. The program comes with the repository, in tools/; a pull request is checked by the program of its base.",
};
const posts: Text = {
  zh: "每周五16时（北京时间）出周报，发成一个议题。",
  en: "Posts the weekly text as an issue, on Fridays at 16:00 Beijing time.",
};

/** The whole history is fetched: without it nothing can be compared. */
const steps = (lang: Lang, ...inputs: readonly string[]): readonly string[] => [
  "    steps:",
  "      - uses: actions/checkout@v4",
  "        with:",
  "          fetch-depth: 0",
  "          persist-credentials: false",
  "      - uses: actions/setup-node@v4",
  "        with:",
  '          node-version: "22"',
  "      - uses: ./.github/actions/duban",
  "        with:",
  `          lang: ${lang}`,
  ...inputs.map((input) => `          ${input}`),
];

const check = (lang: Lang): string =>
  textOf(
    `# ${checks[lang]}`,
    "name: duban",
    "on:",
    "  pull_request:",
    "  push:",
    "    branches: [main, master]",
    "permissions:",
    "  contents: read",
    "  pull-requests: write",
    "jobs:",
    "  check:",
    "    runs-on: ubuntu-latest",
    steps(lang),
  );

const weekly = (lang: Lang): string =>
  textOf(
    `# ${posts[lang]}`,
    "name: duban weekly",
    "on:",
    "  schedule:",
    '    - cron: "0 8 * * 5"',
    "  workflow_dispatch:",
    "permissions:",
    "  contents: read",
    "  issues: write",
    "jobs:",
    "  weekly:",
    "    runs-on: ubuntu-latest",
    steps(lang, "command: weekly"),
  );

/** GitHub's files: the step itself, so that nothing is fetched from elsewhere, and the two jobs that take it. */
export const githubFiles = (lang: Lang, action: string): readonly NewFile[] => [
  { path: ".github/actions/duban/action.yml", text: action },
  { path: ".github/workflows/duban.yml", text: check(lang) },
  { path: ".github/workflows/duban-weekly.yml", text: weekly(lang) },
];
