import { extname, join, resolve } from "node:path";
import type { Paper } from "../model/outcome.ts";
import type { Style as OfficeStyle } from "../model/records.ts";
import { Refusal } from "../model/refusal.ts";
import type { World } from "../model/world.ts";
import { renderers } from "../render/index.ts";
import type { Checked, Rendered } from "../render/renderer.ts";
import { draw, missingWords, type OutputWish, styleFor } from "./output.ts";

interface Writing {
  readonly world: World;
  readonly wish: OutputWish;
  /** Files of the registry that could not be read. */
  readonly missing: number;
  /** The office's own layout of its papers. */
  readonly office: OfficeStyle | undefined;
  readonly checked: Omit<Checked, "diagnostics" | "unreadable">;
}

function folderOf(world: World, output: string | null): string {
  const path = output === null ? null : resolve(world.cwd, output);
  if (path !== null && output !== "-" && ["folder", null].includes(world.kindOf(path))) return path;
  throw new Refusal(
    {
      zh: "这里出的是一组文件，要一个文件夹来放",
      en: "this makes several files and needs a folder for them",
    },
    { zh: "写成 `-o 文件夹/`；没有的会建", en: "write `-o folder/`; one that is not there is made" },
  );
}

async function drawn(
  { name, content }: Paper,
  { world, wish, office, missing, checked }: Writing,
): Promise<Rendered> {
  const ending = extname(name).slice(1);
  const renderer = renderers.find(({ extensions }) => extensions.includes(ending));
  if (!renderer) throw new Error(`no format ends in ${ending}`);
  return draw(content, {
    renderer,
    style: styleFor(world, { ...wish, output: name }, office),
    missing,
    checked,
  });
}

/** Draws all papers of a folder, then writes them there, one after the other; each whole. */
export async function writePapers(papers: readonly Paper[], writing: Writing): Promise<void> {
  const { world, wish, missing } = writing;
  const folder = folderOf(world, wish.output);
  const files = await Promise.all(
    papers.map(async (paper) => ({ path: join(folder, paper.name), content: await drawn(paper, writing) })),
  );
  for (const { path, content } of files) world.writeFile(path, content);
  if (missing > 0) world.stderr.write(`${missingWords(missing)[wish.lang]}\n`);
}
