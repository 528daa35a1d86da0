import type { CardFault, FormCard, FormKey } from "../../model/form.ts";
import type { Text } from "../../model/language.ts";

/** A cell that was filled in. */
export interface FilledCell {
  /** 填报表!F12 */
  readonly address: string;
  /** As people see it, its ends trimmed. */
  readonly text: string;
  /** Of a number or a share; else null. */
  readonly number: number | null;
  readonly kind: "text" | "number" | "date" | "share" | "truth" | "error";
}

/** A row of a form as it came back, its cells by column; empty ones are not there. */
export interface FilledRow {
  readonly key: string;
  /** 填报表!第12行 */
  readonly place: string;
  readonly fingerprint: string;
  readonly told: Readonly<Partial<Record<FormKey, string>>>;
  readonly headings: Readonly<Partial<Record<FormKey, string>>>;
  readonly cells: Readonly<Partial<Record<FormKey, FilledCell>>>;
}

/** What was seen of a form that is not as it was handed out: refused, or taken all the same and told. */
export interface FormRemark {
  readonly level: "refused" | "warned";
  /** A cell, a row or a sheet. */
  readonly at: string;
  readonly what: Text;
}

export interface FilledForm {
  readonly card: FormCard;
  readonly day: FilledCell | null;
  readonly post: FilledCell | null;
  readonly rows: readonly FilledRow[];
  readonly remarks: readonly FormRemark[];
}

/** A workbook read as a form; null where it is none. */
export type FormRead =
  | { readonly form: FilledForm }
  | { readonly fault: CardFault | "lost-card" | "lost-tables" }
  | null;
