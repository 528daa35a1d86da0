/** A3 landscape in millimetres, and where things stand on it. */
export const page = {
  width: 420,
  height: 297,
  margin: 9,
  /** The first row begins here, below the title and the months. */
  top: 47,
  /** No row reaches below. */
  bottom: 274,
} as const;

const right = page.width - page.margin;

/** The columns from the left; the chart takes what the others leave. */
export const columns = {
  unit: { x: page.margin, width: 25 },
  title: { x: 34, width: 72 },
  deadline: { x: 106, width: 35 },
  chart: { x: 141, width: right - 38 - 141 },
  percent: { x: right - 38, width: 12 },
  sign: { x: right - 26, width: 26 },
} as const;

export const sizes = { title: 8, heading: 3.9, text: 3.2, small: 2.7, line: 4.1 } as const;

/** A length in millimetres, with two decimals at most. */
export const mm = (value: number): string => String(Math.round(value * 100) / 100);
