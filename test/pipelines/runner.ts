import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { parse } from "yaml";

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

/** A job as GitHub's runner has it: where the work tree and the action are, what the event says. */
export interface Job {
  readonly action: string;
  readonly workspace: string;
  /** An empty folder for what the run leaves. */
  readonly left: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** Values of `github.…`, by their whole names. */
  readonly github: Readonly<Record<string, string>>;
  readonly env: NodeJS.ProcessEnv;
}

export interface Ran {
  /** The exit code of the first step that failed, else 0. */
  readonly status: number;
  readonly log: string;
  readonly summary: string;
}

const read = (file: string): string => (existsSync(file) ? readFileSync(file, "utf8") : "");

/** Runs a composite action's steps the way GitHub's runner does: expressions put in, one script after the other. */
export function runAction({ action, workspace, left, inputs, github, env }: Job): Ran {
  mkdirSync(join(left, "temp"), { recursive: true });
  const { inputs: known, runs }: Action = parse(readFileSync(action, "utf8"));
  const outputs = new Map<string, string>();
  const meant = (expression: string): string => {
    const [context = "", ...rest] = expression.trim().split(".");
    if (context === "inputs") return inputs[rest.join(".")] ?? valueIn(known[rest.join(".")]?.default ?? "");
    if (context === "github") return github[expression.trim()] ?? "";
    if (context === "steps") return outputs.get(`${rest[0]}.${rest[2]}`) ?? "";
    throw new Error(`no such context: ${expression}`);
  };
  const valueIn = (text: string): string => text.replace(/\$\{\{(.*?)\}\}/g, (_, inner) => meant(inner));
  const holds = (condition: string): boolean =>
    condition
      .replace(/^\$\{\{|\}\}$/g, "")
      .split("&&")
      .every((each) => {
        const [, name = "", wanted = ""] = /^\s*([\w.-]+) == '(.*)'\s*$/.exec(each) ?? [];
        return meant(name) === wanted;
      });
  const log: string[] = [];
  const file = (name: string): string => join(left, name);
  let status = 0;
  for (const [n, { id = String(n), run, env: own = {}, ...step }] of runs.steps.entries()) {
    if (status !== 0 || run === undefined || (step.if !== undefined && !holds(step.if))) continue;
    writeFileSync(file("output"), "");
    const paths = read(file("path")).split("\n").filter(Boolean).reverse();
    writeFileSync(file("script.sh"), run);
    const ran = spawnSync("bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", file("script.sh")], {
      cwd: workspace,
      encoding: "utf8",
      env: {
        ...env,
        PATH: [...paths, env["PATH"]].join(delimiter),
        GITHUB_ACTION_PATH: join(action, ".."),
        GITHUB_OUTPUT: file("output"),
        GITHUB_PATH: file("path"),
        GITHUB_STEP_SUMMARY: file("summary"),
        RUNNER_TEMP: file("temp"),
        ...Object.fromEntries(Object.entries(own).map(([key, text]) => [key, valueIn(text)])),
      },
    });
    log.push(ran.stdout, ran.stderr);
    status = ran.status ?? 70;
    for (const line of read(file("output")).split("\n").filter(Boolean)) {
      const [key = "", value = ""] = line.split(/=(.*)/s);
      outputs.set(`${id}.${key}`, value);
    }
  }
  return { status, log: log.join(""), summary: read(file("summary")) };
}

interface GitlabJob {
  readonly script: readonly string[];
  readonly before_script?: readonly string[];
  readonly extends?: string;
}

/** The script of a job of a .gitlab-ci.yml, with what it is extended by. */
export function gitlabScript(file: string, job: string): string {
  const jobs: Readonly<Record<string, GitlabJob>> = parse(readFileSync(file, "utf8"));
  const { script = [], extends: base = "" } = jobs[job] ?? {};
  return [...(jobs[base]?.before_script ?? []), ...script].join("\n");
}
