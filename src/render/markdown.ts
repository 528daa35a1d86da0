import { blockMarkdown } from "./markdown/blocks.ts";
import { checkedMarkdown } from "./markdown/findings.ts";
import type { Renderer } from "./renderer.ts";

const joined = (parts: readonly string[]): string => {
  const filled = parts.filter((part) => part !== "");
  return filled.length === 0 ? "" : `${filled.join("\n\n")}\n`;
};

/** GitHub's Markdown, for pull requests and papers that are pasted elsewhere. */
const markdown: Renderer = {
  format: "markdown",
  extensions: ["md"],
  report: (report, { lang }) => joined(report.blocks.map((block) => blockMarkdown(block, lang))),
  diagnostics: (checked, { lang }) => joined(checkedMarkdown(checked, lang)),
};

export default markdown;
