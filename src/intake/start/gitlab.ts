import type { Lang, Text } from "../../model/language.ts";
import type { NewFile } from "../../model/world.ts";

const about: Text = {
  zh: `# 合并请求和主分支都检查登记簿；在“计划流水线”里建一个每周的，就出周报。
# 程序随仓库走，放在 tools/；合并请求由目标分支上的程序来查。
# 要在合并请求里留说明、把周报发成议题，设变量 DUBAN_TOKEN（有 api 权限的项目访问令牌）；不设就只在流水线里看。`,
  en: `# Checks the registry on merge requests and the default branch; a weekly pipeline schedule posts the weekly text.
# The program comes with the repository, in tools/; a merge request is checked by the program of its base.
# For the comment on a merge request and the weekly issue set the variable DUBAN_TOKEN (a project access token with the
# scope api); without it the pipeline alone shows them.`,
};

/** The program is taken as the base has it: no change is judged by a program that it brings itself. */
const text = (lang: Lang): string => `${about[lang]}
variables:
  DUBAN_LANG: ${lang}
  GIT_DEPTH: "0"
.duban:
  image: node:22
  before_script:
    - |
      base="\${CI_MERGE_REQUEST_DIFF_BASE_SHA:-\${CI_COMMIT_BEFORE_SHA:-}}"
      case "$base" in *[!0]*) ;; *) base="" ;; esac
      for file in tools/duban-*.tgz; do packed="$PWD/$file"; done
      if [ -n "$base" ]; then
        name="$(git ls-tree --name-only "$base" tools/ | grep -E '^tools/duban-[0-9][0-9A-Za-z.-]*\\.tgz$' | sort -V | tail -n 1 || true)"
        if [ -n "$name" ]; then packed="$(mktemp -d)/\${name##*/}"; git cat-file blob "$base:$name" > "$packed"; fi
      fi
      npm install --global --ignore-scripts --no-audit --no-fund "$packed"
duban:
  extends: .duban
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_PIPELINE_SOURCE == "push" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - |
      status=0
      duban check --no-input \${base:+"--base=$base"} || status=$?
      duban check --no-input \${base:+"--base=$base"} --format gitlab --output gl-code-quality-report.json 2> /dev/null || true
      duban check --no-input \${base:+"--base=$base"} --format markdown --output duban.md 2> /dev/null || true
      if [ -n "\${DUBAN_TOKEN:-}" ] && [ -s duban.md ]; then duban-post comment duban.md check; fi
      exit "$status"
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
duban-weekly:
  extends: .duban
  rules:
    - if: $CI_PIPELINE_SOURCE == "schedule"
  script:
    - duban weekly --no-input --format markdown --output duban-weekly.md
    - cat duban-weekly.md
    - if [ -n "\${DUBAN_TOKEN:-}" ]; then duban-post issue duban-weekly.md weekly; fi
`;

export const gitlabFiles = (lang: Lang): readonly NewFile[] => [{ path: ".gitlab-ci.yml", text: text(lang) }];
