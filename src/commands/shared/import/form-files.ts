import { type FormRead, readForm } from "../../../intake/form.ts";
import { readFile } from "../../../intake/read.ts";
import type { Text } from "../../../model/language.ts";
import { Refusal } from "../../../model/refusal.ts";
import type { Call } from "../../command.ts";

/** A file that may be a form that came back. */
export interface FormFile {
  readonly name: string;
  /** What was read of it; null where it is a workbook and no form. */
  readonly read: FormRead;
  /** Why it could not be read at all. */
  readonly fault: Text | null;
}

/** In bytes; a form has some ten thousand. */
const most = 20_000_000;

const isWorkbook = (name: string): boolean => /\.xls[xm]$/i.test(name);

/** Files that spreadsheets put beside an open one. */
const isSilent = (name: string): boolean => /^(?:~\$|\.)/.test(name);

async function fileAt(call: Call, name: string, path: string): Promise<FormFile> {
  try {
    const bytes = call.around.bytes(path, most);
    if (bytes === null) return { name, read: null, fault: null };
    const file = await readFile(name, bytes);
    return { name, read: file.is === "tables" ? readForm(file) : null, fault: null };
  } catch (cause) {
    if (!(cause instanceof Refusal) || cause.exit === 3) throw cause;
    return { name, read: null, fault: cause.what };
  }
}

/** All files of a folder, those that are no forms named as such. */
async function filesIn(call: Call, folder: string): Promise<readonly FormFile[]> {
  const names = call.around
    .namesIn(folder)
    .filter((name) => !isSilent(name) && call.around.kindOf(`${folder}/${name}`) === "file");
  const files: FormFile[] = [];
  for (const name of names) {
    files.push(
      isWorkbook(name) ? await fileAt(call, name, `${folder}/${name}`) : { name, read: null, fault: null },
    );
  }
  return files;
}

/**
 * The forms that an argument of `import` names: one file, or all of a folder. Null where it is a file and no form, for
 * others to read. Throws what `bytes` throws.
 */
export async function formsNamed(call: Call): Promise<readonly FormFile[] | null> {
  const [path] = call.args;
  if (path === undefined) return null;
  if (call.around.kindOf(path) === "folder") return filesIn(call, path);
  if (!isWorkbook(path) || call.around.kindOf(path) !== "file") return null;
  const file = await fileAt(call, path.split(/[\\/]/).at(-1) ?? path, path);
  return file.read === null ? null : [file];
}
