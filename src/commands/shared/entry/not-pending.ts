import { bothLanguages } from "../../../model/language.ts";
import { Refusal } from "../../../model/refusal.ts";
import { entrySaid, unitSaid } from "../../../rules/shared/saying.ts";
import { pendingClaims } from "./pending.ts";
import type { Scene } from "./scene.ts";

/** Refuses a second claim while the unit's last one waits. */
export function notPending({ account, opened, on }: Scene, unit: string): void {
  const pending = pendingClaims(account, on).find((each) => each.unit === unit);
  if (pending === undefined) return;
  throw new Refusal(
    bothLanguages((lang) =>
      lang === "zh"
        ? `${unitSaid(lang, opened.ledger, unit)}的申请还在待核：${entrySaid(lang, pending as never)}`
        : `${unitSaid(lang, opened.ledger, unit)} has a claim that waits for its verdict: ${entrySaid(lang, pending as never)}`,
    ),
    {
      zh: "等核查结论；申请有误或材料不够的，请核查单位退回（`duban return`）再申请",
      en: "wait for the verdict; if the claim is wrong, have the verifier return it (`duban return`) and claim again",
    },
  );
}
