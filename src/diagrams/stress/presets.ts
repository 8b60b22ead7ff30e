import type { StressData } from "./data.ts";
import type { Inputs } from "./model.ts";

/** Presets in story order; each is a state of the diagram. */
export const presets = ["as-reported", "as-the-labs-plan", "one-contract-halves", "no-new-money"] as const;
export type Preset = (typeof presets)[number];

/** What the presets are called. */
export const presetNames: Readonly<Record<Preset, string>> = {
  "as-reported": "As reported",
  "as-the-labs-plan": "As the labs plan",
  "one-contract-halves": "One contract halves",
  "no-new-money": "No new money",
};

/** The largest order of all, for the preset in which one contract is cut to half; the last of several. */
export function halvedOrder({ orders }: Pick<StressData, "orders">): string | null {
  return orders.toSorted((one, other) => one.promised.value - other.promised.value).at(-1)?.id ?? null;
}

/** What a preset assumes. Shares that the ledger has are taken to the nearest percent. */
export function inputsOf(preset: Preset, data: StressData): Inputs {
  const { labs, assumed } = data;
  const all = Object.fromEntries(labs.map(({ id }) => [id, 100]));
  const reported: Inputs = { kept: all, outside: 100, round: "flat", halves: null };
  switch (preset) {
    case "as-reported":
      return reported;
    case "as-the-labs-plan":
      return { ...reported, kept: { ...all, [assumed.planner]: shareOf(assumed.plan.value) }, round: "up" };
    case "one-contract-halves":
      return { ...reported, halves: halvedOrder(data) };
    case "no-new-money":
      return { ...reported, outside: shareOf(assumed.customers.value), round: "down" };
  }
}

/** A share to the nearest percent, as a part of a whole. */
function shareOf(percent: number): number {
  return Math.min(100, Math.max(0, Math.round(percent)));
}

/** The preset that assumes just this; null where none does. */
export function presetOf(inputs: Inputs, data: StressData): Preset | null {
  return presets.find((preset) => same(inputs, inputsOf(preset, data))) ?? null;
}

/** Whether a word is the name of a preset. */
export function isPreset(word: string): word is Preset {
  return (presets as readonly string[]).includes(word);
}

function same(one: Inputs, other: Inputs): boolean {
  const labs = [...new Set([...Object.keys(one.kept), ...Object.keys(other.kept)])];
  return (
    labs.every((lab) => (one.kept[lab] ?? 100) === (other.kept[lab] ?? 100)) &&
    one.outside === other.outside &&
    one.round === other.round &&
    one.halves === other.halves
  );
}
