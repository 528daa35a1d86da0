import { adjustableValue, adjustedTask } from "../../../derive/adjusted.ts";
import { countedUntil } from "../../../derive/history.ts";
import type { Task } from "../../../model/records.ts";
import { Refusal } from "../../../model/refusal.ts";
import { listed } from "../../../rules/shared/saying.ts";
import { nearest } from "../../../source/nearest.ts";
import { dayNamed } from "../day-words.ts";
import type { Scene } from "./scene.ts";

/** The task as adjustments have left it by the day. */
const taskNow = ({ account, on }: Scene): Task =>
  adjustedTask(account.task, countedUntil(account.history, on));

/** The fields of a task that hold a value that can be adjusted. */
export function adjustableFields(scene: Scene): readonly string[] {
  const task = taskNow(scene);
  const all = [
    "weight",
    ...(task.indicators ?? []).map(({ id }) => `indicators.${id}.target`),
    ...(task.milestones ?? []).flatMap(({ id }) => [`milestones.${id}.due`, `milestones.${id}.percent`]),
  ];
  return all.filter((field) => adjustableValue(task, field) !== undefined);
}

/** One field's value, what holds now and what shall; refused where the task has no such field or nothing changes. */
export function adjustment(
  scene: Scene,
  { field, words }: { readonly field: string; readonly words: string },
) {
  const fields = adjustableFields(scene);
  const named = fields.find(
    (each) =>
      each === field || each.replace(/^(indicators|milestones)\./, "").replace(/\.target$/, "") === field,
  );
  if (named === undefined) {
    const near = nearest(field, fields);
    throw new Refusal(
      {
        zh: `任务 \`${scene.account.task.id}\` 没有可以调整的 \`${field}\``,
        en: `the task \`${scene.account.task.id}\` has no \`${field}\` to adjust`,
      },
      {
        zh: `${near ? `是不是想写 \`${near}\`？` : ""}可以调整的有：${listed("zh", fields)}`,
        en: `${near ? `did you mean \`${near}\`? ` : ""}there are: ${listed("en", fields)}`,
      },
    );
  }
  const from = adjustableValue(taskNow(scene), named) ?? "";
  const meant = named.endsWith(".due") ? dayNamed("to", words, scene) : null;
  const to = meant ? meant.day : Number(words.replace(/[%％]$/, ""));
  if (typeof to === "number" && !Number.isFinite(to))
    throw new Refusal(
      { zh: `\`--to ${words}\` 不是数`, en: `\`--to ${words}\` is no number` },
      {
        zh: `\`${named}\` 现在是 ${from}，写批准的新数`,
        en: `\`${named}\` is ${from} now; write the number that was approved`,
      },
    );
  if (to === from)
    throw new Refusal(
      {
        zh: `\`${named}\` 本来就是 \`${from}\`，没有变`,
        en: `\`${named}\` is \`${from}\` already: nothing changes`,
      },
      { zh: "`--to` 写批准的新值", en: "write the value that was approved with `--to`" },
    );
  return { field: named, from, to, read: meant?.read ?? null };
}
