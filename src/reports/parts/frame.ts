import type { Ledger } from "../../derive/ledger.ts";
import type { CalendarEvent } from "../../model/calendar-event.ts";
import type { Day } from "../../model/day.ts";
import type { Lang, Text } from "../../model/language.ts";
import type { Block, Fact, Papered, Report } from "../../model/report.ts";

/** What every report is made for: a registry on a day, in a language. */
export interface Setting {
  readonly ledger: Ledger;
  readonly asOf: Day;
  readonly lang: Lang;
  /** The commit that the registry stands at, null without git. */
  readonly revision: string | null;
  /** Where an earlier revision was asked for: the commit that is spoken of, short as people write it. */
  readonly version?: string;
}

const fictionWords: Text = {
  zh: "本登记簿为虚构：城市、单位和事件均属虚构，仅供试用。",
  en: "This registry is invented: its city, units and events are fictional, for trying things out.",
};

const asOfWords = ({ ledger: { programme }, asOf, version }: Setting): Text => ({
  zh: `${programme.title}，截至 ${asOf}${version === undefined ? "" : `，git 版本 ${version}`}`,
  en: `${programme.title}, as of ${asOf}${version === undefined ? "" : `, in git at ${version}`}`,
});

/** The line that says of a fictional registry that it is one. */
export const fictionLine = ({ ledger, lang }: Setting): readonly Block[] =>
  ledger.programme.fictional ? [{ type: "paragraph", text: fictionWords[lang], tone: "quiet" }] : [];

/** Puts a report's title, programme, as-of day and the line of a fictional registry before its blocks. */
export function framed(
  setting: Setting,
  {
    kind,
    title,
    paper,
    blocks,
    facts,
    events,
  }: {
    readonly kind: string;
    readonly title: string;
    /** What makes it a paper of an office's; none for what is only looked at. */
    readonly paper?: Papered;
    readonly blocks: readonly Block[];
    readonly facts: { readonly [key: string]: Fact };
    readonly events?: () => readonly CalendarEvent[];
  },
): Report {
  const { ledger, asOf, lang, revision } = setting;
  const { programme } = ledger;
  return {
    kind,
    asOf,
    ...(paper ? { paper } : {}),
    blocks: [
      { type: "heading", level: 1, text: title },
      { type: "paragraph", text: asOfWords(setting)[lang], tone: "quiet", dated: true },
      ...fictionLine(setting),
      ...blocks,
    ],
    facts: { revision, registry: programme.id, fictional: programme.fictional ?? false, ...facts },
    ...(events ? { events } : {}),
  };
}
