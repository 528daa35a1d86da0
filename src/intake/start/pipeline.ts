import type { Lang } from "../../model/language.ts";
import type { NewFile } from "../../model/world.ts";
import type { Forge } from "./answers.ts";
import { githubFiles } from "./github.ts";
import { gitlabFiles } from "./gitlab.ts";

/** Where the packed program stands in the office's repository; a pipeline needs no registry of packages then. */
export const toolsFolder = "tools";

/** The pipeline's files, from the top of the repository; none where nobody runs it. */
export function pipelineFiles(
  forge: Forge,
  { lang, action }: { readonly lang: Lang; readonly action: string },
): readonly NewFile[] {
  switch (forge) {
    case "github":
      return githubFiles(lang, action);
    case "gitlab":
      return gitlabFiles(lang);
    case "none":
      return [];
  }
}
