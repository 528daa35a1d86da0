import { shellWord } from "../write/shell-word.ts";

/** Where a person's own hook is kept, beside duban's. */
export const ownName = "pre-commit.own";

const mark = "# duban hooks install";
const check = "duban check --staged --no-input --dir=";

/** The registries that a hook of ours checks, each as the shell reads it; null where the hook is not ours. */
export const checkedBy = (hook: string): readonly string[] | null =>
  hook.split("\n", 2)[1]?.startsWith(mark)
    ? hook
        .split("\n")
        .filter((line) => line.startsWith(check))
        .map((line) => line.slice(check.length).replace(/ \|\| failed=\$\?$/, ""))
    : null;

/** A registry's folder, from the top of the repository, as the hook names it. */
export const namedInHook = (folder: string): string => shellWord(folder === "" ? "." : folder);

/** git's hook before a commit: the person's own first, then the check of each registry as it is staged. */
export const hookText = (registries: readonly string[]): string => `#!/bin/sh
${mark} — 拿掉：duban hooks remove
# 自己原来的钩子在旁边的 ${ownName}，先运行它 · a hook of your own stands beside this one and runs first
own="$(dirname "$0")/${ownName}"
if [ -x "$own" ]; then
  "$own" "$@" || exit $?
fi
if ! command -v duban >/dev/null 2>&1; then
  echo "提交前要检查登记簿，但 PATH 里没有 duban · duban is not on PATH, so the registry cannot be checked" >&2
  exit 1
fi
failed=0
${registries.map((folder) => `${check}${folder} || failed=$?`).join("\n")}
exit "$failed"
`;
