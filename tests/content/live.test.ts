import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "#commands/lib/project.ts";

/** Signs that a test looks at the content as it is now. */
const isLive = /\bpublished\b.*built\.ts|readContent\(root|readFiles\(root\b|contentProblems\(root/;
const amount = /[$€£]\d{2}|[$€£]\d+\.\d|\b\d[\d.,]* (?:billion|trillion|percent)\b/;

test("no test that looks at the content as it is now types an amount, so that a new number turns none red", () => {
  const files = readdirSync(join(root, "tests"), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const live = files.filter((name) => isLive.test(readFileSync(join(root, "tests", name), "utf8")));
  expect(live.length).toBeGreaterThan(4);
  const typed = live.flatMap((name) =>
    readFileSync(join(root, "tests", name), "utf8")
      .split("\n")
      .flatMap((line, index) => (amount.test(line) ? [`tests/${name}:${String(index + 1)}: ${line.trim()}`] : [])),
  );
  expect(typed).toEqual([]);
});
