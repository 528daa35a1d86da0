import type { Role } from "../../model/words.ts";
import { bracketed } from "./brackets.ts";
import type { Atom } from "./unit-list.ts";
import { isRemark } from "./unit-name.ts";
import { verbAtEnd } from "./verb.ts";

/** A unit as some piece of a clause says it. */
export interface Said {
  readonly name: string;
  readonly printed: string;
  /** What a label, a verb or a bracket gave it; null where nothing did. */
  readonly role: Role | null;
  readonly group: number;
  readonly section: number;
  /** Marked by a sign that the paper may give a meaning to. */
  readonly marked: boolean;
}

const roleInBrackets =
  /^(?:(?<lead>牵头|主办|总牵头|主责|汇总)|(?<supporting>配合|协办|协助)|(?<participating>参与|参加)|(?<guiding>指导)|(?<responsible>责任|承办|落实|负责))(?:单位|部门|负责|处室)?$/u;

function bracketRole(name: string): { readonly name: string; readonly role: Role | null } {
  const last = bracketed(name).at(-1);
  if (!last || last.to < name.length) return { name, role: null };
  const groups = roleInBrackets.exec(last.inner.trim())?.groups;
  const role = Object.entries(groups ?? {}).find(([, words]) => words !== undefined)?.[0] as Role | undefined;
  if (role) return { name: name.slice(0, last.from).trim(), role };
  return { name: isRemark(last.inner.trim()) ? name.slice(0, last.from).trim() : name, role: null };
}

const bareRest =
  /^(?:\d{1,2}个|[一二三四五六七八九十几多]{1,3}个|各)?(?:单位|部门|地|地区|机构|企业|单位和部门|部门单位|部门和单位|方面|$)$/u;

/** X等相关部门 names X and 相关部门; X等, X等部门 only X. */
function andOthers(name: string): readonly string[] {
  const match = /^(?<first>.{2,}?)等(?!级)(?<others>[^等]{0,24})$/u.exec(name);
  const first = match?.groups?.["first"];
  const others = (match?.groups?.["others"] ?? "").replace(/^[和及与]/u, "");
  if (!first) return [name];
  return bareRest.test(others) ? [first] : [first, others];
}

const lead =
  /^(?:由|并由|且由|并|以及|及|和|与)(?=各|有关|相关|市|省|县|区|州|国家|其他|中|.{2,}(?:局|委|办|部|厅|政府|中心|公司|集团|单位|部门))/u;

/** The units of one piece; the last may have the verb that ends a list. */
export function said(atom: Atom): readonly (Said & { readonly verb: Role | null })[] {
  const text = atom.text.replace(/[。.]+$/u, "").trim();
  const parts = text.split(
    /(?<=牵头(?:负责|落实|组织)?)(?=\p{Script=Han})(?!单位|部门|机构|处室|[负落组抓实推办协统会制开建总])|会同|(?<=.{2}局|.{2}委|.{2}办|.{2}厅)商(?=[市省县区国])/u,
  );
  return parts.flatMap((part, at) => {
    const verb = verbAtEnd(part);
    const together = at < parts.length - 1 && verb === null ? ("lead" as const) : (verb?.role ?? null);
    const names = andOthers(
      (verb?.rest ?? part)
        .replace(/(?:等)$/u, "")
        .replace(lead, "")
        .trim(),
    );
    return names.map((printed, index) => {
      const sign = /^[*★●△]|[*★●△]$/u.test(printed);
      const { name, role } = bracketRole(printed.replace(/^[*★●△\s]+|[*★●△\s]+$/gu, ""));
      return {
        name: name.replace(/\s+/gu, ""),
        printed,
        role,
        group: atom.group,
        section: atom.section,
        marked: sign,
        verb: index === names.length - 1 ? together : null,
      };
    });
  });
}
