import type { Answers, Named } from "./answers.ts";

export const forceId = "zongzhuanban";
export const officeId = "zongzhuanban-bangongshi";

/** The task force's office goes by the force's name. */
export const officeName = (force: string): string => `${force}办公室`;

/** Who leads the first line: the unit that was named, else the office until one is. */
export const leadOf = ({ unit, taskForce }: Answers): Named =>
  unit ?? { id: officeId, name: officeName(taskForce) };
