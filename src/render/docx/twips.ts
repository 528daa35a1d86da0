/** A twentieth of a point: what Word measures in. */
export const ofPoints = (points: number): number => Math.round(points * 20);

export const ofMillimetres = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** Half a Han character: Latin letters, digits, what is printed before U+2000. */
const isNarrow = (char: string): boolean => char < "\u2000";

/** How wide a text is set, in Han characters; Latin letters and digits count half. */
export const emsOf = (text: string): number => {
  let ems = 0;
  for (const char of text) ems += isNarrow(char) ? 0.5 : 1;
  return ems;
};
