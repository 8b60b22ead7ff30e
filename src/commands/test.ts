import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { findBrowser } from "./lib/browser.ts";
import { runCommand } from "./lib/command-line.ts";
import { engineSettings } from "./lib/engine-settings.ts";
import { build as buildSite, reason, root, run, runBeside } from "./lib/project.ts";
import { addCounts, singleTest, countsOfReport, summary } from "./lib/test-summary.ts";
import type { TestCounts } from "./lib/test-summary.ts";
import { once } from "#text/once.ts";

interface Stage {
  readonly name: string;
  readonly run: () => Promise<TestCounts>;
}

const reports = join(root, "reports");

const build = once(buildSite);

/**
 * Lanes run side by side, the stages of a lane one after the other. Browser tests wait more than they compute, so they
 * leave much of a core to the other lane. Only the first lane shows its output as it comes.
 */
const lanes: readonly (readonly Stage[])[] = [
  [
    { name: "build", run: async () => singleTest(await build()) },
    { name: "browser tests", run: onBuild(async () => vitest(run, "browser", { CHROMIUM_PATH: await findBrowser() })) },
  ],
  [
    tool("lint", "eslint", [".", "--max-warnings", "0"]),
    { name: "unit tests", run: () => vitest(runBeside, "unit") },
    // After the build, since both write Astro's generated types.
    { name: "types", run: after(build, tool("types", "astro", ["check", "--minimumFailingSeverity", "hint"])) },
    tool("format", "prettier", ["--check", "."]),
    { name: "three engines", run: onBuild(() => vitest(runBeside, "engines")) },
  ],
];

/** Runs every stage and closes with the seconds of each and the number of passed tests. */
async function test(): Promise<void> {
  // The engine tests come last; a wrong setting is refused before the first stage.
  engineSettings(process.env);
  await rm(reports, { recursive: true, force: true });
  await mkdir(reports, { recursive: true });
  const start = performance.now();
  const results = (await Promise.all(lanes.map(runLane))).flat();
  const all = addCounts(results.map(({ counts }) => counts));
  const total = `${"all".padEnd(16)}${summary(all)} (${secondsSince(start)} s)`;
  console.log(`\n${[...results.map(({ line }) => line), total].join("\n")}\n\n${summary(all)}`);
  if (all.failed > 0) process.exitCode = 1;
}

async function runLane(stages: readonly Stage[]): Promise<{ counts: TestCounts; line: string }[]> {
  const results = [];
  for (const stage of stages) {
    const start = performance.now();
    console.log(`── ${stage.name} begins ──`);
    const counts = await stage.run();
    const line = `${stage.name.padEnd(16)}${summary(counts)} (${secondsSince(start)} s)`;
    console.log(`── ${line} ──`);
    results.push({ counts, line });
  }
  return results;
}

function secondsSince(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(0);
}

/** A stage that begins when something else has ended. */
function after(other: () => Promise<unknown>, { run }: Stage): () => Promise<TestCounts> {
  return async () => {
    await other();
    return run();
  };
}

function tool(name: string, command: string, args: readonly string[]): Stage {
  return { name, run: async () => singleTest((await runBeside(command, args)) === 0) };
}

/** Runs one Vitest project; as in CI, a golden picture that is missing is a failure and is not written. */
async function vitest(
  runner: typeof runBeside,
  project: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<TestCounts> {
  const report = join(reports, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const status = await runner("vitest", ["run", "--project", project, ...reporters], { CI: "true", ...environment });
  return countsOfReport(report, status);
}

/** A stage that looks at the built site. */
function onBuild(stage: () => Promise<TestCounts>): () => Promise<TestCounts> {
  return async () => {
    if (!(await build())) {
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

const description =
  "Runs all checks and tests: types, lint, format, unit tests, build, browser tests and engine tests.";
await runCommand({ run: "npm test", summary: description, options: {}, positionals: [] }, test);
