import { readFile } from "node:fs/promises";
import { z } from "zod";

/** How many tests ended how. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A stage that is one test by itself. */
export function singleTest(passed: boolean): TestCounts {
  return passed ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** The sum of several stages. */
export function addCounts(tallies: readonly TestCounts[]): TestCounts {
  const sum = (key: keyof TestCounts) => tallies.reduce((total, tally) => total + tally[key], 0);
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
}

/** "12 passed, 0 failed", and how many were skipped where some were. */
export function summary({ passed, failed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

const vitestReport = z.object({
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })).default([]) }),
  ),
});

/** Counts a JSON report of Vitest. A run that failed without a failed test, or left no report, counts as one failure. */
export async function countsOfReport(file: string, exitStatus: number): Promise<TestCounts> {
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return singleTest(false);
  const tally = countReport(vitestReport.parse(JSON.parse(text)));
  return exitStatus !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

function countReport({ testResults }: z.infer<typeof vitestReport>): TestCounts {
  const statuses = testResults.flatMap(({ status, assertionResults }) =>
    // A file that breaks before its tests run has none to report.
    status === "failed" && assertionResults.every((test) => test.status !== "failed")
      ? [...assertionResults.map((test) => test.status), "failed"]
      : assertionResults.map((test) => test.status),
  );
  const passed = statuses.filter((status) => status === "passed").length;
  const failed = statuses.filter((status) => status === "failed").length;
  return { passed, failed, skipped: statuses.length - passed - failed };
}
