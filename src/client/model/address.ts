import type { StressData } from "#diagrams/stress/data.ts";
import type { Inputs, Round } from "#diagrams/stress/model.ts";
import { inputsOf, isPreset, presetOf } from "#diagrams/stress/presets.ts";
import { readShare } from "./read-share.ts";

/** What an address asks for, and what had to be read otherwise than it was written. */
export interface Assumptions {
  readonly inputs: Inputs;
  readonly notes: readonly string[];
}

const roundNames: Readonly<Record<string, Round>> = {
  up: "up",
  higher: "up",
  flat: "flat",
  down: "down",
  lower: "down",
};

/** Shares are set to a tenth of a percent, as they are shown. */
export const tenths = (percent: number) => Math.round(percent * 10) / 10;

const keepName = (lab: string) => `keep-${lab}`;
const namesOf = (labs: readonly string[]) => ["preset", ...labs.map(keepName), "outside", "round", "halves"];

/** The assumptions in an address; what is unknown or out of range becomes the nearest sensible thing, with a note. */
export function readAddress(query: URLSearchParams, data: StressData): Assumptions {
  const notes: string[] = [];
  const base = presetIn(query, data, notes);
  const shareIn = (name: string, label: string, otherwise: number) => {
    const { share, note } = shareOf(query.get(name), otherwise);
    if (note !== null) notes.push(`${label}: ${note}`);
    return share;
  };
  const kept = data.labs.map(
    ({ id, name }) => [id, shareIn(keepName(id), `${name} may keep`, base.kept[id] ?? 100)] as const,
  );
  return {
    inputs: {
      kept: Object.fromEntries(kept),
      outside: shareIn("outside", "Outside money", base.outside),
      round: roundOf(query.get("round"), base.round, notes),
      halves: halvesOf(query.get("halves"), base.halves, data, notes),
    },
    notes,
  };
}

/** Writes assumptions into an address: the name of a preset, or what differs from the reported numbers. */
export function writeAddress(query: URLSearchParams, inputs: Inputs, data: StressData): void {
  for (const name of namesOf(data.labs.map(({ id }) => id))) query.delete(name);
  const preset = presetOf(inputs, data);
  if (preset !== null) {
    query.set("preset", preset);
    return;
  }
  const reported = inputsOf("as-reported", data);
  for (const { id } of data.labs) {
    const share = inputs.kept[id] ?? 100;
    if (share !== reported.kept[id]) query.set(keepName(id), shareWord(share));
  }
  if (inputs.outside !== reported.outside) query.set("outside", shareWord(inputs.outside));
  if (inputs.round !== reported.round) query.set("round", inputs.round);
  if (inputs.halves !== null) query.set("halves", inputs.halves);
}

/** Below one percent the sign is needed: a bare 0.5 is a half. */
function shareWord(share: number): string {
  return `${String(tenths(share))}${share > 0 && share < 1 ? "%" : ""}`;
}

function presetIn(query: URLSearchParams, data: StressData, notes: string[]): Inputs {
  const name = query.get("preset");
  if (name !== null && !isPreset(name.toLowerCase())) {
    notes.push(`There is no case called “${name.slice(0, 40)}”, so the reported numbers are shown.`);
  }
  const known = name?.toLowerCase() ?? "";
  return inputsOf(isPreset(known) ? known : "as-reported", data);
}

function shareOf(text: string | null, otherwise: number): { share: number; note: string | null } {
  if (text === null) return { share: otherwise, note: null };
  const read = readShare(text);
  if ("refusal" in read) return { share: otherwise, note: read.refusal };
  return { share: tenths(read.percent), note: read.note };
}

function roundOf(word: string | null, otherwise: Round, notes: string[]): Round {
  if (word === null) return otherwise;
  const round = Object.entries(roundNames).find(([name]) => name === word.toLowerCase())?.[1];
  if (round === undefined) notes.push(`A round is up, flat or down, and not “${word.slice(0, 40)}”.`);
  return round ?? otherwise;
}

function halvesOf(id: string | null, otherwise: string | null, { orders }: StressData, notes: string[]): string | null {
  if (id === null) return otherwise;
  if (orders.some((order) => order.id === id)) return id;
  if (id !== "" && id !== "none") notes.push(`There is no order called “${id.slice(0, 40)}”, so none is halved.`);
  return null;
}
