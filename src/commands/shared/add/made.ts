import type { Edit, Writing } from "../../../model/edit.ts";
import { bothLanguages, type Text } from "../../../model/language.ts";
import type { Outcome } from "../../../model/outcome.ts";
import { Refusal } from "../../../model/refusal.ts";
import { type Fields, recordText } from "../../../source/splice.ts";
import type { Call, Opened } from "../../command.ts";
import { given } from "../given.ts";
import { judged } from "../judged.ts";
import { schemaLine } from "../schema-line.ts";

/** A new record: where it stands, what it is, and what is said of it. */
export interface Made {
  readonly path: string;
  /** As its schema is named. */
  readonly kind: string;
  readonly record: Fields;
  /** Changes elsewhere that belong to it. */
  readonly also?: readonly Edit[];
  /** What it is, for people: 任务“…”. */
  readonly name: Text;
  /** How words were understood. */
  readonly notes: readonly Text[];
  readonly next: readonly string[];
}

/** Values that are there, in the order given: what is null, undefined or an empty list is left out. */
export const present = (fields: { readonly [key: string]: Fields[string] | undefined }): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(
      (pair): pair is [string, Fields[string]] =>
        pair[1] !== undefined && pair[1] !== null && !(Array.isArray(pair[1]) && pair[1].length === 0),
    ),
  );

/** The new record's file. One that stands there already is refused: ids are for ever. */
export function newFile({ textOf }: Opened, { path, kind, record }: Made): Edit {
  if (textOf(path) !== null) {
    throw new Refusal(
      { zh: `\`${path}\` 已经在那里`, en: `\`${path}\` stands there already` },
      {
        zh: `\`duban show ${record["id"]}\` 看它，\`duban edit ${record["id"]}\` 改它；编号自己取的，换一个`,
        en: `see it with \`duban show ${record["id"]}\`, change it with \`duban edit ${record["id"]}\`, or choose another id`,
      },
    );
  }
  const after = recordText(record, schemaLine(textOf("programme.yaml"), kind, path.split("/").length - 1));
  return { path, before: null, after };
}

/** All that a new record changes. */
export const madeEdits = (opened: Opened, made: Made): readonly Edit[] => [
  newFile(opened, made),
  ...(made.also ?? []),
];

/** What a new record says on the terminal and in the commit. */
function madeWriting(opened: Opened, made: Made): Writing {
  const { language } = opened.ledger.programme;
  return {
    edits: madeEdits(opened, made),
    says: bothLanguages((lang) =>
      [
        lang === "zh" ? `已建：${made.name.zh}` : `Added: ${made.name.en}`,
        ...made.notes.map((note) => `  ${note[lang]}`),
      ].join("\n"),
    ),
    next: made.next,
    message: language === "zh" ? `新建${made.name.zh}` : `add ${made.name.en}`,
  };
}

export const added = (opened: Opened, made: Made): Outcome => judged(opened, madeWriting(opened, made));

/** An ASCII id as records need it; anything else is refused. */
export function idGiven(call: Call, about: Text): string {
  const id = given(call, "id");
  if (id !== null && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) return id;
  throw new Refusal(
    id === null
      ? { zh: `还要写 \`--id\`（${about.zh}）`, en: `\`--id\` is missing: ${about.en}` }
      : { zh: `\`${id}\` 不能作编号`, en: `\`${id}\` is no id` },
    {
      zh: "编号用小写字母开头，只含小写字母、数字和连字符，如 `--id guozi`",
      en: "an id begins with a lower-case letter and has lower-case letters, digits and hyphens, as in `--id guozi`",
    },
  );
}
