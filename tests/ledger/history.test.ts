import { expect, test } from "vitest";
import { frozenFigures } from "../fixtures/ledger.ts";

test("the history of a series holds its values, oldest first, whichever of them is asked for", () => {
  const all = frozenFigures.history("amzn-fcf-ttm");
  const days = all.map((id) => frozenFigures.day(id));
  expect(all.length).toBeGreaterThan(2);
  expect(days).toEqual(days.toSorted((one, other) => one.localeCompare(other)));
  expect(all.at(-1)).toBe("amzn-fcf-ttm");
  expect(frozenFigures.history(all[0] ?? "")).toEqual(all);
});

test("the history of a claim that stands alone is the claim", () => {
  expect(frozenFigures.history("openai-total-1-4tn")).toEqual(["openai-total-1-4tn"]);
});
