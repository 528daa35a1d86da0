import { colourOf } from "./colours.ts";

/** What is needed of a sign to draw it. */
interface Shown {
  readonly kind: "lamp" | "closed" | "suspended" | "cancelled" | "dark";
  readonly tone: Parameters<typeof colourOf>[0];
}

const filled: Readonly<Partial<Record<Shown["tone"], string>>> = {
  red: "M0-5L5.2 4.4H-5.2Z",
  orange: "M0-5.4L5.4 0 0 5.4-5.4 0Z",
  yellow: "M-4.4-4.4H4.4V4.4H-4.4Z",
  blue: "M-4.8 0A4.8 4.8 0 1 0 4.8 0A4.8 4.8 0 1 0-4.8 0Z",
};

const drawn: Readonly<Record<Exclude<Shown["kind"], "lamp">, string>> = {
  closed: "M-4.6 0.4L-1.4 3.8 4.8-4",
  suspended: "M-2.4-4.4V4.4M2.4-4.4V4.4",
  cancelled: "M-4-4L4 4M4-4L-4 4",
  dark: "M-3 0H3",
};

/**
 * A sign's shape about the origin, some 10 units across: each kind and colour of its own, so that it is told apart in
 * black and white. red ▲ orange ◆ yellow ■ blue ● green ○ grey ▬; closed ✓ suspended ‖ cancelled × dark –.
 */
export function signShape({ kind, tone }: Shown): string {
  const colour = colourOf(tone);
  const stroke = `fill="none" stroke="${colour}" stroke-width="2.2"`;
  if (kind !== "lamp") return `<path d="${drawn[kind]}" ${stroke}/>`;
  const shape = filled[tone];
  if (shape !== undefined) return `<path d="${shape}" fill="${colour}"/>`;
  return tone === "green" ? `<circle r="4" ${stroke}/>` : `<path d="M-5-1.8H5V1.8H-5Z" fill="${colour}"/>`;
}
