import { tmpdir } from "node:os";
import { expect, it } from "vitest";
import { git } from "../../src/world/users-git.ts";

/** More than a pipe holds, so that whoever writes it meets a closed end. */
const unread = "没有人读\n".repeat(200_000);

it("git that ends without reading its input has ended by itself", () => {
  expect(git(tmpdir(), ["--version"], unread)).toMatchObject({ fine: true });
  const { fine, said } = git(tmpdir(), ["no-such-command"], unread);
  expect([fine, said]).toEqual([false, expect.stringContaining("no-such-command")]);
});
