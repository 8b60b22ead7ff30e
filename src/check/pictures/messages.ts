import type { Limit } from "#diagrams/diagram.ts";
import type { Claim, Ledger } from "#ledger/claim.ts";
import { formatAmount } from "#ledger/format-amount.ts";
import type { Layout } from "#scene/scene.ts";
import type { Cause } from "./find-cause.ts";
import { pictureFaults, type Picture } from "./validate.ts";

const screens: Readonly<Record<Layout, string>> = { wide: "on a wide screen", tall: "on a phone" };

/** One picture too few places: "picture pairs/openai has room for 3 pairs, and would need 4". */
export function tooMany(name: string, { of, holds, needs }: Limit): string {
  return `picture ${name} has room for ${String(holds)} ${of}, and would need ${String(needs)}`;
}

/** A number or a name that pictures have no room for, and how much they have room for. */
export function cannotHold({ noun, id, room }: Cause, pictures: readonly Picture[], ledger: Ledger): string {
  const where = pictureNames(pictures);
  if (noun === "company") {
    const name = ledger.companies.get(id)?.name ?? id;
    const least = `the name "${name}" has ${String([...name].length)} letters; ${where} cannot hold it`;
    return room === null ? least : `${least}, and has room for ${String(Math.max(1, Math.floor(room)))}`;
  }
  const claim = ledger.claims.get(id);
  if (claim === undefined) return `${where} cannot hold "${id}"`;
  if ((claim.value ?? 0) < 0)
    return `${where} cannot show ${exactAmount(claim)} of "${id}", which is less than nothing`;
  const head = `${where} cannot hold ${exactAmount(claim)} of "${id}"`;
  return room === null || room < smallestNamedShare * (claim.value ?? 0)
    ? head
    : `${head}: it has room for about ${roomWords(claim, room)}`;
}

/** A picture that cannot be shown, where no single number is at fault. */
export function cannotShow(pictures: readonly Picture[], data: unknown): string {
  const [first] = pictures;
  const why = first === undefined ? "" : (pictureFaults(first, data)[0]?.message ?? "");
  return `${pictureNames(pictures)} cannot be shown: ${why}`;
}

/** "picture pairs/openai (on a phone)", and how many more. */
function pictureNames(pictures: readonly Picture[]): string {
  const names = [...new Set(pictures.map(({ name }) => name))];
  const [first] = pictures;
  if (first === undefined) return "a picture";
  const both = pictures.filter(({ name }) => name === first.name).length > 1;
  const more = names.length - 1;
  const also = more === 0 ? "" : more === 1 ? `, like ${names[1] ?? ""},` : `, like ${String(more)} others,`;
  return `picture ${first.name}${both ? "" : ` (${screens[first.layout]})`}${also}`;
}

/** Billions that a square stands for in the story's pictures. */
const billionsPerSquare = 10;

/** Room that is worth naming, as a share of what is there. */
const smallestNamedShare = 0.02;

function exactAmount(claim: Claim): string {
  return formatAmount({ ...claim, precision: "exact" });
}

function roomWords(claim: Claim, room: number): string {
  const most = formatAmount({
    ...claim,
    value: Number(room.toPrecision(3)),
    low: null,
    high: null,
    precision: "exact",
  });
  const needs = (claim.value ?? claim.high ?? 0) / billionsPerSquare;
  if (claim.unit !== "usd-billion" || needs < 1) return most;
  return `${most}, ${String(Math.floor(room / billionsPerSquare))} squares of $10 billion, and would need ${String(Math.ceil(needs))}`;
}
