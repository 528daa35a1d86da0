// The papers of the invented city in Word, and as pictures where LibreOffice is installed: to be looked at.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inTop } from "./paths.mjs";

const folder = mkdtempSync(join(tmpdir(), "duban-look-"));
const city = ["-C", inTop("registry", "qinglian-yunze")];
const meeting = "2024-09-18-dispatch";

/** Every paper by its name, and the words that make it. */
const papers = {
  会议材料: ["brief", meeting],
  会议议程: ["brief", meeting, "--kind", "agenda"],
  会议纪要: ["brief", meeting, "--kind", "minutes"],
  交办清单: ["brief", meeting, "--kind", "decisions"],
  请示报告事项: ["brief", meeting, "--kind", "upward"],
  会商材料: ["brief", "--next", "consultation", "--line", "qiye"],
  周报: ["weekly", "--week", "2024-W39"],
  月报: ["weekly", "--period", "2024-08"],
  季报: ["weekly", "--period", "2024-Q3"],
  行动报告: ["report", "qiye"],
  全部行动: ["report"],
  单位页: ["unit", "市国资委"],
  交接清单: ["unit", "市财政局", "--handover"],
  逾期事项: ["overdue", "--within", "14d"],
  任务清单: ["list"],
  统计: ["stats"],
};

const run = (command, words, options = {}) =>
  spawnSync(command, words, { encoding: "utf8", maxBuffer: 1 << 26, ...options });

function paper(name, words) {
  const { status, stderr } = run(process.execPath, [
    inTop("bin", "duban.js"),
    ...words,
    "-o",
    join(folder, `${name}.docx`),
  ]);
  if (status !== 0) throw new Error(`${words.join(" ")}: ${stderr}`);
}

/** A paper with pages full of Han characters, to count what a page holds: a city of its own with one long paragraph. */
function fullPages() {
  const registry = join(folder, "满页的登记簿");
  cpSync(inTop("test", "registries", "small"), registry, { recursive: true });
  const text = "督查督办台账销号".repeat(300);
  const record = [
    "id: 2024-06-19-dispatch",
    "series: dispatch",
    "day: 2024-06-19",
    "held: true",
    "outcomes:",
    "  - n: 1",
    "    kind: information",
    `    text: ${text}`,
    "",
  ];
  writeFileSync(join(registry, "meetings", "2024-06-19-dispatch.yaml"), record.join("\n"));
  paper("满页", [
    "brief",
    "2024-06-19-dispatch",
    "--kind",
    "minutes",
    "-C",
    registry,
    "--as-of",
    "2024-06-20",
  ]);
}

/** The pages of a PDF, each as its lines. */
const pagesOf = (pdf) =>
  (run("pdftotext", ["-layout", pdf, "-"]).stdout ?? "")
    .split("\f")
    .map((page) => page.split("\n").filter((line) => line.trim() !== ""));

function pictures() {
  const files = readdirSync(folder).filter((name) => name.endsWith(".docx"));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, ".libreoffice"))}`;
  const { status, stderr } = run("soffice", [
    profile,
    "--headless",
    "--convert-to",
    "pdf",
    "--outdir",
    folder,
    ...files.map((name) => join(folder, name)),
  ]);
  if (status !== 0) throw new Error(`soffice: ${stderr}`);
  mkdirSync(join(folder, "图"));
  for (const name of files.map((file) => file.slice(0, -".docx".length))) {
    const pdf = join(folder, `${name}.pdf`);
    console.log(`${name}  ${pagesOf(pdf).length - 1}页 · pages`);
    run("pdftoppm", ["-r", "60", "-png", pdf, join(folder, "图", name)]);
  }
  const [, full = []] = pagesOf(join(folder, "满页.pdf"));
  const lines = full.filter((line) => /\p{Script=Han}/u.test(line));
  const longest = Math.max(0, ...lines.map((line) => [...line.trim()].length));
  console.log(
    `满页：每页${lines.length}行，每行${longest}字 · a full page: ${lines.length} lines of ${longest}`,
  );
}

for (const [name, words] of Object.entries(papers)) paper(name, [...words, ...city]);
fullPages();
if (run("soffice", ["--version"]).status === 0) pictures();
else
  console.log(
    "没有装 LibreOffice（soffice），只出了 Word 文件；装了以后再运行，就有 PDF 和图片 · LibreOffice (soffice) is not installed: only the Word files were made",
  );
console.log(folder);
