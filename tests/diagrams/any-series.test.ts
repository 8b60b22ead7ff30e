import { describe, expect, test } from "vitest";
import { drawableData, undrawable } from "#diagrams/drawable-data.ts";
import { loadDiagram } from "#diagrams/index.ts";
import { figuresIn, picturesOf } from "#diagrams/picture-faults.ts";
import { figuresOf } from "#ledger/figures.ts";
import type { Kind } from "#ledger/vocabulary.ts";
import { recomputeLedger, statedRoots } from "#ledger/recompute-ledger.ts";
import { checkScene } from "#scene/check-scene.ts";
import type { Scene } from "#scene/scene.ts";
import { frozenFigures, frozenLedger } from "../fixtures/ledger.ts";
import { isWeekly } from "../weekly/is-weekly.ts";
import { dishonestSizes, missingWords, unreadableAttributes, wrongSums } from "./rules.ts";

// Whatever the next quarter brings: pictures whose scales follow their values stay themselves, legible and honest.

// The loop shows one dollar of an example, and no stated number.
const names = ["cash", "gain", "growth", "bill", "market", "swap"];
const factors = isWeekly ? [0, 0.1, 0.3, 0.8, 1.25, 1.7, 2, 3, 4, 7, 10, 30] : [0, 0.3, 0.8, 1.25, 2, 4, 10];
/** Kinds of numbers that may be less than nothing. */
const signed: readonly Kind[] = ["cash", "profit", "paper-gain", "growth"];
/** The whole, in percent. */
const whole = 100;

interface Change {
  readonly id: string;
  readonly value: number;
}

/** Every stated number behind the pictures of a diagram, with all that is tried in its place. */
async function changesOf(name: string): Promise<Change[]> {
  const shown = [...figuresIn((await loadDiagram(name)).pick(frozenFigures)).keys()];
  const ids = [...new Set(shown.flatMap((claim) => statedRoots(frozenLedger, claim)))];
  return ids.flatMap((id) => {
    const { value, origin, unit, kind } = frozenLedger.claims.get(id) ?? {};
    if (origin !== "stated" || typeof value !== "number" || kind === undefined) return [];
    const all = [...factors, ...(signed.includes(kind) ? [-1, -10] : [])].map((factor) => tidy(value * factor));
    return all.filter((one) => unit !== "percent" || one <= whole).map((one) => ({ id, value: one }));
  });
}

/** Four digits, as sources give them. */
const tidy = (value: number) => Number(value.toPrecision(4));

const cases = (
  await Promise.all(names.map(async (name) => (await changesOf(name)).map((change) => ({ name, ...change }))))
).flat();

/** Pictures that are lists of bars there; each has its reason. */
const lists: Readonly<Record<string, string>> = {};

function flawsOf(scene: Scene, ledger: typeof frozenLedger): string[] {
  return [
    ...checkScene(scene),
    ...dishonestSizes(scene),
    ...wrongSums(scene, ledger),
    ...unreadableAttributes(scene),
    ...missingWords(scene),
  ];
}

test("there are enough changes for the next tests to say something", () => {
  expect(cases.length).toBeGreaterThan(150);
});

describe.each(names)("every picture of %s", async (name) => {
  const diagram = await loadDiagram(name);

  test.each(cases.filter((one) => one.name === name))("with $id = $value", ({ id, value }) => {
    const ledger = recomputeLedger(frozenLedger, new Map([[id, { value }]]));
    if (ledger === undefined) return; // a formula that cannot be computed is a problem of the ledger
    const figures = figuresOf(ledger);
    const data: unknown = JSON.parse(JSON.stringify(drawableData(diagram, figures)));
    const flaws = picturesOf(name, diagram).flatMap(({ state, layout }) =>
      flawsOf(diagram.draw(data, state, layout), ledger),
    );
    expect(flaws).toEqual([]);
    const plain = undrawable(diagram, diagram.pick(figures)).map(({ state }) => `${name}/${state} ${id}`);
    expect([...new Set(plain)].filter((one) => lists[one] === undefined)).toEqual([]);
  });
});
