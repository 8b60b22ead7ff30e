import { expect, test } from "vitest";
import { tightLoops } from "#site/claims/tight-loops.ts";
import type { Claim } from "#ledger/claim.ts";
import { frozenLedger } from "../../fixtures/ledger.ts";

const loops = tightLoops(frozenLedger);
const promises = frozenLedger.deals.filter(({ seller }) => seller !== "coreweave");

/** The amount of a claim, of a range its upper end; nought where it has none. */
const upper = (claim: Claim | null) => claim?.value ?? claim?.high ?? 0;

test("every promise of a lab to one of the four clouds has its row, the tightest first", () => {
  expect(loops.map(({ deal }) => deal).sort()).toEqual(promises.map(({ id }) => id).sort());
  const highs = loops.map(({ high }) => high.value ?? NaN);
  expect(highs).toEqual([...highs].sort((one, other) => other - one));
});

test.each(loops)(
  "$investor and $lab: the readings are what is paid, and all that may come, over what is promised",
  (loop) => {
    const { paid, more, promised, low, high } = loop;
    const over = (money: number) => (100 * money) / (promised.value ?? NaN);
    const most = upper(paid) + upper(more);
    expect(high.value).toBeCloseTo(over(most), 9);
    if (low.value === null && low.high === null) expect(low.missing).not.toBeNull();
    else expect(upper(low)).toBeCloseTo(over(upper(paid)), 9);
    expect(upper(low)).toBeLessThanOrEqual(high.value ?? NaN);
  },
);

test("each row says what is not known of it, in words of its own", () => {
  expect(new Set(loops.map(({ unknown }) => unknown)).size).toBe(loops.length);
});
