import { expect, it } from "vitest";
import { z } from "zod";
import { camelCase, completed } from "#ledger/complete-entry.ts";

const schema = z.strictObject({ id: z.string(), "as-of": z.string().optional(), count: z.number().optional() });

it("fills in null for what an entry leaves out, and keeps zero", () => {
  expect(completed(schema, { id: "a" })).toEqual({ id: "a", asOf: null, count: null });
  expect(completed(schema, { id: "a", "as-of": "2026", count: 0 })).toEqual({ id: "a", asOf: "2026", count: 0 });
});

it.each([
  ["as-of", "asOf"],
  ["recheck-by", "recheckBy"],
  ["says", "says"],
])("writes %s as %s", (key, name) => {
  expect(camelCase(key)).toBe(name);
});
