import { extname, resolve } from "node:path";
import type { Call, Command } from "../commands/command.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Lang, Text } from "../model/language.ts";
import type { Outcome } from "../model/outcome.ts";
import type { Style as OfficeStyle } from "../model/records.ts";
import { Refusal } from "../model/refusal.ts";
import type { Report } from "../model/report.ts";
import type { World } from "../model/world.ts";
import { renderers } from "../render/index.ts";
import type { Checked, Rendered, Renderer, Style } from "../render/renderer.ts";
import { frameText } from "../render/text.ts";

export interface OutputWish {
  readonly format: string | null;
  /** The format of the user's own defaults, for commands that have it. */
  readonly preferred: string | null;
  readonly output: string | null;
  readonly color: string | null;
  readonly lang: Lang;
}

const eachItsOwn = (format: string): Refusal =>
  new Refusal(
    {
      zh: `这里出的是一组文件，不能都成 \`${format}\``,
      en: `this makes several files; they cannot all be \`${format}\``,
    },
    {
      zh: "不写 --format：各个文件的格式就是名字的后缀",
      en: "leave --format out: each file has the format of its name",
    },
  );

/**
 * The renderer that `--format` names, else the one that the output file's ending chooses, else the user's own, else
 * the command's first.
 */
export function rendererFor(command: Command, { format, preferred, output }: OutputWish): Renderer {
  if (command.makesFolder && format !== null) throw eachItsOwn(format);
  const named = output !== null && output !== "-" && !command.makesFolder;
  const ending = named ? extname(output).slice(1).toLowerCase() : "";
  const usual = command.formats.find((each) => each === preferred) ?? command.formats[0];
  const wanted =
    format ??
    renderers.find(({ extensions }) => extensions.includes(ending))?.format ??
    (ending === "" ? usual : ending);
  const renderer = renderers.find((each) => each.format === wanted);
  if (renderer && command.formats.includes(renderer.format)) return renderer;
  throw new Refusal(
    {
      zh: `\`duban ${command.name}\` 没有 \`${wanted}\` 这种格式`,
      en: `\`duban ${command.name}\` has no format \`${wanted}\``,
    },
    { zh: `可用：${command.formats.join("、")}`, en: `it has: ${command.formats.join(", ")}` },
  );
}

/**
 * Whether a writing command that makes files for people is only tried: then nothing goes into a file, and what it would
 * write is shown on the screen.
 */
export const isTrial = ({ formats }: Command, call: Call): boolean =>
  call.flag("dry-run") && formats.every((format) => format === "xlsx");

/** Colour is decided here and nowhere else: the option, then NO_COLOR, then FORCE_COLOR, then whether it is a terminal. */
export function colourLevel(world: World, color: string | null, toTerminal: boolean): Style["colour"] {
  if (color === "never") return 0;
  if (color === "always") return 1;
  if (world.env("NO_COLOR")) return 0;
  const forced = world.env("FORCE_COLOR");
  if (forced !== undefined)
    return forced === "0" || forced === "false" ? 0 : forced === "2" ? 2 : forced === "3" ? 3 : 1;
  return toTerminal && world.env("TERM") !== "dumb" ? 1 : 0;
}

export function styleFor(
  world: World,
  { color, lang, output }: Pick<OutputWish, "color" | "lang" | "output">,
  office?: OfficeStyle,
): Style {
  const toScreen = output === null || output === "-";
  const width = toScreen ? world.stdout.columns : null;
  return { lang, width, colour: colourLevel(world, color, width !== null), ...(office ? { office } : {}) };
}

/** What is said where files could not be read. */
export const missingWords = (missing: number): Text => ({
  zh: `注意：有${missing}个文件读不出，本报告缺了其中的记录；\`duban check\` 列出是哪些。`,
  en: `Note: ${missing} files could not be read and their records are missing here; \`duban check\` names them.`,
});

/** Says in a report's first line, and on its wall chart, how many files are missing from it. */
function withMissing(report: Report, missing: number, lang: Lang): Report {
  const { board } = report;
  const facts = { ...report.facts, unreadable: missing };
  if (missing === 0) return { ...report, facts };
  const text = missingWords(missing)[lang];
  return {
    ...report,
    facts,
    blocks: [{ type: "paragraph", text, tone: "red" }, ...report.blocks],
    ...(board ? { board: { ...board, notes: [text, ...board.notes] } } : {}),
  };
}

/** A renderer that is always there. */
export function rendererNamed(format: string): Renderer {
  const renderer = renderers.find((each) => each.format === format);
  if (renderer === undefined) throw new Error(`no renderer ${format}`);
  return renderer;
}

const onlyFindings = (format: string): Refusal =>
  new Refusal(
    { zh: `\`${format}\` 这种格式只用来列毛病`, en: `the format \`${format}\` shows findings only` },
    { zh: "这里换一种：text、markdown、json", en: "take another here: text, markdown, json" },
  );

interface Drawing {
  readonly renderer: Renderer;
  readonly style: Style;
  readonly missing: number;
  readonly checked: Omit<Checked, "diagnostics" | "unreadable">;
}

/** Draws an outcome whole, before anything is printed. */
export async function draw(
  { report, workbook, diagnostics }: Pick<Outcome, "report" | "workbook" | "diagnostics">,
  { renderer, style, missing, checked }: Drawing,
): Promise<Rendered> {
  if (report && !renderer.report) throw onlyFindings(renderer.format);
  if (report) return renderer.report?.(withMissing(report, missing, style.lang), style) ?? "";
  if (workbook) return renderer.workbook?.(workbook) ?? "";
  if (!diagnostics) return "";
  return renderer.diagnostics?.({ ...checked, diagnostics, unreadable: missing }, style) ?? "";
}

/** Findings as they are printed on a terminal, whatever format the result has. */
export async function frames(diagnostics: readonly Diagnostic[], style: Style): Promise<string> {
  return frameText(diagnostics, style);
}

/** Bytes mean nothing on a screen. */
const notForTheScreen = (format: string): Refusal =>
  new Refusal(
    { zh: `\`${format}\` 不是给屏幕看的`, en: `\`${format}\` is nothing for a screen` },
    { zh: `写进文件：\`-o 名字.${format}\``, en: `write it into a file: \`-o name.${format}\`` },
  );

/** Where a result goes, and how the user called it. */
interface Emitting {
  readonly output: string | null;
  readonly format: string;
}

export function emit(world: World, rendered: Rendered, { output, format }: Emitting): void {
  if (rendered.length === 0 && (output === null || output === "-")) return;
  const toScreen = output === null || (output === "-" && world.stdout.columns !== null);
  if (typeof rendered !== "string" && toScreen && world.stdout.columns !== null)
    throw notForTheScreen(format);
  if (output === null || output === "-") world.stdout.write(rendered);
  else world.writeFile(resolve(world.cwd, output), rendered);
}
