import { expect, describe, it } from "vitest";
import { timeProblem } from "#check/review-times.ts";
import { reviewEntries } from "#check/review-ledger.ts";
import { formatWarning } from "#ledger/warning.ts";
import { claim } from "../story/helpers.ts";
import { claimsPath, claimText, ledgerOf, type Replaced } from "../ledger/files.ts";

const june = claim("rpo", { value: 678, asOf: "2026-06-30", series: "rpo" });
const second = { ...june, covers: "quarter", period: "second quarter of 2026" } as const;

describe("an editor is warned of a sentence that speaks of another time than its number", () => {
  it.each([
    ["At the end of March 2026 it had $678 billion.", june, '"March 2026"'],
    ["By March it had $678 billion.", june, '"March"'],
    ["In the first quarter it booked $678 billion.", second, '"first quarter"'],
    ["In 2025 it booked $678 billion.", second, '"2025"'],
  ])("%s", (text, about, words) => {
    expect(timeProblem(text, about)).toBe(
      `the sentence speaks of ${words}, but "rpo" is of ${about.period ?? "30 June 2026"}; write :when[rpo], or pin the number, such as :num[rpo@2026-06]`,
    );
  });

  it.each([
    ["At the end of June 2026 it had $678 billion.", june],
    ["It rose from $627 billion in March to $678 billion in June.", june],
    ["In the second quarter it booked $678 billion.", second],
    ["In June it booked $678 billion.", second],
    ["In 2026 it booked $678 billion.", second],
    ["It had $678 billion, which may rise.", june],
    ["In March it signed an order of $300 billion.", { ...june, series: null }],
  ])("but not of: %s", (text, about) => {
    expect(timeProblem(text, about)).toBeNull();
  });
});

describe("an editor is warned of dates and sources that do not go with a number", () => {
  const warned = (claims: string, replaced: Replaced = {}) => {
    const reading = ledgerOf(claims, replaced);
    expect(reading.problems).toEqual([]);
    return reviewEntries(reading, { claims: new Set(reading.ledger.claims.keys()), shown: new Set(), pictures: [] })
      .map((warning) => formatWarning(warning).replace(`${claimsPath}:`, ""))
      .filter((line) => /\[(date|source)\]/.test(line));
  };
  const says = (text: string) => `[{ source: report, says: ${JSON.stringify(text)} }]`;

  it.each([
    [
      "a time after the site's",
      { "as-of": "2062-03-31" },
      '6:10  2062-03-31 is after 2026-07-15, the "as-of" of content/site.yaml; set that later, or mend this date [date]',
    ],
    [
      "a check before the number",
      { "recheck-by": "2026-03-31" },
      '9:15  "recheck-by" is 2026-03-31, which is not after 2026-03-31, the day of the number [date]',
    ],
    [
      "a source with another amount",
      { value: 635, sources: says("Gives $627 billion.") },
      "8:37  the sources give another amount than the claim's, which is $635 billion [source]",
    ],
  ])("%s", (_, parts, line) => {
    expect(warned(claimText("b", parts))).toEqual([line]);
  });

  it("a source that is younger than the site", () => {
    const sources = "- id: report\n  title: A report\n  publisher: A paper\n  date: 2026-09-01\n  tier: press\n";
    expect(warned("", { "content/ledger/sources.yaml": sources })).toEqual([
      'content/ledger/sources.yaml:4:9  the source is of 2026-09-01, after 2026-07-15, the "as-of" of content/site.yaml; set that later, or mend this date [date]',
    ]);
  });

  it.each([
    ["a forecast of a later year", { "as-of": "2030", status: "forecast" }],
    ["a year that has begun", { "as-of": "2026" }],
    ["one of two sources with the amount", { value: 635, sources: says("Gives $635 billion, after $627 billion.") }],
    ["a source that gives the bare number", { value: 14.2, sources: says("Gives 14.2 of the 23.9 billion.") }],
    [
      "the parts of a sum",
      { value: 50, sources: says("Gives 15.0 and 13.7 billion by June and the last 21.3 after it.") },
    ],
    ["a difference", { value: 0.63, sources: says("Gives 6.53 billion, of which 5.9 billion before.") }],
    ["a loss told as an amount", { value: -7.6, sources: says("Gives minus $7.6 billion.") }],
    ["an amount of something else", { value: 30, sources: says("Gives $625 billion of orders.") }],
    ["a reason given", { value: 635, sources: says("Gives $627 billion."), overrule: '"source: it counts otherwise"' }],
  ])("but not of %s", (_, parts) => {
    expect(warned(claimText("b", parts))).toEqual([]);
  });
});

it("an editor is warned of a number that waits for one of its parts", () => {
  const series = (id: string, dates: readonly string[]) =>
    `- id: ${id}\n  says: A.\n  unit: usd-billion\n  kind: backlog\n  values:\n${dates
      .map((at) => `    - { at: ${at}, value: 1, status: filed, sources: [{ source: report, says: So. }] }\n`)
      .join("")}`;
  const sum = claimText("sum", { formula: "early + late", kind: "backlog" });
  const warned = (early: readonly string[], late: readonly string[]) => {
    const reading = ledgerOf(series("early", early) + series("late", late) + sum);
    expect(reading.problems).toEqual([]);
    return reviewEntries(reading, { claims: new Set(["sum"]), shown: new Set(), pictures: [] })
      .filter(({ check }) => check === "behind")
      .map(({ message }) => message);
  };
  expect(warned(["2026-06-30", "2026-03-31"], ["2026-03-31"])).toEqual([
    '"sum" stands at 31 March 2026, since "late" has no newer value; "early" has',
  ]);
  expect(warned(["2026-06-30", "2026-03-31"], ["2026-06-30"])).toEqual([]);
});
