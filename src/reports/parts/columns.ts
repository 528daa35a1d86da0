import type { Column } from "../../model/report.ts";

/** Columns by heading, with how readily each gives way and, for numbers, their side. */
export const columns = (...headings: readonly (readonly [string, number?, "right"?])[]): readonly Column[] =>
  headings.map(([heading, shrink, align]) => ({
    heading,
    ...(shrink !== undefined ? { shrink } : {}),
    ...(align ? { align } : {}),
  }));
