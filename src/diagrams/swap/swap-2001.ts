import type { Layout, Mark } from "#scene/scene.ts";
import type { Figure } from "#ledger/figures.ts";
import { textWidth } from "#scene/text-width.ts";
import { frames, written } from "../shared/headline-and-footer.ts";
import { mapArrow, party } from "../loop/map-parts.ts";
import { along, places } from "../loop/map-layout.ts";
import { exact } from "../shared/tiles.ts";
import { cable, sale } from "./cable.ts";
import { entry, head, stubAt } from "./book-columns.ts";
import type { SwapData } from "./swap-text.ts";

/** Billions that one small square stands for: this picture's own scale. */
const worth = 0.01;

/** The field of small squares, and the number and words beside it. */
const looks = {
  wide: { y: 522, across: 19, pitch: 15, side: 12, figure: 66, x: 344, words: 508, size: 18, line: 24 },
  tall: { y: 236, across: 16, pitch: 6.6, side: 4.6, figure: 34, x: 126, words: 206, size: 12, line: 15 },
} as const;

/** Two carriers on the loop's ring, and what one of them took back later. */
export function drawThen({ restated }: SwapData, layout: Layout): Mark[] {
  const { out, back } = places[layout];
  return [
    ...mapArrow("out", out, {}, layout),
    ...mapArrow("back", back, {}, layout),
    cable("fibre:out", along(out, 0.5), "plain", layout),
    cable("fibre:back", along(back, 0.5), "plain", layout),
    ...carriers(layout),
    ...middle(layout),
    ...head("cloud", "Carrier A’s books", "then", layout),
    ...head("lab", "Carrier B’s books", "then", layout),
    entry("cloud", "sale", "Sale of capacity", layout),
    entry("lab", "sale", "Sale of capacity", layout),
    sale("sale:a", stubAt("cloud", layout), false, layout),
    sale("sale:b", stubAt("lab", layout), false, layout),
    ...takenBack(restated, layout),
  ];
}

function carriers(layout: Layout): Mark[] {
  const has = layout === "wide" ? "owns fibre" : "fibre";
  return [
    ...party({ at: "cloud", name: "Carrier A", has, as: "then" }, layout),
    ...party({ at: "lab", name: "Carrier B", has, as: "then" }, layout),
  ];
}

function middle(layout: Layout): Mark[] {
  const { market, cloud } = places[layout];
  const wide = layout === "wide";
  const line = { kind: "label", x: market.x, anchor: "middle" } as const;
  return [
    { ...line, key: "swap:alike", y: cloud.y, size: wide ? 26 : 15, weight: "bold", text: "capacity for capacity" },
    {
      ...line,
      key: "swap:value",
      y: cloud.y + (wide ? 26 : 17),
      size: wide ? 16 : 12,
      tone: "soft",
      text: wide ? "of like value, and both book a sale" : "of like value",
    },
  ];
}

/** Small squares of revenue that was booked and taken back, and its sum. */
function takenBack(restated: Figure, layout: Layout): Mark[] {
  const { y, across, pitch, figure, x, words, size, line } = looks[layout];
  const rows = Math.ceil(restated.value / worth / across);
  const middle = y + (rows * pitch) / 2;
  const says = {
    wide: ["billion dollars of such sales,", "taken back by Qwest in 2002"],
    tall: ["billion of such sales,", "taken back by Qwest"],
  } as const;
  return [
    squares(restated, layout),
    {
      kind: "label",
      key: "restated:sum",
      x,
      y: middle + figure * 0.34,
      size: figure,
      weight: "bold",
      ...written(restated),
    },
    ...says[layout].map((text, index): Mark => ({
      kind: "label",
      key: `restated:says:${String(index)}`,
      x: Math.max(words, x + textWidth(restated.number, figure, "bold") + size * 0.4),
      y: middle + size * 0.36 + (index - 0.5) * line,
      size,
      text,
    })),
  ];
}

/** An amount as squares of this picture's own scale. */
function squares({ claim, value }: Figure, layout: Layout): Mark {
  const { y, across, pitch, side } = looks[layout];
  const part = (index: number) => Math.min(worth, exact(value - index * worth));
  return {
    kind: "group",
    key: "restated",
    x: frames[layout].margin,
    y,
    marks: Array.from({ length: Math.ceil(value / worth - 1e-9) }, (_, index): Mark => ({
      kind: "tile",
      key: `restated:${String(index)}`,
      money: "revenue",
      amount: { claim, value: part(index), scale: "ten-million", measure: "width" },
      x: (index % across) * pitch,
      y: Math.floor(index / across) * pitch,
      width: (side * part(index)) / worth,
      height: side,
    })),
  };
}
