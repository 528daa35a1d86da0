/** The languages that duban speaks. */
export type Lang = "zh" | "en";

/** One thing said in every language; complete by type. */
export type Text = Readonly<Record<Lang, string>>;

/** Text that is the same in every language: a name, a value. */
export const same = (words: string): Text => ({ zh: words, en: words });

/** A message of every language made from one value, with the language at hand. */
export const bothLanguages = (make: (lang: Lang) => string): Text => ({ zh: make("zh"), en: make("en") });
