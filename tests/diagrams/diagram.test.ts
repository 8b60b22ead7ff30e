import { describe, expect, it, test } from "vitest";
import { defineDiagram } from "#diagrams/diagram.ts";
import { figuresOf } from "#ledger/figures.ts";
import { diagramNames, loadDiagram, registry } from "#diagrams/index.ts";
import { claimText, ledgerOf } from "../ledger/files.ts";
import { frozenFigures } from "../fixtures/ledger.ts";
import { sceneOf } from "../scene/marks.ts";
import { dataOf } from "./pictures.ts";

describe("defineDiagram(definition)", () => {
  const trial = defineDiagram<"first" | "second", { amount: number }>({
    name: "trial",
    title: "A trial",
    states: ["first", "second"],
    pick: () => ({ amount: 13 }),
    describe: ({ amount }, state) => ({ title: state, message: String(amount), description: "" }),
    draw: () => [],
  });

  it("names each scene after diagram and state, and gives draw what pick gave", () => {
    expect(trial.draw(trial.pick(frozenFigures), "second", "tall")).toEqual({
      ...sceneOf([], "tall", { description: "" }),
      name: "trial/second",
      title: "second",
      message: "13",
    });
  });

  it("throws where there is no such state", () => {
    expect(() => trial.draw({ amount: 1 }, "third", "wide")).toThrow(
      'diagram "trial" has no state "third"; it has: first, second',
    );
  });
});

describe("the registry", () => {
  it("throws where there is no such diagram", async () => {
    await expect(loadDiagram("backlogs")).rejects.toThrow(
      `no diagram "backlogs"; there is: ${Object.keys(registry).join(", ")}`,
    );
  });

  it("names each diagram with its states, in order", async () => {
    const names = await diagramNames();
    expect([...names.keys()]).toEqual(Object.keys(registry));
    for (const [name, states] of names) expect(states).toBe((await loadDiagram(name)).states);
  });

  it.each(Object.keys(registry))(
    "%s names its scenes as the registry does, and draws alike each time",
    async (name) => {
      const diagram = await loadDiagram(name);
      const data = dataOf(diagram, frozenFigures);
      for (const state of diagram.states) {
        expect(diagram.draw(data, state, "wide").name).toBe(`${name}/${state}`);
        expect(diagram.draw(data, state, "wide")).toEqual(diagram.draw(data, state, "wide"));
      }
    },
  );

  it.each(Object.keys(registry))("%s needs nothing that JSON would lose", async (name) => {
    const picked = (await loadDiagram(name)).pick(frozenFigures);
    expect(JSON.parse(JSON.stringify(picked))).toEqual(picked);
  });
});

describe("figuresOf(ledger)", () => {
  const { ledger } = ledgerOf(claimText("cash-b"));
  const figures = figuresOf(ledger);

  it("gives a number with its words and status", () => {
    expect(figures.figure("cash-b")).toMatchObject({ claim: "cash-b", value: 10, number: "10", words: "$10 billion" });
  });

  it("throws with the nearest spelling where there is no such claim", () => {
    expect(() => figures.figure("cash-c")).toThrow(/no claim "cash-c".*cash-b/);
  });

  it("throws where the claim has no value, since a picture would show nothing", () => {
    const claims = new Map([...ledger.claims].map(([id, claim]) => [id, { ...claim, value: null }]));
    expect(() => figuresOf({ ...ledger, claims }).figure("cash-b")).toThrow('claim "cash-b" has no value');
  });

  it("throws where there is no such company", () => {
    expect(() => figures.company("nobody")).toThrow('no company "nobody" in the ledger');
  });
});

test("the frozen ledger has deals and companies, so that pictures of it show something", () => {
  expect(frozenFigures.deals.length).toBeGreaterThan(0);
  expect(frozenFigures.company("openai").name).toBe("OpenAI");
});
