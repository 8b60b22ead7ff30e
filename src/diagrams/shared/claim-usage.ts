import type { Diagram } from "../diagram.ts";
import type { Figure, Figures } from "#ledger/figures.ts";

/** Which claims a diagram asks for, and which of them the ledger cannot give. */
export interface Usage {
  readonly claims: ReadonlySet<string>;
  /** What was said of each claim, company or deal that could not be had. */
  readonly missing: ReadonlyMap<string, string>;
}

/** Asks a diagram for its numbers; one that is missing is noted and stood in for, so that the others are found too. */
export function usageOf(diagram: Diagram, figures: Figures): Usage {
  const claims = new Set<string>();
  const missing = new Map<string, string>();
  const tried = <Found>(id: string, find: () => Found, standIn: Found): Found => {
    try {
      return find();
    } catch (error) {
      missing.set(id, error instanceof Error ? error.message : String(error));
      return standIn;
    }
  };
  const asked: typeof tried = (id, find, instead) => {
    claims.add(id);
    return tried(id, find, instead);
  };
  const noting: Figures = {
    ...figures,
    figure: (id, ...shows) => asked(id, () => figures.figure(id, ...shows), standIn(id)),
    sum: (id, formula) => asked(id, () => figures.sum(id, formula), standIn(id)),
    day: (id) => asked(id, () => figures.day(id), "2026-01-01"),
    when: (id) => asked(id, () => figures.when(id), ""),
    company: (id) => tried(id, () => figures.company(id), { name: id, short: id }),
  };
  tried("its numbers", () => diagram.pick(noting), undefined);
  return { claims, missing };
}

function standIn(claim: string): Figure {
  return { claim, value: 1, number: "1", words: "1", status: "estimated" };
}
