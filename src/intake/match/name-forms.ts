/** A name as it is compared: full and half width, spaces and the styles of brackets make no difference. */
export const plainName = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/[〔【[〈《]/gu, "(")
    .replace(/[〕】\]〉》]/gu, ")")
    .toLowerCase();

/** A bracketed second name, 市发展改革委（市数据局）; null where what stands in brackets is none: 各区（市）县, （含开发区）. */
export function secondName(name: string): { readonly first: string; readonly second: string } | null {
  const [, first = "", second = ""] = /^([^()]{2,})\(([^()]{3,})\)$/u.exec(plainName(name)) ?? [];
  return first === "" || /^(?:含|包括|以及|下同|不含|加挂|原)/u.test(second) ? null : { first, second };
}

/** What begins the names of a place's bodies: 云泽市 of 云泽市教育局. */
const placed = /^(?:中共)?(\p{Script=Han}{2,4}?(?:省|市|州|盟|县|区|旗))(?=\p{Script=Han}{2})/u;

/** The place whose bodies most of the names belong to: 云泽市; null where no name says one. Ties go to the earlier in order. */
export function placeOf(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) {
    const place = placed.exec(plainName(name))?.[1];
    if (place !== undefined && !/^[各全本市省县区]/u.test(place))
      counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? null;
}

/** 中共云泽市委 and 云泽市教育局 as the place itself says them: 市委, 市教育局. */
function athome(name: string, place: string | null): string {
  const own = name.replace(/^中共/u, "");
  return place !== null && own.startsWith(place) && own.length > place.length
    ? place.slice(-1) + own.slice(place.length)
    : own;
}

/** The forms under which a name counts as the same: whole, and each of two names by itself. */
export function formsOf(name: string, place: string | null): readonly string[] {
  const both = secondName(name);
  const all = [plainName(name), ...(both ? [both.first, both.second] : [])];
  return [...new Set(all.map((each) => athome(each, place)))];
}
