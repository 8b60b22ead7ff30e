import { defineConfig } from "vitest/config";

const minute = 60_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/site/**"],
          testTimeout: minute / 2,
        },
      },
      {
        test: {
          name: "site",
          include: ["tests/site/**/*.test.ts"],
          globalSetup: ["tests/site/serve-dist.ts"],
          maxWorkers: 2,
          testTimeout: minute,
          hookTimeout: 2 * minute,
        },
      },
    ],
  },
});
