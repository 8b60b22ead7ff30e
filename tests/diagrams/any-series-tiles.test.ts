import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recomputeLedger } from "#ledger/recompute-ledger.ts";
import { frozenLedger } from "../fixtures/ledger.ts";
import { isWeekly } from "../weekly/is-weekly.ts";
import { grownLedger, type Growth } from "./grown-ledger.ts";
import { drawFrom, multiplied, statedAmounts, tileDiagrams, type Outcome } from "./tile-pictures.ts";

// Pictures of squares follow their numbers: they choose the worth of a square, wrap, and leave out what has no room. Where a
// picture has faults all the same, a list of bars takes its place; these tests count such pictures, and hold them to be few.

const amounts = await statedAmounts(frozenLedger, tileDiagrams);
const ids = [...amounts.keys()];

/** Factors, each with the share of pictures that may have faults where one number alone is changed so much. */
const trials = [
  { factor: 0, most: 0 },
  { factor: 0.3, most: 0.005 },
  { factor: 0.8, most: 0.005 },
  { factor: 1.25, most: 0.005 },
  { factor: 2, most: 0.01 },
  { factor: 4, most: 0.02 },
  { factor: 10, most: 0.03 },
] as const;

/** An order larger than the backlog that it stands in leaves less than nothing for all others, which no square shows. */
const contradiction = /less than nothing/;

/** Numbers that are tried in the usual run, of all. */
const sample = isWeekly
  ? ids
  : fc.sample(fc.shuffledSubarray(ids, { minLength: 30, maxLength: 30 }), { seed: 5, numRuns: 1 })[0];

/** The pictures of the ledger with each of these numbers multiplied, one at a time. */
async function outcomeOf(factor: number): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  for (const id of sample ?? []) {
    const ledger = multiplied(frozenLedger, id, factor);
    // A formula that has no result is a problem of the ledger.
    if (ledger !== undefined) outcomes.push(await drawFrom(ledger, amounts.get(id) ?? []));
  }
  return {
    drawn: outcomes.reduce((sum, { drawn }) => sum + drawn, 0),
    faulty: outcomes.flatMap(({ faulty }) => faulty),
  };
}

describe("every stated amount, changed alone", () => {
  test("there are enough of them for the next tests to say something", () => {
    expect(ids.length).toBeGreaterThan(40);
  });

  test.each(trials)("$factor times as large: few pictures have faults", async ({ factor, most }) => {
    const { drawn, faulty } = await outcomeOf(factor);
    const flawed = faulty.filter(({ fault }) => !contradiction.test(fault));
    expect(drawn).toBeGreaterThan(100);
    expect(flawed.length / drawn, JSON.stringify(flawed, null, 1)).toBeLessThanOrEqual(most);
  });

  test("less than nothing: every picture is drawn, or says which number it cannot draw", async () => {
    const { drawn, faulty } = await outcomeOf(-1);
    const flawed = faulty.filter(({ fault }) => !contradiction.test(fault));
    expect(faulty.length).toBeLessThan(drawn);
    expect(flawed).toEqual([]);
  });
});

test.each([0.3, 0.8, 1, 1.25, 2, 4, 10])("all amounts %s times as large: no picture has a fault", async (factor) => {
  const every = ids.map((id) => [id, frozenLedger.claims.get(id)] as const);
  const times = (value: number | null | undefined) => (typeof value === "number" ? value * factor : null);
  const changes = new Map(
    every.map(([id, claim]) => [id, { value: times(claim?.value), low: times(claim?.low), high: times(claim?.high) }]),
  );
  const ledger = recomputeLedger(frozenLedger, changes);
  expect(ledger).toBeDefined();
  if (ledger !== undefined) expect((await drawFrom(ledger, tileDiagrams)).faulty).toEqual([]);
});

describe("more companies and deals find their place", () => {
  /** On a phone the columns of four labs are narrower than their names. */
  const tooNarrow = ["backlog/labs tall", "backlog/labs-april tall"];

  const growths: readonly (Growth & { readonly faulty: readonly string[] })[] = [
    { clouds: 0, labs: 0, pairs: 2, faulty: [] },
    { clouds: 1, labs: 0, pairs: 0, faulty: [] },
    { clouds: 2, labs: 1, pairs: 1, faulty: [] },
    { clouds: 4, labs: 0, pairs: 2, faulty: [] },
    { clouds: 0, labs: 2, pairs: 2, faulty: tooNarrow },
    { clouds: 4, labs: 2, pairs: 2, faulty: tooNarrow },
  ];

  test.each(growths)("$clouds clouds, $labs labs and $pairs pairs more", async ({ faulty, ...growth }) => {
    const outcome = await drawFrom(grownLedger(growth), tileDiagrams);
    expect(outcome.faulty.map(({ picture }) => picture)).toEqual(faulty);
  });
});
