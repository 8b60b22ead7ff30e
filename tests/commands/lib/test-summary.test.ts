import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addCounts, singleTest, countsOfReport, summary } from "#commands/lib/test-summary.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tally-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function tallyOf(testResults: unknown, status: number) {
  const file = join(folder, "report.json");
  await writeFile(file, JSON.stringify({ testResults }));
  return countsOfReport(file, status);
}

const tests = (...statuses: string[]) => statuses.map((status) => ({ status }));

test("reportTally counts each test by how it ended", async () => {
  const results = [{ status: "failed", assertionResults: tests("passed", "failed", "pending", "todo") }];
  expect(await tallyOf(results, 1)).toEqual({ passed: 1, failed: 1, skipped: 2 });
});

test("reportTally counts a file that breaks before its tests as one failure", async () => {
  const results = [
    { status: "failed", assertionResults: [] },
    { status: "passed", assertionResults: tests("passed") },
  ];
  expect(await tallyOf(results, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

test("reportTally counts a run that failed with all tests passed as one failure", async () => {
  expect(await tallyOf([{ status: "passed", assertionResults: tests("passed") }], 1)).toMatchObject({ failed: 1 });
});

test("reportTally counts a missing report as one failure", async () => {
  expect(await countsOfReport(join(folder, "none.json"), 0)).toEqual(singleTest(false));
});

test("summary says how many were skipped only where some were", () => {
  expect(summary(addCounts([singleTest(true), singleTest(true)]))).toBe("2 passed, 0 failed");
  expect(summary(addCounts([singleTest(false), { passed: 3, failed: 0, skipped: 2 }]))).toBe(
    "3 passed, 1 failed, 2 skipped",
  );
});
