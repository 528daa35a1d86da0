import { join } from "node:path";
import type { Candidate, Command, Completes } from "../../commands/command.ts";
import { same } from "../../model/language.ts";
import type { World } from "../../model/world.ts";
import { readRegistries } from "../../source/read-registries.ts";
import { findRegistry } from "../find-registry.ts";
import { plugIns } from "../path-search.ts";
import { filedIds, goalIds, periodIds } from "./live.ts";
import { revisions } from "./revisions.ts";
import { optionsOf, type Typed } from "./wanted.ts";

/** What a shell is to offer: words, or the files or folders that it knows better itself. */
export type Offer = readonly Candidate[] | "files" | "folders";

type Value = Extract<Typed["wanted"], { of: "value" }>;

function registryIds(world: World, dir: string | null): readonly Candidate[] {
  const registry = findRegistry(world, { dir, id: null });
  const file = [join(registry, "..", "registry.yaml"), join(registry, "registry.yaml")].find(
    (each) => world.kindOf(each) === "file",
  );
  const list = file === undefined ? null : readRegistries(file, world.readFile(file)).registries;
  return (list?.registries ?? []).map(({ id }) => ({ value: id, about: same("") }));
}

function valuesOf(
  completes: Exclude<Completes, "file" | "folder">,
  { partial, command }: Value,
  { world, options, commands }: Asking,
): readonly Candidate[] {
  if (typeof completes === "function") return completes();
  const dir = options.get("--dir") ?? null;
  if (completes === "registry") return registryIds(world, dir);
  if (completes === "format")
    return (command?.formats ?? [...new Set(commands.flatMap(({ formats }) => formats))]).map((value) => ({
      value,
      about: same(""),
    }));
  const folder = findRegistry(world, { dir, id: options.get("--registry") ?? null });
  if (completes === "revision") return revisions(world, folder, partial);
  const reader = world.reader(folder);
  if (completes === "goal") return goalIds(reader);
  return completes === "period" ? periodIds(reader, world) : filedIds(reader, completes, partial);
}

interface Asking {
  readonly world: World;
  readonly commands: readonly Command[];
  readonly options: Typed["options"];
}

const begins = ({ value, about }: Candidate, partial: string): boolean =>
  value.startsWith(partial) ||
  (partial !== "" && (about.zh.startsWith(partial) || about.en.startsWith(partial)));

/** What fits where the cursor stands, in the order of the lists that it comes from. */
export function offerFor({ wanted, options }: Typed, world: World, commands: readonly Command[]): Offer {
  switch (wanted.of) {
    case "command": {
      const own = commands.map(({ name, about }) => ({ value: name, about }));
      const others = plugIns(world).map((name) => ({ value: name, about: same(`duban-${name}`) }));
      return [...own, ...others].filter(({ value }) => value.startsWith(wanted.partial));
    }
    case "option": {
      const all = optionsOf(wanted.command).filter(({ hidden }) => !hidden);
      const named = all.map(({ flags, about }) => ({ value: /--[\w-]+/.exec(flags)?.[0] ?? flags, about }));
      const help = { value: "--help", about: { zh: "看帮助", en: "show help" } };
      return [...named, help].filter(({ value }) => value.startsWith(wanted.partial));
    }
    case "value": {
      const { completes, partial, before } = wanted;
      if (completes === null) return [];
      if (completes === "file") return "files";
      if (completes === "folder") return "folders";
      return valuesOf(completes, wanted, { world, options, commands })
        .filter((each) => typeof completes === "string" || begins(each, partial))
        .filter((each) => completes !== "goal" || begins(each, partial))
        .map(({ value, about }) => ({ value: before + value, about }));
    }
  }
}
