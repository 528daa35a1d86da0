import type { Text } from "./language.ts";

/** Beside what and fix: another exit than 2, or why it matters in the work. */
type More = 2 | 3 | { readonly why: Text };

/** The user's mistake or a state of the world that stops a command: what, and the way out. Exit 2, or 3 for the world. */
export class Refusal extends Error {
  readonly what: Text;
  readonly fix: Text;
  readonly why: Text | null;
  readonly exit: 2 | 3;

  constructor(what: Text, fix: Text, more: More = 2) {
    super(what.en);
    this.name = "Refusal";
    this.what = what;
    this.fix = fix;
    this.why = typeof more === "object" ? more.why : null;
    this.exit = typeof more === "object" ? 2 : more;
  }
}
