import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { main } from "../../src/cli/main.ts";
import type { World } from "../../src/model/world.ts";
import { realWorld } from "../../src/world/real-world.ts";

const top = join(import.meta.dirname, "..", "..");

/** What `import --format json` says of one file. */
export interface Returned {
  readonly file: string;
  readonly unit: string | null;
  readonly fault: { readonly zh: string } | null;
  readonly taken: boolean;
  readonly cells: readonly {
    readonly state: string;
    readonly at: string;
    readonly text: string;
    readonly why: { readonly zh: string } | null;
  }[];
  readonly entries: readonly string[];
}

/** A desk with a registry on it, where forms are made, filled in by another program and taken back. */
export interface Desk {
  readonly folder: string;
  /** A command's exit code and all that it printed. */
  run(...argv: readonly string[]): Promise<{ readonly exit: number; readonly out: string }>;
  bytes(file: string): Buffer;
  /** Changes a workbook by exceljs and saves it under a name. */
  change(from: string, to: string, act: (book: ExcelJS.Workbook) => void): Promise<void>;
  /** The forms that a file or folder comes to. */
  returned(...argv: readonly string[]): Promise<readonly Returned[]>;
  clear(): void;
}

export function openDesk(registry: string): Desk {
  const folder = mkdtempSync(join(tmpdir(), "duban-form-"));
  cpSync(join(top, registry), join(folder, "registry"), { recursive: true });
  let count = 0;
  const run: Desk["run"] = async (...argv) => {
    const printed: string[] = [];
    const sink = { columns: null, write: (text: string | Uint8Array) => printed.push(String(text)) };
    const world: World = {
      ...realWorld(),
      cwd: folder,
      env: (name) => (name === "DUBAN_LANG" ? "zh" : undefined),
      stdout: sink,
      stderr: sink,
      interactive: () => false,
      randomId: () => {
        count += 1;
        return `n${String(count).padStart(5, "0")}`;
      },
    };
    const exit = await main(argv, world);
    return { exit, out: printed.join("") };
  };
  return {
    folder,
    run,
    bytes: (file) => readFileSync(join(folder, file)),
    async change(from, to, act) {
      const book = new ExcelJS.Workbook();
      await book.xlsx.readFile(join(folder, from));
      act(book);
      await book.xlsx.writeFile(join(folder, to));
    },
    async returned(...argv) {
      const { out } = await run("import", ...argv, "--format", "json", "--quiet");
      return JSON.parse(out).forms;
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}
