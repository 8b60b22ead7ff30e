import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { heightLimits, message, readCommand, readReport } from "#embed/messages.ts";

describe("readReport(data)", () => {
  it("reads each kind of report", () => {
    expect(readReport(message({ type: "ready" }))).toEqual({ type: "ready" });
    expect(readReport(message({ type: "height", height: 611.2 }))).toEqual({ type: "height", height: 612 });
    const state = { type: "state", diagram: "loop", state: "credits", states: ["invest", "credits"] } as const;
    expect(readReport(message(state))).toEqual(state);
    const fault = { type: "not-found", words: "There is no diagram “lop”." } as const;
    expect(readReport(message(fault))).toEqual(fault);
    expect(readReport({ loop: 1, type: "not-found", words: "a".repeat(1e6) })).toEqual({
      type: "not-found",
      words: "a".repeat(400),
    });
  });

  it.each([Infinity, -Infinity, NaN, 0, -5, "600", null, undefined, [600], { valueOf: () => 600 }])(
    "refuses %s as a height",
    (height) => expect(readReport({ loop: 1, type: "height", height })).toBeUndefined(),
  );

  it("clamps heights", () => {
    expect(readReport({ loop: 1, type: "height", height: 3 })).toEqual({ type: "height", height: heightLimits.least });
    expect(readReport({ loop: 1, type: "height", height: 1e300 })).toEqual({
      type: "height",
      height: heightLimits.most,
    });
  });

  it.each([
    null,
    undefined,
    7,
    "height",
    [],
    {},
    { type: "height", height: 500 },
    { loop: "1", type: "height", height: 500 },
    { loop: 2, type: "height", height: 500 },
    { loop: 1, type: "resize", height: 500 },
    { loop: 1, type: "state", diagram: "loop", state: "<b>", states: [] },
    { loop: 1, type: "state", diagram: "loop", state: "credits", states: "credits" },
    { loop: 1, type: "state", diagram: "loop", state: "credits", states: Array.from({ length: 1000 }, () => "a") },
  ])("ignores %j", (data) => expect(readReport(data)).toBeUndefined());
});

describe("readCommand(data)", () => {
  it("reads each kind of command", () => {
    expect(readCommand(message({ type: "hello" }))).toEqual({ type: "hello" });
    expect(readCommand(message({ type: "show", state: "labs-april" }))).toEqual({ type: "show", state: "labs-april" });
  });

  it.each([
    { loop: 1, type: "show" },
    { loop: 1, type: "show", state: "__proto__" },
    { loop: 1, type: "eval", state: "a" },
    { loop: 1, type: "theme", theme: "pink" },
    { loop: 1, type: "theme" },
  ])("ignores %j", (data) => expect(readCommand(data)).toBeUndefined());
});

test("readCommand(data) and readReport(data) never throw, and heights stay within limits", () => {
  const anything = fc.oneof(
    fc.anything(),
    fc
      .record({
        loop: fc.constant(1),
        type: fc.constantFrom("height", "state", "ready", "hello", "show", "theme", "not-found"),
      })
      .chain((known) =>
        fc
          .dictionary(fc.constantFrom("height", "state", "states", "diagram", "theme", "words"), fc.anything())
          .map((rest) => ({ ...rest, ...known })),
      ),
  );
  fc.assert(
    fc.property(anything, (data) => {
      readCommand(data);
      const report = readReport(data);
      if (report?.type !== "height") return;
      expect(report.height).toBeGreaterThanOrEqual(heightLimits.least);
      expect(report.height).toBeLessThanOrEqual(heightLimits.most);
    }),
  );
});
