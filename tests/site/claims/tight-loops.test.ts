import { expect, test } from "vitest";
import { tightLoops } from "#site/claims/tight-loops.ts";
import { frozenLedger } from "../../fixtures/ledger.ts";

const loops = tightLoops(frozenLedger);
const promises = frozenLedger.deals.filter(({ seller }) => seller !== "coreweave");

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
    const most = (paid?.value ?? 0) + (more?.value ?? 0);
    expect(high.value).toBeCloseTo(over(most), 9);
    if (low.value === null) expect(low.missing).not.toBeNull();
    else expect(low.value).toBeCloseTo(over(paid?.value ?? 0), 9);
    expect(low.value ?? 0).toBeLessThanOrEqual(high.value ?? NaN);
  },
);

test("each row says what is not known of it, in words of its own", () => {
  expect(new Set(loops.map(({ unknown }) => unknown)).size).toBe(loops.length);
});
