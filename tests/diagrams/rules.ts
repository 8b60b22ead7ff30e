import type { Ledger } from "#ledger/claim.ts";
import { attributesOf, tagOf } from "#scene/attributes.ts";
import { moneys, type Amount, type Mark, type Picture, type Scene } from "#scene/scene.ts";
import { allMarks } from "#scene/walk.ts";
import type { Drawn } from "./pictures.ts";

/** Rounding of amounts in the ledger, as a share. */
const rounding = 0.005;

interface Counted {
  readonly mark: Mark;
  readonly amount: Amount;
}

const near = (one: number, other: number, share: number) => Math.abs(one - other) <= Math.abs(other) * share;
const countedIn = ({ marks }: Picture): Counted[] =>
  allMarks(marks).flatMap((mark) => (mark.amount === undefined ? [] : [{ mark, amount: mark.amount }]));

/** The size that a mark says it has; undefined where it says a size that it cannot have. */
function sizeOf({ mark, amount: { measure } }: Counted): number | undefined {
  if (measure === "count") return 1;
  if (!("width" in mark)) return undefined;
  return { width: mark.width, height: mark.height, area: mark.width * mark.height }[measure];
}

/** Marks whose size is no measure of their amount, held against the first mark of their scale. */
export function dishonestSizes(scene: Picture): string[] {
  const first = new Map<string, { readonly rate: number; readonly measure: string }>();
  return countedIn(scene).flatMap((one) => {
    const { scale, measure, value } = one.amount;
    const size = sizeOf(one);
    if (size === undefined) return [`${one.mark.kind} "${one.mark.key}" has no ${measure}`];
    // Nothing has no size, but it can be written.
    if (value === 0 && (size === 0 || scale.startsWith("written:"))) return [];
    // What is less than nothing is as long as what is more, on the other side of a line.
    const rate = size / Math.abs(value);
    const known = first.get(scale) ?? { rate, measure };
    first.set(scale, known);
    if (known.measure !== measure) return [`scale "${scale}" is measured by ${known.measure} and by ${measure}`];
    return near(rate, known.rate, 1e-6) ? [] : [`"${one.mark.key}": ${size} for ${value}, scale is ${known.rate}`];
  });
}

/** Claims that the ledger does not have, and marks that do not add up to their claim within their scale. */
export function wrongSums(scene: Picture, ledger: Ledger): string[] {
  const sums = new Map<string, { readonly claim: string; readonly parts: number[] }>();
  for (const { amount } of countedIn(scene)) {
    const { claim, scale, value } = amount;
    const whole = `${scale} ${claim}`;
    sums.set(whole, { claim, parts: [...(sums.get(whole)?.parts ?? []), value] });
  }
  return [...sums].flatMap(([whole, { claim, parts }]) => {
    const known = ledger.claims.get(claim);
    // Marks of a range add up to its upper end; those from its lower end on are dashed.
    const value = known?.value ?? known?.high ?? null;
    if (value === null) return [`the ledger has no value for "${claim}"`];
    const sum = parts.reduce((total, part) => total + part, 0);
    return near(sum, value, rounding) ? [] : [`${whole}: marks add up to ${sum}, the claim is ${value}`];
  });
}

/** Attributes that a browser cannot read, such as NaN. */
export function unreadableAttributes({ marks }: Picture): string[] {
  return allMarks(marks).flatMap((mark) =>
    attributesOf(mark)
      .filter(([, value]) => /NaN|Infinity|undefined|null|\[object/.test(value))
      .map(([name, value]) => `"${mark.key}": ${name}="${value}"`),
  );
}

/** Keys that are drawn as one element here and as another there, among pictures of one layout. */
export function changedTags(pictures: readonly Drawn[]): string[] {
  const tags = new Map<string, string>();
  return pictures.flatMap(({ layout, scene }) =>
    allMarks(scene.marks).flatMap((mark) => {
      const [key, tag] = [`${layout} ${mark.key}`, tagOf(mark)];
      const known = tags.get(key) ?? tag;
      tags.set(key, known);
      return known === tag ? [] : [`${scene.name}: ${key} is ${tag}, and ${known} elsewhere`];
    }),
  );
}

/** Words that a scene owes its readers. */
export function missingWords({ name, title, message, description }: Scene): string[] {
  return Object.entries({ title, message, description })
    .filter(([, words]) => words.trim() === "" || /undefined|null|NaN|\[object/.test(words))
    .map(([what, words]) => `${name}: ${what} is "${words}"`);
}

/** Kinds of money in whose colour something is written. */
export function writtenMoneys({ marks }: Picture): (typeof moneys)[number][] {
  const labels = allMarks(marks).filter(({ kind }) => kind === "label");
  return moneys.filter((money) => labels.some((label) => label.money === money));
}
