import type { Figure } from "#ledger/figures.ts";
import { range } from "d3-array";
import type { Amount, Group, Mark, Money, Point } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";

/** The fill of a note or stub: one kind of money, or torn between credits and cash where the split is not disclosed. */
export type NoteFill = Money | "torn";

interface NoteOptions {
  readonly key: string;
  readonly dollar: Figure;
  readonly fill: NoteFill;
  /** The centre. */
  readonly at: Point;
  readonly size: { readonly width: number; readonly height: number };
  readonly type: number;
  /** Notes of one scale represent the dollar together, so each book has its own scale. */
  readonly scale: string;
  readonly number?: string;
  readonly travel?: string;
  readonly laps?: number;
  readonly since?: number;
  /** Which money the note is of, as it goes round. */
  readonly turns?: string;
  /** Units of paper around the note, so that it stands out from what it lies on. */
  readonly halo?: number;
  /** The entry was carried over to another, so that it is faint. */
  readonly isGone?: boolean;
  /** Upper left corner from which a new note flies in. */
  readonly from?: Point;
}

const corner = 2;

/** Draws a rectangle with a number on it: the note itself, or a stub in a book. */
export function drawNote({ key, dollar, fill, size, type, number = "No. 0001", ...options }: NoteOptions): Group {
  const { width, height } = size;
  const { at, scale, turns, halo, isGone = false, ...movement } = options;
  const tone = isGone ? ({ tone: "soft" } as const) : {};
  const amount: Amount = { claim: dollar.claim, value: dollar.value, scale, measure: "width" };
  const whole = { x: 0, y: 0, width, height, corner, amount } as const;
  const body: Mark[] =
    fill === "torn"
      ? [...tornFill(key, width, height), { ...whole, kind: "note", key: `${key}:whole`, tone: "ghost" }]
      : [
          {
            ...whole,
            kind: "note",
            key: `${key}:${fill}`,
            money: fill,
            ...tone,
            ...(turns === undefined ? {} : { turns }),
          },
        ];
  const tag = { width: textWidth(number, type, "bold") + type * 0.5, height: type * 1.2 };
  const left = (width - tag.width) / 2;
  const top = (height - tag.height) / 2;
  const label = { kind: "label", size: type, weight: "bold", anchor: "middle" } as const;
  return {
    kind: "group",
    key,
    x: at.x - width / 2,
    y: at.y - height / 2,
    marks: [
      ...(halo === undefined ? [] : [paperAround(key, size, halo)]),
      ...body,
      { kind: "sheet", key: `${key}:tag`, tone: "plain", x: left, y: top, ...tag },
      { ...label, ...tone, key: `${key}:number`, x: width / 2, y: height / 2 + type * 0.36, text: number },
    ],
    ...movement,
  };
}

/** A sheet of paper that is larger than the note on it. */
function paperAround(key: string, { width, height }: NoteOptions["size"], halo: number): Mark {
  const sides = { x: -halo, y: -halo, width: width + 2 * halo, height: height + 2 * halo, corner: corner + halo };
  return { kind: "sheet", key: `${key}:halo`, tone: "plain", ...sides };
}

/** Credits on the left, cash on the right, and strips of both in between, because the exact split is unknown. */
function tornFill(key: string, width: number, height: number): Mark[] {
  const solid = 0.24;
  const strips = 5;
  const step = ((1 - 2 * solid) * width) / strips;
  const part = (name: string, money: Money, x: number, wide: number): Mark => ({
    kind: "note",
    key: `${key}:${name}`,
    money,
    x,
    y: 0,
    width: wide,
    height,
  });
  return [
    part("credit", "credit", 0, solid * width),
    part("cash", "cash", (1 - solid) * width, solid * width),
    ...range(strips).flatMap((index) => {
      const x = solid * width + index * step;
      const share = 1 - (index + 0.5) / strips;
      return [
        part(`credit:${String(index)}`, "credit", x, share * step),
        part(`cash:${String(index)}`, "cash", x + share * step, (1 - share) * step),
      ];
    }),
  ];
}
