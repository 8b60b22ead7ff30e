import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { factsOf, pickStress } from "#diagrams/stress/data.ts";
import { rounds, runModel, type Facts, type Inputs, type PromiseSplit } from "#diagrams/stress/model.ts";
import { inputsOf, presetOf, presets } from "#diagrams/stress/presets.ts";
import { frozenFigures } from "../../fixtures/ledger.ts";

const data = pickStress(frozenFigures);
const facts = factsOf(data);
const figure = (id: string) => frozenFigures.figure(id).value;
const labs = data.labs.map(({ id }) => id);
const orders = facts.orders.map(({ id }) => id);

const share = fc.oneof(fc.double({ min: 0, max: 100, noNaN: true }), fc.integer({ min: 0, max: 100 }));
const anyInputs: fc.Arbitrary<Inputs> = fc.record({
  kept: fc.record(Object.fromEntries(labs.map((lab) => [lab, share]))),
  outside: share,
  round: fc.constantFrom(...rounds),
  halves: fc.option(fc.constantFrom(...orders)),
});
const billions = fc.double({ min: 0, max: 5000, noNaN: true });
const anyFacts: fc.Arbitrary<Facts> = fc.record({
  orders: fc.array(
    fc.record({
      id: fc.constantFrom(...orders),
      lab: fc.constantFrom(...labs),
      cloud: fc.constantFrom("microsoft", "aws"),
      promised: billions,
      own: billions,
      yearly: fc.option(billions),
    }),
    { maxLength: 8 },
  ),
  clouds: fc
    .constantFrom("microsoft", "aws")
    .chain((id) => fc.tuple(fc.record({ id: fc.constant(id), others: billions, booked: fc.option(billions) }))),
});

const near = (one: number, other: number) =>
  Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
const whole = ({ promised, kept, lost }: PromiseSplit) =>
  near(kept + lost, promised) && kept >= 0 && lost >= 0 && kept <= promised * (1 + 1e-12);
/** Every amount that the model says is kept, in one order. */
const keptOf = (inputs: Inputs) => {
  const { clouds: houses, orders, labs } = runModel(facts, inputs);
  return [
    ...houses.flatMap(({ backlog, yearly }) => [backlog.kept, yearly.kept]),
    ...orders.flatMap(({ kept, yearly }) => [kept, yearly?.kept ?? 0]),
    labs.kept,
  ];
};
const noneIsMore = (less: Inputs, more: Inputs) => {
  const [fewer, all] = [keptOf(less), keptOf(more)];
  return fewer.every((amount, index) => amount <= (all[index] ?? NaN) + 1e-9);
};

describe("as reported, the model shows the ledger's own numbers", () => {
  const { clouds: houses, labs } = runModel(facts, inputsOf("as-reported", data));

  test.each(data.books)("$cloud.name: backlog, promised a year and booked gain", ({ cloud, yearly, gain }) => {
    const { total } = cloud;
    const house = houses.find(({ id }) => id === cloud.id);
    expect(house?.backlog).toEqual({ promised: total.value, kept: total.value, lost: 0 });
    expect(house?.yearly.kept).toBeCloseTo(yearly?.value ?? 0, 9);
    expect(house?.yearly.lost).toBe(0);
    expect(house?.gain).toEqual(gain === null ? null : { booked: gain.value, after: gain.value });
  });

  test("both labs: all that is promised, what the clouds put in at most, and what is left for others", () => {
    expect(labs).toMatchObject({ promised: figure("labs-all"), kept: figure("labs-all"), lost: 0 });
    expect(labs.own).toBeCloseTo(figure("investment-ceiling"), 9);
    expect(labs.kept - labs.own).toBeCloseTo(figure("coverage-rest"), 9);
    expect(houses.reduce((sum, { yearly }) => sum + yearly.kept, 0)).toBeCloseTo(figure("labs-yearly"), 9);
    expect(houses.reduce((sum, { backlog }) => sum + backlog.kept, 0)).toBeCloseTo(figure("backlog-four"), 9);
  });
});

