/** How much of a file is read; beyond it the file is refused, so that no file can take the machine's memory or time. */
export const most = {
  /** Bytes of a file as it lies on the disk. */
  file: 32 * 2 ** 20,
  /** Bytes of a plain text, a plan of a hundred pages having 0.3 MB. */
  text: 4 * 2 ** 20,
  /** Bytes of a text with columns. */
  columnText: 16 * 2 ** 20,
  /** Bytes of all parts of a packed file, unpacked. */
  unpacked: 64 * 2 ** 20,
  /** How many times larger than packed a part may be, where it is large at all. */
  ratio: 200,
  /** Bytes up to which a part's ratio does not matter. */
  smallPart: 2 ** 20,
  parts: 2000,
  /** Elements inside one another. */
  depth: 256,
  sheets: 100,
  /** The last row and column that may hold something. */
  rows: 20_000,
  columns: 256,
  cells: 120_000,
  /** Characters in one cell, as spreadsheets themselves have it. */
  cellText: 32_767,
  /** Characters of all strings of a workbook. */
  strings: 16_000_000,
  merged: 20_000,
  /** Paragraphs and cells of a document. */
  paragraphs: 50_000,
  paragraphText: 200_000,
} as const;
