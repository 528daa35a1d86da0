import { spawnSync } from "node:child_process";
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { top } from "../../src/build/paths.mjs";

/** A browser that starts on this machine, and the environment that it needs for that. */
export interface Chromium {
  readonly program: string;
  readonly env: Readonly<Record<string, string>>;
}

const home = join(top, "node_modules", "@sparticuz", "chromium");
const bin = join(home, "bin");

interface TarFs {
  extract(folder: string): NodeJS.WritableStream;
}

const unpackedTo = (name: string, target: NodeJS.WritableStream): Promise<void> =>
  pipeline(createReadStream(join(bin, name)), createBrotliDecompress(), target);

/** The browser with its libraries and fonts, as the package carries them, beside the fonts that the machine has. */
async function unpackInto(folder: string): Promise<void> {
  const tar = createRequire(join(home, "package.json"))("tar-fs") as TarFs;
  await unpackedTo("chromium.br", createWriteStream(join(folder, "chromium"), { mode: 0o755 }));
  await unpackedTo("al2023.tar.br", tar.extract(folder));
  await unpackedTo("fonts.tar.br", tar.extract(folder));
}

/** Where the package's browser stands unpacked: made whole under another name first, so that two at a time do no harm. */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as { version: string };
  const folder = join(top, "node_modules", ".cache", `chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  const making = mkdtempSync(`${folder}-`);
  try {
    await unpackInto(making);
    renameSync(making, folder);
  } catch (cause) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(folder)) throw cause;
  }
  return folder;
}

const starts = ({ program, env }: Chromium): boolean =>
  spawnSync(program, ["--version", "--no-sandbox", "--headless=new"], {
    env: { ...process.env, ...env },
    stdio: "ignore",
    timeout: 20_000,
  }).status === 0;

/** Without fonts of the machine's own, those of the package. */
function fontsFor(folder: string): Readonly<Record<string, string>> {
  if (existsSync("/etc/fonts/fonts.conf")) return {};
  const file = join(folder, "own-fonts.conf");
  const dirs = [join(folder, "fonts"), "/usr/share/fonts"].map((dir) => `<dir>${dir}</dir>`).join("");
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig>${dirs}<cachedir>${join(folder, "font-cache")}</cachedir></fontconfig>`,
  );
  return { FONTCONFIG_FILE: file };
}

const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
] as const;

async function ofThePackage(): Promise<readonly Chromium[]> {
  if (process.platform !== "linux") return [];
  const folder = await unpacked();
  const program = join(folder, "chromium");
  const env = fontsFor(folder);
  return [
    { program, env },
    { program, env: { ...env, LD_LIBRARY_PATH: join(folder, "lib") } },
  ];
}

/**
 * The browser of the package @sparticuz/chromium; with its own libraries where the machine lacks them; an installed one
 * where neither starts. Throws where there is none.
 */
export async function chromiumHere(): Promise<Chromium> {
  const others = installed.filter((program) => existsSync(program)).map((program) => ({ program, env: {} }));
  const found = [...(await ofThePackage()), ...others].find(starts);
  if (found === undefined)
    throw new Error(
      "no browser starts: neither that of @sparticuz/chromium nor an installed Chromium, Chrome or Edge",
    );
  return found;
}
