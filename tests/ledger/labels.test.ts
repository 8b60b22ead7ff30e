import { expect, it } from "vitest";
import { kindLabel, statusLabel, timeLabel } from "#ledger/labels.ts";
import { kinds, statuses } from "#ledger/vocabulary.ts";

it("timeLabel prefers the period to the date", () => {
  expect(timeLabel({ period: "first quarter of 2026", asOf: "2026-03-31", date: null })).toBe("first quarter of 2026");
  expect(timeLabel({ period: null, asOf: "2026-03-31", date: null })).toBe("31 March 2026");
  expect(timeLabel({ period: null, asOf: null, date: "2025-10-28" })).toBe("28 October 2025");
  expect(timeLabel({ period: null, asOf: null, date: null })).toBe("");
});

it("statusLabel and kindLabel use words, not the ids of the ledger", () => {
  expect(statuses.map(statusLabel)).toEqual([
    "stated in a filing, a release or a standard",
    "announced by those it concerns",
    "reported by the press",
    "known from a single source",
    "an estimate",
    "a forecast",
    "disputed",
  ]);
  expect(kindLabel("paper-gain")).toBe("paper gain");
  expect(kinds.map(kindLabel).filter((words) => words.includes("-"))).toEqual([]);
});
