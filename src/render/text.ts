import type { Diagnostic } from "../model/diagnostic.ts";
import type { Renderer, Style } from "./renderer.ts";
import { blockLines } from "./text/blocks.ts";
import { boardBlocks } from "./text/board/lines.ts";
import { frameLines } from "./text/code-frame.ts";
import { lookOf } from "./text/look.ts";

/** Blocks of lines, a blank line between them. */
const joined = (blocks: readonly (readonly string[])[]): string => {
  const filled = blocks.filter((lines) => lines.length > 0);
  return filled.length === 0 ? "" : `${filled.map((lines) => lines.join("\n")).join("\n\n")}\n`;
};

/** Findings with their lines, as a terminal shows them. */
export async function frameText(diagnostics: readonly Diagnostic[], style: Style): Promise<string> {
  const look = await lookOf(style);
  return joined(diagnostics.map((diagnostic) => frameLines(diagnostic, style.lang, look)));
}

/** Text for people, on a terminal or in a pipe. */
const text: Renderer = {
  format: "text",
  extensions: ["txt"],
  async report(report, style) {
    const look = await lookOf(style);
    const blocks = await Promise.all(report.blocks.map((block) => blockLines(block, look)));
    const board = report.board ? boardBlocks(report.board, look, style.lang) : [];
    return joined([...blocks, ...board]);
  },
  diagnostics: ({ diagnostics }, style) => frameText(diagnostics, style),
};

export default text;
