import type { BarState, Piece } from "./bar.ts";
import { alarm, colourOf, ink } from "./colours.ts";

/** Where a bar lies: its box, how many days it is wide, and how large a unit of its marks is. */
interface BarBox {
  readonly x: number;
  /** Its middle. */
  readonly y: number;
  readonly width: number;
  /** Half of its height. */
  readonly half: number;
  readonly days: number;
}

const two = (value: number): string => String(Math.round(value * 100) / 100);

const points = {
  done: `fill="${ink}" stroke="#fff"`,
  missed: `fill="#fff" stroke="${alarm}"`,
  ahead: `fill="#fff" stroke="${ink}"`,
} as const;

/** The patterns that bars are filled with; one set a document. */
export const barPatterns = (unit: number): string => {
  const pattern = (id: string, size: number, body: string): string =>
    `<pattern id="${id}" width="${two(size)}" height="${two(size)}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">${body}</pattern>`;
  const stripe = (colour: string, width: number): string =>
    `<rect width="${two(width)}" height="${two(unit * 4)}" fill="${colour}"/>`;
  return [
    pattern("duban-extension", unit * 1.2, stripe("#9a9a9a", unit * 0.35)),
    pattern("duban-late", unit * 1.2, stripe(alarm, unit * 0.7)),
    `<pattern id="duban-paused" width="${two(unit)}" height="${two(unit)}" patternUnits="userSpaceOnUse"><rect width="${two(unit)}" height="${two(unit)}" fill="#fff"/>${stripe("#6b6b6b", unit * 0.35)}</pattern>`,
  ].join("");
};

function pieceSvg(piece: Piece, state: BarState, box: BarBox): string {
  const { x, y, width, half, days } = box;
  const at = (day: number): number => x + (Math.max(0, Math.min(days, day)) / days) * width;
  const inside = (day: number): boolean => day >= 0 && day < days;
  const rect = (from: number, to: number, height: number, look: string): string => {
    const [left, right] = [at(from), at(to + 1)];
    if (right <= left) return "";
    return `<rect x="${two(left)}" y="${two(y - height)}" width="${two(right - left)}" height="${two(height * 2)}" ${look}/>`;
  };
  const thin = `stroke-width="${two(half * 0.14)}"`;
  const middle = (day: number): number => at(day + 0.5);
  const path = (day: number, d: (cx: number) => string, look: string): string =>
    inside(day) ? `<path d="${d(middle(day))}" ${look}/>` : "";
  const r = half * 0.85;
  switch (piece.as) {
    case "planned":
      return rect(piece.from, piece.to, half * 0.62, `fill="#fff" stroke="#555" ${thin}`);
    case "extension":
      return rect(piece.from, piece.to, half * 0.62, `fill="url(#duban-extension)" stroke="#555" ${thin}`);
    case "done":
      return rect(piece.from, piece.to, half * 0.42, `fill="${colourOf(state.tone)}"`);
    case "late":
      return rect(piece.from, piece.to, half * 0.42, `fill="url(#duban-late)" stroke="${alarm}" ${thin}`);
    case "paused":
      return rect(piece.from, piece.to, half * 0.42, `fill="url(#duban-paused)" stroke="#6b6b6b" ${thin}`);
    case "open": {
      const [left, right] = [at(piece.from), at(piece.to + 1)];
      if (right <= left) return "";
      const dash = `stroke-dasharray="${two(half * 0.5)} ${two(half * 0.4)}"`;
      return `<path d="M${two(left)} ${two(y)}H${two(right)}" stroke="#8c8c8c" stroke-width="${two(half * 0.16)}" ${dash}/>`;
    }
    case "original":
      return inside(piece.at)
        ? `<path d="M${two(at(piece.at + 1))} ${two(y - half)}V${two(y + half)}" stroke="#555" stroke-width="${two(half * 0.2)}" stroke-dasharray="${two(half * 0.3)} ${two(half * 0.2)}"/>`
        : "";
    case "due":
      return inside(piece.at)
        ? `<path d="M${two(at(piece.at + 1))} ${two(y - half)}V${two(y + half)}" stroke="${ink}" stroke-width="${two(half * 0.3)}"/>`
        : "";
    case "milestone":
      return (
        path(
          piece.at,
          (cx) =>
            `M${two(cx)} ${two(y - r)}L${two(cx + r)} ${two(y)} ${two(cx)} ${two(y + r)} ${two(cx - r)} ${two(y)}Z`,
          `${points[piece.state]} ${thin}`,
        ) + crossed(piece, box, middle(piece.at))
      );
    case "turn":
      return inside(piece.at)
        ? `<circle cx="${two(middle(piece.at))}" cy="${two(y)}" r="${two(r * 0.75)}" ${points[piece.state]} ${thin}/>${crossed(piece, box, middle(piece.at))}`
        : "";
    case "claimed":
      return path(
        piece.at,
        (cx) =>
          `M${two(cx)} ${two(y + half * 0.25)}L${two(cx + r * 0.7)} ${two(y + half * 1.15)}H${two(cx - r * 0.7)}Z`,
        `fill="${ink}" stroke="#fff" ${thin}`,
      );
    case "returned":
    case "reopened":
      return path(
        piece.at,
        (cx) =>
          `M${two(cx)} ${two(y - half * 0.2)}L${two(cx + r * 0.7)} ${two(y - half * 1.1)}H${two(cx - r * 0.7)}Z`,
        `fill="#fff" stroke="${alarm}" stroke-width="${two(half * 0.2)}"`,
      );
    case "accepted":
      return (
        path(
          piece.at,
          (cx) =>
            `M${two(cx - r)} ${two(y - r * 0.1)}L${two(cx - r * 0.2)} ${two(y + r * 0.8)} ${two(cx + r * 1.2)} ${two(y - r)}`,
          `fill="none" stroke="#fff" stroke-width="${two(half * 0.8)}"`,
        ) +
        path(
          piece.at,
          (cx) =>
            `M${two(cx - r)} ${two(y - r * 0.1)}L${two(cx - r * 0.2)} ${two(y + r * 0.8)} ${two(cx + r * 1.2)} ${two(y - r)}`,
          `fill="none" stroke="${colourOf("green")}" stroke-width="${two(half * 0.38)}"`,
        )
      );
    case "cancelled":
      return path(
        piece.at,
        (cx) =>
          `M${two(cx - r)} ${two(y - r)}L${two(cx + r)} ${two(y + r)}M${two(cx + r)} ${two(y - r)}L${two(cx - r)} ${two(y + r)}`,
        `stroke="${ink}" stroke-width="${two(half * 0.3)}"`,
      );
  }
}

/** The cross in a point that was missed, so that it is told from one to come without colour. */
function crossed(
  piece: Extract<Piece, { as: "milestone" | "turn" }>,
  { y, half, days }: BarBox,
  cx: number,
): string {
  if (piece.state !== "missed" || piece.at < 0 || piece.at >= days) return "";
  const r = half * 0.35;
  return `<path d="M${two(cx - r)} ${two(y - r)}L${two(cx + r)} ${two(y + r)}M${two(cx + r)} ${two(y - r)}L${two(cx - r)} ${two(y + r)}" stroke="${alarm}" stroke-width="${two(half * 0.2)}"/>`;
}

/** A task's bar as SVG elements; numbers and fixed words alone, nothing that anybody wrote. */
export const barSvg = (pieces: readonly Piece[], state: BarState, box: BarBox): string =>
  pieces.map((piece) => pieceSvg(piece, state, box)).join("");
