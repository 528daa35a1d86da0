import { announced } from "duban:calendar";
import { version } from "duban:version";
import type { Observed } from "../derive/health/observed.ts";
import { Refusal } from "../model/refusal.ts";
import type { World } from "../model/world.ts";
import { load } from "../source/load.ts";
import { defaultsFile } from "./defaults.ts";
import { findRegistry } from "./find-registry.ts";
import { seenFiles } from "./observe/files.ts";
import { fromHere } from "./observe/from-here.ts";
import { seenRepository } from "./observe/repository.ts";
import { onPath } from "./path-search.ts";
import { clockDay } from "./today.ts";

/** Which registry is meant, and whether colours are on: what the command line and the environment say. */
interface Meant {
  readonly dir: string | null;
  readonly id: string | null;
  readonly colour: boolean;
  readonly problem: Refusal | null;
}

async function seenRegistry(world: World, folder: string): Promise<Observed["registry"]> {
  const registry = load(world.reader(folder));
  const writings = await world.leftovers(folder);
  const { title, timezone } = registry.programme.record;
  const filed = Object.values(registry).flatMap((each) => (Array.isArray(each) ? each : [each]));
  return {
    folder: fromHere(world, folder),
    title,
    records: filed.filter((each) => typeof each === "object" && each !== null && "file" in each).length,
    unreadable: registry.unreadable,
    timezone,
    day: clockDay(world.now(), timezone),
    ownYears: registry.calendars.map(({ record }) => record.year),
    repository: seenRepository(world, folder),
    files: seenFiles(world, folder, writings),
    writings,
  };
}

async function registryAt(world: World, { dir, id }: Meant): Promise<Observed["registry"]> {
  const refused = (cause: unknown, broken: boolean): Observed["registry"] => {
    if (cause instanceof Refusal) return { why: cause.what, broken };
    throw cause;
  };
  try {
    const folder = findRegistry(world, { dir, id });
    try {
      return await seenRegistry(world, folder);
    } catch (cause) {
      return refused(cause, true);
    }
  } catch (cause) {
    return refused(cause, cause instanceof Refusal && cause.exit === 3);
  }
}

function gitAt(world: World): Observed["git"] {
  const program = onPath(world, "git");
  if (program === null) return null;
  const said = world.printed(program, ["--version"]);
  return { program, version: said === null ? null : said.trim().replace(/^git version /, "") };
}

/** Looks at everything that `doctor` speaks of; what cannot be read is part of the answer, never a refusal. */
export async function observe(world: World, meant: Meant): Promise<Observed> {
  const { node, program, zone } = world.machine();
  const file = defaultsFile(world);
  return {
    node,
    program,
    version,
    git: gitAt(world),
    registry: await registryAt(world, meant),
    years: new Set(announced.years),
    clock: { day: clockDay(world.now(), zone), zone },
    terminal: {
      columns: world.stdout.columns,
      colour: meant.colour,
      locale: world.env("LC_ALL") || world.env("LC_CTYPE") || world.env("LANG") || "",
    },
    defaults: {
      file,
      stands: file !== null && world.kindOf(file) !== null,
      problem: meant.problem ? meant.problem.what : null,
    },
  };
}
