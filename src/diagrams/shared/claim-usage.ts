import type { Diagram } from "../diagram.ts";
import type { Figure, Figures } from "#ledger/figures.ts";

/** The claims that a diagram uses, and those that the ledger does not have. */
export interface ClaimUsage {
  readonly claims: ReadonlySet<string>;
  /** The error message for each missing claim, company or deal, by its id. */
  readonly missing: ReadonlyMap<string, string>;
}

/**
 * Runs a diagram's `pick`; a missing number is recorded and replaced by a placeholder, so that all missing ones are found.
 * `idOf` gives the id of the claim that a name means.
 */
export function claimUsageOf(diagram: Diagram, figures: Figures, idOf: (name: string) => string): ClaimUsage {
  const claims = new Set<string>();
  const missing = new Map<string, string>();
  const attempt = <Found>(id: string, find: () => Found, instead: Found): Found => {
    try {
      return find();
    } catch (error) {
      missing.set(id, error instanceof Error ? error.message : String(error));
      return instead;
    }
  };
  const record: typeof attempt = (name, find, instead) => {
    claims.add(idOf(name));
    return attempt(name, find, instead);
  };
  /** A series read at an earlier date gives another claim than its name alone. */
  const shown = (name: string, find: () => Figure): Figure => {
    const figure = attempt(name, find, placeholder(idOf(name)));
    claims.add(figure.claim);
    return figure;
  };
  const recordingOf = (figures: Figures): Figures => ({
    ...figures,
    figure: (id, ...shows) => shown(id, () => figures.figure(id, ...shows)),
    sum: (id, formula) => shown(id, () => figures.sum(id, formula)),
    day: (id) => record(id, () => figures.day(id), new Date(0).toISOString().slice(0, 10)),
    when: (id) => record(id, () => figures.when(id), ""),
    at: (id) => record(id, () => figures.at(id), ""),
    company: (id) => attempt(id, () => figures.company(id), { name: id, short: id }),
    name: (id) => attempt(id, () => figures.name(id), { label: id, says: id, kind: "count", unit: "count" }),
    asOf: (id) => recordingOf(record(id, () => figures.asOf(id), figures)),
    yearBefore: (id) => recordingOf(record(id, () => figures.yearBefore(id), figures)),
  });
  attempt("its numbers", () => diagram.pick(recordingOf(figures)), undefined);
  return { claims, missing };
}

function placeholder(claim: string): Figure {
  return { claim, value: 1, number: "1", words: "1", status: "estimated" };
}
