import type { Task } from "../../../model/records.ts";
import { Refusal } from "../../../model/refusal.ts";
import type { Call } from "../../command.ts";
import { findMeeting, findNamed } from "../find.ts";
import { given } from "../given.ts";
import type { Fields } from "./draft.ts";
import type { Scene } from "./scene.ts";

/** 78, 78% or 78.5; anything but 0 to 100 is refused. */
export function percentOf(option: string, text: string): number {
  const number = /^(\d{1,3}(?:\.\d+)?)[%％]?$/.exec(text)?.[1];
  if (number !== undefined && Number(number) <= 100) return Number(number);
  throw new Refusal(
    { zh: `\`--${option} ${text}\` 不是百分比`, en: `\`--${option} ${text}\` is no percentage` },
    { zh: "写 0 到 100 的数，如 78", en: "write a number from 0 to 100, as in 78" },
  );
}

/** Evidence as typed, `title` or `title=link`. */
export const evidenceOf = (typed: readonly string[]): readonly { readonly [key: string]: string }[] =>
  typed.map((each) => {
    const [, title = each, link] = /^(.+?)=(.+)$/s.exec(each) ?? [];
    return link === undefined ? { title: title.trim() } : { title: title.trim(), link: link.trim() };
  });

export const milestoneOf = ({ milestones = [] }: Task, word: string): string =>
  findNamed(
    { zh: "节点", en: "milestone" },
    word,
    milestones.map(({ id, title }) => ({ id, name: title })),
  );

/** Indicators as typed, `n1=12`, by id or name. */
export function indicatorsOf(
  { indicators = [] }: Task,
  typed: readonly string[],
): { readonly [key: string]: number } {
  const named = indicators.map(({ id, name }) => ({ id, name }));
  return Object.fromEntries(
    typed.map((each) => {
      const [, word = each, value = ""] = /^(.*?)=(.*)$/.exec(each) ?? [];
      if (!/^-?\d+(\.\d+)?$/.test(value))
        throw new Refusal(
          { zh: `\`--indicator ${each}\` 没有写明数值`, en: `\`--indicator ${each}\` gives no number` },
          {
            zh: "写成 n1=12 这样：指标的编号或名称，等号，累计值",
            en: "write it as n1=12: the indicator, then its total so far",
          },
        );
      return [findNamed({ zh: "指标", en: "indicator" }, word.trim(), named), Number(value)];
    }),
  );
}

/** What approved something: a meeting by its id or day, else a paper. A meeting that is not there is refused. */
export function approvedOf({ opened: { ledger } }: Scene, word: string): { readonly [key: string]: string } {
  return /^\d{4}-\d{2}-\d{2}(-[a-z0-9-]+)?$/.test(word)
    ? { meeting: findMeeting(ledger, word).id }
    : { paper: word };
}

/** The fields that every kind has: what happened, who says so, what shows it. */
export const commonFields = (call: Call, text: string | null): Fields => ({
  text: text?.trim() || undefined,
  post: given(call, "post") ?? undefined,
  evidence: evidenceOf(call.list("evidence")),
});
