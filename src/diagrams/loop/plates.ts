import type { Layout, Mark } from "#scene/scene.ts";
import { fontSizeToFit } from "../shared/font-size.ts";
import { markGroup } from "../shared/svg-helpers.ts";
import { emblemLayouts, middleOf, type Rectangle } from "./emblem-layout.ts";
import { isFrom, type LoopState } from "./loop-states.ts";

/** A party on the ring. */
export interface Plate {
  readonly id: "cloud" | "lab";
  readonly name: string;
  /** What it has or does, in a few words under the name. */
  readonly has: Readonly<Record<Layout, string>>;
}

const cloudAndLab: readonly Plate[] = [
  { id: "cloud", name: "Cloud", has: { wide: "servers", tall: "servers" } },
  { id: "lab", name: "AI lab", has: { wide: "needs computing", tall: "models" } },
];

/** Draws cloud and lab, or who stands in their places: two plates on the ring that hide where the track begins and ends. */
export function drawPlates(layout: Layout, plates = cloudAndLab): Mark[] {
  return plates.flatMap((plate) => drawPlate(plate, layout));
}

function drawPlate({ id, name, has }: Plate, layout: Layout): Mark[] {
  const { corner, name: size, [id]: box } = emblemLayouts[layout];
  const { x, y } = middleOf(box);
  const label = { kind: "label", x, anchor: "middle" } as const;
  const small = layout === "wide" ? 15 : 12;
  return [
    { kind: "sheet", key: `plate:${id}`, ...box, corner },
    {
      ...label,
      key: `plate:${id}:name`,
      y,
      size: fontSizeToFit(name, size, box.width * 0.88),
      weight: "bold",
      text: name,
    },
    { ...label, key: `plate:${id}:has`, y: y + small * 1.3, size: small, tone: "soft", text: has[layout] },
  ];
}

/** Draws the market, the third pole, above the ring. */
export function drawMarket(state: LoopState, layout: Layout): Mark[] {
  const { market, corner } = emblemLayouts[layout];
  const { x, y } = middleOf(market);
  const wide = layout === "wide";
  const size = wide ? 20 : 13;
  const isActive = state === "markup" || state === "again" || state === "books";
  const label = { kind: "label", x, anchor: "middle" } as const;
  return [
    { kind: "sheet", key: "plate:market", ...market, corner },
    {
      ...label,
      key: "plate:market:name",
      y: y + (wide ? -2 : size * 0.36),
      size,
      weight: "bold",
      tone: isActive ? "plain" : "soft",
      text: "Market",
    },
    ...(wide
      ? ([{ ...label, key: "plate:market:has", y: y + 16, size: 14, tone: "soft", text: "sets the price" }] as const)
      : []),
  ];
}

/** Draws the cloud's stake, a slip behind its plate; a gain lifts it. */
export function drawStake(state: LoopState, layout: Layout): Mark[] {
  if (state === "outside") return [];
  const { stake } = emblemLayouts[layout];
  const wide = layout === "wide";
  const hasGain = isFrom(state, "markup") && state !== "missing";
  const { raised, ...slip } = stake;
  const top = hasGain ? slip.y - raised : slip.y;
  const size = wide ? 14 : 12;
  const gain: Rectangle = { ...slip, y: top, height: raised };
  const label = { kind: "label", x: slip.x + slip.width / 2, size, anchor: "middle" } as const;
  return [
    ...(hasGain
      ? ([
          markGroup("stake:raised", [
            { kind: "note", key: "stake:gain", money: "gain", ...gain, corner: 3 },
            {
              ...label,
              key: "stake:gain:name",
              y: top + raised / 2 + size * 0.36,
              weight: "bold",
              money: "gain",
              text: "gain",
            },
          ]),
        ] as const)
      : []),
    { kind: "sheet", key: "stake", ...slip, corner: 3 },
    { ...label, key: "stake:name", y: slip.y + size * (wide ? 1.15 : 0.96), tone: "soft", text: "stake" },
  ];
}