describe("whatever is assumed", () => {
  test("no money appears and none vanishes: kept and lost make what was promised, for every order and cloud and in sum", () => {
    fc.assert(
      fc.property(anyFacts, anyInputs, (anyOf, inputs) => {
        const { orders, clouds: houses, labs } = runModel(anyOf, inputs);
        const all = [...orders, ...orders.flatMap(({ yearly }) => yearly ?? []), labs];
        const inHouses = houses.flatMap(({ backlog, yearly }) => [backlog, yearly]);
        expect([...all, ...inHouses].filter((parts) => !whole(parts))).toEqual([]);
        for (const { id, backlog } of houses) {
          const others = anyOf.clouds.find((house) => house.id === id)?.others ?? NaN;
          const own = anyOf.orders.flatMap(({ cloud }, index) => (cloud === id ? (orders[index]?.kept ?? NaN) : []));
          expect(
            near(
              backlog.kept,
              own.reduce((sum, kept) => sum + kept, others),
            ),
          ).toBe(true);
        }
        expect(
          near(
            labs.kept,
            orders.reduce((sum, { kept }) => sum + kept, 0),
          ),
        ).toBe(true);
      }),
    );
  });

  test("no order is kept beyond what pays for it, and no cloud's money pays more than that cloud put in", () => {
    fc.assert(
      fc.property(anyFacts, anyInputs, (anyOf, inputs) => {
        runModel(anyOf, inputs).orders.forEach(({ kept, own }, index) => {
          const order = anyOf.orders[index];
          const outside = ((order?.promised ?? 0) * inputs.outside) / 100;
          expect(own).toBeLessThanOrEqual(order?.own ?? NaN);
          expect(own).toBeLessThanOrEqual(kept);
          expect(kept).toBeLessThanOrEqual((outside + own) * (1 + 1e-9) + 1e-9);
        });
      }),
    );
  });

  test("the answer is a number between nothing and what was promised; a gain is at most booked once more", () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const { clouds: houses, labs } = runModel(facts, inputs);
        const numbers = houses.flatMap(({ backlog, yearly, gain }) => [backlog.kept, yearly.kept, gain?.after ?? 0]);
        expect(numbers.every((number) => Number.isFinite(number) && number >= 0)).toBe(true);
        expect(labs.kept).toBeLessThanOrEqual(labs.promised);
        for (const { gain } of houses) expect(gain?.after ?? 0).toBeLessThanOrEqual(2 * (gain?.booked ?? 0));
      }),
    );
  });

  test("a lab that keeps less never leaves a cloud with more", () => {
    fc.assert(
      fc.property(anyInputs, fc.constantFrom(...labs), share, (inputs, lab, other) => {
        const [low, high] = [Math.min(inputs.kept[lab] ?? 100, other), Math.max(inputs.kept[lab] ?? 100, other)];
        const keeping = (kept: number) => ({ ...inputs, kept: { ...inputs.kept, [lab]: kept } });
        return noneIsMore(keeping(low), keeping(high));
      }),
    );
  });

  test("less outside money never leaves a cloud with more, and neither does an order that is halved", () => {
    fc.assert(
      fc.property(anyInputs, share, fc.constantFrom(...orders), (inputs, other, order) => {
        const [low, high] = [Math.min(inputs.outside, other), Math.max(inputs.outside, other)];
        return (
          noneIsMore({ ...inputs, outside: low }, { ...inputs, outside: high }) &&
          noneIsMore({ ...inputs, halves: order }, { ...inputs, halves: null })
        );
      }),
    );
  });

  test("the next round moves the booked gain and nothing else: less in a lower round, never more", () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const results = rounds.map((round) => runModel(facts, { ...inputs, round }));
        const gains = results.map(({ clouds: houses }) =>
          houses.reduce((sum, { gain }) => sum + (gain?.after ?? 0), 0),
        );
        const booked = figure("googl-oie") + figure("amzn-anthropic-gain");
        expect(gains).toEqual([2 * booked, booked, 0]);
        expect(new Set(results.map(({ orders }) => JSON.stringify(orders))).size).toBe(1);
      }),
    );
  });

  test("shares out of range count as the nearest that is in it", () => {
    const input = (kept: number, outside: number): Inputs => ({
      kept: { openai: kept },
      outside,
      round: "flat",
      halves: null,
    });
    expect(runModel(facts, input(900, 900))).toEqual(runModel(facts, input(100, 100)));
    expect(runModel(facts, input(-1, -1))).toEqual(runModel(facts, input(0, 0)));
  });
});

test("without outside money only the clouds' own money is left of each order", () => {
  const { orders, labs } = runModel(facts, { kept: {}, outside: 0, round: "flat", halves: null });
  const keptBy = Object.fromEntries(orders.map(({ id, kept }) => [id, Math.round(kept * 10) / 10]));
  expect(keptBy).toEqual({
    "openai-azure": figure("msft-openai-13"),
    "openai-oracle": 0,
    "openai-aws": figure("amzn-openai-50"),
    "anthropic-azure": figure("msft-anthropic-5"),
    "anthropic-google": figure("googl-anthropic-43"),
    "anthropic-aws": figure("amzn-anthropic-33"),
  });
  expect(labs.kept).toBeCloseTo(figure("investment-ceiling"), 9);
});

test("each preset is known by what it assumes, and no two assume the same", () => {
  expect(presets.map((preset) => presetOf(inputsOf(preset, data), data))).toEqual(presets);
  expect(presetOf({ ...inputsOf("as-reported", data), outside: 99 }, data)).toBeNull();
});
