import { sum } from "d3-array";
import type { Figure } from "#ledger/figures.ts";
import type { Amount, Layout, Mark } from "#scene/scene.ts";
import { fontSizeToFit } from "../shared/font-size.ts";
import { writtenAmount } from "../shared/headline-and-footer.ts";
import { assertNotNegative } from "../shared/tiles.ts";
import type { Pair } from "./data.ts";
import { isSingleSource } from "./pairs-text.ts";
import { placeRings, type Place } from "./place-rings.ts";
import { ringPath } from "./ring-path.ts";
import { ringWords, type WordsKit } from "./ring-words.ts";
import { isMissing, verdictWords } from "./verdicts.ts";

/** Draws pairs as rings of one size: a whole ring is what a lab promised, its filled part the money that went into the lab. */
export function drawRings(pairs: readonly Pair[], isFew: boolean, layout: Layout): Mark[] {
  const places = placeRings(pairs.length, isFew, layout);
  return pairs.flatMap((pair, index) => {
    const place = places[index];
    return place === undefined ? [] : drawRing(pair, place, { verdict: verdictWords(pair, pairs), layout });
  });
}

function drawRing(pair: Pair, place: Place, kit: WordsKit): Mark[] {
  const { deal, tint, promised } = pair;
  const [only] = promised;
  const amount = promised.length === 1 && only !== undefined ? counted(`ring:${deal}`, only.amount) : {};
  return [
    {
      kind: "area",
      key: `ring:${deal}`,
      money: "promise",
      ...(tint === null ? {} : { tint }),
      ...(isSingleSource(pair) ? { certainty: "conditional" } : {}),
      ...amount,
      path: ringPath(place.ring, 0, 1),
    },
    ...filling(pair, place),
    ...middle(pair, place),
    ...ringWords(pair, place, kit),
  ];
}

/** The amount of a mark that is alone on its scale. */
function counted(scale: string, { claim, value, unknown }: Figure): { readonly amount?: Amount } {
  if (unknown === true || value === 0) return {};
  assertNotNegative(claim, value);
  return { amount: { claim, value, scale, measure: "count" } };
}

/** The money as a part of the promise: what was paid solid, the rest of a range and what may follow dashed. */
function filling({ deal, paid, more, promised }: Pair, { ring }: Place): Mark[] {
  const whole = sum(promised, ({ amount }) => amount.value);
  const known = [paid, more].filter((one): one is Figure => one !== null && one.unknown !== true && one.value !== 0);
  if (whole <= 0) return [];
  let start = 0;
  return known.flatMap((figure): Mark[] => {
    const key = `ring:${deal}:${figure === paid ? "paid" : "more"}`;
    const isPaid = figure === paid;
    const piece = (value: number) => ringPath(ring, start, Math.min(1, start + value / whole));
    const amount = counted(key, figure);
    const base = { kind: "area", money: "cash" } as const;
    const all: Mark = {
      ...base,
      key,
      ...amount,
      ...(isPaid && figure.low === undefined ? {} : { certainty: "conditional" as const }),
      path: piece(figure.value),
    };
    const sure: Mark[] =
      isPaid && figure.low !== undefined ? [{ ...base, key: `${key}:low`, path: piece(figure.low) }] : [];
    start = Math.min(1, start + figure.value / whole);
    return [all, ...sure];
  });
}

/** The share in the middle of a ring that has room for it. */
function middle(pair: Pair, { ring: { x, y, inner }, words }: Place): Mark[] {
  const { deal, share } = pair;
  if (words === "beside" || share === null || share.unknown === true) return [];
  const label = { kind: "label", key: `ring:share:${deal}`, x, anchor: "middle", weight: "bold" } as const;
  if (isMissing(pair)) {
    const small = fontSizeToFit("none", Math.max(12, inner * 0.46), inner * 1.7);
    return [{ ...label, ...writtenAmount(share, "none"), tone: "soft", y: y + small * 0.33, size: small }];
  }
  const size = fontSizeToFit(share.number, inner * 0.8, inner * 1.72);
  return [{ ...label, ...writtenAmount(share), y: y + size * 0.36, size }];
}
