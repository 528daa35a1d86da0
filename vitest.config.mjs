import { defineConfig } from "vitest/config";
import { viteVirtual } from "./src/build/virtual.mjs";

export default defineConfig({
  plugins: [viteVirtual],
  test: { include: ["test/**/*.test.ts"], setupFiles: ["test/seed.ts"], testTimeout: 240_000, hookTimeout: 240_000, maxWorkers: "100%" },
});
