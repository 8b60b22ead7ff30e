import type { Amount, Group, Mark, Money, Point } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import type { Figure } from "#ledger/figures.ts";

/** What a note or stub wears: one kind of money, or torn between credits and cash in a split that nobody disclosed. */
export type Wear = Money | "torn";

interface Slip {
  readonly key: string;
  readonly dollar: Figure;
  readonly wear: Wear;
  /** Its middle. */
  readonly at: Point;
  readonly size: { readonly width: number; readonly height: number };
  readonly type: number;
  /** Slips of one scale stand for one dollar together, so each book has a scale of its own. */
  readonly scale: string;
  readonly number?: string;
  readonly travel?: string;
  /** The upper left corner that a new slip flies in from. */
  readonly from?: Point;
}

const corner = 2;

/** A numbered slip of paper: the note itself, or the stub that fell into a book. */
export function slip({ key, dollar, wear, at, size, type, scale, number = "No. 0001", travel, from }: Slip): Group {
  const { width, height } = size;
  const amount: Amount = { claim: dollar.claim, value: dollar.value, scale, measure: "width" };
  const whole = { x: 0, y: 0, width, height, corner, amount } as const;
  const body: Mark[] =
    wear === "torn"
      ? [...torn(key, width, height), { ...whole, kind: "note", key: `${key}:whole`, tone: "ghost" }]
      : [{ ...whole, kind: "note", key: `${key}:${wear}`, money: wear }];
  const tag = { width: textWidth(number, type, "bold") + type * 0.5, height: type * 1.2 };
  const left = (width - tag.width) / 2;
  const top = (height - tag.height) / 2;
  return {
    kind: "group",
    key,
    x: at.x - width / 2,
    y: at.y - height / 2,
    marks: [
      ...body,
      { kind: "sheet", key: `${key}:tag`, tone: "plain", x: left, y: top, ...tag },
      {
        kind: "label",
        key: `${key}:number`,
        x: width / 2,
        y: height / 2 + type * 0.36,
        size: type,
        weight: "bold",
        anchor: "middle",
        text: number,
      },
    ],
    ...(travel === undefined ? {} : { travel }),
    ...(from === undefined ? {} : { from }),
  };
}

/** Credits on the left, cash on the right, and between them strips of both: where one ends is not known. */
function torn(key: string, width: number, height: number): Mark[] {
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
    ...Array.from({ length: strips }, (_, index) => index).flatMap((index) => {
      const x = solid * width + index * step;
      const share = 1 - (index + 0.5) / strips;
      return [
        part(`credit:${String(index)}`, "credit", x, share * step),
        part(`cash:${String(index)}`, "cash", x + share * step, (1 - share) * step),
      ];
    }),
  ];
}
