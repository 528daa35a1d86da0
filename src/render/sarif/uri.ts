/** A file's path, relative to the top of the repository, as a relative URI. */
export const uriOf = (path: string): string =>
  path
    .replace(/\p{Cs}/gu, "\ufffd")
    .split("/")
    .map((part) => encodeURIComponent(part))
    .join("/");
