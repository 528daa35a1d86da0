/** What stands where a leaked value stood. */
const token = "〔已隐去〕";

/** What `redact` puts behind the words: when, why and on whose word. */
const mark =
  /(?:（\d{4}-\d{2}-\d{2} 隐去一处：[^（）]*，[^（）]*批准）| \(redacted \d{4}-\d{2}-\d{2}: [^()]*, approved by [^()]*\))+$/u;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Whether a text is another in which nothing changed but values of two characters or more, each now the token. */
function hides(before: string, after: string): boolean {
  const parts = after.split(token);
  if (parts.length < 2 || before === after) return false;
  return new RegExp(`^${parts.map(escaped).join("[\\s\\S]{2,}?")}$`, "u").test(before);
}

/**
 * Whether a text became another by what `redact` does and nothing else: values of it hidden, and behind it perhaps the
 * mark that says when, why and on whose word. A text that was not there may begin with such a mark.
 */
export function isRedaction(before: unknown, after: unknown): boolean {
  if (typeof after !== "string" || (before !== undefined && typeof before !== "string")) return false;
  const old = before ?? "";
  const bare = after.replace(mark, "");
  if (bare === old || bare === old.replace(mark, "")) return bare !== after;
  return hides(old, bare) || hides(old.replace(mark, ""), bare);
}

/** Whether a mark was put behind a text that was not there before. */
export function isMarked(before: unknown, after: unknown): boolean {
  if (typeof after !== "string") return false;
  const marks = (text: string): string => mark.exec(text)?.[0] ?? "";
  return marks(after).length > marks(typeof before === "string" ? before : "").length;
}
