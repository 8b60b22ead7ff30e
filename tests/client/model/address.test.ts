import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pickStress } from "#diagrams/stress/data.ts";
import { rounds, type Inputs } from "#diagrams/stress/model.ts";
import { inputsOf, presets } from "#diagrams/stress/presets.ts";
import { readAddress, writeAddress } from "#client/model/address.ts";
import { hasAssumptions } from "#client/model/lazy-load.ts";
import { frozenFigures } from "../../fixtures/ledger.ts";

const data = pickStress(frozenFigures);
const reported = inputsOf("as-reported", data);
const read = (query: string) => readAddress(new URLSearchParams(query), data);
const written = (inputs: Inputs) => {
  const query = new URLSearchParams("view=story");
  writeAddress(query, inputs, data);
  return query;
};

const tenth = fc.integer({ min: 0, max: 1000 }).map((value) => value / 10);
const anyInputs: fc.Arbitrary<Inputs> = fc.record({
  kept: fc.record({ openai: tenth, anthropic: tenth }),
  outside: tenth,
  round: fc.constantFrom(...rounds),
  halves: fc.option(fc.constantFrom(...data.orders.map(({ id }) => id))),
});

test("readAddress(query) reads what writeAddress(query) wrote, and the rest of the address stays", () => {
  fc.assert(
    fc.property(anyInputs, (inputs) => {
      const query = written(inputs);
      // By way of text, as an address travels.
      const { inputs: back, notes } = read(query.toString());
      expect(back).toEqual(inputs);
      expect(notes.filter((note) => !note.includes("Read as"))).toEqual([]);
      expect(query.get("view")).toBe("story");
    }),
  );
});

test.each(presets)("writeAddress(query) writes the preset %s by its name", (preset) => {
  expect(written(inputsOf(preset, data)).toString()).toBe(`view=story&preset=${preset}`);
  expect(read(`preset=${preset}`)).toEqual({ inputs: inputsOf(preset, data), notes: [] });
});

test("readAddress(query) takes a preset with one change", () => {
  const { inputs } = read("preset=no-new-money&round=up");
  expect(inputs).toEqual({ ...inputsOf("no-new-money", data), round: "up" });
});

describe("readAddress(query) replaces an invalid value by the nearest valid one, with a note", () => {
  test.each([
    ["preset=doom", reported, /no case called “doom”/],
    ["outside=150", reported, /100% is taken/],
    ["outside=-5", { ...reported, outside: 0 }, /0% is taken/],
    ["outside=lots", reported, /“lots” is not understood/],
    ["keep-openai=0,5", { ...reported, kept: { ...reported.kept, openai: 50 } }, /OpenAI may keep: Read as 50%/],
    ["keep-openai=half", { ...reported, kept: { ...reported.kept, openai: 50 } }, /Read as 50%/],
    ["round=sideways", reported, /up, flat or down/],
    ["halves=toString", reported, /no order called/],
    ["round=constructor", reported, /up, flat or down/],
  ])("%s", (query, inputs, note) => {
    const asked = read(query);
    expect(asked.inputs).toEqual(inputs);
    expect(asked.notes.join(" ")).toMatch(note);
  });

  test("takes an unescaped percent sign: 50%", () => {
    expect(read("outside=50%").inputs.outside).toBe(50);
    expect(read("outside=50%").notes).toEqual([]);
  });
});

test("hasAssumptions(query) is true only for the names of assumptions", () => {
  const asks = (query: string) => hasAssumptions(new URLSearchParams(query));
  expect(["view=story", "", "keeper=1"].filter(asks)).toEqual([]);
  expect(
    ["preset=doom", "keep-openai=3", "outside=1", "round=up", "halves=none"].filter((query) => !asks(query)),
  ).toEqual([]);
});
