/** A moment, given in milliseconds since 1970, as it is shown to people: to the second, in UTC. */
export const moment = (at: number): string =>
  `${new Date(at).toISOString().slice(0, 19).replace("T", " ")} UTC`;
