#!/usr/bin/env node
// Puts a Markdown text where a forge shows it: `duban-post comment` as the one comment of duban's on a pull or merge
// request, `duban-post issue` as an issue; posted again, the same one is updated. The only program here that speaks with
// a server. GitHub and what is like it: GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_EVENT_PATH, GITHUB_TOKEN.
// GitLab: CI_API_V4_URL, CI_PROJECT_ID, CI_MERGE_REQUEST_IID, DUBAN_TOKEN. Needs no duban to be built.
const { readFileSync } = require("node:fs");

/** Forges take 65,536 characters; the rest stands in the log and the summary of the run. */
const most = 60_000;

const [what, file = "-", name = "check"] = process.argv.slice(2);
const env = (key) => process.env[key] || "";

const cut = (text) => {
  if (text.length <= most) return text;
  const kept = text.slice(0, text.lastIndexOf("\n", most));
  return `${kept}\n\n……太长，没有全列，其余见这次运行的日志 · cut: the rest stands in the log of this run\n`;
};

/** No text can end the mark, as none of these characters is left in a name. */
const mark = `<!-- duban:${name.replace(/[^\p{L}\p{N}_]+/gu, "-").slice(0, 100)} -->`;

async function ask(method, url, { headers, body }) {
  const response = await fetch(url, {
    method,
    headers: { "content-type": "application/json", "user-agent": "duban", ...headers },
    redirect: "error",
    signal: AbortSignal.timeout(30_000),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw Object.assign(new Error(`HTTP ${response.status}`), { status: response.status });
  return response.json();
}

/** Where things are and what they are called: `author` says who wrote a thing, `id` what it is changed by. */
function forge() {
  if (env("CI_API_V4_URL")) {
    const project = `${env("CI_API_V4_URL")}/projects/${encodeURIComponent(env("CI_PROJECT_ID"))}`;
    const request = env("CI_MERGE_REQUEST_IID");
    return {
      user: `${env("CI_API_V4_URL")}/user`,
      comments: request && `${project}/merge_requests/${encodeURIComponent(request)}/notes`,
      comment: (id) => `${project}/merge_requests/${encodeURIComponent(request)}/notes/${id}`,
      issues: `${project}/issues`,
      issue: ({ iid }) => `${project}/issues/${iid}`,
      change: "PUT",
      text: "description",
      headers: { "private-token": env("DUBAN_TOKEN") },
      token: env("DUBAN_TOKEN"),
      author: ({ author, username }) => (author ? author.username : username),
    };
  }
  const repository = `${env("GITHUB_API_URL")}/repos/${env("GITHUB_REPOSITORY")}`;
  const request =
    env("GITHUB_EVENT_PATH") && JSON.parse(readFileSync(env("GITHUB_EVENT_PATH"), "utf8")).pull_request;
  return {
    user: `${env("GITHUB_API_URL")}/user`,
    comments: request ? `${repository}/issues/${Number(request.number)}/comments` : "",
    comment: (id) => `${repository}/issues/comments/${id}`,
    issues: `${repository}/issues`,
    issue: ({ number }) => `${repository}/issues/${number}`,
    change: "PATCH",
    text: "body",
    headers: { authorization: `Bearer ${env("GITHUB_TOKEN")}`, accept: "application/vnd.github+json" },
    token: env("GITHUB_TOKEN"),
    author: ({ user, login }) => (user ? user.login : login),
  };
}

/** Who we are; the token of a GitHub run may not ask, and is always the same one. */
async function ourselves(at) {
  try {
    return at.author(await ask("GET", at.user, at));
  } catch (error) {
    if (error.status === 401 || error.status === 403) return "github-actions[bot]";
    throw error;
  }
}

/** The newest 1,000 at most. Somebody else's text with our mark is not ours: they could change what we say. */
async function ours(at, list, fits) {
  const us = await ourselves(at);
  for (let page = 1; page <= 10; page += 1) {
    const found = await ask("GET", `${list}?per_page=100&page=${page}&state=all`, at);
    const own = found.find((each) => at.author(each) === us && fits(each));
    if (own || found.length < 100) return own;
  }
  return undefined;
}

async function comment(at, text) {
  if (!at.comments) return "没有合并请求，没有发 · no pull request, nothing posted";
  const body = { body: `${mark}\n${text}` };
  const own = await ours(at, at.comments, (each) => (each.body || "").startsWith(mark));
  if (own) await ask(at.change, at.comment(own.id), { ...at, body });
  else await ask("POST", at.comments, { ...at, body });
  return own ? "说明已更新 · comment updated" : "说明已发 · comment posted";
}

async function issue(at, text) {
  const title = (/^#+ +(.+)$/m.exec(text) || [])[1] || name;
  const plain = title.replace(/\\(.)/g, "$1").slice(0, 250);
  const body = { title: plain, [at.text]: `${mark}\n${text}` };
  const own = await ours(
    at,
    at.issues,
    (each) => each.title === plain && (each[at.text] || "").startsWith(mark) && !each.pull_request,
  );
  if (own) await ask(at.change, at.issue(own), { ...at, body });
  else await ask("POST", at.issues, { ...at, body });
  return own ? "议题已更新 · issue updated" : "议题已发 · issue posted";
}

async function main() {
  const post = { comment, issue }[what];
  if (!post) {
    console.error("用法 · usage: duban-post comment|issue [file|-] [name]");
    return 2;
  }
  const text = cut(readFileSync(file === "-" ? 0 : file, "utf8"));
  const at = forge();
  if (!at.token) {
    console.error("没有口令，没有发 · no token, nothing posted");
    return 0;
  }
  try {
    console.error(await post(at, text));
    return 0;
  } catch (error) {
    const why = error.status ? error.message : error.name;
    console.error(`没有发成：${why} · not posted: ${why}`);
    return what === "comment" ? 0 : 1;
  }
}

main().then((code) => {
  process.exitCode = code;
});
