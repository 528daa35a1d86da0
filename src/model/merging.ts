/** What git runs as the merge driver of files of progress; each clone has it among its own settings. */
export const driver = { setting: "merge.duban.driver", value: "duban merge %O %A %B %P" } as const;

/** What sets it up by hand, once in each clone. */
export const driverSetUp = `git config ${driver.setting} '${driver.value}'`;

/**
 * What is to be put together: the three files that git hands to a merge driver, the result to stand in `ours`; or files
 * that stand in conflict in git's index, null for all of progress. Paths count from the working directory.
 */
export type Merging =
  | {
      readonly by: "files";
      readonly base: string;
      readonly ours: string;
      readonly theirs: string;
      /** The file's name, for words. */
      readonly named: string;
    }
  | { readonly by: "index"; readonly file: string | null };
