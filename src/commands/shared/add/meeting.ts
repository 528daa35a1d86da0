import { allSeries, consultationsOf, type Series } from "../../../derive/series.ts";
import { Refusal } from "../../../model/refusal.ts";
import type { Fields } from "../../../source/splice.ts";
import type { Call, Opened } from "../../command.ts";
import { dayNamed } from "../day-words.ts";
import { findEntry } from "../entry/find-entry.ts";
import { findLine } from "../find.ts";
import { given, must, unitsNamed } from "../given.ts";
import { type Made, present } from "./made.ts";

/** A series by its id or title; `consultation` with `--line` is that line's. */
function seriesNamed({ ledger }: Opened, call: Call, word: string): Series {
  const all = allSeries(ledger);
  const line = given(call, "line");
  const wanted =
    word === "consultation" && line !== null ? consultationsOf(findLine(ledger, line)) : word.trim();
  const series = all.find(({ id, title }) => id === wanted || title?.zh === wanted);
  if (series !== undefined) return series;
  throw new Refusal(
    { zh: `没有会议系列 \`${wanted}\``, en: `there is no series of meetings \`${wanted}\`` },
    {
      zh: `可用的有：${all.map(({ id }) => id).join("、")}；某条行动的会商也可写 \`consultation --line <行动>\``,
      en: `known are: ${all.map(({ id }) => id).join(", ")}; a line's is also \`consultation --line <line>\``,
    },
  );
}

/** Items as typed, in their order; `研究证书互认=hy0p5g` takes up an issue that was raised. */
function agendaIn({ ledger }: Opened, call: Call): readonly Fields[] {
  return call.list("agenda").map((typed, index) => {
    const [, text = typed, issue] = /^(.+?)=([^=\s]+)$/s.exec(typed) ?? [];
    const found = issue === undefined ? null : findEntry(ledger, issue).recorded.entry;
    if (found !== null && found.kind !== "issue")
      throw new Refusal(
        { zh: `\`${issue}\` 不是需协调的问题`, en: `\`${issue}\` is no issue` },
        {
          zh: "等号后面写问题的编号；`duban brief --next dispatch` 列出未解决的问题",
          en: "write an issue's id behind the equals sign; `duban brief --next dispatch` lists those that are open",
        },
      );
    return present({ n: index + 1, text: text.trim(), issue: found?.id });
  });
}

/** A meeting that is planned; what it decided is written with `decide` once its day has come. */
export function newMeeting(opened: Opened, call: Call, word: string): Made {
  const series = seriesNamed(opened, call, word);
  const { day, read } = dayNamed("day", must(call, "day", { zh: "哪一天开", en: "its day" }), {
    opened,
    on: opened.today,
  });
  const id = `${day}-${series.id}`;
  return {
    path: `meetings/${id}.yaml`,
    kind: "meeting",
    record: present({
      id,
      series: series.id,
      day,
      held: false,
      chair: given(call, "chair") ?? undefined,
      attending: unitsNamed(opened.ledger, call.list("attending")),
      agenda: agendaIn(opened, call),
    }),
    name: {
      zh: `会议“${series.title?.zh ?? series.id}”（${id}）`,
      en: `meeting ${series.title?.en ?? series.id} (${id})`,
    },
    notes: read ? [read] : [],
    next:
      day > opened.today ? [`brief ${id} --kind agenda`, `brief ${id}`] : [`brief ${id}`, `decide ${id} …`],
  };
}
