/** What a room may import: another room, or one file of it (`source/nearest.ts`); with `types`, only as types. */
export interface Permission {
  readonly to: string;
  readonly types?: true;
  /** One file of the room, where only that one may; then `why` says the reason. */
  readonly only?: string;
  readonly why?: string;
}

/** The rooms of src, from the innermost out, and what each may import beside itself. `main.ts` is the root file. */
export const rooms: Readonly<Record<string, readonly Permission[]>> = {
  model: [],
  source: [{ to: "model" }],
  derive: [{ to: "model" }],
  intake: [{ to: "model" }],
  rules: [{ to: "model" }, { to: "derive" }, { to: "intake/deadline.ts" }],
  reports: [
    { to: "model" },
    { to: "derive" },
    { to: "intake/deadline.ts", types: true },
    { to: "intake/ledger.ts", types: true },
    { to: "intake/read-paper.ts", types: true },
    { to: "intake/proposal.ts" },
  ],
  render: [{ to: "model" }],
  commands: [
    { to: "model" },
    { to: "source/nearest.ts" },
    { to: "source/splice.ts" },
    { to: "source/redacted.ts" },
    { to: "source/tidied.ts" },
    { to: "source/locate.ts" },
    { to: "derive" },
    { to: "intake/deadline.ts" },
    { to: "intake/start.ts" },
    { to: "intake/form.ts" },
    { to: "intake/read.ts" },
    { to: "intake/ledger.ts" },
    { to: "intake/plan.ts" },
    { to: "intake/match.ts" },
    { to: "intake/proposal.ts" },
    { to: "intake/read-paper.ts", types: true },
    { to: "rules" },
    { to: "reports" },
  ],
  cli: [{ to: "model" }, { to: "source" }, { to: "derive" }, { to: "commands" }, { to: "render" }],
  world: [{ to: "model" }],
  "main.ts": [{ to: "cli" }, { to: "world" }],
};

/** Where each package has its home: a room, or a file of it. `node:*` is any module of Node. */
export const packages: Readonly<Record<string, readonly string[]>> = {
  yaml: ["source"],
  "fastest-levenshtein": ["source/nearest.ts", "rules/shared/nearest.ts", "intake/match", "intake/proposal"],
  "pinyin-pro": ["commands/shared/import"],
  "duban:validators": ["source"],
  "duban:schemas": ["source", "commands/schema.ts", "commands/init.ts", "cli/observe/files.ts"],
  "duban:action": ["commands/init.ts"],
  "duban:calendar": ["cli"],
  "duban:version": ["cli", "render/sarif.ts"],
  "duban:pages": ["render/html.ts", "render/html/board.ts"],
  commander: ["cli"],
  chalk: ["render/text/tones.ts"],
  "cli-table3": ["render/text/grid-table.ts"],
  "get-east-asian-width": ["render/text/width.ts"],
  docx: ["render/docx.ts", "render/docx"],
  "docx/charts": ["render/docx.ts", "render/docx/drawing.ts"],
  "@clack/core": ["world/list-prompt.ts"],
  "@clack/prompts": ["world/prompts.ts", "world/list-prompt.ts"],
  "csv-stringify/sync": ["render/csv"],
  "ical.js": ["render/ics"],
  "hucre/xlsx": ["render/xlsx"],
  fflate: ["intake/read", "render/docx/packing.ts", "render/docx/reproducible.ts", "render/xlsx/parts.ts"],
  diff: ["cli/write/dry-run.ts"],
  "csv-parse/sync": ["intake/read"],
  saxes: ["intake/read"],
  "node:path": ["cli"],
  "node:*": ["world"],
};

/** Where the scripts and styles stand that HTML pages carry within them, and run in browsers; the script's root file. */
export const pages = { folder: "src/render/html/page/", root: "src/render/html/page/main.ts" } as const;

/** Names of the world and of chance; only `world`, the root file, pages and the build programs know them. */
export const outside: ReadonlySet<string> = new Set([
  "Date",
  "Intl",
  "Temporal",
  "console",
  "crypto",
  "eval",
  "fetch",
  "global",
  "globalThis",
  "navigator",
  "performance",
  "process",
  "require",
  "setImmediate",
  "setInterval",
  "setTimeout",
  "window",
]);

/** Files that may say one of these names all the same. */
export const outsideExceptions: readonly {
  readonly file: string;
  readonly name: string;
  readonly why: string;
}[] = [
  {
    file: "src/cli/today.ts",
    name: "Intl",
    why: "the day of a moment in the programme's time zone, where that zone has summer time",
  },
];

/** Folders whose files each have one plug-in as their default export. */
export const plugIns: readonly string[] = ["src/rules/", "src/rules/base/", "src/commands/", "src/render/"];

/** Longer than a file may be, for a reason. */
export const mostLines = 200;
export const generated: ReadonlySet<string> = new Set(["src/model/records.ts"]);
