import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Checked } from "../renderer.ts";

/** Findings in the order of their places, those in files that the change touches before the others. */
export const touchedFirst = ({
  diagnostics,
  touched,
}: Pick<Checked, "diagnostics" | "touched">): readonly Diagnostic[] => [
  ...diagnostics.filter(({ file }) => touched.has(file)),
  ...diagnostics.filter(({ file }) => !touched.has(file)),
];
