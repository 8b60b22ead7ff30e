import { defineConfig } from "vitest/config";

const minute = 60_000;
/** Time limits only end what hangs: a busy machine may take many times as long as an idle one. */
const limits = { testTimeout: 5 * minute, hookTimeout: 5 * minute, expect: { poll: { timeout: minute } } };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/browser/**", "tests/engines/**", "tests/hosts/**", "tests/servers/**", "tests/weekly/**"],
          // Files that run one after another share what they read and draw; none may change it.
          isolate: false,
          maxWorkers: 2,
          ...limits,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: ["tests/browser/setup.ts"],
          // Files that run one after another share a browser and its pages.
          isolate: false,
          maxWorkers: 3,
          ...limits,
        },
      },
      {
        test: {
          name: "weekly",
          include: ["tests/weekly/**/*.test.ts"],
          ...limits,
        },
      },
      {
        test: {
          name: "servers",
          include: ["tests/servers/**/*.test.ts"],
          ...limits,
        },
      },
      {
        test: {
          name: "hosts",
          include: ["tests/hosts/**/*.test.ts"],
          globalSetup: ["tests/hosts/setup.ts"],
          maxWorkers: 2,
          ...limits,
        },
      },
      {
        test: {
          name: "engines",
          include: ["tests/engines/**/*.test.ts"],
          globalSetup: ["tests/browser/setup.ts", "tests/engines/find-engines.ts"],
          maxWorkers: 3,
          ...limits,
          // A run of ten thousand moves takes an hour.
          testTimeout: 120 * minute,
        },
      },
    ],
  },
});
