import { shortNamesOn } from "../../derive/names.ts";
import type { Sitting } from "../../derive/sitting.ts";
import type { Meeting } from "../../model/records.ts";
import type { Report } from "../../model/report.ts";
import { labelled, numberedItems, outlined, type Part, paragraph } from "../paper/outline.ts";
import { meetingPaper } from "../paper/papered.ts";
import { framed, type Setting } from "../parts/frame.ts";
import { unended, wholeDayWords } from "../parts/words.ts";
import { seatsOf } from "./attendance.ts";
import { paperTitle, seriesTitle, sittingFacts } from "./heading.ts";

type OutcomeKind = NonNullable<Meeting["outcomes"]>[number]["kind"];

/**
 * Who sat, of a meeting that was held: members who came, members who did not, and guests. The record lists who came;
 * who is missing follows from the members of the task force.
 */
function attendance(setting: Setting, sitting: Sitting, came: readonly string[]) {
  const { members, belongs, covered } = seatsOf(setting, sitting);
  return {
    present: came.filter(belongs),
    absent: members.filter((member) => !covered(member, came)),
    guests: came.filter((unit) => !belongs(unit)),
  };
}

/** The minutes of a meeting that was held: the printed outcomes in an official order, then who sat. */
export function minutes(setting: Setting, sitting: Sitting, meeting: Meeting): Report {
  const { ledger, lang } = setting;
  const zh = lang === "zh";
  const of = (kind: OutcomeKind) => (meeting.outcomes ?? []).filter((outcome) => outcome.kind === kind);
  const part = (title: Part["title"], kind: OutcomeKind): Part | null => {
    const items = of(kind).map(({ text }) => `${unended(text)}${zh ? "。" : "."}`);
    return items.length === 0 ? null : { title, blocks: numberedItems(items) };
  };
  const { present, absent, guests } = attendance(setting, sitting, meeting.attending ?? []);
  const names = (units: readonly string[]) => shortNamesOn(ledger, units, meeting.day);
  const sat = (label: string, english: string, units: readonly string[]) =>
    units.length === 0 ? [] : [labelled(zh ? `${label}：${names(units)}` : `${english}: ${names(units)}`)];
  const title = seriesTitle(sitting, setting);
  const day = wholeDayWords(meeting.day, lang);
  return framed(
    { ...setting, asOf: meeting.day },
    {
      kind: "brief",
      title: paperTitle(sitting, setting, "minutes"),
      paper: meetingPaper(setting, sitting, { kind: "minutes", day: meeting.day, signs: "nowhere" }),
      blocks: [
        paragraph(
          zh
            ? `${day}，${meeting.chair ? `${meeting.chair}主持召开${title}` : `召开${title}`}。现将会议情况和议定事项纪要如下。`
            : `${title}, ${day}${meeting.chair ? `, chaired by ${meeting.chair}` : ""}.`,
        ),
        ...outlined(
          [
            part({ zh: "会议通报", en: "Information" }, "information"),
            part({ zh: "会议议定", en: "Decisions" }, "decision"),
            part({ zh: "移下次会议", en: "Carried over" }, "carried-over"),
          ],
          lang,
        ),
        ...sat("出席", "Present", present),
        ...sat("请假", "Absent", absent),
        ...sat("列席", "Also present", guests),
      ],
      facts: {
        paper: "minutes",
        ...sittingFacts(sitting),
        chair: meeting.chair ?? null,
        outcomes: (meeting.outcomes ?? []).map(({ n, kind, text }) => ({ n, kind, text })),
        present,
        absent,
        guests,
      },
    },
  );
}
