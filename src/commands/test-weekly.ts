import { findBrowser } from "./lib/browser.ts";
import { runCommand } from "./lib/command-line.ts";
import { build, run } from "./lib/project.ts";

/** What takes too long for every run: projects and files of Vitest, and how far they go. */
const runs: readonly { readonly args: readonly string[]; readonly settings: Readonly<Record<string, string>> }[] = [
  { args: ["--project", "weekly"], settings: {} },
  { args: ["--project", "browser", "tests/browser/scene-dom.test.ts"], settings: {} },
  { args: ["--project", "unit", "tests/diagrams/any-ledger.test.ts"], settings: {} },
  { args: ["--project", "unit", "tests/story/random.test.ts"], settings: { RANDOM_CASES: "50000" } },
  { args: ["--project", "engines"], settings: { MOVES: "1500", SEED: String(Math.floor(Date.now() / 86_400_000)) } },
];

await runCommand(
  {
    run: "npm run test:weekly",
    summary:
      "Builds the site, then runs what takes too long for every run: a second build that must give the same bytes, every way between two pictures, many random ledgers and chapters, and long random walks in three engines.",
    options: {},
    positionals: [],
  },
  async () => {
    process.env["CHROMIUM_PATH"] = await findBrowser();
    let passes = await build();
    for (const { args, settings } of passes ? runs : []) {
      const status = await run("vitest", ["run", ...args], { CI: "true", TESTS: "weekly", ...settings });
      passes &&= status === 0;
    }
    if (!passes) process.exitCode = 1;
  },
);
