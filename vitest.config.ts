import { defineConfig } from "vitest/config";

const minute = 60_000;
/** A page is given as long as a busy machine may take; what comes sooner costs no more. */
const patient = { poll: { timeout: minute / 4 } };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/browser/**", "tests/engines/**", "tests/servers/**"],
          maxWorkers: 2,
          testTimeout: minute / 2,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: ["tests/browser/serve-dist.ts"],
          maxWorkers: 2,
          expect: patient,
          testTimeout: minute,
          hookTimeout: 2 * minute,
        },
      },
      {
        test: {
          name: "servers",
          include: ["tests/servers/**/*.test.ts"],
          testTimeout: minute,
          hookTimeout: 5 * minute,
        },
      },
      {
        test: {
          name: "engines",
          include: ["tests/engines/**/*.test.ts"],
          globalSetup: ["tests/browser/serve-dist.ts", "tests/engines/find-engines.ts"],
          maxWorkers: 2,
          expect: patient,
          // A run of ten thousand moves takes an hour.
          testTimeout: 120 * minute,
          hookTimeout: 5 * minute,
        },
      },
    ],
  },
});
