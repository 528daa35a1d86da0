import type { NewFile } from "../model/world.ts";
import type { Answers } from "./start/answers.ts";
import { pipelineFiles } from "./start/pipeline.ts";
import { policyText } from "./start/policy.ts";
import { programmeText } from "./start/programme.ts";
import { lineFile, taskFile, unitFiles } from "./start/records.ts";
import { textOf } from "./start/yaml.ts";

export type { Answers, Forge } from "./start/answers.ts";
export { forceId, officeId, officeName } from "./start/force.ts";
export { toolsFolder } from "./start/pipeline.ts";

type Schemas = Readonly<Record<string, unknown>>;

/** What the tool itself brings. */
interface Brought {
  readonly schemas: Schemas;
  /** The text of action.yml. */
  readonly action: string;
}

/** What duban, editors and git leave behind; none of it belongs into the registry's history. */
const ignored = [
  "*.lock",
  "*.tmp",
  "*.orig",
  "*.rej",
  "*.bak",
  "*~",
  "*.sw[op]",
  "~$*",
  ".DS_Store",
  "Thumbs.db",
];

const schemaFiles = (schemas: Schemas): readonly NewFile[] =>
  Object.entries(schemas).map(([kind, schema]) => ({
    path: `schemas/${kind}.schema.json`,
    text: `${JSON.stringify(schema, null, 2)}\n`,
  }));

/**
 * All files of a new registry, from the top of the office's repository. git's own files stand in `registry/`, which
 * they speak of, so that an office's own stay as they are. programme.yaml comes last: without it nothing is a registry.
 */
export function startingFiles(answers: Answers, { schemas, action }: Brought): readonly NewFile[] {
  const { line, unit, today, lang, forge } = answers;
  const records: readonly NewFile[] = [
    { path: ".gitattributes", text: textOf(["* text=auto eol=lf", "progress/** merge=duban"]) },
    { path: ".gitignore", text: textOf(ignored) },
    ...unitFiles(answers),
    ...(line ? [lineFile(answers, line)] : []),
    ...(line && unit ? [taskFile(answers, line)] : []),
    { path: "policy.yaml", text: policyText(today, lang) },
    { path: "programme.yaml", text: programmeText(answers) },
  ];
  return [
    ...pipelineFiles(forge, { lang, action }),
    ...schemaFiles(schemas),
    ...records.map(({ path, text }) => ({ path: `registry/${path}`, text })),
  ];
}
