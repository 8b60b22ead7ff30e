import { expect, test } from "vitest";
import { wholeNumber, wholeNumberFrom } from "#commands/lib/whole-number.ts";

const limits = { least: 1, most: 65_000 };

test("wholeNumber accepts digits within its limits", () => {
  expect(["1", "4321", "65000"].map((text) => wholeNumber("PORT", text, limits))).toEqual([1, 4321, 65_000]);
});

test.each(["", "0", "65001", "-1", "80.5", "1e3", "0x10", " 80", "eighty"])("wholeNumber refuses %j", (text) => {
  expect(() => wholeNumber("PORT", text, limits)).toThrow(
    new Error(`PORT must be a whole number from 1 to 65000, not "${text}"`),
  );
});

test("wholeNumber names no upper limit where there is none", () => {
  expect(() => wholeNumber("MOVES", "none", { least: 1 })).toThrow(
    new Error('MOVES must be a whole number of at least 1, not "none"'),
  );
});

test("wholeNumberFrom takes its fallback where the variable is unset or empty", () => {
  const read = (environment: NodeJS.ProcessEnv) => wholeNumberFrom(environment, "PORT", { ...limits, fallback: 4321 });
  expect([read({}), read({ PORT: "" }), read({ PORT: "80" })]).toEqual([4321, 4321, 80]);
  expect(() => read({ PORT: "web" })).toThrow("PORT must be");
});
