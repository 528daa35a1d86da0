import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { main } from "../../src/cli/main.ts";
import type { World } from "../../src/model/world.ts";
import { realWorld } from "../../src/world/real-world.ts";

/** A new registry in an empty folder, and somebody at its terminal who answers what is asked by what stands in the question. */
async function office(answers: readonly (readonly [asked: string, answer: string])[] = []) {
  const folder = mkdtempSync(join(tmpdir(), "duban-import-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const printed: string[] = [];
  const asked: string[] = [];
  const ids = { next: 0 };
  const sink = { columns: 120, write: (text: string | Uint8Array) => printed.push(String(text)) };
  const world: World = {
    ...realWorld(),
    cwd: folder,
    env: (name) => ({ DUBAN_LANG: "zh", DUBAN_TODAY: "2026-04-01" })[name],
    stdout: sink,
    stderr: sink,
    interactive: () => true,
    randomId: () => {
      ids.next += 1;
      return `k${String(ids.next).padStart(5, "0")}`;
    },
    ask: async ({ words, suggested, choices, wrong }) => {
      asked.push(words);
      const answer = answers.find(([part]) => words.includes(part))?.[1] ?? suggested;
      if (wrong(answer) !== null) throw new Error(`${words}: ${answer} is wrong`);
      if (choices.length > 0 && !choices.some(({ value }) => value === answer))
        throw new Error(`${words} does not offer ${answer}`);
      return answer;
    },
  };
  const run = async (...argv: readonly string[]) => {
    printed.length = 0;
    asked.length = 0;
    const exit = await main(argv, world);
    return { exit, printed: printed.join(""), asked: [...asked] };
  };
  const init = [
    "--title",
    "云泽数据强基",
    "--id",
    "shuju",
    "--task-force",
    "数据强基专班",
    "--line",
    "数据强基行动",
    "--line-id",
    "shuju",
  ];
  await run("init", ...init, "--unit", "市数据局", "--unit-id", "shuju", "--no-input");
  const files = (): readonly string[] =>
    readdirSync(join(folder, "registry"), { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name))
      .sort()
      .map((path) => `${path}\n${readFileSync(path, "utf8")}`);
  const ledger = (rows: readonly (readonly string[])[], title = "云泽市数据强基任务分解表"): void =>
    writeFileSync(
      join(folder, "分解表.csv"),
      [[title], ["序号", "任务", "主要内容", "牵头单位", "责任单位", "完成时限"], ...rows]
        .map((row) => row.join(","))
        .join("\n"),
    );
  return { run, files, ledger };
}

const first = [
  [
    "1",
    "建成公共数据平台",
    "建成全市统一的公共数据平台",
    "市数据局",
    "市财政局、市发展改革委",
    "2026年12月底前",
  ],
  ["2", "开放公共数据", "更新公共数据开放目录", "市发改委", "", "每季度末月25日前"],
  ["3", "培训数据干部", "开展数据素养培训", "", "市委组织部、市人社局", "长期坚持"],
] as const;

describe("on a terminal, import asks for what the paper leaves open, shows what it would write, and writes after a yes", () => {
  it("asks one thing after the other, and nothing the second time", async () => {
    const { run, files, ledger } = await office([
      ["从哪天起", "2026-03-02"],
      ["哪条行动", "shuju"],
      ["没有写谁牵头", "first"],
      ["“市发改委”是哪个单位", "市发改委=市发展改革委"],
      ["写入登记簿", "yes"],
    ]);
    ledger(first);
    const { exit, asked, printed } = await run("import", "分解表.csv");
    expect(asked).toEqual([
      "任务从哪天起交办？",
      "这些任务属于哪条行动？",
      "有的写了几个责任单位、没有写谁牵头，怎么定？",
      "文件里的“市发改委”是哪个单位？",
      "照这样写入登记簿？",
    ]);
    expect(exit).toBe(0);
    expect(printed).toContain("导入提议：《云泽市数据强基任务分解表》");
    expect(printed).toContain("已导入《云泽市数据强基任务分解表》：加3项任务；3条措施；4个单位");
    expect((await run("check")).exit).toBe(0);
    const written = files();
    const again = await run("import", "分解表.csv");
    expect([again.exit, again.asked, files()]).toEqual([0, [], written]);
    expect(again.printed).toContain("都在了，没有要加的。");
  });
  it("writes nothing without a yes", async () => {
    const { run, files, ledger } = await office([
      ["从哪天起", "2026-03-02"],
      ["哪条行动", "none"],
      ["是哪个单位", "市发改委=new"],
    ]);
    ledger(first);
    const before = files();
    const { exit, printed } = await run("import", "分解表.csv");
    expect([exit, files()]).toEqual([0, before]);
    expect(printed).toContain("没有写。");
  });
  it("asks whether to cancel what a revised paper no longer has, and records its changes as such", async () => {
    const { run, ledger } = await office([
      ["是哪个单位", "市发改委=new"],
      ["要取消吗", "all"],
      ["写入登记簿", "yes"],
    ]);
    const said = ["--line", "shuju", "--leads", "first"];
    ledger(first);
    expect((await run("import", "分解表.csv", "--issued", "2026-03-02", ...said)).exit).toBe(0);
    const [one, two] = first;
    ledger([
      [...one.slice(0, 3), "市财政局", "市数据局、市发展改革委", "2027年3月底前"],
      two,
      ["3", "建立首席数据官制度", "各部门都要设首席数据官", "市数据局", "", "2026年9月底前"],
    ]);
    const { exit, asked, printed } = await run("import", "分解表.csv", "--issued", "2026-03-20", ...said);
    expect([exit, asked]).toEqual([0, ["文件里不再有的任务，要取消吗？", "照这样写入登记簿？"]]);
    expect(printed).toContain("加1项任务；1条措施；变动3处；已在登记簿里1项；取消1项");
    const { printed: shown } = await run("show", "建成公共数据平台");
    expect(shown).toContain("原定 2026-12-31，延至 2027-03-31（第1次）");
    expect((await run("check")).exit).toBe(0);
    expect((await run("import", "分解表.csv", "--issued", "2026-03-20", ...said)).printed).toContain(
      "都在了",
    );
  });
});

const units = ["市数据局", "市财政局", "市教育局", "市司法局", "市审计局", "市水务局"];
const unit = fc.constantFrom(...units);
const time = fc.constantFrom(
  "2026年6月底前",
  "2026年5月底前形成初稿，2026年9月底前印发",
  "2026年5月底前形成初稿，2026年11月底前印发",
  "每月25日前",
  "长期坚持",
  "适时",
  "",
  "2026年第三季度",
  "2025年底前",
  "立行立改",
  "2027年1月底前",
);
const row = fc.record({ lead: unit, others: fc.uniqueArray(unit, { maxLength: 3 }), time });
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

const written = (rows: readonly (Row & { readonly matter: number })[]) =>
  rows.map(({ lead, others, time: by, matter }, at) => {
    const named = others.filter((each) => each !== lead).join("、");
    return [
      String(at + 1),
      `第${matter}件事`,
      `办好第${matter}件${"甲乙丙丁戊己庚辛"[matter]}类事项，不留尾巴`,
      lead,
      named,
      by,
    ];
  });
const numbered = (rows: readonly Row[]) => rows.map((each, matter) => ({ ...each, matter }));

describe("whatever a ledger says", () => {
  const whole = async ({ run, files }: Awaited<ReturnType<typeof office>>, call: readonly string[]) => {
    const { exit, printed } = await run(...call);
    expect([exit, printed]).toEqual([0, expect.stringMatching(/已导入|都在了/)]);
    const checked = JSON.parse((await run("check", "--format", "json")).printed);
    const isError = ({ severity }: { readonly severity: string }) => severity === "error";
    expect(checked.findings.filter(isError)).toEqual([]);
    const before = files();
    expect((await run(...call)).printed).toContain("都在了，没有要加的。");
    expect(files()).toEqual(before);
    return printed;
  };
  it("what is written passes the check, and a second import writes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        fc.constantFrom("shuju", "none"),
        async (rows, line) => {
          const place = await office();
          place.ledger(written(numbered(rows)));
          const printed = await whole(place, [
            "import",
            "分解表.csv",
            "--issued",
            "2026-03-02",
            "--line",
            line,
            "--yes",
          ]);
          expect(printed).toContain(`加${rows.length}项任务`);
        },
      ),
      { numRuns: 8 },
    );
  }, 60_000);
  it("so does what a revised one changes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(row, row, fc.constantFrom("kept", "changed", "gone")), {
          minLength: 2,
          maxLength: 5,
        }),
        fc.constantFrom("2026-03-20", "2026-03-02"),
        async (rows, issued) => {
          const place = await office();
          const first = numbered(rows.map(([before]) => before));
          const then = numbered(rows.map(([before, after, fate]) => (fate === "changed" ? after : before)));
          place.ledger(written(first));
          await whole(place, ["import", "分解表.csv", "--issued", "2026-03-02", "--line", "shuju", "--yes"]);
          place.ledger(written(then.filter(({ matter }) => rows[matter]?.[2] !== "gone")));
          await whole(place, ["import", "分解表.csv", "--issued", issued, "--line", "shuju", "--yes"]);
        },
      ),
      { numRuns: 10 },
    );
  }, 120_000);
});
