import { paperSaid } from "../../../intake/proposal.ts";
import type { Edit } from "../../../model/edit.ts";
import { bothLanguages, type Text } from "../../../model/language.ts";
import type { Outcome } from "../../../model/outcome.ts";
import { Refusal } from "../../../model/refusal.ts";
import type { Fact, Report } from "../../../model/report.ts";
import { asksNothing, proposalReport, proposalSummary } from "../../../reports/proposal.ts";
import type { Call, Opened } from "../../command.ts";
import { judged } from "../judged.ts";
import { dayOfWriting } from "../trial-options.ts";
import { approverNamed } from "./approvers.ts";
import { cancelsMeant } from "./cancels.ts";
import { mergedEdits, underway, withMore } from "./edits.ts";
import { changeEntries } from "./entries.ts";
import { newRecords } from "./new-records.ts";
import { type PaperRead, type Proposed, proposed } from "./proposed.ts";
import { isProposalAsked, lacksYes } from "./unwritten.ts";

/** Whether there is nothing to write: all that the paper asks for is on file. */
const isAllThere = (call: Call, { proposal }: Proposed): boolean =>
  asksNothing(proposal) && cancelsMeant(call, proposal).size === 0;

/** Everything that a proposal writes, judged like any other writing. */
function written(
  opened: Opened,
  call: Call,
  { proposal, from, columns }: Proposed & Pick<Importing, "columns">,
): Outcome {
  const { edits: made, tasks } = newRecords(opened, call, proposal);
  const cancels = cancelsMeant(call, proposal);
  const { edits } = changeEntries(withMore(underway(opened), [...made, ...columns]), cancels, {
    call,
    proposal,
    from,
    approver: approverNamed(opened, call),
  });
  const says = bothLanguages((lang) =>
    lang === "zh"
      ? `已导入${paperSaid(proposal.paper)}：${proposalSummary(proposal, lang, cancels.size)}`
      : `Imported ${paperSaid(proposal.paper)}: ${proposalSummary(proposal, lang, cancels.size)}`,
  );
  const collective = proposal.fresh.filter(({ kind }) => kind === "collective");
  return judged(opened, {
    edits: mergedEdits(edits),
    says,
    next: [
      "check",
      ...(tasks.length > 0 ? [`show ${tasks[0]}`, "list"] : []),
      ...collective.map(({ id }) => `edit ${id}`),
    ],
    message:
      opened.ledger.programme.language === "zh"
        ? `导入${paperSaid(proposal.paper)}：${proposalSummary(proposal, "zh", cancels.size)}`
        : `import ${paperSaid(proposal.paper)}: ${proposalSummary(proposal, "en", cancels.size)}`,
  });
}

/** Nothing is written while something has to be said. */
function stillOpen({ open }: Proposed): Refusal {
  const [first] = open;
  const more = open.length - 1;
  return new Refusal(
    {
      zh: `还有${open.length}件事要定，什么都没有写：${first?.what.zh ?? ""}${more > 0 ? `（另有${more}件）` : ""}`,
      en: `${open.length} questions are open and nothing was written: ${first?.what.en ?? ""}${more > 0 ? ` (and ${more} more)` : ""}`,
    },
    {
      zh: `${first?.way.zh ?? ""}；不加 \`--yes\` 运行，列出全部`,
      en: `${first?.way.en ?? ""}; run it without \`--yes\` to see them all`,
    },
  );
}

const unwritten = (report: Report, { open }: Proposed): Outcome => ({
  report,
  says:
    open.length > 0
      ? {
          zh: `没有写。“还要定的”定下以后加 \`--yes\` 再运行；在终端上直接运行，由它来问。`,
          en: "Nothing was written. Answer what is open and run it again with `--yes`, or run it plain on a terminal and let it ask.",
        }
      : lacksYes,
  exit: 0,
});

/** The proposal stands above the question; it need not be shown again. */
const denied: Text = { zh: "没有写。", en: "Nothing was written." };

const allThere: Text = {
  zh: "都在了，没有要加的。",
  en: "All is on file; there is nothing to add.",
};

/** A paper with all that it says, and the edit that keeps what was said of its columns. */
interface Importing extends PaperRead {
  readonly facts: { readonly [key: string]: Fact };
  readonly columns: readonly Edit[];
}

/** What becomes of a paper in a registry: a proposal, and with a yes its records. */
export function imported(opened: Opened, call: Call, { facts, columns, ...paper }: Importing): Outcome {
  dayOfWriting(call, opened);
  const found = { ...proposed(opened, call, paper), columns };
  const report = proposalReport(opened.setting, {
    proposal: found.proposal,
    open: found.open,
    reading: paper.reading,
    facts,
  });
  const shown = isProposalAsked(call) || !call.flag("yes") ? { report } : {};
  if (isAllThere(call, found)) return { report, says: allThere, exit: 0 };
  if (call.flag("dry-run"))
    return found.open.length > 0 ? unwritten(report, found) : { ...written(opened, call, found), report };
  if (call.denied("yes")) return { says: denied, exit: 0 };
  if (!call.flag("yes")) return unwritten(report, found);
  if (found.open.length > 0) throw stillOpen(found);
  return { ...written(opened, call, found), ...shown };
}
