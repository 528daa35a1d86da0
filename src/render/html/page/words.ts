/** What a bar says to those who do not see it. */
interface Told {
  readonly standing: string;
  readonly actual: number | null;
  readonly planned: number | null;
  readonly due: string | null;
}

/** A phrase with its `{}` filled in order. */
export const filled = (phrase: string, values: readonly (string | number)[]): string =>
  phrase
    .split("{}")
    .map((part, n) => (n === 0 ? part : String(values[n - 1]) + part))
    .join("");

export const percentWords = (percent: number | null): string => (percent === null ? "—" : `${percent}%`);

export const percentOrNothing = (percent: number | null): string => (percent === null ? "" : `${percent}%`);

export const barWords = (phrase: string, { standing, actual, planned, due }: Told): string =>
  filled(phrase, [standing, percentWords(actual), percentWords(planned), due === null ? "—" : due]);
