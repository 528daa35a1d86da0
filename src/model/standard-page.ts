/** The page of GB/T 9704-2012: margins in millimetres, lines a page, characters a line, the body's size in points. */
export const standardPage = {
  top: 37,
  bottom: 35,
  left: 28,
  right: 26,
  lines: 22,
  characters: 28,
  size: 16,
} as const;

/** A4, in millimetres. */
export const a4 = { width: 210, height: 297 } as const;
