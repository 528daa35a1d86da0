import { bothLanguages, type Lang } from "../../../model/language.ts";
import type { Outcome } from "../../../model/outcome.ts";
import { type ReturnedForm, returnedReport } from "../../../reports/form/returned.ts";
import { periodWords } from "../../../reports/parts/words.ts";
import type { Call, CommandOption, Opened, Question } from "../../command.ts";
import { fine, yesNo } from "../answers.ts";
import type { FormFile } from "./form-files.ts";
import { type Taken, takenIn } from "./form-taken.ts";
import { isProposalAsked, lacksYes } from "./unwritten.ts";

/** What `import` is told of forms that came back. */
export const formOptions: readonly CommandOption[] = [
  {
    flags: "--partly",
    about: {
      zh: "填报表里有退回的格子时，其余的照收（缺省整份不写）",
      en: "of a form with refused cells take the rest; nothing of it is written unless given",
    },
  },
  {
    flags: "--again",
    about: {
      zh: "制表以后登记簿里变了的行，核对过，照收",
      en: "take rows that changed on file since the form was made",
    },
  },
  {
    flags: "--period <period>",
    about: { zh: "只收这一期的填报表", en: "take forms of this period only" },
    completes: "period",
  },
  {
    flags: "--on <day>",
    about: {
      zh: "填报表哪一天报的，缺省是表上写的，没有写是今天",
      en: "the day on which forms were filled in; as they say, else today",
    },
  },
];

const withNews = ({ forms }: Taken): readonly ReturnedForm[] =>
  forms.filter(({ taken, entries }) => taken && entries.length > 0);

const isFaulty = ({ fault, cells }: ReturnedForm): boolean =>
  fault !== null || cells.some(({ state }) => state === "refused");

const whose = (forms: readonly ReturnedForm[], lang: Lang): string =>
  forms
    .flatMap(({ form }) =>
      form ? [`${form.name}${lang === "zh" ? "" : " "}${periodWords(form.period, lang)}`] : [],
    )
    .join(lang === "zh" ? "、" : ", ");

/** Forms that would be written but for cells that were refused. */
const heldBack = ({ forms }: Taken): readonly ReturnedForm[] =>
  forms.filter(({ taken, entries }) => !taken && entries.length > 0);

/** Asked once the proposal is shown: whether to write the rest of forms with refused cells, then whether to write at all. */
export function formQuestions(opened: Opened, files: readonly FormFile[]): readonly Question[] {
  const memory = new Map<boolean, Taken>();
  const taken = (call: Call): Taken => {
    const partly = call.flag("partly");
    const found = memory.get(partly) ?? takenIn(opened, call, files);
    memory.set(partly, found);
    return found;
  };
  const shows = (call: Call) => returnedReport(opened.setting, taken(call).forms);
  return [
    {
      option: "partly",
      words: {
        zh: "有退回的格子。那几份其余的格子，照收吗？",
        en: "Cells were refused. Take the rest of those forms?",
      },
      choices: yesNo,
      asked: (call) => !call.flag("dry-run") && !call.flag("yes") && heldBack(taken(call)).length > 0,
      shows,
      suggest: () => "no",
      wrong: fine,
    },
    {
      option: "yes",
      words: { zh: "照这样写入登记簿？", en: "Write this into the registry?" },
      choices: yesNo,
      asked: (call) => !call.flag("dry-run") && withNews(taken(call)).length > 0,
      shows,
      suggest: () => "no",
      wrong: fine,
    },
  ];
}

/** What becomes of forms that came back: a proposal cell by cell, and with a yes their entries. */
export function formsImported(opened: Opened, call: Call, files: readonly FormFile[]): Outcome {
  const taken = takenIn(opened, call, files);
  const news = withNews(taken);
  const report = returnedReport(opened.setting, taken.forms);
  const exit = taken.forms.some(isFaulty) ? 1 : 0;
  const { remarks } = taken;
  if (news.length === 0)
    return {
      report,
      remarks,
      says: taken.forms.some(({ entries }) => entries.length > 0)
        ? {
            zh: "没有写。请单位把退回的格子改好再收，或加 `--partly` 只写其余的。",
            en: "Nothing was written. Have the refused cells mended, or add `--partly` to write the rest.",
          }
        : { zh: "没有要写的。", en: "There is nothing to write." },
      exit,
    };
  const count = news.reduce((sum, { entries }) => sum + entries.length, 0);
  const writes = {
    edits: taken.edits,
    says: bothLanguages((lang) =>
      lang === "zh"
        ? `收回了${whose(news, "zh")}的填报表，记了${count}条。`
        : `Taken in: ${whose(news, "en")}; entries: ${count}.`,
    ),
    next: [`missing ${news[0]?.form?.period ?? ""}`.trim(), "check"],
    message:
      opened.ledger.programme.language === "zh"
        ? `收回${whose(news, "zh")}的填报表`
        : `take in the forms of ${whose(news, "en")}`,
  };
  if (call.flag("dry-run")) return { report, remarks, writes, exit };
  if (!call.flag("yes"))
    return {
      report,
      remarks,
      says: lacksYes,
      exit,
    };
  return { ...(isProposalAsked(call) || exit !== 0 ? { report } : {}), remarks, writes, exit };
}
