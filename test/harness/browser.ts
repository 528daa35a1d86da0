import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { chromiumHere } from "./chromium.ts";

export async function startBrowser(): Promise<Browser> {
  const { program, env } = await chromiumHere();
  const own = Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return chromium.launch({
    executablePath: program,
    env: { ...Object.fromEntries(own), ...env },
    args: [
      "--no-sandbox",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-gpu",
    ],
  });
}

/** A page opened from a file, with all that it did which it should not. */
export interface Opened {
  readonly page: Page;
  /** Messages on the console, errors of scripts and of the content policy. */
  readonly complaints: readonly string[];
  /** Addresses that were asked for, but for the file itself. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Opens a page as an office would: from a file on the disk, in a fresh profile. */
export async function openPage(
  browser: Browser,
  html: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), "duban-page-"));
  const file = join(folder, "挂图.html");
  writeFileSync(file, html);
  const address = pathToFileURL(file).href;
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options });
  const [complaints, requests]: [string[], string[]] = [[], []];
  context.on("request", (request) => {
    if (request.url() !== address) requests.push(request.url());
  });
  await context.route("**/*", (route) =>
    route.request().url() === address ? route.continue() : route.abort(),
  );
  const page = await context.newPage();
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("popup", (popup) => complaints.push(`popup: ${popup.url()}`));
  await page.goto(address);
  return {
    page,
    complaints,
    requests,
    async close() {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
