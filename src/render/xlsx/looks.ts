import type { CellStyle } from "hucre/xlsx";
import type { Tone } from "../../model/report.ts";
import type { CellLook, SheetCell } from "../../model/workbook.ts";

/** Points. */
export const fontSizes: Readonly<Record<CellLook, number>> = {
  title: 18,
  note: 10.5,
  heading: 11,
  body: 11,
  open: 11,
};

/** Fonts that every office has; a missing one is replaced by what stands in for it there. */
const fonts: Readonly<Record<CellLook, string>> = {
  title: "黑体",
  note: "楷体",
  heading: "黑体",
  body: "宋体",
  open: "宋体",
};

/** Ink and ground, dark enough on light to be read when printed in grey: the word in the cell says the same. */
const tones: Readonly<
  Record<Tone, { readonly ink?: string; readonly ground?: string; readonly bold?: true }>
> = {
  plain: {},
  strong: { bold: true },
  quiet: { ink: "595959" },
  red: { ink: "9C0006", ground: "FFC7CE", bold: true },
  orange: { ink: "843C0C", ground: "F8CBAD" },
  yellow: { ink: "7F6000", ground: "FFEB9C" },
  blue: { ink: "1F4E79", ground: "BDD7EE" },
  green: { ink: "375623", ground: "C6EFCE" },
  grey: { ink: "404040", ground: "D9D9D9" },
};

const grounds: Readonly<Record<CellLook, string | null>> = {
  title: null,
  note: null,
  heading: "E7E6E6",
  body: null,
  open: "FFFDE7",
};

const line = { style: "thin", color: { rgb: "808080" } } as const;
const framed: NonNullable<CellStyle["border"]> = { top: line, right: line, bottom: line, left: line };

/** How numbers, days and shares are shown. */
export interface Showing {
  readonly numFmt: string | null;
  /** Excel is told that this is text, whatever it looks like. */
  readonly quoted: boolean;
  readonly wrapped: boolean;
  readonly side: "left" | "center" | "right";
  readonly locked: boolean;
}

/** The mark by which `parts.ts` finds the styles of quoted text: an indent of nothing. */
export const quotedIndent = 0;

/** A cell's style as hucre has it. */
export function styleOf(cell: SheetCell, { numFmt, quoted, wrapped, side, locked }: Showing): CellStyle {
  const look = cell.look ?? "body";
  const { ink, ground = grounds[look], bold } = tones[cell.tone ?? "plain"];
  return {
    font: {
      name: fonts[look],
      size: fontSizes[look],
      ...(bold ? { bold: true } : {}),
      ...(ink === undefined ? {} : { color: { rgb: ink } }),
    },
    alignment: {
      horizontal: cell.align ?? side,
      vertical: "center",
      ...(wrapped ? { wrapText: true } : {}),
      ...(quoted ? { indent: quotedIndent } : {}),
    },
    ...(look === "title" || look === "note" ? {} : { border: framed }),
    ...(ground === null ? {} : { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: ground } } }),
    ...(numFmt === null ? {} : { numFmt }),
    ...(locked ? {} : { protection: { locked: false } }),
  };
}
