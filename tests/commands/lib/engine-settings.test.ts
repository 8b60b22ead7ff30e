import { expect, test } from "vitest";
import { engineSettings } from "#commands/lib/engine-settings.ts";

test("engineSettings takes every engine, and a walk of its own, where nothing is set", () => {
  expect(engineSettings({})).toEqual({
    engines: ["Chromium", "Firefox", "WebKitGTK"],
    moves: expect.any(Number) as number,
    seed: expect.any(Number) as number,
  });
});

test("engineSettings takes what the environment says", () => {
  expect(engineSettings({ ENGINES: "WebKitGTK,Firefox", MOVES: "10000", SEED: "7" })).toEqual({
    engines: ["Firefox", "WebKitGTK"],
    moves: 10_000,
    seed: 7,
  });
});

test.each([
  [{ ENGINES: "Firefox,Cromium" }, 'ENGINES names "Cromium"; did you mean "Chromium"?'],
  [{ ENGINES: "Netscape" }, 'ENGINES names "Netscape"; there is: Chromium, Firefox, WebKitGTK'],
  [{ MOVES: "many" }, 'MOVES must be a whole number of at least 1, not "many"'],
  [{ SEED: "-1" }, 'SEED must be a whole number of at least 0, not "-1"'],
])("engineSettings refuses %j", (environment, sentence) => {
  expect(() => engineSettings(environment)).toThrow(new Error(sentence));
});
