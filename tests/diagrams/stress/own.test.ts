import fc from "fast-check";
import { expect, test } from "vitest";
import { pickStress } from "#diagrams/stress/data.ts";
import { rounds, type Inputs } from "#diagrams/stress/model.ts";
import { inputsOf, presets } from "#diagrams/stress/presets.ts";
import { stress } from "#diagrams/stress/index.ts";
import { pictureOfInputs } from "#diagrams/stress/picture.ts";
import { checkScene } from "#scene/check-scene.ts";
import { layouts } from "#scene/scene.ts";
import { frozenFigures, frozenLedger } from "../../fixtures/ledger.ts";
import { dishonestSizes, unreadableAttributes, wrongSums } from "../rules.ts";

const data = pickStress(frozenFigures);
const share = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.double({ min: 0, max: 100, noNaN: true }));
const anyInputs: fc.Arbitrary<Inputs> = fc.record({
  kept: fc.record({ openai: share, anthropic: share }),
  outside: share,
  round: fc.constantFrom(...rounds),
  halves: fc.option(fc.constantFrom(...data.orders.map(({ id }) => id))),
});

test.each(layouts)(
  "whatever a reader assumes, the %s picture can be shown, and its squares still make every promise",
  (layout) => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const picture = pictureOfInputs(data, inputs, layout);
        expect(checkScene(picture)).toEqual([]);
        expect(unreadableAttributes(picture)).toEqual([]);
        expect([...dishonestSizes(picture), ...wrongSums(picture, frozenLedger)]).toEqual([]);
      }),
      { numRuns: 25 },
    );
  },
);

test.each(presets)("%s is the same picture for a reader who sets what it assumes", (preset) => {
  expect(pictureOfInputs(data, inputsOf(preset, data), "wide")).toEqual(stress.picture(data, preset, "wide"));
});

test("what is nobody's preset says that it is the reader's own", () => {
  const own = pictureOfInputs(data, { ...inputsOf("as-reported", data), outside: 99 }, "wide");
  expect(own.name).toBe("stress/own");
  expect(own.marks.map((mark) => (mark.kind === "label" ? mark.text : ""))).toContain(
    "As you assume, all but a few promises stand",
  );
});
