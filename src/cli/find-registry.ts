import { dirname, join, resolve } from "node:path";
import type { Registries } from "../model/records.ts";
import { Refusal } from "../model/refusal.ts";
import type { World } from "../model/world.ts";
import { nearest } from "../source/nearest.ts";
import { readRegistries } from "../source/read-registries.ts";

interface Standing {
  readonly folder: string;
  /** The list of registries in that folder, or null where it is one registry itself. */
  readonly list: Registries | null;
}

function listIn(world: World, folder: string): Registries {
  const file = join(folder, "registry.yaml");
  const { registries, findings } = readRegistries(file, world.readFile(file));
  if (registries) return registries;
  const [first] = findings;
  throw new Refusal(
    {
      zh: `\`${file}\` 读不懂：${first?.what.zh ?? ""}`,
      en: `\`${file}\` cannot be understood: ${first?.what.en ?? ""}`,
    },
    first?.fix ?? { zh: "改好后再试", en: "mend it and try again" },
    3,
  );
}

function standingIn(world: World, folder: string): Standing | null {
  if (world.kindOf(join(folder, "programme.yaml")) === "file") return { folder, list: null };
  if (world.kindOf(join(folder, "registry.yaml")) === "file") return { folder, list: listIn(world, folder) };
  return null;
}

function* upward(from: string): Generator<string> {
  for (let at = from; ; at = dirname(at)) {
    yield at;
    yield join(at, "registry");
    if (dirname(at) === at) return;
  }
}

const noRegistry = (start: string, at: string | null): Refusal =>
  new Refusal(
    {
      zh: `${at === null ? "" : `在 git 的 \`${at}\` 里，`}从 \`${start}\` 往上没有找到登记簿（programme.yaml 或 registry/ 文件夹）`,
      en: `no registry is found from \`${start}\` upward${at === null ? "" : ` in git at \`${at}\``} (a programme.yaml or a folder registry/)`,
    },
    {
      zh: "换到登记簿所在的仓库里，或用 -C 指明它在哪里",
      en: "go into the registry's repository, or say where it stands with -C",
    },
  );

function chosen(list: Registries, id: string | null, usual: string | undefined): string {
  const ids = list.registries.map((each) => each.id);
  const wanted =
    id ?? ids.find((each) => each === usual) ?? list.default ?? (ids.length === 1 ? ids[0] : undefined);
  const found = list.registries.find((each) => each.id === wanted);
  if (found) return found.path;
  if (wanted === undefined) {
    throw new Refusal(
      { zh: `这里有几个登记簿：${ids.join("、")}`, en: `several registries stand here: ${ids.join(", ")}` },
      {
        zh: "用 -P 选一个，或在 registry.yaml 里写 default",
        en: "choose one with -P, or write `default` into registry.yaml",
      },
    );
  }
  const near = nearest(wanted, ids);
  throw new Refusal(
    { zh: `没有登记簿 \`${wanted}\``, en: `there is no registry \`${wanted}\`` },
    near
      ? { zh: `是不是想写 \`${near}\`？`, en: `did you mean \`${near}\`?` }
      : { zh: `这里有：${ids.join("、")}`, en: `here stand: ${ids.join(", ")}` },
  );
}

/** Where the search for a registry starts. */
function startOf(world: World, dir: string | null): string {
  const start = resolve(world.cwd, dir ?? world.env("DUBAN_DIR") ?? ".");
  if (world.kindOf(start) !== null) return start;
  throw new Refusal(
    { zh: `没有文件夹 \`${start}\``, en: `there is no folder \`${start}\`` },
    { zh: "检查 -C 或 DUBAN_DIR", en: "check -C or DUBAN_DIR" },
  );
}

/** The folder in which registries stand: that of their list, or the one registry's own. */
export function findHome(world: World, dir: string | null): string {
  const start = startOf(world, dir);
  for (const folder of upward(start)) if (standingIn(world, folder) !== null) return folder;
  throw noRegistry(start, null);
}

/** Whether any registry stands where one would be looked for. */
export function standsAny(world: World, dir: string | null): boolean {
  for (const folder of upward(startOf(world, dir))) if (standingIn(world, folder) !== null) return true;
  return false;
}

/** Which registry is meant; `at` only for messages, where the world is that of a revision of git. */
interface Meant {
  readonly dir: string | null;
  readonly id: string | null;
  readonly at?: string | null;
}

/**
 * The folder of the registry that is meant: `dir`, else `DUBAN_DIR`, else from the working directory upward to a
 * programme.yaml or a registry/; of several the one with `id`, else `DUBAN_REGISTRY` where it stands among them,
 * else the default.
 */
export function findRegistry(world: World, { dir, id, at = null }: Meant): string {
  const start = startOf(world, dir);
  for (const folder of upward(start)) {
    const standing = standingIn(world, folder);
    if (standing === null || (standing.list === null && id !== null && hasListAbove(world, standing.folder)))
      continue;
    return standing.list
      ? join(standing.folder, chosen(standing.list, id, world.env("DUBAN_REGISTRY")))
      : standing.folder;
  }
  throw noRegistry(start, at);
}

/** Whether a registry is one of several: then -P may name another than the one we stand in. */
const hasListAbove = (world: World, folder: string): boolean =>
  world.kindOf(join(dirname(folder), "registry.yaml")) === "file";
