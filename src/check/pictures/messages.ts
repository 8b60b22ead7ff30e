import type { Limit } from "#diagrams/diagram.ts";
import type { Picture } from "#diagrams/picture-faults.ts";
import type { Claim, Ledger } from "#ledger/claim.ts";
import { formatAmount } from "#ledger/format-amount.ts";
import type { Layout } from "#scene/scene.ts";
import type { Cause } from "./find-cause.ts";

const screens: Readonly<Record<Layout, string>> = { wide: "on a wide screen", tall: "on a phone" };

/** What is done with pictures that have no room. */
const meanwhile = (count: number) =>
  count === 1
    ? "it is drawn as a list of bars until a designer makes room"
    : "they are drawn as lists of bars until a designer makes room";

/** One picture too few places: "picture pairs/openai has room for 3 pairs, and would need 4; …". */
export function tooMany(name: string, { of, holds, needs }: Limit): string {
  const things = holds === 1 ? of.replace(/s$/, "") : of;
  return `picture ${name} has room for ${String(holds)} ${things}, and would need ${String(needs)}; ${meanwhile(1)}`;
}

/** A number or a name that does not fit into pictures, and how much they have room for. */
export function doesNotFit({ noun, id, room }: Cause, pictures: readonly Picture[], ledger: Ledger): string {
  const { where, count } = pictureNames(pictures);
  const end = `; ${meanwhile(count)}`;
  if (noun === "company") {
    const name = ledger.companies.get(id)?.name ?? id;
    const holds = room === null ? "" : `, which ${count === 1 ? "has" : "have"} room for ${letters(room)}`;
    return `the name "${name}" of ${letters([...name].length)} does not fit into ${where}${holds}${end}`;
  }
  const claim = ledger.claims.get(id);
  if (claim === undefined) return `"${id}" does not fit into ${where}${end}`;
  const amount = `${exactAmount(claim)} of "${id}"`;
  if (claim.value === null)
    return `${amount} is ${claim.low === null ? "no number" : "a range"}, and ${where} ${count === 1 ? "shows" : "show"} one value${end}`;
  if (claim.value < 0) return `${amount} is less than nothing, which ${where} cannot show${end}`;
  const isWorthNaming = room !== null && room >= smallestNamedShare * claim.value;
  const holds = isWorthNaming ? `, which ${count === 1 ? "has" : "have"} room for about ${amountOf(claim, room)}` : "";
  return `${amount} does not fit into ${where}${holds}${end}`;
}

/** Pictures that cannot be shown, where no single number is at fault. */
export function doTogetherNotFit(pictures: readonly Picture[]): string {
  const { where, count } = pictureNames(pictures);
  return `these numbers and names together do not fit into ${where}; ${meanwhile(count)}`;
}

function letters(count: number): string {
  const whole = Math.max(1, Math.floor(count));
  return whole === 1 ? "1 letter" : `${String(whole)} letters`;
}

/** "picture pairs/openai (on a phone)", and how many more. */
function pictureNames(pictures: readonly Picture[]): { readonly where: string; readonly count: number } {
  const names = [...new Set(pictures.map(({ name }) => name))];
  const [first, second] = names;
  if (first === undefined) return { where: "a picture", count: 1 };
  const screensOfFirst = pictures.filter(({ name }) => name === first);
  const [only] = screensOfFirst;
  const screen =
    names.length === 1 && screensOfFirst.length === 1 && only !== undefined ? ` (${screens[only.layout]})` : "";
  if (second === undefined) return { where: `picture ${first}${screen}`, count: 1 };
  const also = names.length === 2 ? second : `${String(names.length - 1)} others`;
  return { where: `pictures ${first} and ${also}`, count: names.length };
}

/** Room that is worth naming, as a share of what is there. */
const smallestNamedShare = 0.02;

function exactAmount(claim: Claim): string {
  return formatAmount({ ...claim, precision: "exact" });
}

function amountOf(claim: Claim, value: number): string {
  return formatAmount({ ...claim, value: Number(value.toPrecision(3)), low: null, high: null, precision: "exact" });
}
