import { canvases, type Layout, type Mark } from "#scene/scene.ts";
import type { Figure } from "#ledger/figures.ts";
import { frames, phrase, written } from "../shared/headline-and-footer.ts";
import { notNegative } from "../shared/tiles.ts";
import { lines } from "../shared/svg-helpers.ts";
import type { GainData, GainState, Quarter } from "./data.ts";
import { captions } from "./gain-text.ts";

/** How one company's two bars stand: where, how high, and how large their numbers are. */
interface Stand {
  readonly name: { readonly y: number; readonly size: number };
  readonly operating: Bar;
  readonly gain: Bar;
  /** Baseline of the first note; none where there is no room for notes. */
  readonly notes?: number;
}

interface Bar {
  readonly y: number;
  readonly height: number;
  readonly number: number;
  /** Whether its name stands over it; one that is folded flat has its name behind it. */
  readonly caption: "over" | "behind" | "none";
}

type Shown = Exclude<GainState, "round">;

/** Room behind the longest bar for its number. */
const behind = { wide: 164, tall: 82 } as const;

/** Canvas units for a billion dollars; one scale in all these pictures of a layout. */
function unitOf({ quarters }: GainData, layout: Layout): number {
  const room = canvases[layout].width - 2 * frames[layout].margin - behind[layout];
  return room / Math.max(1, ...quarters.flatMap(({ operating, gain }) => [operating.value, gain.value]));
}

const stands: Readonly<Record<Layout, Readonly<Record<Shown, Readonly<Partial<Record<Quarter["id"], Stand>>>>>>> = {
  wide: {
    alphabet: {
      alphabet: {
        name: { y: 136, size: 26 },
        operating: { y: 188, height: 84, number: 54, caption: "over" },
        gain: { y: 332, height: 84, number: 76, caption: "over" },
        notes: 468,
      },
    },
    amazon: {
      alphabet: {
        name: { y: 122, size: 18 },
        operating: { y: 136, height: 40, number: 28, caption: "none" },
        gain: { y: 190, height: 40, number: 28, caption: "none" },
      },
      amazon: {
        name: { y: 302, size: 26 },
        operating: { y: 348, height: 72, number: 54, caption: "over" },
        gain: { y: 468, height: 72, number: 88, caption: "over" },
        notes: 578,
      },
    },
    without: {
      alphabet: {
        name: { y: 136, size: 26 },
        operating: { y: 182, height: 84, number: 68, caption: "over" },
        gain: { y: 286, height: 5, number: 16, caption: "behind" },
      },
      amazon: {
        name: { y: 376, size: 26 },
        operating: { y: 422, height: 84, number: 68, caption: "over" },
        gain: { y: 526, height: 5, number: 16, caption: "behind" },
      },
    },
  },
  tall: {
    alphabet: {
      alphabet: {
        name: { y: 60, size: 15 },
        operating: { y: 84, height: 34, number: 24, caption: "over" },
        gain: { y: 146, height: 34, number: 32, caption: "over" },
        notes: 208,
      },
    },
    amazon: {
      alphabet: {
        name: { y: 56, size: 12.5 },
        operating: { y: 62, height: 13, number: 13, caption: "none" },
        gain: { y: 80, height: 13, number: 13, caption: "none" },
      },
      amazon: {
        name: { y: 122, size: 15 },
        operating: { y: 144, height: 30, number: 24, caption: "over" },
        gain: { y: 202, height: 30, number: 38, caption: "over" },
        notes: 262,
      },
    },
    without: {
      alphabet: {
        name: { y: 60, size: 15 },
        operating: { y: 84, height: 40, number: 34, caption: "over" },
        gain: { y: 136, height: 3, number: 12, caption: "behind" },
      },
      amazon: {
        name: { y: 176, size: 15 },
        operating: { y: 200, height: 40, number: 34, caption: "over" },
        gain: { y: 252, height: 3, number: 12, caption: "behind" },
      },
    },
  },
};

/** Operating income over the gain on paper, company by company. */
export function drawBooks(data: GainData, state: Shown, layout: Layout): Mark[] {
  const unit = unitOf(data, layout);
  return data.quarters.flatMap((quarter) => {
    const stand = stands[layout][state][quarter.id];
    return stand === undefined ? [] : block(quarter, stand, unit, state, layout);
  });
}

function block(
  { id, name, operating, gain }: Quarter,
  stand: Stand,
  unit: number,
  state: Shown,
  layout: Layout,
): Mark[] {
  const { margin: x } = frames[layout];
  const words = captions[layout][id];
  const key = (part: string) => `${part}:${id}`;
  const folded = layout === "wide" ? "folded away" : "folded";
  return [
    ...title(key("quarter"), name, stand, layout),
    ...bar(key("operating"), operating, { part: "operating", unit, ...stand.operating }, words.operating, layout),
    ...bar(key("gain"), gain, { part: "gain", unit, ...stand.gain }, state === "without" ? folded : words.gain, layout),
    ...(stand.notes === undefined
      ? []
      : lines({
          key: key("notes"),
          x,
          y: stand.notes,
          size: layout === "wide" ? 16 : 12,
          leading: 1.4,
          tone: "soft",
          texts: words.notes,
        })),
  ];
}

/** The company's name; where its bars have no captions, these stand behind the name. */
function title(key: string, name: string, { name: { y, size }, operating }: Stand, layout: Layout): Mark[] {
  const { margin: x, small } = frames[layout];
  const both = { text: "operating income and other income", size: small, tone: "soft" } as const;
  const parts = [{ text: name, size, weight: "bold" } as const, ...(operating.caption === "none" ? [both] : [])];
  return phrase({ key, x, y, parts });
}

function bar(
  key: string,
  figure: Figure,
  { part, unit, y, height, number: size, caption }: Bar & { part: "operating" | "gain"; unit: number },
  says: string,
  layout: Layout,
): Mark[] {
  const { margin: x, label } = frames[layout];
  const { claim, value } = figure;
  notNegative(claim, value);
  const width = value * unit;
  const number = caption === "behind" ? `${figure.number} ${says}` : figure.number;
  const dress =
    part === "gain" ? ({ kind: "note", money: "gain" } as const) : ({ kind: "sheet", tone: "strong" } as const);
  const tint = part === "gain" ? ({ money: "gain" } as const) : {};
  const over: Mark = {
    kind: "label",
    key: `${key}:says:${says}`,
    x,
    y: y - label * 0.55,
    size: layout === "wide" ? 16 : 12,
    text: says,
    ...tint,
  };
  return [
    { ...dress, key, amount: { claim, value, scale: "quarter", measure: "width" }, x, y, width, height },
    ...(caption === "over" ? [over] : []),
    {
      ...tint,
      ...written(figure, number),
      kind: "label",
      key: `${key}:number:${number}`,
      x: x + width + (layout === "wide" ? 14 : 8),
      y: y + height / 2 + size * 0.36,
      size,
      weight: "bold",
    },
  ];
}
