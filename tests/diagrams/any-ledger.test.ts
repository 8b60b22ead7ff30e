import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figuresIn } from "#diagrams/picture-faults.ts";
import { pictureProblems } from "#check/pictures/problems.ts";
import { pictureWarnings } from "#check/pictures/warnings.ts";
import { figuresOf } from "#ledger/figures.ts";
import { loadDiagram, registry } from "#diagrams/index.ts";
import type { Claim, Deal, Ledger } from "#ledger/claim.ts";
import { recomputeLedger, statedRoots } from "#ledger/recompute-ledger.ts";
import { checkScene } from "#scene/check-scene.ts";
import { frozenFigures, frozenLedger } from "../fixtures/ledger.ts";
import { isWeekly } from "../weekly/is-weekly.ts";
import { drawAll } from "./pictures.ts";
import { dishonestSizes, missingWords, unreadableAttributes, wrongSums } from "./rules.ts";

// Whatever an editor writes: pictures stay legible and honest. What has no room is a list of bars, and the check names the number.

/** Every stated number that a picture shows, or that one of its numbers is computed from, with the diagrams it is in. */
const diagramsOf = new Map<string, string[]>();
for (const name of Object.keys(registry)) {
  const shown = [...figuresIn((await loadDiagram(name)).pick(frozenFigures)).keys()];
  for (const id of new Set(shown.flatMap((claim) => statedRoots(frozenLedger, claim))))
    diagramsOf.set(id, [...(diagramsOf.get(id) ?? []), name]);
}
const claimOf = (id: string) => frozenLedger.claims.get(id);
const numbers = [...diagramsOf.keys()]
  .filter((id) => claimOf(id)?.origin === "stated" && typeof claimOf(id)?.value === "number")
  .sort();

/** How a warning says what does not fit, and what is done meanwhile. */
const named =
  /^(?:\S+ (?:\S+ )?of "|the name "|picture \S+ has room for|these numbers and names).*drawn as (?:a list|lists) of bars until/;
/** Keys of marks, and words of programmers, which say nothing to an editor. */
const foreign = /[a-z]+:[a-z-]+:\d|NaN|undefined|Invalid array|leaves the canvas|lies over/;

/** What a reader would stumble over. */
async function flawsOf(ledger: Ledger, names: string[]): Promise<string[]> {
  const pictures = await drawAll(figuresOf(ledger), names);
  return pictures.flatMap(({ scene }) => [
    ...checkScene(scene),
    ...dishonestSizes(scene),
    ...wrongSums(scene, ledger),
    ...unreadableAttributes(scene),
    ...missingWords(scene),
  ]);
}

/** What the check of the content says. Where it refuses nothing, every picture can be read, as itself or as a list. */
async function checkLedger(ledger: Ledger | undefined, names: string[]): Promise<readonly string[]> {
  if (ledger === undefined) return []; // a formula that cannot be computed is a problem of the ledger
  const content = { ledger, locateEntry: () => undefined };
  const problems = await pictureProblems(content, names);
  for (const { message } of problems) expect(message).toMatch(/^diagram [a-z-]+: /);
  if (problems.length > 0) return problems.map(({ message }) => message);
  const warnings = await pictureWarnings(content, names);
  for (const { message } of warnings) {
    expect(message).toMatch(named);
    expect(message).not.toMatch(foreign);
  }
  expect(await flawsOf(ledger, names)).toEqual([]);
  return warnings.map(({ message }) => message);
}

const changed = (id: string, change: (value: number) => number): Ledger | undefined =>
  recomputeLedger(frozenLedger, new Map([[id, { value: change(claimOf(id)?.value ?? 0) }]]));

/** Numbers that are tried in the usual run, of all. */
const tried = numbers.filter((_, index) => isWeekly || index % 3 === 0);

