import type { Setting } from "../../reports/parts/frame.ts";

/** Official papers speak the programme's language, whatever language the terminal speaks. */
export const inOwnLanguage = (setting: Setting): Setting => ({
  ...setting,
  lang: setting.ledger.programme.language,
});
