import type { Block } from "../../model/report.ts";

type Paragraph = Extract<Block, { type: "paragraph" }>;

/** A report's beginning: its title and the quiet lines under it, with what is said before them. */
export interface Beginning {
  readonly notices: readonly Block[];
  readonly title: string | null;
  readonly under: readonly Paragraph[];
}

export interface Annex {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A report as a paper has it: how it begins, what it says, its annexes. */
interface Split {
  readonly beginning: Beginning;
  readonly body: readonly Block[];
  readonly annexes: readonly Annex[];
}

const isQuiet = (block: Block | undefined): block is Paragraph =>
  block?.type === "paragraph" && block.tone === "quiet";

const annexAt = (blocks: readonly Block[], from: number): number => {
  const at = blocks.findIndex(
    (block, index) => index >= from && block.type === "heading" && block.annex !== undefined,
  );
  return at < 0 ? blocks.length : at;
};

function annexesOf(blocks: readonly Block[]): readonly Annex[] {
  const [first, ...rest] = blocks;
  if (first?.type !== "heading" || first.annex === undefined) return [];
  const end = annexAt(rest, 0);
  return [{ title: first.annex, blocks: rest.slice(0, end) }, ...annexesOf(rest.slice(end))];
}

export function split(blocks: readonly Block[]): Split {
  const at = blocks.findIndex((block) => block.type === "heading" && block.level === 1);
  const title = blocks[at];
  const after = blocks.slice(at + 1);
  const told = after.findIndex((block) => !isQuiet(block));
  const under = after.slice(0, told < 0 ? after.length : told).filter(isQuiet);
  const rest = title?.type === "heading" ? after.slice(under.length) : blocks;
  const end = annexAt(rest, 0);
  return {
    beginning:
      title?.type === "heading"
        ? { notices: blocks.slice(0, at), title: title.text, under }
        : { notices: [], title: null, under: [] },
    body: rest.slice(0, end),
    annexes: annexesOf(rest.slice(end)),
  };
}