describe("every number of the pictures, changed alone", () => {
  test("there are enough of them for the next tests to say something", () => {
    expect(numbers.length).toBeGreaterThan(60);
  });

  test.each(tried)("%s ten times as large: legible, and named where it is a list", async (id) => {
    const problems = await checkLedger(
      changed(id, (value) => value * 10),
      diagramsOf.get(id) ?? [],
    );
    const blamed = problems.some((problem) => problem.includes(`"${id}"`) || problem.includes("would need"));
    expect(problems.length === 0 || blamed, problems.join("\n")).toBe(true);
  });

  test.each(tried)("%s zero: legible", async (id) => {
    await checkLedger(
      changed(id, () => 0),
      diagramsOf.get(id) ?? [],
    );
  });
});

describe("ledgers made at random, within what the pictures say they can hold", () => {
  /** Amounts that every picture has room for, around those of today; a deal's in billions. */
  const promise = (most: number) =>
    fc.double({ min: 0.1, max: most, noNaN: true }).map((value) => Number(value.toFixed(1)));
  const share = fc.double({ min: 0.85, max: 1.05, noNaN: true });
  const name = fc.constantFrom("Ox", "Umbrella", "Öl & Kohl", "Nakatomi");
  const companies = ["microsoft", "oracle", "google", "aws", "alphabet", "amazon", "nvidia", "softbank"];

  /** Numbers of one company grow alike, so that what is left of its cash is what it did not spend. */
  const owners = [...new Set(numbers.map(ownerOf))];
  const ledgers = fc.record({
    scale: fc.array(share, { minLength: owners.length, maxLength: owners.length }),
    names: fc.array(name, { minLength: companies.length, maxLength: companies.length }),
    order: fc.option(promise(15), { nil: undefined }),
    range: fc.boolean(),
  });

  const scaled = (scale: readonly number[]): Map<string, Partial<Claim>> =>
    new Map(
      numbers.map((id) => {
        const { value, unit } = claimOf(id) ?? {};
        const factor = unit === "usd-billion" ? (scale[owners.indexOf(ownerOf(id))] ?? 1) : 1;
        // Three digits, as sources give them.
        return [id, { value: factor === 1 ? (value ?? 0) : Number(((value ?? 0) * factor).toPrecision(3)) }];
      }),
    );

  test("draw every picture without overlap, overflow or NaN, with honest scales; few as lists", async () => {
    let drawn = 0;
    const property = fc.asyncProperty(ledgers, async ({ scale, names, order, range }) => {
      const base = recomputeLedger(frozenLedger, scaled(scale));
      if (base === undefined) throw new Error("the formulas of the story hold for all of these numbers");
      const renamed = new Map(base.companies);
      companies.forEach((id, index) => {
        const company = base.companies.get(id);
        if (company !== undefined) renamed.set(id, { ...company, name: names[index] ?? id, short: names[index] ?? id });
      });
      const ledger = withOrder({ ...base, companies: renamed }, order, range);
      if ((await checkLedger(ledger, Object.keys(registry))).length === 0) drawn += 1;
    });
    const numRuns = isWeekly ? 400 : 25;
    await fc.assert(property, { seed: 3, numRuns, endOnFailure: true });
    expect(drawn).toBeGreaterThan(numRuns / 5);
  });
});

function ownerOf(id: string): string {
  return id.split("-")[0] ?? id;
}

/** One order more of Anthropic at CoreWeave, which stands in no sum of the four clouds. */
function withOrder(ledger: Ledger, value: number | undefined, range: boolean): Ledger {
  const like = ledger.claims.get("openai-coreweave-22-4");
  if (value === undefined || like === undefined) return ledger;
  const amount = range ? { value: null, low: value / 2, high: value } : { value };
  const claim: Claim = { ...like, ...amount, id: "one-more", asOf: "2026-05-06" };
  const deal: Deal = {
    id: "one-more",
    buyer: "anthropic",
    seller: "coreweave",
    amount: "one-more",
    within: null,
    signed: null,
    years: null,
    yearly: null,
    share: null,
    basis: null,
    orders: [{ amount: "one-more", years: null, starts: null }],
    says: "One more.",
  };
  return { ...ledger, claims: new Map([...ledger.claims, ["one-more", claim]]), deals: [...ledger.deals, deal] };
}
