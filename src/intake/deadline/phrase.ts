import type { Text } from "../../model/language.ts";

/** `next` is the year after the one spoken of before; `shift` counts from the paper's year. */
export type YearSaid =
  | { readonly kind: "stated"; readonly year: number }
  | { readonly kind: "shift"; readonly by: number }
  | { readonly kind: "next" };

/** `carried`: the month of the time before it (5月1日至15日). `this`: so many months, quarters or weeks from the paper's. */
export type Unit =
  | { readonly kind: "year" }
  | { readonly kind: "half" | "quarter" | "month" | "plan"; readonly n: number }
  | { readonly kind: "months"; readonly first: number; readonly last: number }
  | { readonly kind: "this"; readonly of: "month" | "quarter" | "week"; readonly shift: number }
  | { readonly kind: "carried" }
  | { readonly kind: "now" };

export type Edge = "start" | "middle" | "end" | "inside";

/** A time as said, before it is known which days it means. */
export interface Point {
  readonly year: YearSaid | null;
  readonly unit: Unit;
  /** Thirds of a month, first and last. */
  readonly thirds: readonly [number, number] | null;
  readonly date: number | null;
  readonly edge: Edge | null;
  /** 1–7, as a day of `this` week, or written beside a date. */
  readonly weekday: number | null;
}

export type Phrase =
  | { readonly kind: "point"; readonly point: Point }
  | { readonly kind: "range"; readonly from: Point; readonly to: Point }
  | { readonly kind: "defect"; readonly why: Text };

export const pointOf = (unit: Unit, fields: Partial<Point> = {}): Point => ({
  year: null,
  unit,
  thirds: null,
  date: null,
  edge: null,
  weekday: null,
  ...fields,
});

/** 年初 and 季度初 begin a range, but alone they name no day. */
export const onlyBegins = (phrase: Phrase): boolean => {
  if (phrase.kind !== "point" || phrase.point.edge !== "start") return false;
  const { unit } = phrase.point;
  return unit.kind === "this" ? unit.of !== "month" : unit.kind !== "month" && unit.kind !== "carried";
};

export const single = (point: Point): readonly Phrase[] => [{ kind: "point", point }];
export const defect = (why: Text): readonly Phrase[] => [{ kind: "defect", why }];
