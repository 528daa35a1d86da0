import type { Renderer } from "./renderer.ts";
import { blockLines } from "./text/blocks.ts";
import { frameLines } from "./text/code-frame.ts";
import { lookOf } from "./text/look.ts";

/** Blocks of lines, a blank line between them. */
const joined = (blocks: readonly (readonly string[])[]): string => {
  const filled = blocks.filter((lines) => lines.length > 0);
  return filled.length === 0 ? "" : `${filled.map((lines) => lines.join("\n")).join("\n\n")}\n`;
};

/** Text for people, on a terminal or in a pipe. */
const text: Renderer = {
  format: "text",
  extensions: ["txt"],
  async report(report, style) {
    const look = await lookOf(style);
    return joined(await Promise.all(report.blocks.map((block) => blockLines(block, look))));
  },
  async diagnostics({ diagnostics }, style) {
    const look = await lookOf(style);
    return joined(diagnostics.map((diagnostic) => frameLines(diagnostic, style.lang, look)));
  },
};

export default text;
