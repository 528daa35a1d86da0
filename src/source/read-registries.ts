import type { Finding } from "../model/diagnostic.ts";
import type { Registries } from "../model/records.ts";
import { fit as misfitsOf } from "./fit.ts";
import { parse } from "./parse.ts";

/** A registry.yaml as a record, or null where it cannot be read or does not fit; the findings say why. */
interface RegistriesRead {
  readonly registries: Registries | null;
  readonly findings: readonly Finding[];
}

export function readRegistries(file: string, bytes: Uint8Array): RegistriesRead {
  const parsed = parse(file, bytes);
  if (!parsed.ok) return { registries: null, findings: parsed.findings };
  const misfits = misfitsOf("registries", file, parsed.value);
  const findings = [...parsed.findings, ...misfits];
  return { registries: misfits.length === 0 ? (parsed.value as Registries) : null, findings };
}
