import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { findBrowser } from "./lib/browser.ts";
import { build, reason, root, run } from "./lib/project.ts";
import { addCounts, singleTest, countsOfReport, summary } from "./lib/test-summary.ts";
import type { TestCounts } from "./lib/test-summary.ts";

interface Stage {
  readonly name: string;
  run(): Promise<TestCounts>;
}

const reports = join(root, "reports");
let built = false;

/** Rounds one after the other; what stands in one round takes a core each, and goes side by side. */
const rounds: readonly (readonly Stage[])[] = [
  [
    tool("types", "astro", ["check", "--minimumFailingSeverity", "hint"]),
    tool("lint", "eslint", [".", "--max-warnings", "0"]),
    tool("format", "prettier", ["--check", "."]),
  ],
  [{ name: "unit tests", run: () => vitest("unit") }],
  [
    {
      name: "build",
      run: async () => {
        built = await build();
        return singleTest(built);
      },
    },
  ],
  [{ name: "browser tests", run: onBuild(async () => vitest("browser", { CHROMIUM_PATH: await findBrowser() })) }],
  [{ name: "three engines", run: onBuild(() => vitest("engines")) }],
];

/** Runs every stage, shows each one's output as it comes, and closes with how many tests passed. */
async function test(): Promise<void> {
  await rm(reports, { recursive: true, force: true });
  await mkdir(reports, { recursive: true });
  const tallies: TestCounts[] = [];
  const lines: string[] = [];
  for (const [index, stages] of rounds.entries()) {
    console.log(`\n── ${index + 1} of ${rounds.length}: ${stages.map(({ name }) => name).join(", ")} ──`);
    const from = performance.now();
    const done = stages.map(async (stage) => {
      const tally = await stage.run();
      tallies.push(tally);
      lines.push(`${stage.name.padEnd(16)}${summary(tally)} (${((performance.now() - from) / 1000).toFixed(0)} s)`);
      console.log(`── ${lines.at(-1) ?? ""} ──`);
    });
    await Promise.all(done);
  }
  const all = addCounts(tallies);
  console.log(`\n${lines.join("\n")}\n\n${summary(all)}`);
  if (all.failed > 0) process.exitCode = 1;
}

function tool(name: string, command: string, args: readonly string[]): Stage {
  return { name, run: async () => singleTest((await run(command, args)) === 0) };
}

/** Runs one Vitest project; as in CI, a golden picture that is missing is a failure and is not written. */
async function vitest(project: string, environment: Readonly<Record<string, string>> = {}): Promise<TestCounts> {
  const report = join(reports, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const status = await run("vitest", ["run", "--project", project, ...reporters], { CI: "true", ...environment });
  return countsOfReport(report, status);
}

/** A stage that looks at the built site. */
function onBuild(stage: () => Promise<TestCounts>): () => Promise<TestCounts> {
  return async () => {
    if (!built) {
      console.log("Left out: there is no build to look at.");
      return { passed: 0, failed: 0, skipped: 1 };
    }
    try {
      return await stage();
    } catch (error) {
      console.error(reason(error));
      return singleTest(false);
    }
  };
}

await test();
