import type { Layout, Mark } from "#scene/scene.ts";
import { drawCustomer } from "./customer-share.ts";
import type { BacklogData } from "./data.ts";
import { drawEnds } from "./disclosed-share.ts";
import type { Pile } from "./cloud-block.ts";
import { drawRemains } from "./without-labs.ts";

/** States about how much hangs on one customer, in story order. */
export const eggStates = ["openai", "anthropic", "disclosed", "remains"] as const;
export type EggState = (typeof eggStates)[number];

/** How each of them is drawn. */
export const eggDrawings: Readonly<
  Record<EggState, (data: BacklogData, piles: readonly Pile[], layout: Layout) => Mark[]>
> = {
  openai: (data, piles, layout) => drawCustomer(data, piles, layout, "openai"),
  anthropic: (data, piles, layout) => drawCustomer(data, piles, layout, "anthropic"),
  disclosed: drawEnds,
  remains: drawRemains,
};
