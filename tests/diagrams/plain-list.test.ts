import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { CannotDraw, defineDiagram } from "#diagrams/diagram.ts";
import { drawableData } from "#diagrams/drawable-data.ts";
import { drawPlainList, type PlainRow, rowsThatFit } from "#diagrams/plain-list.ts";
import { checkScene } from "#scene/check-scene.ts";
import { layouts, type Mark } from "#scene/scene.ts";
import { allMarks } from "#scene/walk.ts";
import { frozenFigures } from "../fixtures/ledger.ts";
import { label, sceneOf } from "../scene/marks.ts";
import { isWeekly } from "../weekly/is-weekly.ts";
import { dishonestSizes, unreadableAttributes } from "./rules.ts";

const textsOf = (marks: readonly Mark[]) => allMarks(marks).flatMap((mark) => (mark.kind === "label" ? mark.text : []));

describe("drawPlainList(page, layout)", () => {
  const amount = fc
    .record({ value: fc.integer({ min: -100_000, max: 100_000 }), power: fc.constantFrom(0, 1, 3, 6) })
    .map(({ value, power }) => (value / 100) * 10 ** power);
  const name = fc.oneof(fc.string({ unit: "grapheme", maxLength: 300 }), fc.constant("Wörter ".repeat(80)));
  const row = fc
    .record({
      value: amount,
      below: fc.option(amount),
      unknown: fc.boolean(),
      name,
      unit: fc.constantFrom("usd", "percent"),
    })
    .map(({ value, below, unknown, ...row }): Omit<PlainRow, "claim"> => ({
      ...row,
      value: unknown ? 0 : value,
      ...(unknown ? { unknown } : below === null ? {} : { low: value - Math.abs(below) }),
      words: unknown ? ["not disclosed"] : [`about $${String(value)} billion`, String(value)],
      money: "cash",
    }));
  const page = fc.record({
    headline: name,
    source: name,
    rows: fc
      .array(row, { maxLength: 40 })
      .map((rows) => rows.map((one, index): PlainRow => ({ ...one, claim: `claim-${String(index)}` }))),
  });

  it("is legible and honest whatever the numbers and names", () => {
    const property = fc.property(page, fc.constantFrom(...layouts), (some, layout) => {
      const scene = sceneOf(drawPlainList({ ...some, state: "any" }, layout), layout);
      expect([...checkScene(scene), ...dishonestSizes(scene), ...unreadableAttributes(scene)]).toEqual([]);
      const { shown, more } = rowsThatFit(some.rows, layout);
      expect(shown.length + more).toBe(some.rows.length);
    });
    fc.assert(property, { seed: 5, numRuns: isWeekly ? 2000 : 120 });
  });

  it("draws what is less than nothing to the left of a line, a range dashed, and writes what is not disclosed", () => {
    const rows: PlainRow[] = [
      { claim: "loss", name: "a loss", value: -10, words: ["−$10 billion"], unit: "usd" },
      { claim: "range", name: "a range", value: 20, low: 5, words: ["$5 billion to $20 billion"], unit: "usd" },
      { claim: "hole", name: "a hole", value: 0, unknown: true, words: ["not disclosed"], unit: "usd" },
    ];
    const marks = drawPlainList({ state: "some", headline: "Some", source: "Sources", rows }, "wide");
    const boxes = new Map(marks.flatMap((mark) => ("width" in mark ? [[mark.key, mark] as const] : [])));
    const [loss, low, high] = ["loss:bar", "range:low", "range:high"].map((name) => boxes.get(`plain:${name}`));
    expect((loss?.x ?? 0) + (loss?.width ?? 0)).toBeCloseTo(low?.x ?? 0);
    expect([low?.certainty, high?.certainty]).toEqual([undefined, "conditional"]);
    expect(boxes.has("plain:hole:bar")).toBe(false);
    expect(textsOf(marks)).toContain("not disclosed");
  });
});

describe("drawableData(diagram, figures)", () => {
  const trial = (draw: () => Mark[], limits = false) =>
    defineDiagram<"first" | "second", unknown>({
      name: "trial",
      title: "A trial",
      states: ["first", "second"],
      pick: ({ figure }) => ({ orders: figure("msft-rpo-2026q1") }),
      ...(limits ? { limits: () => [{ state: "second", of: "orders", holds: 1, needs: 2 }] } : {}),
      describe: (_, state) => ({ title: "A trial", message: `The ${state}.`, description: "A drawing." }),
      draw,
    });
  const drawn = (diagram: ReturnType<typeof trial>, state: string) =>
    diagram.draw(JSON.parse(JSON.stringify(drawableData(diagram, frozenFigures))), state, "wide");

  it("leaves data as it is where every picture is legible", () => {
    const diagram = trial(() => []);
    expect(drawableData(diagram, frozenFigures)).toEqual(diagram.pick(frozenFigures));
  });

  it.each([
    [
      "cannot be drawn",
      () => {
        throw new CannotDraw("msft-rpo-2026q1", "is too strange");
      },
    ],
    ["leaves the canvas", () => [label({ x: 790 })]],
  ])("gives a picture that %s as a list of its numbers, to the build and to browsers", (_, draw) => {
    const scene = drawn(trial(draw), "first");
    expect(checkScene(scene)).toEqual([]);
    expect(textsOf(scene.marks)).toEqual(expect.arrayContaining(["Microsoft: backlog, 31 March 2026", "$627 billion"]));
    expect(scene).toMatchObject({ title: "A trial", message: "The first." });
    expect(scene.description).toContain("Microsoft: backlog, 31 March 2026: $627 billion");
  });

  it("gives a state with more things than it holds as a list, and leaves the others", () => {
    const diagram = trial(() => [label({ text: "as drawn", x: 100, y: 100 })], true);
    expect(textsOf(drawn(diagram, "first").marks)).toEqual(["as drawn"]);
    expect(textsOf(drawn(diagram, "second").marks)).toContain("$627 billion");
  });
});

test("a list names each of its bars by what it is", () => {
  expect(frozenFigures.name("amzn-ocf-ttm-2026q1")).toMatchObject({ kind: "cash", unit: "usd-billion" });
  expect(frozenFigures.name("amzn-ocf-ttm-2026q1").label).toBe("Amazon: cash, twelve months to March 2026");
});
