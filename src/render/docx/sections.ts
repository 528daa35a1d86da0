import type { FileChild, ISectionOptions } from "docx";
import type { Block, Report } from "../../model/report.ts";
import { blocksOf } from "./blocks.ts";
import { type Drawing, emptyLine, lined } from "./drawing.ts";
import { annexLabel, annexNote, signature } from "./foot.ts";
import { headOf, markOf, titleParagraph } from "./head.ts";
import { measureOf, type Sheet } from "./look.ts";
import { sectionOf } from "./page.ts";
import { split } from "./split.ts";
import { tableFit } from "./widths.ts";

const across = ({ height, top, bottom }: Sheet): number => height - top - bottom;

/** More than this beside its tables, and a part is there to be read, which is done on upright pages. */
const fewWords = 2;

/**
 * Whether a table in these blocks is too wide for an upright page. Between words it may rather be set small there; where
 * there is little else it is turned.
 */
function isWide({ look }: Drawing, blocks: readonly Block[]): boolean {
  const words = blocks.filter(({ type }) => type !== "table" && type !== "heading").length;
  return blocks.some((block) => {
    if (block.type !== "table") return false;
    const { fits } = tableFit(block, measureOf(look.sheet), look.faces.table.size);
    return fits === "no" || (fits === "small" && words <= fewWords);
  });
}

/** What stands on pages of one orientation. */
interface Stretch {
  readonly landscape: boolean;
  readonly blocks: readonly Block[];
}

/** Blocks in their parts, each under its heading of the second level; the first may have none. */
function partsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const starts = blocks.flatMap((block, at) => (block.type === "heading" && block.level === 2 ? [at] : []));
  return [0, ...starts.filter((at) => at > 0)].map((from, at, all) => blocks.slice(from, all[at + 1]));
}

/** A part with a table that is too wide lies across, heading and all; neighbours of one orientation share pages. */
function stretches(drawing: Drawing, blocks: readonly Block[]): readonly Stretch[] {
  const done: Stretch[] = [];
  for (const part of partsOf(blocks)) {
    const landscape = isWide(drawing, part);
    const last = done.at(-1);
    if (last?.landscape === landscape)
      done[done.length - 1] = { landscape, blocks: [...last.blocks, ...part] };
    else done.push({ landscape, blocks: part });
  }
  return done;
}

/** The sections of a paper: its text, upright and across as its tables want it, then each annex on new pages. */
export function sectionsOf(drawing: Drawing, report: Report): readonly ISectionOptions[] {
  const { beginning, body, annexes } = split(report.blocks);
  const drawn = (blocks: readonly Block[], landscape: boolean): readonly FileChild[] => {
    const measure = landscape ? across(drawing.look.sheet) : measureOf(drawing.look.sheet);
    return blocksOf(drawing, blocks, measure);
  };
  const text = stretches(drawing, body);
  const marked = markOf(drawing, report.paper, beginning.title ?? "") !== null;
  const last = text.length - 1;
  return [
    ...text.map(({ landscape, blocks }, at) =>
      sectionOf(drawing, landscape, [
        ...(at === 0 ? headOf(drawing, beginning, report.paper) : []),
        ...drawn(blocks, landscape),
        ...(at === last
          ? [...annexNote(drawing, annexes), ...(marked ? [] : signature(drawing, report.paper))]
          : []),
      ]),
    ),
    ...annexes.map(({ title, blocks }, at) => {
      const landscape = isWide(drawing, blocks);
      return sectionOf(drawing, landscape, [
        lined(drawing, "AnnexLabel", annexLabel(drawing, at, annexes.length)),
        emptyLine(drawing),
        titleParagraph(drawing, title, "AnnexTitle"),
        emptyLine(drawing),
        ...drawn(blocks, landscape),
      ]);
    }),
  ];
}
