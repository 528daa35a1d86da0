import type { FilledRow } from "../../../intake/form.ts";
import type { Day } from "../../../model/day.ts";
import type { FormKey } from "../../../model/form.ts";
import { bothLanguages, type Text } from "../../../model/language.ts";
import { Refusal } from "../../../model/refusal.ts";
import type { Row } from "../../../reports/form/form.ts";
import { entrySaid } from "../../../rules/shared/saying.ts";
import type { Opened } from "../../command.ts";
import { actingUnit } from "../entry/acting-unit.ts";
import type { Draft } from "../entry/draft.ts";
import { notPending } from "../entry/not-pending.ts";
import { notYetFulfilled, occurrenceNamed } from "../entry/occurrence.ts";
import { refuseIfOver } from "../entry/over.ts";
import { periodTyped } from "../entry/period-of-report.ts";
import { type Scene, sceneFor } from "../entry/scene.ts";
import { evidenceOf, type Judging, note, noteAll } from "./form-cells.ts";
import { claimOf, fulfilledOf, issueOf } from "./form-deeds.ts";
import { type FormDraft, type Reporter, reportOf, type TaskRows } from "./form-report.ts";
import { saidAlready } from "./form-same.ts";
import { staleness } from "./form-stale.ts";

/** What a form's rows are judged against. */
export interface Against {
  readonly opened: Opened;
  readonly at: Pick<Scene, "on" | "now">;
  readonly who: Reporter;
  /** The day on which the form was made. */
  readonly since: Day;
  /** The form as it would be made now, by the keys of its rows. */
  readonly now: ReadonlyMap<string, Row>;
  /** Whether rows that changed since are taken all the same. */
  readonly again: boolean;
}

/** Entries that a form adds to a task. */
export interface TaskDrafts {
  readonly scene: Scene;
  readonly drafts: readonly Draft[];
}

/** What a refusal says, as the reason of a cell; null where there was none. */
function refusalOf(act: () => void): Text | null {
  try {
    act();
    return null;
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    const { what, fix } = cause;
    return { zh: `${what.zh}；${fix.zh}`, en: `${what.en}; ${fix.en}` };
  }
}

const filledKeys = ({ cells }: FilledRow): readonly FormKey[] => Object.keys(cells) as readonly FormKey[];

/** Notes what becomes of a draft in the cells that it was made of; the reason stands once. */
function noteDraft(
  judging: Judging,
  { rows, keys }: FormDraft,
  { state, why }: { readonly state: "refused" | "unchanged"; readonly why: Text },
): void {
  const places = rows.flatMap((row) =>
    filledKeys(row)
      .filter((key) => keys?.includes(key) ?? true)
      .map((key) => ({ row, key })),
  );
  places.forEach((place, n) => {
    note(judging, { ...place, state, why: n === 0 ? why : { zh: "同上", en: "likewise" } });
  });
}

/** Refuses what the task does not take, as the command of each kind does. */
function lawful(scene: Scene, unit: string, draft: Draft): Text | null {
  return refusalOf(() => {
    refuseIfOver(scene, { unit, draft });
    actingUnit(scene, draft, unit);
    const period = String(draft.fields["period"] ?? "");
    if (draft.kind === "report") periodTyped(scene, period);
    if (draft.kind === "claim") notPending(scene, unit);
    if (draft.kind === "fulfilled") {
      occurrenceNamed(scene, period);
      notYetFulfilled(scene, unit, period);
    }
  });
}

/** Whether a draft stands: it is not on file yet, its rows are what they were, and the task takes it. */
function stands(
  judging: Judging,
  against: Against,
  { scene, made }: { readonly scene: Scene; readonly made: FormDraft },
): boolean {
  const { who, now, again } = against;
  const earlier = saidAlready(scene.account, { unit: who.unit, since: against.since }, made.draft);
  if (earlier) {
    const why = bothLanguages((lang) =>
      lang === "zh" ? `已记：${entrySaid(lang, earlier)}` : `on file: ${entrySaid(lang, earlier)}`,
    );
    noteDraft(judging, made, { state: "unchanged", why });
    return false;
  }
  const [stale] = again ? [] : made.rows.flatMap((row) => staleness(row, now.get(row.key)) ?? []);
  const why = stale ?? lawful(scene, who.unit, made.draft);
  if (why === null) return true;
  noteDraft(judging, made, { state: "refused", why });
  return false;
}

/** What a form adds to a task; nothing where its cells are empty, refused or on file. */
export function taskDrafts(judging: Judging, against: Against, rows: TaskRows): TaskDrafts | null {
  const { opened, at, who } = against;
  const all = [...(rows.main ? [rows.main] : []), ...rows.indicators, ...rows.occurrences];
  if (all.every((row) => filledKeys(row).length === 0)) return null;
  const account = opened.ledger.accounts.get(rows.task);
  const gone: Text | null =
    account === undefined
      ? { zh: `登记簿里没有任务 \`${rows.task}\``, en: `there is no task \`${rows.task}\`` }
      : refusalOf(() => sceneFor(opened, account, at));
  if (account === undefined || gone !== null) {
    for (const row of all) noteAll(judging, row, { state: "refused", why: gone });
    return null;
  }
  const scene = sceneFor(opened, account, at);
  const claim = rows.main ? claimOf(judging, rows.main, who.post) : null;
  const evidence = rows.main && claim === null ? evidenceOf(judging, rows.main) : undefined;
  const made = [
    reportOf(judging, scene, rows, { ...who, evidence }),
    rows.main ? issueOf(judging, scene, rows.main, who.post) : null,
    ...rows.occurrences.map((row) => fulfilledOf(judging, row, who.post)),
    claim,
  ].flatMap((each) => each ?? []);
  // What changed since is this very return, taken in before: what was added to it later is no less fresh.
  const known = made.some(
    ({ draft }) =>
      draft.kind === "report" &&
      saidAlready(account, { unit: who.unit, since: against.since }, draft) !== null,
  );
  const how = { ...against, again: against.again || known };
  const drafts = made.filter((each) => stands(judging, how, { scene, made: each }));
  return { scene, drafts: drafts.map(({ draft }) => draft) };
}
