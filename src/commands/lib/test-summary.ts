import { readFile } from "node:fs/promises";
import { z } from "zod";

/** The number of tests by outcome. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The counts of a stage that is a single test. */
export function singleTest(passed: boolean): TestCounts {
  return passed ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** Adds up the counts of several stages. */
export function addCounts(stages: readonly TestCounts[]): TestCounts {
  const sum = (key: keyof TestCounts) => stages.reduce((total, counts) => total + counts[key], 0);
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
}

/** Formats counts: "12 passed, 0 failed", and the number of skipped tests where there are some. */
export function summary({ passed, failed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

const vitestReport = z.object({
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })).default([]) }),
  ),
});

/** Counts the tests in a JSON report of Vitest. A run that failed without a failed test, or wrote no report, counts as one failure. */
export async function countsOfReport(file: string, exitStatus: number): Promise<TestCounts> {
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return singleTest(false);
  const counts = countReport(vitestReport.parse(JSON.parse(text)));
  return exitStatus !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function countReport({ testResults }: z.infer<typeof vitestReport>): TestCounts {
  const statuses = testResults.flatMap(({ status, assertionResults }) =>
    // A file that fails before its tests run reports none of them.
    status === "failed" && assertionResults.every((test) => test.status !== "failed")
      ? [...assertionResults.map((test) => test.status), "failed"]
      : assertionResults.map((test) => test.status),
  );
  const passed = statuses.filter((status) => status === "passed").length;
  const failed = statuses.filter((status) => status === "failed").length;
  return { passed, failed, skipped: statuses.length - passed - failed };
}
