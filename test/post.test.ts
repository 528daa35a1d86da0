import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";

const program = join(import.meta.dirname, "..", "bin", "duban-post.js");
const scratch = mkdtempSync(join(tmpdir(), "duban-post-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Stored {
  readonly id: number;
  readonly number: number;
  readonly iid: number;
  readonly user: { readonly login: string };
  readonly author: { readonly username: string };
  readonly title?: string;
  readonly body: string;
  readonly description?: string;
}

/** A forge in memory: lists, makes and changes texts below any path; says who asks, or that one may not ask. */
async function forge(me: string | null, before: readonly Partial<Stored>[] = [], refuses = 0) {
  const stored: Stored[] = before.map((each, n) => ({
    id: n + 1,
    number: n + 1,
    iid: n + 1,
    user: { login: "stranger" },
    author: { username: "stranger" },
    body: "",
    ...each,
  }));
  const asked: string[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const sent = chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString("utf8")) : {};
    const url = new URL(request.url ?? "", "http://x");
    asked.push(`${request.method} ${url.pathname}`);
    const say = (status: number, value: unknown): void => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
    };
    if (url.pathname.endsWith("/user"))
      return me === null ? say(403, {}) : say(200, { login: me, username: me });
    if (request.method === "GET") {
      const page = Number(url.searchParams.get("page"));
      return say(200, stored.slice((page - 1) * 100, page * 100));
    }
    if (refuses > 0) return say(refuses, { message: "secret" });
    const login = me ?? "github-actions[bot]";
    const own = { user: { login }, author: { username: login } };
    if (request.method === "POST") {
      const id = stored.length + 1;
      stored.push({ id, number: id, iid: id, ...own, body: "", ...sent });
      return say(201, {});
    }
    const id = Number(url.pathname.split("/").at(-1));
    const at = stored.findIndex((each) => each.id === id);
    stored[at] = { ...(stored[at] as Stored), ...sent };
    return say(200, {});
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
  return { url, stored, asked, close: () => server.close() };
}

async function post(env: NodeJS.ProcessEnv, text: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH: process.env["PATH"], ...env },
    stdio: ["pipe", "pipe", "pipe"],
  });
  child.stdin.end(text);
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => said.push(String(part)));
  const status = await new Promise<number | null>((done) => child.on("close", done));
  return { status, said: said.join("") };
}

const event = join(scratch, "event.json");
writeFileSync(event, JSON.stringify({ pull_request: { number: 7 } }));
const github = (url: string): NodeJS.ProcessEnv => ({
  GITHUB_API_URL: url,
  GITHUB_REPOSITORY: "o/r",
  GITHUB_EVENT_PATH: event,
  GITHUB_TOKEN: "hidden-token",
});

it("posts one comment and updates it, among however many", async () => {
  const many = Array.from({ length: 150 }, () => ({ body: "x" }));
  const { url, stored, asked, close } = await forge(null, many);
  expect((await post(github(url), "一\n", "comment", "-", "qinglian")).status).toBe(0);
  expect((await post(github(url), "二\n", "comment", "-", "qinglian")).status).toBe(0);
  expect((await post(github(url), "三\n", "comment", "-", "other")).status).toBe(0);
  close();
  expect(stored.slice(150).map(({ body }) => body)).toEqual([
    "<!-- duban:qinglian -->\n二\n",
    "<!-- duban:other -->\n三\n",
  ]);
  expect(asked.filter((each) => !each.startsWith("GET"))).toEqual([
    "POST /api/repos/o/r/issues/7/comments",
    "PATCH /api/repos/o/r/issues/comments/151",
    "POST /api/repos/o/r/issues/7/comments",
  ]);
});

it("never speaks through somebody else's text, though it bears the mark", async () => {
  const { url, stored, close } = await forge(null, [{ body: "<!-- duban:check -->\n都好" }]);
  await post(github(url), "不好\n", "comment");
  close();
  expect(stored.map(({ body }) => body)).toEqual([
    "<!-- duban:check -->\n都好",
    "<!-- duban:check -->\n不好\n",
  ]);
});

it("a name cannot end the mark", async () => {
  const { url, stored, close } = await forge(null);
  await post(github(url), "x", "comment", "-", "a--> <b>");
  close();
  expect(stored[0]?.body).toBe("<!-- duban:a-b- -->\nx");
});

it("cuts what the forge would not take, at the end of a line", async () => {
  const { url, stored, close } = await forge(null);
  await post(github(url), `${"督办一行\n".repeat(40_000)}`, "comment");
  close();
  const body = stored[0]?.body ?? "";
  expect(body.length).toBeLessThan(61_000);
  expect(body).toMatch(/督办一行\n\n……太长/);
});

it("reddens no pull request where it may not post, and says no more than the number", async () => {
  const { url, close } = await forge(null, [], 403);
  const { status, said } = await post(github(url), "x", "comment");
  close();
  expect([status, said]).toEqual([0, "没有发成：HTTP 403 · not posted: HTTP 403\n"]);
  expect((await post({ ...github(url), GITHUB_TOKEN: "" }, "x", "comment")).said).toContain("没有口令");
  const { said: gone } = await post(github(url), "x", "comment");
  expect(gone).toContain("没有发成");
  expect(gone).not.toContain("hidden-token");
});

it("without a pull request there is nothing to comment on", async () => {
  const push = join(scratch, "push.json");
  writeFileSync(push, "{}");
  const { url, asked, close } = await forge(null);
  const { status } = await post({ ...github(url), GITHUB_EVENT_PATH: push }, "x", "comment");
  close();
  expect([status, asked]).toEqual([0, []]);
});

it("an issue has the text's title, and the same title is the same issue", async () => {
  const { url, stored, close } = await forge("robot");
  const text = "# 清廉\\_云泽建设周报（第40周）\n\n正文\n";
  await post(github(url), text, "issue", "-", "weekly");
  await post(github(url), `${text}又\n`, "issue", "-", "weekly");
  await post(github(url), text.replace("40", "41"), "issue", "-", "weekly");
  close();
  expect(stored.map(({ title }) => title)).toEqual([
    "清廉_云泽建设周报（第40周）",
    "清廉_云泽建设周报（第41周）",
  ]);
  expect(stored[0]?.body).toBe(`<!-- duban:weekly -->\n${text}又\n`);
});

it("GitLab: a note on the merge request, an issue", async () => {
  const { url, stored, asked, close } = await forge("project_1_bot");
  const env = { CI_API_V4_URL: url, CI_PROJECT_ID: "42", CI_MERGE_REQUEST_IID: "3", DUBAN_TOKEN: "t" };
  await post(env, "一", "comment");
  await post(env, "二", "comment");
  await post(env, "# 周报\n", "issue", "-", "weekly");
  close();
  expect(asked.filter((each) => !each.startsWith("GET"))).toEqual([
    "POST /api/projects/42/merge_requests/3/notes",
    "PUT /api/projects/42/merge_requests/3/notes/1",
    "POST /api/projects/42/issues",
  ]);
  expect(stored[1]).toMatchObject({ title: "周报", description: "<!-- duban:weekly -->\n# 周报\n" });
});
