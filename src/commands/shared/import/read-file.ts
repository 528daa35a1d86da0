import { type LedgerContext, type ReadLedger, readLedger } from "../../../intake/ledger.ts";
import { most, type ReadFile, type ReadTable, readFile } from "../../../intake/read.ts";
import type { Text } from "../../../model/language.ts";
import { Refusal } from "../../../model/refusal.ts";
import type { Call } from "../../command.ts";

/** A file with what it says; its name without the folder. */
interface FileRead {
  readonly document: string;
  readonly file: ReadFile;
}

const nameOf = (path: string): string => path.replace(/^.*[/\\]/u, "");

/** Says of which file something is wrong. */
function named(refusal: Refusal, name: string): Refusal {
  const what = { zh: `\`${name}\`：${refusal.what.zh}`, en: `\`${name}\`: ${refusal.what.en}` };
  return new Refusal(what, refusal.fix, refusal.exit);
}

/** Reads a file of any kind that a paper comes in; a `Refusal` says why it cannot be read, and what to do. */
export async function fileRead(call: Call, path: string): Promise<FileRead> {
  const bytes = call.around.bytes(path, most.file);
  const document = nameOf(path);
  if (bytes === null)
    throw new Refusal(
      { zh: `没有文件 \`${path}\``, en: `there is no file \`${path}\`` },
      { zh: "核对路径；带空格的要加引号", en: "look at the path; one with blanks needs quotation marks" },
    );
  try {
    return { document, file: await readFile(document, bytes) };
  } catch (error) {
    throw error instanceof Refusal ? named(error, document) : error;
  }
}

const tablesOf = (file: ReadFile): readonly ReadTable[] =>
  file.is === "tables"
    ? file.sheets
    : file.is === "document"
      ? file.blocks.flatMap((block) => (block.is === "table" ? [block.table] : []))
      : [];

/** What stands first in a document: the title of its tables, where they have none. */
function firstLine(file: ReadFile): string | null {
  const [first] = file.is === "document" ? file.blocks : [];
  return first?.is === "line" && first.text.trim() !== "" ? first.text.trim() : null;
}

const noLedger = (document: string, passedOver: ReadLedger["passedOver"]): Refusal =>
  new Refusal(
    {
      zh: `\`${document}\` 里没有找到台账：${passedOver.map(({ sheet, why }) => `表 ${sheet} ${why.zh}`).join("；") || "没有表格"}`,
      en: `no ledger was found in \`${document}\`: ${passedOver.map(({ sheet, why }) => `table ${sheet}: ${why.en}`).join("; ") || "there is no table"}`,
    },
    {
      zh: "表头要有任务一列和单位或时限一列；叫法特别的用 `--column 任务=C --column 牵头单位=D` 指明",
      en: "it needs a column of tasks and one of units or deadlines; say which with `--column task=C --column lead=D`",
    },
  );

/** The tables of a file as a ledger. */
export function ledgerIn(
  { document, file }: FileRead,
  context: LedgerContext,
): ReadLedger & { readonly document: string; readonly remarks: readonly Text[] } {
  const ledger = readLedger(tablesOf(file), context);
  if (ledger.tables.length === 0) throw noLedger(document, ledger.passedOver);
  return { ...ledger, title: ledger.title ?? firstLine(file), document, remarks: file.remarks };
}
