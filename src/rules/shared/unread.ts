import type { Registry } from "../../model/registry.ts";

/** Whether a file of a folder could not be read: then nothing can be said of what the folder lacks. */
export const isUnread = ({ unreadable }: Registry, folder: "tasks" | "lines"): boolean =>
  unreadable.some((file) => file.startsWith(`${folder}/`));
