import type { Lang } from "../model/language.ts";
import { Refusal } from "../model/refusal.ts";
import { mappingBlocks } from "../reports/reading/mapping.ts";
import { type ReadingOfFile, readingReport } from "../reports/reading.ts";
import type { Command, Question } from "./command.ts";
import { nothing, wrongEmpty } from "./shared/answers.ts";
import { screenFormats } from "./shared/formats.ts";
import { columnsSaid } from "./shared/import/columns-kept.ts";
import { formQuestions, formsImported } from "./shared/import/form.ts";
import { formsNamed } from "./shared/import/form-files.ts";
import { imported } from "./shared/import/imported.ts";
import { importOptions } from "./shared/import/options.ts";
import { paperRead } from "./shared/import/paper-read.ts";
import { type PaperRead, spelling } from "./shared/import/proposed.ts";
import { importQuestions } from "./shared/import/questions.ts";

const nowhere = (): Refusal =>
  new Refusal(
    { zh: "这里没有登记簿，读出来的没处登记", en: "no registry stands here to take in what the file says" },
    {
      zh: "只看怎样读的，加 `--dry-run`；新建登记簿：`duban init`；登记簿在别处的，用 -C 指明",
      en: "to see only how it reads, add `--dry-run`; to begin a registry: `duban init`; if it stands elsewhere, say where with -C",
    },
  );

const paperOf = async (read: ReadingOfFile, lang: Lang): Promise<PaperRead> => ({
  read,
  file: read.document,
  spell: await spelling(),
  reading: mappingBlocks(read, lang),
});

const fileQuestion: Question = {
  argument: 0,
  words: { zh: "哪个文件？", en: "Which file?" },
  suggest: nothing,
  wrong: wrongEmpty,
};

const command: Command = {
  name: "import",
  about: {
    zh: "读一份方案或台账，或收回填报表，先提议再登记",
    en: "read a plan, a ledger or forms that came back, propose records, and write them after a yes",
  },
  arguments: [
    {
      pattern: "<file>",
      about: {
        zh: "文件：.txt .md .docx .xlsx .csv；或放着一期填报表的文件夹",
        en: "the file: .txt .md .docx .xlsx .csv; or a folder with the forms of a period",
      },
      completes: "file",
    },
  ],
  options: importOptions,
  formats: screenFormats,
  examples: [
    "import 台账.xlsx",
    "import 方案.docx -o 审阅.md",
    'import 方案.docx --line qiye --unit "市发改委=fagai" --yes',
    "import 台账.csv --column 牵头单位=C",
    "import 收回/ --partly",
  ],
  questions: async (call) => {
    if (call.args[0] === undefined) return [fileQuestion];
    const opened = await call.openIfAny();
    if (opened === null) return [];
    const forms = await formsNamed(call);
    if (forms) return formQuestions(opened, forms);
    const read = await paperRead(call, opened);
    return importQuestions(opened, await paperOf(read, call.lang));
  },
  async run(call) {
    const forms = await formsNamed(call);
    if (forms) return formsImported(await call.open(), call, forms);
    const opened = await call.openIfAny();
    const read = await paperRead(call, opened);
    const report = readingReport(read, call.lang);
    if (opened === null && !call.flag("dry-run")) throw nowhere();
    if (opened === null) return { report, exit: 0 };
    return imported(opened, call, {
      ...(await paperOf(read, call.lang)),
      facts: report.facts,
      columns: columnsSaid(opened, read.tables),
    });
  },
};
export default command;
