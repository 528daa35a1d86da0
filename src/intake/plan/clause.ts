import type { Role } from "../../model/words.ts";
import { bracketed, partedBy, withoutBracketed } from "./brackets.ts";
import {
  type Convention,
  everywhereOf,
  isBelowAlike,
  isRule,
  leadingOf,
  namesOthers,
  statedIn,
} from "./convention.ts";
import { type Label, labelsOf } from "./label.ts";
import { type Said, said } from "./said.ts";
import { saysTime } from "./time-atom.ts";
import { atomsOf } from "./unit-list.ts";
import { isProse, longestName, looksLikeUnit } from "./unit-name.ts";

/** What a responsibility clause says, before the paper's conventions are put to it. */
export interface Clause {
  readonly units: readonly Said[];
  /** The words of times, each as printed. */
  readonly times: readonly string[];
  readonly more: Readonly<Record<string, string>>;
  readonly convention: Convention | null;
  /** The units of a sentence that lays all later rows on them. */
  readonly everywhere: readonly Said[];
  /** Pieces that are neither a unit nor a time. */
  readonly strange: readonly string[];
  /** Whether a label or a verb says that this is about who does it. */
  readonly announced: boolean;
  /** Whether every piece reads as what it is taken for. */
  readonly sure: boolean;
  /** Whether most do: enough in a place where only such a clause stands. */
  readonly likely: boolean;
}

interface Segment {
  readonly label: Label | null;
  readonly text: string;
}

function segmentsOf(sentence: string): readonly Segment[] {
  const labels = labelsOf(sentence);
  const first = sentence.slice(0, labels[0]?.at ?? sentence.length);
  return [
    ...(first.replace(/[\s；;，,、：:]/gu, "") === "" ? [] : [{ label: null, text: first }]),
    ...labels.map(({ label, from }, at) => ({ label, text: sentence.slice(from, labels[at + 1]?.at) })),
  ];
}

const trimmed = (words: string): string => words.replace(/^[\s；;，,、。.]+|[\s；;，,、。.]+$/gu, "");

/** A segment's pieces: units with the verb that comes after them, or else the label's role; times; what is neither. */
function listOf(text: string, role: Role | null) {
  const units: Said[] = [];
  const times: string[] = [];
  const strange: string[] = [];
  let pending: Said[] = [];
  let verbs = 0;
  for (const atom of atomsOf(text)) {
    if (isBelowAlike(atom.text)) continue;
    if (saysTime(atom.text)) {
      const begun = /(?:起|开始)$/u.test(times.at(-1) ?? "") && /^[于在]?[每按逐]/u.test(atom.text);
      times.push(begun ? `${times.pop()}，${trimmed(atom.text)}` : trimmed(atom.text));
      continue;
    }
    for (const one of said(atom)) {
      if (one.name !== "") {
        if (one.name.length > longestName || isProse(one.name)) strange.push(one.name);
        else pending.push(one);
      }
      if (one.verb === null) continue;
      verbs += 1;
      const { verb } = one;
      units.push(...pending.map((each) => ({ ...each, role: each.role ?? verb })));
      pending = [];
    }
  }
  units.push(...pending.map((each) => ({ ...each, role: each.role ?? role })));
  return { units, times, strange, verbs, loose: pending.length };
}

const nothing: Clause = {
  units: [],
  times: [],
  more: {},
  convention: null,
  everywhere: [],
  strange: [],
  announced: false,
  sure: true,
  likely: true,
};

function joined(one: Clause, next: Clause): Clause {
  return {
    units: [...one.units, ...next.units],
    times: [...one.times, ...next.times],
    more: { ...one.more, ...next.more },
    convention: one.convention ?? next.convention,
    everywhere: [...one.everywhere, ...next.everywhere],
    strange: [...one.strange, ...next.strange],
    announced: one.announced || next.announced,
    sure: one.sure && next.sure,
    likely: one.likely && next.likely,
  };
}

function segment({ label, text }: Segment): Clause {
  const words = trimmed(text);
  if (words === "") return { ...nothing, announced: label !== null };
  if (label?.is === "time") return { ...nothing, times: [words], announced: true };
  if (label?.is === "more") return { ...nothing, more: { [label.words]: words }, announced: true };
  const { verbs, loose, ...list } = listOf(words, label?.role ?? null);
  const alike = list.units.filter(({ name }) => looksLikeUnit(name)).length;
  const led = label !== null || loose === 0 || verbs === 0 || list.units.length > loose;
  const clean = list.strange.length === 0 && led;
  return {
    ...nothing,
    ...list,
    announced: label !== null || verbs > 0,
    sure: clean && alike === list.units.length,
    likely: clean && alike > 0 && alike * 3 >= list.units.length * 2,
  };
}

/** The pieces of a sentence that state a convention are taken out before the units are read. */
function sentence(printed: string): Clause {
  const shared = everywhereOf(printed);
  if (shared) {
    const rest = sentence(`${printed.slice(0, shared.at)}${printed.slice(shared.at + shared.words.length)}`);
    return joined(rest, { ...nothing, everywhere: listOf(shared.units, "responsible").units });
  }
  const says = (words: string): boolean => leadingOf(words) !== null || isBelowAlike(words);
  const outside = withoutBracketed(printed, says);
  const bracketedOne = bracketed(printed).find(({ inner }) => leadingOf(inner) !== null)?.inner;
  const words = bracketedOne ?? statedIn(outside) ?? outside;
  const leading = leadingOf(words);
  const convention = leading === null ? null : { leading, words: trimmed(words) };
  const labelled = labelsOf(outside).length > 0;
  if (!labelled && leadingOf(outside) !== null && statedIn(outside) === null)
    return { ...nothing, convention };
  const kept = partedBy(outside, /[；;]/u)
    .map(({ text }) =>
      partedBy(text, /[，,]/u)
        .filter(({ text: each }) => labelsOf(each).length > 0 || !isRule(each.trim()))
        .filter(({ text: each }) => labelsOf(each).length > 0 || !says(each.replace(/^.*[：:]/u, "")))
        .filter(({ text: each }) => !leading || labelsOf(each).length > 0 || !namesOthers(each.trim()))
        .map(({ text: each, after }) => `${after}${each}`)
        .join(""),
    )
    .join("；");
  const read = segmentsOf(kept).map(segment).reduce(joined, nothing);
  return !labelled && leading !== null && !read.sure
    ? { ...nothing, convention: { leading, words: trimmed(outside) } }
    : { ...read, convention };
}

/** Reads the words of a responsibility clause, without its outer brackets. */
export function readClause(inner: string): Clause {
  return partedBy(inner, /[。！]/u)
    .map(({ text }) => text.trim())
    .filter((text) => text !== "")
    .map(sentence)
    .reduce(joined, nothing);
}
