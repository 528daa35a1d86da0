import type { Day } from "../../model/day.ts";
import { countCell, dayCell, plain } from "../parts/cells.ts";
import type { SheetColumn } from "../sheets/column.ts";

type Column<T> = SheetColumn<T>;

/** Short text: an id, a name, a word. */
export const named = <T>(
  zh: string,
  en: string,
  text: (item: T) => string | null | undefined,
): Column<T> => ({ heading: { zh, en }, shrink: 1, cell: (item) => plain(text(item) ?? "") });

/** An id: it never gives way. */
export const known = <T>(zh: string, en: string, text: (item: T) => string): Column<T> => ({
  heading: { zh, en },
  shrink: 0,
  cell: (item) => plain(text(item)),
});

/** Words of any length. */
export const prose = <T>(
  zh: string,
  en: string,
  text: (item: T) => string | null | undefined,
): Column<T> => ({ heading: { zh, en }, shrink: 3, cell: (item) => plain(text(item) ?? "") });

export const dated = <T>(zh: string, en: string, day: (item: T) => Day | null | undefined): Column<T> => ({
  heading: { zh, en },
  shrink: 0,
  cell: (item) => dayCell(day(item)),
});

export const counted = <T>(
  zh: string,
  en: string,
  count: (item: T) => number | null | undefined,
): Column<T> => ({
  heading: { zh, en },
  align: "right",
  shrink: 1,
  cell: (item) => countCell(count(item) ?? null),
});
