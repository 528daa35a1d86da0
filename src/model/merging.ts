/** What sets duban up as git's merge driver for files of progress, once in each clone. */
export const driverSetUp = "git config merge.duban.driver 'duban merge %O %A %B %P'";

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
